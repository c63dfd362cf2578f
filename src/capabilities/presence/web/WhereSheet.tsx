import { type FormEvent, useState } from 'react'
import { TextField } from '../../../design/TextField.tsx'
import type { SchoolPage } from '../../playing-field/schools/contract.ts'
import { text } from './professional-text.ts'

/** In which areas a school lies and which board governs it, on a day of one's choice. */
export function WhereSheet({ school, onDay }: { school: SchoolPage; onDay: (day: string) => void }) {
  const [day, setDay] = useState(school.day)
  const { areas, board } = school
  const send = (event: FormEvent) => {
    event.preventDefault()
    onDay(day)
  }
  return (
    <section className="sheet school-sheet" aria-labelledby="school-areas">
      <h2 id="school-areas">{text.school.areas}</h2>
      <form className="school-day" onSubmit={send}>
        <TextField
          id="school-day"
          type="date"
          label={text.school.areasOn}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="submit" className="button button--quiet button--small">
          {text.school.look}
        </button>
      </form>
      <dl className="fact-list">
        <div>
          <dt>{text.school.board}</dt>
          <dd>{board ?? text.school.noBoard}</dd>
        </div>
        {areas.map(({ kind, name }) => (
          <div key={`${kind} ${name}`}>
            <dt>{text.school.kinds[kind]}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      {areas.length === 0 && <p>{text.school.noAreas}</p>}
    </section>
  )
}
