import './division.css'
import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { OwnContacts } from '../contract.ts'
import { useOwnContacts } from './data.ts'
import { Presence } from './MemberLine.tsx'
import { NameForm } from './NameForm.tsx'
import { OwnContactLine } from './OwnContactLine.tsx'
import { AbsenceForm } from './OwnForms.tsx'
import { text } from './text.ts'

/** Whom a school names as its care lead; whom leerplicht or the Doorstroompunt names for a school, and who of them is away. */
export function OwnContactsPage() {
  usePageTitle(text.own.title)
  return <Loaded query={useOwnContacts()}>{(own) => <Sheets own={own} />}</Loaded>
}

function Sheets({ own }: { own: OwnContacts }) {
  const [form, setForm] = useState<'name' | 'absence'>()
  const isSchool = own.tasks.includes('school-care-lead')
  const close = () => setForm(undefined)
  return (
    <>
      <div className="button-row">
        <button type="button" className="button" onClick={() => setForm('name')}>
          {text.own.name}
        </button>
        {!isSchool && (
          <button type="button" className="button button--quiet" onClick={() => setForm('absence')}>
            {text.absent}
          </button>
        )}
      </div>
      <Named own={own} isSchool={isSchool} />
      {!isSchool && <People members={own.members} />}
      {form === 'name' && <NameForm own={own} onClose={close} />}
      {form === 'absence' && <AbsenceForm division={own} onClose={close} />}
    </>
  )
}

function Named({ own: { contacts }, isSchool }: { own: OwnContacts; isSchool: boolean }) {
  return (
    <section className="sheet" aria-labelledby="own-named">
      <div className="sheet__head">
        <h2 id="own-named">{text.own.named}</h2>
      </div>
      {contacts.length === 0 && (
        <EmptyState what={text.own.none} how={isSchool ? text.own.noneHowSchool : text.own.noneHow} />
      )}
      <ul>
        {contacts.map((one) => (
          <OwnContactLine key={`${one.schoolId} ${one.task} ${one.accountId} ${one.fromOn}`} contact={one} />
        ))}
      </ul>
    </section>
  )
}

function People({ members }: Pick<OwnContacts, 'members'>) {
  return (
    <section className="sheet" aria-labelledby="own-people">
      <div className="sheet__head">
        <h2 id="own-people">{text.own.people}</h2>
      </div>
      <ul>
        {members.map((member) => (
          <li key={member.accountId} className="division__member">
            <p className="division__name">
              <b>{member.name}</b> {member.isYou && <span className="you">{text.you}</span>}
            </p>
            <Presence member={member} />
          </li>
        ))}
      </ul>
    </section>
  )
}
