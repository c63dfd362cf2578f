import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { calendarBlank, magnifyingGlass } from '../../../design/icons.ts'
import { Status } from '../../../design/Status.tsx'
import { capital, relativeDay } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { TeamSchool } from '../../playing-field/schools/contract.ts'
import type { NextPresence } from '../contract.ts'
import { useNextPresences, useSchools } from './data.ts'
import { NoteMoment } from './NoteMoment.tsx'
import { text } from './professional-text.ts'
import { lastSpoken, overdue } from './spoken.ts'

/** The schools of the team: longest not spoken to on top. For the staff of a school, that school. */
export function SchoolList({ isTeam }: { isTeam: boolean }) {
  return (
    <Loaded query={useSchools()}>
      {({ schools }) =>
        schools.length === 0 ? (
          <EmptyState what={text.list.none} how={text.list.noneHow} />
        ) : (
          <Found schools={schools} isTeam={isTeam} />
        )
      }
    </Loaded>
  )
}

const holds = ({ name, place, contact }: TeamSchool, search: string) =>
  `${name} ${place} ${contact ?? ''}`.toLocaleLowerCase('nl').includes(search.trim().toLocaleLowerCase('nl'))

function Found({ schools, isTeam }: { schools: readonly TeamSchool[]; isTeam: boolean }) {
  const [isMine, setMine] = useState(false)
  const [search, setSearch] = useState('')
  const next = new Map(useNextPresences().data?.presences.map((one) => [one.schoolId, one]))
  const shown = schools.filter((one) => (!isMine || one.isMine) && holds(one, search))
  return (
    <>
      {isTeam && (
        <div className="schools__tools">
          <search className="search-box">
            <label className="visually-hidden" htmlFor="school-search">
              {text.list.search}
            </label>
            <Icon path={magnifyingGlass} />
            <input
              id="school-search"
              type="search"
              autoComplete="off"
              maxLength={80}
              placeholder={text.list.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </search>
          <Filter schools={schools} isMine={isMine} onChange={setMine} />
          <Link className="button button--quiet" to="/werk/scholen/uren">
            {text.list.hours}
          </Link>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {text.list.count(shown.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState what={text.list.notFound} how={text.list.notFoundHow} />
      ) : (
        <ul className="sheet school-rows">
          {shown.map((one) => (
            <SchoolRow key={one.id} school={one} next={next.get(one.id)} isTeam={isTeam} />
          ))}
        </ul>
      )}
    </>
  )
}

type FilterProps = { schools: readonly TeamSchool[]; isMine: boolean; onChange: (isMine: boolean) => void }

function Filter({ schools, isMine, onChange }: FilterProps) {
  const mine = schools.filter((one) => one.isMine).length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of buttons in every browser.
    <div className="filter-row" role="group" aria-label={text.list.show}>
      <button type="button" className="filter" aria-pressed={!isMine} onClick={() => onChange(false)}>
        {text.list.all} <span>{schools.length}</span>
      </button>
      <button type="button" className="filter" aria-pressed={isMine} onClick={() => onChange(true)}>
        {text.list.mine} <span>{mine}</span>
      </button>
    </div>
  )
}

type SchoolRowProps = { school: TeamSchool; next: NextPresence | undefined; isTeam: boolean }

function SchoolRow({ school, next, isTeam }: SchoolRowProps) {
  const today = useToday()
  const late = overdue(school, today)
  const { contact, rhythm } = school
  return (
    <li className="school-row">
      <div>
        <Link to="/werk/scholen/$id" params={{ id: school.id }}>
          {school.name}
        </Link>{' '}
        <span className="meta">{school.place}</span>
        <p className="meta">{contact === null ? text.list.noContact : text.list.contact(contact)}</p>
      </div>
      <p className="school-row__next">
        <Icon path={calendarBlank} />{' '}
        {next === undefined
          ? text.list.noNext
          : text.list.next(
              `${capital(relativeDay(next.day, today, pageLanguage))} ${next.fromTime}–${next.untilTime}`,
              next.name,
            )}
      </p>
      {isTeam && (
        <>
          <div>
            {late === undefined ? null : <Status tone="wait">{late}</Status>}
            <p>{lastSpoken(school, today)}</p>
            <p className="meta">{text.list.every(rhythm)}</p>
          </div>
          <NoteMoment school={school} />
        </>
      )}
    </li>
  )
}
