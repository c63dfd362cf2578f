import { RadioCards } from '../../../design/RadioCards.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Person } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { authorityStates } from './dossier-draft.ts'
import { text } from './text.ts'

type GezagFormProps = { dossierId: string; child: Person; onClose: () => void }

/** Notes anew whether the gezag over a child is known. Who may read and who may consent follows at once. */
export function GezagForm({ dossierId, child, onClose }: GezagFormProps) {
  const { draft, change, isDirty } = useDraft({ state: child.authorityState ?? 'unknown' })
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossierId}/authority-states`, { body }),
    [DOSSIERS],
    onClose,
  )
  const problem = formProblem(save.error, 'gezag')
  return (
    <FormPanel
      title={text.create.authorityOf(child.givenName)}
      submit={text.gezagForm.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ childId: child.id, state: draft.state })}
      onClose={onClose}
    >
      <RadioCards
        id="gezag-state"
        name="gezag-state"
        label={text.gezagForm.label}
        hint={text.gezagForm.hint}
        error={problem.of('state')}
        errorPrefix={platformText.errorPrefix}
        options={authorityStates.map((value) => ({
          value,
          label: text.authorityStates[value],
          hint: text.authorityHints[value],
        }))}
        value={draft.state}
        onChange={(state) => change({ state })}
      />
    </FormPanel>
  )
}
