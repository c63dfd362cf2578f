import { type FormEvent, useState } from 'react'
import { TextArea } from '../../../../design/TextArea.tsx'
import { civilDateOf } from '../../../../platform/pure/format.ts'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { Cooperation, LearningNote } from '../contract.ts'
import { useWriteNote } from './data.ts'
import { text } from './text.ts'
import { dateWords } from './words.ts'

const words = text.notes

/** What was learnt (P1.7): what no version took up yet stays on top. */
export function LearningNotes({ cooperation, mayWrite }: { cooperation: Cooperation; mayWrite: boolean }) {
  const open = cooperation.notes.filter((one) => one.takenUpIn === null)
  const taken = cooperation.notes.filter((one) => one.takenUpIn !== null)
  return (
    <section className="sheet agreements__notes" aria-labelledby={`notes-${cooperation.id}`}>
      <h3 id={`notes-${cooperation.id}`}>{words.title}</h3>
      <p className="meta">{words.lead}</p>
      {mayWrite ? <NoteForm cooperationId={cooperation.id} /> : <p className="meta">{words.first}</p>}
      <h4>{words.open}</h4>
      {open.length === 0 ? <p className="meta">{words.noneOpen}</p> : <NoteList of={open} />}
      {taken.length > 0 && (
        <details>
          <summary>{words.taken(taken.length)}</summary>
          <NoteList of={taken} />
        </details>
      )}
    </section>
  )
}

function NoteForm({ cooperationId }: { cooperationId: string }) {
  const [note, setNote] = useState('')
  const save = useWriteNote(cooperationId, () => setNote(''))
  const problem = formProblem(save.error, `note-${cooperationId}`, () => words.write)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(note)
  }
  return (
    <form className="form-stack" noValidate onSubmit={send}>
      <FormErrors problem={problem} />
      <TextArea
        id={`note-${cooperationId}-text`}
        label={words.write}
        hint={words.hint}
        rows={3}
        maxLength={600}
        error={problem.of('text')}
        errorPrefix={platformText.errorPrefix}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="button-row">
        <button type="submit" className="button button--quiet" aria-disabled={save.isPending || undefined}>
          {save.isPending ? platformText.saving : words.submit}
        </button>
      </div>
      <p role="status">{save.isSuccess && note === '' && words.saved}</p>
    </form>
  )
}

export function NoteList({ of }: { of: readonly LearningNote[] }) {
  return (
    <ul className="agreements__lines">
      {of.map((one) => (
        <li key={one.id}>
          <p dir="auto">{one.text}</p>
          <p className="meta">
            {words.by(one.writtenBy, one.organisation, dateWords(civilDateOf(one.writtenAt)))}
            {one.takenUpIn !== null && `. ${words.takenIn(one.takenUpIn)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
