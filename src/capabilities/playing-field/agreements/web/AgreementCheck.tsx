import { isCivilDate } from '../../../../platform/pure/dates.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { AgreementContent, AgreementVersion, Cooperation, NewAgreement } from '../contract.ts'
import { type ComparedField, changedFields, comparedFields } from '../rules.ts'
import { NoteList } from './LearningNotes.tsx'
import { text } from './text.ts'
import { dateWords, differingLines, linesOf } from './words.ts'

const words = text.check

type AgreementCheckProps = {
  cooperation: Cooperation
  before: AgreementVersion | undefined
  after: NewAgreement
  number: number
  isSaving: boolean
  onSave: () => void
  onBack: () => void
}

/** What will be recorded, beside what holds now: a version never changes again. */
export function AgreementCheck(props: AgreementCheckProps) {
  const { cooperation, before, after, number, isSaving, onSave, onBack } = props
  const fields = before === undefined ? comparedFields : changedFields(before, after)
  const notes = cooperation.notes.filter((one) => after.noteIds.includes(one.id))
  return (
    <section className="sheet form-stack agreements agreements__check">
      <header>
        <h2>{words.title(number)}</h2>
        <p className="meta">{words.notYet}</p>
      </header>
      <p>
        <b>{isCivilDate(after.fromOn) ? words.from(dateWords(after.fromOn)) : words.noDay}</b>
      </p>
      <p dir="auto">{after.why}</p>
      <h3>{words.changes}</h3>
      {fields.length === 0 && <p>{words.noChanges}</p>}
      {fields.map((field) => (
        <Difference key={field} field={field} before={before} after={after} />
      ))}
      <h3>{words.notes}</h3>
      {notes.length === 0 ? <p className="meta">{words.noNotes}</p> : <NoteList of={notes} />}
      <div className="button-row">
        <button
          type="button"
          className="button"
          aria-disabled={isSaving || undefined}
          onClick={() => !isSaving && onSave()}
        >
          {isSaving ? platformText.saving : words.save}
        </button>
        <button type="button" className="button button--bare" onClick={onBack}>
          {words.back}
        </button>
      </div>
    </section>
  )
}

type DifferenceProps = { field: ComparedField; before: AgreementContent | undefined; after: AgreementContent }

/** Only the lines that differ: of nine meetings eight stayed. */
export function Difference({ field, before, after }: DifferenceProps) {
  const { gone, come } = differingLines(before === undefined ? [] : linesOf(before, field), linesOf(after, field))
  return (
    <div className="agreements__difference">
      <h4>{text.fields[field]}</h4>
      {gone.length > 0 && <Lines name={words.before} of={gone} />}
      {come.length > 0 && <Lines name={words.after} of={come} />}
    </div>
  )
}

function Lines({ name, of }: { name: string; of: readonly string[] }) {
  return (
    <div>
      <p className="agreements__label">{name}</p>
      <ul>
        {of.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}
