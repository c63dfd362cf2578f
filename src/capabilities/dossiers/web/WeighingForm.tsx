import { TextArea } from '../../../design/TextArea.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Person } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { text } from './text.ts'

type WeighingFormProps = { dossierId: string; person: Person; onClose: () => void }

const words = text.weighing

/** That a young person cannot weigh this themself, or can again: with a reason that the family reads. */
export function WeighingForm({ dossierId, person, onClose }: WeighingFormProps) {
  const isTakingBack = person.cannotWeigh !== null
  const { draft, change, isDirty } = useDraft({ reason: '' })
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossierId}/capability-assessments`, { body }),
    [DOSSIERS],
    onClose,
  )
  const problem = formProblem(save.error, 'weighing')
  return (
    <FormPanel
      title={isTakingBack ? words.canAgain(person.givenName) : words.cannot(person.givenName)}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ personId: person.id, isCapable: isTakingBack, reason: draft.reason })}
      onClose={onClose}
      readers={<p className="note note--boxed">{words.shown}</p>}
    >
      <p className="field__hint">{isTakingBack ? words.meansAgain : words.means(person.givenName)}</p>
      <TextArea
        id="weighing-reason"
        label={words.reason}
        hint={words.reasonHint}
        error={problem.of('reason')}
        errorPrefix={platformText.errorPrefix}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </FormPanel>
  )
}
