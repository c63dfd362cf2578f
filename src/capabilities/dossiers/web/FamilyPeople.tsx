import { Link } from '@tanstack/react-router'
import { Icon } from '../../../design/Icon.tsx'
import { signIn } from '../../../design/icons.ts'
import { joinAnd, longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { Person } from '../contract.ts'
import { text as accessText } from '../family-access/web/text.ts'
import { isGezagStale } from '../rules.ts'
import { AddressLine } from './AddressLine.tsx'
import { PersonDuties } from './PersonDuties.tsx'
import { type PersonForm, PersonMenu } from './PersonMenu.tsx'
import { text } from './text.ts'

type FamilyPeopleProps = {
  persons: readonly Person[]
  dossierId: string
  /** Only for who holds the regie: notes where somebody lives, gezag, a measure of the court, who cannot weigh this. */
  onOpen?: ((form: PersonForm, person: Person) => void) | undefined
}

/** The people of the family as far as this person may know them: relation, age, gezag, how to reach. */
export function FamilyPeople({ dossierId, persons, onOpen }: FamilyPeopleProps) {
  const children = persons.filter(({ isChild }) => isChild).length
  return (
    <section className="family-block">
      <h2>{text.page.people}</h2>
      {persons.length === 0 && <p className="meta">{text.page.nobodyKnown}</p>}
      <ul className="people-list">
        {persons.map((person) => (
          <li key={person.id}>
            <p>
              <b>{nameOf(person)}</b> <span className="meta">{factsOf(person, children).join(', ')}</span>
            </p>
            {onOpen && <PersonMenu person={person} onOpen={onOpen} />}
            <AddressLine person={person} />
            {onOpen !== undefined && <Stale person={person} />}
            <PersonDuties dossierId={dossierId} person={person} mayEnd={onOpen !== undefined} />
            {person.wayIn !== null && <p className="meta no-print">{accessText.short[person.wayIn]}</p>}
            <Reach person={person} />
            <SharingMarkerButton marker={person.marker} what={text.page.whoIs(person.givenName)} short />
          </li>
        ))}
      </ul>
      {onOpen !== undefined && (
        <Link
          className="button button--quiet button--small button--wide no-print"
          to="/werk/gezinnen/$id/toegang"
          params={{ id: dossierId }}
        >
          <Icon path={signIn} />
          {accessText.link}
        </Link>
      )}
    </section>
  )
}

function nameOf({ isChild, givenName, familyName }: Person): string {
  return isChild ? givenName : `${givenName} ${familyName}`
}

function factsOf(person: Person, children: number): string[] {
  if (!person.isChild) return [text.relations[person.relation], ...gezagOf(person, children)]
  const { age, groupLabel, authorityState } = person
  const facts = [age === null ? null : text.page.age(age), groupLabel]
  if (authorityState === 'unknown') facts.push(text.page.gezagUnknown)
  if (authorityState === 'conflict') facts.push(text.page.gezagConflict)
  return facts.filter((fact) => fact !== null)
}

/** "gezag", and over whom when that is not every child. */
function gezagOf({ gezag }: Person, children: number): string[] {
  if (gezag.length === 0) return []
  if (gezag.length === children) return [text.page.gezag]
  const names = gezag.map(({ childName }) => childName)
  return [text.page.gezagOver(joinAnd(names, pageLanguage))]
}

/** C-12: for who holds the regie, when it was last looked up who has gezag, if that is too long ago. */
function Stale({ person: { gezag } }: { person: Person }) {
  const today = useToday()
  const oldest = gezag.map(({ checkedOn }) => checkedOn).sort()[0]
  if (oldest === undefined || !isGezagStale(oldest, today)) return null
  return <p className="meta">{text.page.gezagStale(longDate(oldest, pageLanguage))}</p>
}

function Reach({ person: { phone, email } }: { person: Person }) {
  if (phone === null && email === null) return null
  return (
    <p className="people-list__reach">
      {phone !== null && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  )
}
