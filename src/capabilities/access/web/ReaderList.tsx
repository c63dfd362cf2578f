import { PartyTile } from '../../../design/PartyTile.tsx'
import { PARTIES, type Sight } from '../../../design/parties.ts'
import { addMonths } from '../../../platform/pure/dates.ts'
import { capital, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Absent, Party, Reader, SharingMarker } from '../contract.ts'
import { roleAt, whyNot } from './marker-words.ts'
import { text } from './text.ts'

/** Each party in its fixed place: who of it can see this and until when, and of who cannot, why not. */
export function ReaderList({ marker }: { marker: SharingMarker }) {
  const parties = PARTIES.filter((party) => party !== 'other' || of(party, marker).length > 0)
  return (
    <ul className="reader-list">
      {parties.map((party) => (
        <PartyLines key={party} party={party} sight={marker.tiles[party]} people={of(party, marker)} />
      ))}
    </ul>
  )
}

type Person = Reader | Absent

function of(party: Party, { readers, absent }: SharingMarker): Person[] {
  return [...readers, ...absent].filter((person) => person.party === party)
}

function PartyLines({ party, sight, people }: { party: Party; sight: Sight; people: readonly Person[] }) {
  if (people.length === 0) {
    return (
      <li data-sight="none">
        <PartyTile party={party} sight="none" />
        <span>
          {text.parties[party]}
          <small>{text.nobodyOfParty}</small>
        </span>
        <span>{text.doesNotSee}</span>
      </li>
    )
  }
  return people.map((person, index) => (
    <li key={person.name + person.role} data-sight={'reason' in person ? 'none' : sight}>
      {index === 0 ? <PartyTile party={party} sight={sight} /> : <span />}
      <PersonLine person={person} />
      <span>{verdict(person)}</span>
    </li>
  ))
}

function verdict(person: Person): string {
  if ('reason' in person) return text.doesNotSee
  if (person.isPart) return text.seesPart
  return person.via === 'source' ? text.wrote : text.sees
}

function PersonLine({ person }: { person: Person }) {
  const today = useToday()
  const isYou = 'isYou' in person && person.isYou
  return (
    <span>
      {isYou ? capital(text.you) : person.name || text.somebody}
      <small>
        {roleAt(person.role, person.organisation)}
        {'reason' in person ? `. ${whyNot(person)}` : term(person, today)}
      </small>
    </span>
  )
}

/** Since, until, because: each as far as it is known. */
function term({ since, until, rule }: Reader, today: string): string {
  const from = since === null ? '' : text.since(shortDate(since, pageLanguage, today))
  // A key reaches thirteen months ahead and is then made longer; consents end within twelve. What lies further is no end.
  const isEnd = until !== null && until <= addMonths(today, 12)
  const to = isEnd ? text.until(shortDate(until, pageLanguage, today)) : ''
  const days = [from, to].filter(Boolean).join(' ')
  return [days, rule === null ? undefined : text.because[rule]]
    .filter(Boolean)
    .map((one) => `, ${one}`)
    .join('')
}
