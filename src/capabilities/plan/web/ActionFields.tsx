import { DateFields } from '../../../design/DateFields.tsx'
import { TextField } from '../../../design/TextField.tsx'
import type { FormProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import type { ActionDraft } from './action-draft.ts'
import { text } from './text.ts'

/** What each field is called in a list of errors. */
export const actionFieldNames: Readonly<Record<string, string>> = {
  place: text.action.place,
  text: text.action.text,
  doer: text.action.doer,
  rhythm: text.action.rhythm,
  dueOn: text.action.dueOn,
}

type ActionFieldsProps = {
  /** The name of the form, so that ids stay apart when two stand open. */
  form: string
  value: ActionDraft
  onChange: (part: Partial<ActionDraft>) => void
  problem: FormProblem
}

/** What happens, who does it, how often, and before when. */
export function ActionFields({ form, value, onChange, problem }: ActionFieldsProps) {
  const field = (name: string) => ({
    id: `${form}-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  return (
    <>
      <TextField
        {...field('text')}
        label={text.action.text}
        autoComplete="off"
        value={value.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <TextField
        {...field('doer')}
        label={text.action.doer}
        hint={text.action.doerHint}
        autoComplete="off"
        value={value.doer}
        onChange={(event) => onChange({ doer: event.target.value })}
      />
      <TextField
        {...field('rhythm')}
        label={text.action.rhythm}
        hint={text.action.rhythmHint}
        autoComplete="off"
        value={value.rhythm}
        onChange={(event) => onChange({ rhythm: event.target.value })}
      />
      <DateFields
        {...field('dueOn')}
        label={text.action.dueOn}
        hint={text.action.dueHint}
        words={platformText.date}
        value={value.due}
        onChange={(due) => onChange({ due })}
      />
    </>
  )
}
