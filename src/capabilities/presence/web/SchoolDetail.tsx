import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../../design/Icon.tsx'
import { arrowSquareOut, caretRight } from '../../../design/icons.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { SchoolPage } from '../../playing-field/schools/contract.ts'
import { useSchool } from './data.ts'
import { MomentsSheet } from './MomentsSheet.tsx'
import { NewsSheet } from './NewsSheet.tsx'
import { NoteMoment } from './NoteMoment.tsx'
import { PresenceSheet } from './PresenceSheet.tsx'
import { text } from './professional-text.ts'
import { StructureSheet } from './StructureSheet.tsx'
import { WhereSheet } from './WhereSheet.tsx'

/** One school, for its staff and its team: contacts, presence, structure, news, and when one spoke. Nothing about families. */
export function SchoolDetail({ id }: { id: string }) {
  const [day, setDay] = useState('')
  return (
    <Loaded query={useSchool(id, day)} isPage>
      {(school) => <Detail school={school} onDay={setDay} />}
    </Loaded>
  )
}

function Detail({ school, onDay }: { school: SchoolPage; onDay: (day: string) => void }) {
  usePageTitle(school.name)
  const isTeam = school.standing === 'team'
  return (
    <div className="page-stack">
      <header>
        <nav className="breadcrumb" aria-label={text.school.back}>
          <Link to="/werk/scholen">{text.school.back}</Link>
          <Icon path={caretRight} />
          <span>{school.name}</span>
        </nav>
        <div className="page-head">
          <div>
            <h1>{school.name}</h1>
            <p className="page-facts">
              <span>{school.place}</span>
              <a href={`/school/${school.slug}`} target="_blank" rel="noreferrer">
                {text.school.page} <Icon path={arrowSquareOut} />
              </a>
            </p>
          </div>
          {isTeam && <NoteMoment school={school} />}
        </div>
      </header>
      <div className="school-columns">
        <div className="page-stack">
          <PresenceSheet schoolId={school.id} />
          <NewsSheet schoolId={school.id} />
          <StructureSheet school={school} />
        </div>
        <div className="page-stack">
          <Contacts school={school} />
          <MomentsSheet school={school} />
          <WhereSheet school={school} onDay={onDay} />
        </div>
      </div>
    </div>
  )
}

function Contacts({ school: { contacts } }: { school: SchoolPage }) {
  return (
    <section className="sheet school-sheet" aria-labelledby="school-contacts">
      <h2 id="school-contacts">{text.school.contacts}</h2>
      {contacts.length === 0 && <p>{text.school.noContacts}</p>}
      <dl className="fact-list">
        {contacts.map(({ task, name }) => (
          <div key={`${task} ${name}`}>
            <dt>{text.school.tasks[task] ?? task}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
