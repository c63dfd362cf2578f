import { DateFields, dateText, noDate } from '../../../design/DateFields.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import { WhoWillRead } from '../../access/web/WhoWillRead.tsx'
import type { Dossier } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { text } from './text.ts'

const NAMES: Readonly<Record<string, string>> = {
  text: text.nextStep.text,
  dueOn: text.nextStep.due,
}

/** What comes next for this family, and before which day. It takes the place of the step that stands there. */
export function NextStepForm({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { draft, change, isDirty } = useDraft({ text: '', due: noDate })
  const save = useSave(
    (body: unknown) => call('PUT', `/dossiers/${dossier.id}/next-step`, { body }),
    [DOSSIERS],
    onClose,
  )
  const problem = formProblem(save.error, 'next-step', (name) => NAMES[name])
  return (
    <FormPanel
      title={text.nextStep.title}
      submit={text.nextStep.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ text: draft.text, dueOn: dateText(draft.due) || null })}
      onClose={onClose}
      readers={<WhoWillRead dossierId={dossier.id} about={aboutChildren(dossier)} />}
    >
      {dossier.nextStep !== null && <p className="meta">{text.nextStep.replaces(dossier.nextStep.text)}</p>}
      <TextField
        id="next-step-text"
        label={text.nextStep.text}
        hint={text.nextStep.textHint}
        error={problem.of('text')}
        errorPrefix={platformText.errorPrefix}
        autoComplete="off"
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <DateFields
        id="next-step-dueOn"
        label={text.nextStep.due}
        hint={text.nextStep.dueHint}
        error={problem.of('dueOn')}
        errorPrefix={platformText.errorPrefix}
        words={platformText.date}
        value={draft.due}
        onChange={(due) => change({ due })}
      />
    </FormPanel>
  )
}

/** A next step is practical and about the children, so that everybody who helps them can read it. */
function aboutChildren({ persons }: Dossier) {
  const subjectIds = persons.filter(({ isChild }) => isChild).map(({ id }) => id)
  return { category: 'LOGISTICS', level: 'full', subjectIds, goalId: null, isOwn: false } as const
}
