import type { Disclosure } from '../../../../capabilities/disclosures/contract.ts'
import { civilDateOf, joinAnd, longDate } from '../../../../platform/pure/format.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { useLoad } from '../useLoad.ts'
import { roleAndOrganisation } from '../words.ts'
import { useToldText } from './told-text.ts'

/** "Wat is er verteld" (I-2): who told what to whom, why, on which law, when, and how to object. Nothing told: nothing shown. */
export function ToldSection() {
  const told = useToldText()
  const { dossier } = usePlace()
  const { data } = useLoad<{ disclosures: Disclosure[] }>(`/dossiers/${dossier.id}/disclosures`)
  if (!data || data.disclosures.length === 0) return null
  return (
    <section className="family-section family-told" aria-labelledby="told">
      <h2 id="told">{told.title}</h2>
      <p>{told.lead}</p>
      {data.disclosures.map((one) => (
        <Told key={one.id} one={one} />
      ))}
    </section>
  )
}

function Told({ one }: { one: Disclosure }) {
  const told = useToldText()
  const words = useText()
  const { head } = one
  const about = head.about.map(({ name }) => name).filter((name) => name !== '')
  const day = longDate(civilDateOf(one.sentAt), words.language)
  return (
    <article className="sheet family-told__one" aria-label={`${head.to.organisation}, ${day}`}>
      <h3>{day}</h3>
      <dl>
        <dt>{told.who}</dt>
        <dd>
          {head.from.name}, {roleAndOrganisation(head.from.role, head.from.organisation, words)}.
          {one.second !== null && ` ${told.second(one.second)}`}
        </dd>
        <dt>{told.to}</dt>
        <dd>{[head.to.organisation, head.to.person].filter(Boolean).join(', ')}</dd>
        {about.length > 0 && <dt>{told.about}</dt>}
        {about.length > 0 && <dd>{joinAnd(about, words.language)}</dd>}
        <dt>{told.why}</dt>
        <dd>
          {one.because} {told.law(head.law)}
        </dd>
      </dl>
      <details>
        <summary>{told.what}</summary>
        {one.pieces.map((piece) => (
          <div key={piece.id} className="family-told__piece">
            <h4 dir="auto">{piece.heading}</h4>
            <p dir="auto">{piece.text}</p>
          </div>
        ))}
        {one.hidden > 0 && <p className="meta">{told.hidden(one.hidden)}</p>}
      </details>
      <p>
        <b>{told.object}</b> {told.objectHow(head.from.name)}
      </p>
    </article>
  )
}
