import { Link } from '@tanstack/react-router'
import { joinAnd, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import { categoryName } from '../../access/web/category-name.ts'
import type { Review } from '../contract.ts'
import { useReviews } from './data.ts'
import { text as talkText } from './talk-text.ts'
import { text } from './text.ts'
import { ReviewDay } from './WaitMark.tsx'

/** What the parents do not read yet, first to be looked at first. Nothing waits: the list is not there. */
export function ReviewTray() {
  const reviews = useReviews().data?.reviews ?? []
  if (reviews.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="reviews">
      <div className="sheet__head">
        <h2 id="reviews">
          {talkText.tray.title} <span className="count">{reviews.length}</span>
        </h2>
        <p className="meta">{talkText.tray.lead}</p>
      </div>
      <ul>
        {reviews.map((review) => (
          <ReviewLine key={review.noteId} review={review} />
        ))}
      </ul>
    </section>
  )
}

function ReviewLine({ review: { dossierId, name, category, about, by, since, reviewOn } }: { review: Review }) {
  const today = useToday()
  const { tray } = talkText
  return (
    <li className="task-line">
      <Link to="/werk/gezinnen/$id" params={{ id: dossierId }}>
        {text.page.family(name)}
      </Link>
      <p>{tray.about(categoryName(category), joinAnd(about, pageLanguage))}</p>
      <p className="meta">{tray.since(by, shortDate(since, pageLanguage, today))}</p>
      <p className="task-line__end">
        <ReviewDay reviewOn={reviewOn} />
      </p>
    </li>
  )
}
