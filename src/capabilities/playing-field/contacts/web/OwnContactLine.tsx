import { shortDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { sentenceOf } from '../../../../platform/web/problems.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { OwnContact } from '../contract.ts'
import { useEndOwn } from './data.ts'
import { text } from './text.ts'

/** One who is named: for which school, what for, on which days; and the way to let it end. */
export function OwnContactLine({ contact }: { contact: OwnContact }) {
  const today = useToday()
  const end = useEndOwn()
  const { schoolId, school, task, accountId, name, fromOn, untilOn } = contact
  const day = (date: string) => shortDate(date, pageLanguage, today)
  const days = [fromOn > today && text.from(day(fromOn)), untilOn !== null && text.until(day(untilOn))].filter(Boolean)
  return (
    <li className="division__school division__school--open">
      <span>
        <b>{name}</b> <span className="meta">{[school, text.own.tasks[task], ...days].join(', ')}</span>
        {end.isError && (
          <span className="field__error" role="alert">
            {sentenceOf(end.error)}
          </span>
        )}
      </span>
      <button
        type="button"
        className="button button--quiet button--small"
        aria-label={text.own.endOf(name, school)}
        onClick={() => end.mutate({ schoolId, task, accountId, fromOn })}
      >
        {text.end}
      </button>
    </li>
  )
}
