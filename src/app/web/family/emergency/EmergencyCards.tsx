import type { Emergencies, Emergency } from '../../../../capabilities/consent/emergency/contract.ts'
import { capital, civilDateOf, dayAndMonth, joinAnd, spokenTime } from '../../../../platform/pure/format.ts'
import { pathOf } from '../address.ts'
import { Link } from '../Link.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { useLoad } from '../useLoad.ts'
import { contactOf, roleAndOrganisation } from '../words.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'
import './emergency.css'

/** On top of the plan: who opened something in an emergency. Open ones, and those of the last four weeks. */
export default function EmergencyCards() {
  const { dossier } = usePlace()
  const { data } = useLoad<Emergencies>(`/dossiers/${dossier.id}/emergencies`)
  const fresh = (data?.emergencies ?? []).filter((one) => one.isOpen || isFresh(one))
  return fresh.map((one) => <EmergencyCard key={one.id} one={one} />)
}

const fourWeeks = 28 * 24 * 3_600_000
const isFresh = ({ untilAt }: Emergency) => Date.now() - Date.parse(untilAt) < fourWeeks

function EmergencyCard({ one }: { one: Emergency }) {
  const words = useText()
  const { language, text: shared } = words
  const { dossier } = usePlace()
  const text = language === 'en' ? en : nl
  const at = (instant: string) => text.at(dayAndMonth(civilDateOf(instant), language), spokenTime(instant, language))
  const known: Readonly<Record<string, string>> = shared.categories
  const kinds = one.categories.map((category) => known[category] ?? category)
  const contact = contactOf(dossier)
  return (
    <section className="family-emergency" aria-labelledby={`emergency-${one.id}`}>
      <h2 id={`emergency-${one.id}`}>{one.isOpen ? text.openTitle : text.closedTitle}</h2>
      <p>
        <b>{one.openedBy}</b>, {roleAndOrganisation(one.role, one.organisation, words)}.
      </p>
      <dl>
        <dt>{text.what}</dt>
        <dd>
          {capital(joinAnd(kinds, language))}.{one.about.length > 0 && ` ${text.about(joinAnd(one.about, language))}`}
        </dd>
        <dt>{text.why}</dt>
        <dd dir="auto">{one.reason}</dd>
        <dt>{text.since}</dt>
        <dd>{at(one.openedAt)}</dd>
        <dt>{text.until}</dt>
        <dd>{one.closedAt ? text.closed(at(one.closedAt)) : at(one.untilAt)}</dd>
      </dl>
      <p>{one.verdict === null ? text.checking : text.verdicts[one.verdict]}</p>
      <p>
        {contact ? text.ask(contact.name, contact.organisation) : text.askTeam}{' '}
        <Link href={pathOf(dossier.id, 'looks')}>{text.looks}</Link>
      </p>
    </section>
  )
}
