import { TextArea } from '../../../../design/TextArea.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { useText } from '../text.ts'

export type GoalWords = { title: string; words: string; saidBy: string }

type GoalFieldsProps = {
  id: string
  draft: GoalWords
  errors: Readonly<Record<string, string>>
  onChange: (part: Partial<GoalWords>) => void
}

/** The words of a goal: its name, and what the child or parent says about it. */
export function GoalFields({ id, draft, errors, onChange }: GoalFieldsProps) {
  const { text } = useText()
  const words = text.plan.goal
  const { errorPrefix, saidBy, saidByHint } = text.form
  return (
    <>
      <TextField
        id={`${id}-title`}
        label={words.title}
        hint={words.titleHint}
        error={errors.title}
        errorPrefix={errorPrefix}
        maxLength={120}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextArea
        id={`${id}-words`}
        label={words.words}
        hint={words.wordsHint}
        error={errors.words}
        errorPrefix={errorPrefix}
        maxLength={600}
        rows={3}
        ownWords
        value={draft.words}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <TextField
        id={`${id}-saidBy`}
        label={saidBy}
        hint={saidByHint}
        error={errors.saidBy}
        errorPrefix={errorPrefix}
        maxLength={100}
        value={draft.saidBy}
        onChange={(event) => onChange({ saidBy: event.target.value })}
      />
    </>
  )
}
