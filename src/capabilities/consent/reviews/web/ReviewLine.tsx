import { Status } from '../../../../design/Status.tsx'
import { capital, civilDateOf, joinAnd, shortDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import { roleAt } from '../../../access/web/marker-words.ts'
import type { Reviewable } from '../../emergency/contract.ts'
import { text } from '../../emergency/web/text.ts'
import { momentOf } from '../../emergency/web/time.ts'

type ReviewLineProps = { one: Reviewable; onReview: (one: Reviewable) => void }

/** One thing to look at afterwards: what it is, who did what and why, and how it stands. */
export function ReviewLine({ one, onReview }: ReviewLineProps) {
  const { kind, reference, who, role, organisation, categories, reason, action, rules, until, looks, isOpen } = one
  const today = useToday()
  const facts = [
    until && text.review.until(momentOf(until)),
    one.reviewOn !== undefined && text.review.again(shortDate(one.reviewOn, pageLanguage, today)),
    looks !== null && text.review.looks(looks),
    rules.length > 0 ? text.review.rules(rules.join(', ')) : kind === 'sample' && text.review.noRules,
  ]
  return (
    <li>
      <div className="review-list__what">
        <p>
          <b>{text.review.kinds[kind]}</b> <span className="meta">{reference}</span>{' '}
          {isOpen && <Status tone="stop">{text.review.isOpen}</Status>}
        </p>
        <p className="meta">{momentOf(one.at)}</p>
      </div>
      <div>
        <p>
          <b>{who}</b>, {role === '' ? organisation : roleAt(role, organisation)}
        </p>
        <p>
          {action && `${text.review.actions[action] ?? action}: `}
          {capital(joinAnd(categories.map(categoryName), pageLanguage))}
        </p>
        {reason !== null && (
          <p className="review-list__reason" dir="auto">
            “{reason}”
          </p>
        )}
        <p className="meta">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <Standing one={one} onReview={onReview} />
    </li>
  )
}

function Standing({ one, onReview }: ReviewLineProps) {
  const today = useToday()
  const day = (date: string) => shortDate(date, pageLanguage, today)
  if (one.review !== null) {
    const { verdict, note, by, at } = one.review
    return (
      <div className="review-list__standing">
        <Status tone={verdict === 'not-justified' ? 'stop' : verdict === 'justified' ? 'ok' : 'wait'}>
          {text.review.verdicts[verdict]}
        </Status>
        <p dir="auto">{note}</p>
        <p className="meta">{text.review.reviewedBy(by, day(civilDateOf(at)))}</p>
      </div>
    )
  }
  const isLate = one.dueOn < today
  return (
    <div className="review-list__standing">
      <Status tone={isLate ? 'stop' : 'wait'} quiet={!isLate}>
        {isLate ? text.review.late(day(one.dueOn)) : text.review.due(day(one.dueOn))}
      </Status>
      <button
        type="button"
        className="button button--quiet button--small"
        aria-label={`${text.review.record}: ${one.reference}`}
        onClick={() => onReview(one)}
      >
        {text.review.record}
      </button>
    </div>
  )
}
