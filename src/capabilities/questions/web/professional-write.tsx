import { type FormEvent, useState } from 'react'
import { TextArea } from '../../../design/TextArea.tsx'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import type { Question } from '../contract.ts'
import { stateAfter } from '../life/rules.ts'
import { useConsult, useTell } from './professional-data.ts'
import { deedText } from './professional-deed-text.ts'

const words = deedText.write

/** What the asker reads, behind a door with a key to the asker alone; as the answer, or on the way to it. */
export function WriteToAsker({ question }: { question: Question }) {
  const [typed, setTyped] = useState('')
  const answer = useTell(question.id, 'answer', () => setTyped(''))
  const tell = useTell(question.id, 'tell', () => setTyped(''))
  const problem = formProblem(answer.error ?? tell.error, 'write')
  const isSaving = answer.isPending || tell.isPending
  const send = (deed: typeof answer) => !isSaving && deed.mutate(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(answer)
  }
  return (
    <form className="form-stack question-page__write" noValidate onSubmit={submit}>
      <FormErrors problem={problem} />
      <TextArea
        id="write-words"
        label={words.words}
        hint={question.channel === 'phone' ? words.noLink : words.hint}
        error={problem.of('words')}
        errorPrefix={platformText.errorPrefix}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="button-row">
        <button type="submit" className="button" aria-disabled={isSaving || undefined}>
          {words.answer}
        </button>
        {stateAfter(question.state, 'tell') !== undefined && (
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={isSaving || undefined}
            onClick={() => send(tell)}
          >
            {words.tell}
          </button>
        )}
      </div>
      <p className="meta" role="status">
        {answer.isSuccess || tell.isSuccess ? words.sent : words.tellHint}
      </p>
    </form>
  )
}

/** P5.6: discussed without a name; the outcome stays with the own team. */
export function NoteConsult({ question }: { question: Question }) {
  const [draft, setDraft] = useState({ outcome: '', words: '' })
  const save = useConsult(question.id)
  const problem = formProblem(save.error, 'consult')
  const text = deedText.consult
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { outcome, words: told } = draft
    if (!save.isPending) save.mutate({ outcome, ...(told.trim() === '' ? {} : { words: told }) })
  }
  return (
    <details className="question-page__more">
      <summary>{text.title}</summary>
      <form className="form-stack" noValidate onSubmit={submit}>
        <FormErrors problem={problem} />
        <TextArea
          id="consult-outcome"
          label={text.outcome}
          hint={text.outcomeHint}
          rows={3}
          error={problem.of('outcome')}
          errorPrefix={platformText.errorPrefix}
          value={draft.outcome}
          onChange={(event) => setDraft({ ...draft, outcome: event.target.value })}
        />
        <TextArea
          id="consult-words"
          label={text.words}
          rows={3}
          error={problem.of('words')}
          errorPrefix={platformText.errorPrefix}
          value={draft.words}
          onChange={(event) => setDraft({ ...draft, words: event.target.value })}
        />
        <button type="submit" className="button button--quiet" aria-disabled={save.isPending || undefined}>
          {text.save}
        </button>
      </form>
    </details>
  )
}
