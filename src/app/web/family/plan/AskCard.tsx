import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import { pathOf } from '../address.ts'
import { Link } from '../Link.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { firstName } from '../words.ts'

/** Somebody waits for my answer. The question itself, and the two buttons, stand on "Wie ziet wat". */
export function AskCard({ request }: { request: ConsentRequest }) {
  const { text } = useText()
  const { dossier } = usePlace()
  const { receiver } = request
  return (
    <section className="note--ask family-ask" aria-labelledby={`ask-${request.id}`}>
      <h2 id={`ask-${request.id}`}>{text.plan.ask.title(firstName(request.askedBy))}</h2>
      <p>{text.sharing.request.may(receiver.name, receiver.organisation)}</p>
      <Link className="button button--wide" href={pathOf(dossier.id, 'sharing')}>
        {text.plan.ask.look}
      </Link>
    </section>
  )
}
