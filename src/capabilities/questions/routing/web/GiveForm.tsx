import { SelectField } from '../../../../design/SelectField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import type { TeamQuestion, TeamQuestions } from '../contract.ts'
import { useHandOverQuestion } from './data.ts'
import { text } from './text.ts'

type GiveFormProps = {
  question: TeamQuestion
  colleagues: TeamQuestions['colleagues']
  onClose: () => void
  onDone: () => void
}

/** Hands one's own question to a colleague who is here today. */
export function GiveForm({ question, colleagues, onClose, onDone }: GiveFormProps) {
  const { draft, change, isDirty } = useDraft({ accountId: '' })
  const save = useHandOverQuestion(question.id, onDone)
  const problem = formProblem(save.error, 'give', () => text.give.to)
  return (
    <FormPanel
      title={text.give.title}
      submit={text.give.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(draft.accountId)}
      onClose={onClose}
    >
      <p>{text.give.lead}</p>
      <SelectField
        id="give-accountId"
        label={text.give.to}
        hint={colleagues.length === 0 ? text.give.nobody : undefined}
        error={problem.of('accountId')}
        errorPrefix={platformText.errorPrefix}
        choose={text.give.choose}
        options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={draft.accountId}
        onChange={(event) => change({ accountId: event.target.value })}
      />
    </FormPanel>
  )
}
