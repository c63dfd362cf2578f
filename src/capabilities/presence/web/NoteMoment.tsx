import { type FormEvent, useId, useState } from 'react'
import { TextField } from '../../../design/TextField.tsx'
import { sentenceOf } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import { type MomentKind, momentKinds } from '../../playing-field/schools/vocabulary.ts'
import { useNoteMoment, useTakeMomentBack } from './data.ts'
import { text } from './professional-text.ts'

type NoteMomentProps = { school: { id: string; name: string } }

/** Two clicks: how one spoke, and "Noteer". Today, and without words, unless one says otherwise. */
export function NoteMoment({ school }: NoteMomentProps) {
  const [kind, setKind] = useState<MomentKind>()
  const [noted, setNoted] = useState<{ id: string; kind: MomentKind }>()
  const [isUndone, setUndone] = useState(false)
  const undo = useTakeMomentBack(() => {
    setNoted(undefined)
    setUndone(true)
  })
  return (
    <div className="note-moment">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of buttons in every browser. */}
      <div className="filter-row" role="group" aria-label={text.note.group(school.name)}>
        {momentKinds.map((one) => (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={kind === one}
            onClick={() => setKind(kind === one ? undefined : one)}
          >
            {text.kinds[one]}
          </button>
        ))}
      </div>
      {kind !== undefined && (
        <MomentForm
          key={kind}
          school={school}
          kind={kind}
          onNoted={(id) => {
            setNoted({ id, kind })
            setUndone(false)
            setKind(undefined)
          }}
        />
      )}
      <p className="note-moment__said" role="status">
        {noted !== undefined && text.note.done(text.kinds[noted.kind].toLowerCase(), school.name)}
        {isUndone && noted === undefined && text.note.undone}
      </p>
      {noted !== undefined && (
        <button type="button" className="link-button" onClick={() => undo.mutate(noted.id)}>
          {text.note.undo}
          <span className="visually-hidden">: {school.name}</span>
        </button>
      )}
    </div>
  )
}

type MomentFormProps = NoteMomentProps & { kind: MomentKind; onNoted: (id: string) => void }

function MomentForm({ school, kind, onNoted }: MomentFormProps) {
  const id = useId()
  const [words, setWords] = useState('')
  const [onDay, setDay] = useState(useToday())
  const save = useNoteMoment(school.id, (made) => onNoted(made.id))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate({ kind, onDay, words: words.trim() === '' ? null : words.trim() })
  }
  return (
    <form className="note-moment__form" onSubmit={send}>
      <button type="submit" className="button button--small" aria-disabled={save.isPending || undefined}>
        {save.isPending ? platformText.saving : text.note.submit}
      </button>
      <TextField
        id={`${id}-day`}
        type="date"
        label={text.note.day}
        value={onDay}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextField
        id={`${id}-words`}
        label={text.note.words}
        hint={text.note.warning}
        maxLength={280}
        value={words}
        error={save.error ? sentenceOf(save.error) : undefined}
        errorPrefix={platformText.errorPrefix}
        onChange={(event) => setWords(event.target.value)}
      />
    </form>
  )
}
