import type { TimelineItem } from '../../../../capabilities/dossiers/contract.ts'
import { OwnWords } from '../../../../design/OwnWords.tsx'
import { dayAndMonth } from '../../../../platform/pure/format.ts'
import { MarkerLink } from '../MarkerLink.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { findMe } from '../words.ts'

/** The words with which it began. They stay the asker's own: the marker says who else reads them. */
export function OwnQuestion({ items }: { items: readonly TimelineItem[] }) {
  const { text, language } = useText()
  const { dossier } = usePlace()
  const me = findMe(dossier)
  const words = items.filter((item) => item.kind === 'words' && item.text !== null)
  return words.map((item) => {
    // Nobody else of the family reads them, so words without a name in sight are one's own.
    const isMine = item.by === '' || (me !== undefined && item.by.startsWith(me.givenName))
    return (
      <section key={item.id} className="family-section family-question" aria-labelledby={`words-${item.id}`}>
        <h2 id={`words-${item.id}`}>{isMine ? text.plan.question.mine : text.plan.question.of(item.by)}</h2>
        <OwnWords words={item.text ?? ''} by={text.plan.question.on(dayAndMonth(item.day, language))} />
        <MarkerLink marker={item.marker} />
      </section>
    )
  })
}
