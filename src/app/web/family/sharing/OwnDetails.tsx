import { SharingTiles } from '../../../../design/SharingTiles.tsx'
import { longDate } from '../../../../platform/pure/format.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { contactOf, firstName, markerWords } from '../words.ts'

/** "Jouw gegevens": what is written down about me, who sees it, and how to have it mended (AVG 15, 16). */
export function OwnDetails() {
  const words = useText()
  const { dossier } = usePlace()
  const { own } = dossier
  if (!own) return null
  const { title, mend, bornOn, phone, email, none, seenBy } = words.text.sharing.own
  const contact = contactOf(dossier)
  const facts = [
    [bornOn, longDate(own.bornOn, words.language)],
    [phone, own.phone ?? none],
    [email, own.email ?? none],
  ] as const
  return (
    <section className="sheet family-own" aria-labelledby="own-details">
      <h2 id="own-details">{title}</h2>
      <dl className="family-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        <div>
          <dt>{seenBy}</dt>
          <dd className="sharing-marker">
            <SharingTiles sights={own.marker.tiles} large />
            <span className="sharing-marker__words">{markerWords(own.marker, words)}</span>
          </dd>
        </div>
      </dl>
      {contact && <p>{mend(firstName(contact.name))}</p>}
    </section>
  )
}
