import { useState } from 'react'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { Reviewable } from '../../emergency/contract.ts'
import { useReviews } from '../../emergency/web/data.ts'
import { text } from '../../emergency/web/text.ts'
import { ReviewForm } from './ReviewForm.tsx'
import { ReviewLine } from './ReviewLine.tsx'
import '../../emergency/web/emergency.css'

/** The privacy officer's page: what waits first, then what was looked at. No names of families anywhere. */
export default function ReviewsPage() {
  usePageTitle(text.review.title)
  return (
    <div className="page-stack reviews">
      <header>
        <h1>{text.review.title}</h1>
        <p className="page-lead">{text.review.lead}</p>
      </header>
      <Loaded query={useReviews()}>{({ items }) => <Lists items={items} />}</Loaded>
    </div>
  )
}

function Lists({ items }: { items: readonly Reviewable[] }) {
  const [reviewing, setReviewing] = useState<Reviewable | null>(null)
  if (items.length === 0) return <EmptyState what={text.review.none} how={text.review.noneHow} />
  const lists = [
    { title: text.review.open, lines: items.filter((one) => one.review === null) },
    { title: text.review.done, lines: items.filter((one) => one.review !== null) },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <>
      {lists.map(({ title, lines }) => (
        <section key={title} className="sheet" aria-label={title}>
          <div className="sheet__head">
            <h2>{title}</h2>
            {title === text.review.open && <span className="count">{lines.length}</span>}
          </div>
          <ul className="review-list">
            {lines.map((one) => (
              <ReviewLine key={one.id} one={one} onReview={setReviewing} />
            ))}
          </ul>
        </section>
      ))}
      {reviewing !== null && <ReviewForm one={reviewing} onClose={() => setReviewing(null)} />}
    </>
  )
}
