import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { civilDateOf, joinAnd, longDate, shortWeekdayDate, weekdayDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { SchoolPage } from '../../playing-field/schools/contract.ts'
import { text } from './professional-text.ts'
import { StructureForm } from './StructureForm.tsx'

const words = text.structure

/** How the school arranges its own support, as it described it last; and who changed it when. */
export function StructureSheet({ school }: { school: SchoolPage }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="sheet school-sheet" aria-labelledby="school-structure">
      <div className="section-head">
        <h2 id="school-structure">{words.title}</h2>
        {school.mayKeep && (
          <button type="button" className="button button--quiet button--small" onClick={() => setOpen(true)}>
            {text.school.change}
            <span className="visually-hidden">: {words.title}</span>
          </button>
        )}
      </div>
      {school.version === 0 ? <EmptyState what={words.none} how={words.noneHow} /> : <Described school={school} />}
      {isOpen && <StructureForm school={school} onClose={() => setOpen(false)} />}
    </section>
  )
}

function Described({ school }: { school: SchoolPage }) {
  const { steps, people, rooms } = school.structure
  return (
    <>
      {steps.length > 0 && <h3>{words.steps}</h3>}
      <ol className="school-steps">
        {steps.map(({ name, who, what }) => (
          <li key={name} dir="auto">
            <b>{name}</b> <span className="meta">{who}</span>
            <p>{what}</p>
          </li>
        ))}
      </ol>
      {people.length > 0 && <h3>{words.people}</h3>}
      <dl className="fact-list school-people">
        {people.map(({ role, roleName, name, reach, isPublic }) => (
          <div key={`${role} ${name}`}>
            <dt>{roleName ?? words.roles[role]}</dt>
            <dd>
              {[name, reach].filter((one) => one !== null).join(', ')}
              {!isPublic && <span className="meta"> ({words.private})</span>}
            </dd>
          </div>
        ))}
      </dl>
      <Meetings school={school} />
      {rooms.length > 0 && (
        <>
          <h3>{words.rooms}</h3>
          <p>{joinAnd(rooms, pageLanguage)}</p>
        </>
      )}
      <Versions versions={school.versions} />
    </>
  )
}

function Meetings({ school: { structure, comingMeetings } }: { school: SchoolPage }) {
  const today = useToday()
  if (structure.meetings.length === 0) return null
  return (
    <>
      <h3>{words.meetings}</h3>
      <ul className="school-slots">
        {structure.meetings.map(({ name, firstOn, time, everyWeeks, room }, index) => {
          const days = (comingMeetings[index] ?? []).map((day) => shortWeekdayDate(day, pageLanguage, today))
          const weekday = weekdayDate(firstOn, pageLanguage).split(' ')[0]
          return (
            <li key={`${name} ${firstOn}`}>
              <div>
                <b>{name}</b>, {[`${weekday} ${time}`, words.every(everyWeeks), room].filter(Boolean).join(', ')}
                <p className="meta">{days.length === 0 ? words.noDates : words.dates(days.join(' · '))}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Versions({ versions }: Pick<SchoolPage, 'versions'>) {
  const lineOf = ({ version, by, at }: SchoolPage['versions'][number]) =>
    words.version(version, by, longDate(civilDateOf(at), pageLanguage))
  const [newest, ...earlier] = versions
  return (
    <>
      {newest !== undefined && <p className="meta">{lineOf(newest)}</p>}
      {earlier.length > 0 && (
        <details>
          <summary className="meta">{words.earlier}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.version} className="meta">
                {lineOf(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
