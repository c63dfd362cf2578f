import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../design/Icon.tsx'
import { shieldCheck } from '../../../../design/icons.ts'
import { useReviews } from '../../emergency/web/data.ts'
import { text } from '../../emergency/web/text.ts'
import '../../emergency/web/emergency.css'

/** On the privacy officer's day: how much waits, and the way there. */
export default function ReviewsAtHome() {
  const waiting = (useReviews().data?.items ?? []).filter((one) => one.review === null).length
  return (
    <section className="sheet reviews-at-home" aria-label={text.review.title}>
      <Icon path={shieldCheck} />
      <p>
        <b>{waiting === 0 ? text.review.none : text.review.home(waiting)}</b>
      </p>
      <Link className="button button--small" to="/werk/toezicht">
        {text.review.toReview}
      </Link>
    </section>
  )
}
