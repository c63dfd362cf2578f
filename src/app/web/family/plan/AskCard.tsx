import { pathOf } from '../address.ts'
import { Link } from '../Link.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { firstName } from '../words.ts'

type AskCardProps = { id: string; asker: string; question: string }

/** Somebody waits for my answer. The question itself, and the two buttons, stand on "Wie ziet wat". */
export function AskCard({ id, asker, question }: AskCardProps) {
  const { text } = useText()
  const { dossier } = usePlace()
  return (
    <section className="note--ask family-ask" aria-labelledby={`ask-${id}`}>
      <h2 id={`ask-${id}`}>{text.plan.ask.title(firstName(asker))}</h2>
      <p>{question}</p>
      <Link className="button button--wide" href={pathOf(dossier.id, 'sharing')}>
        {text.plan.ask.look}
      </Link>
    </section>
  )
}
