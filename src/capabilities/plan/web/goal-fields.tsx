import { TextArea } from '../../../design/TextArea.tsx'
import { TextField } from '../../../design/TextField.tsx'
import type { FormProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { text } from './text.ts'

export type GoalWords = { title: string; words: string; saidBy: string }

type GoalWordsFieldsProps = {
  value: GoalWords
  onChange: (part: Partial<GoalWords>) => void
  problem: FormProblem
}

/** What each field is called in a list of errors. */
export const goalFieldNames: Readonly<Record<string, string>> = {
  title: text.goal.name,
  words: text.goal.words,
  saidBy: text.goal.saidBy,
  subjectIds: text.goal.about,
  begin: text.goal.begin,
  wish: text.goal.wish,
}

/** What the goal is, and in whose words: the same for a new goal and for a changed one. */
export function GoalWordsFields({ value, onChange, problem }: GoalWordsFieldsProps) {
  const field = (name: keyof GoalWords) => ({
    id: `goal-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  return (
    <>
      <TextField
        {...field('title')}
        label={text.goal.name}
        hint={text.goal.nameHint}
        autoComplete="off"
        value={value.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextArea
        {...field('words')}
        ownWords
        rows={3}
        label={text.goal.words}
        hint={text.goal.wordsHint}
        value={value.words}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <TextField
        {...field('saidBy')}
        label={text.goal.saidBy}
        autoComplete="off"
        value={value.saidBy}
        onChange={(event) => onChange({ saidBy: event.target.value })}
      />
    </>
  )
}
