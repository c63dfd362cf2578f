import { useState } from 'react'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { call } from '../../../../platform/web/api.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import { DOSSIERS } from '../../web/data.ts'
import { type EndReason, endReasons, type RelativeAccess } from '../contract.ts'
import { text } from './text.ts'

type StopAccessProps = { dossierId: string; person: RelativeAccess; onClose: () => void }

const words = text.end

/** Asks why before somebody's access stops. */
export function StopAccess({ dossierId, person, onClose }: StopAccessProps) {
  const [reason, setReason] = useState<EndReason>()
  const save = useSave(
    () => call('POST', `/dossiers/${dossierId}/persons/${person.personId}/access/_end`, { body: { reason } }),
    [DOSSIERS],
    onClose,
  )
  const problem = formProblem(save.error, 'stop-access', () => words.why)
  return (
    <FormPanel
      title={words.title(person.name)}
      submit={words.submit}
      problem={problem}
      isDirty={reason !== undefined}
      isSaving={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <p>{words.right}</p>
      <RadioCards
        id="stop-access-reason"
        name="reason"
        label={words.why}
        error={problem.of('reason')}
        errorPrefix={platformText.errorPrefix}
        options={endReasons.map((value) => ({ value, label: text.reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
    </FormPanel>
  )
}
