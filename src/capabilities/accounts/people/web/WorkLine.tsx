import { capital, longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import type { Work } from '../contract.ts'
import { useKeeper } from './PeopleFrame.tsx'
import { text } from './text.ts'

/** One role somewhere, with its days; the organisation only for who keeps more than one. */
export function WorkLine({ work }: { work: Work }) {
  const isOfRegion = useKeeper().role === 'ADMINISTRATOR'
  const days = daysOf(work, useToday())
  return (
    <span className="people__work">
      {capital(roleName(work.role))}
      {isOfRegion && `, ${work.organisation}`}
      {days !== '' && <span className="meta"> {days}</span>}
    </span>
  )
}

/** Whether work runs, or is still to come. */
export const isRunning = ({ fromOn, untilOn }: Work, today: string) =>
  untilOn === null || (untilOn >= today && untilOn >= fromOn)

function daysOf({ fromOn, untilOn }: Work, today: string): string {
  const day = (date: string) => longDate(date, pageLanguage)
  if (untilOn !== null && untilOn < fromOn) return text.cancelled
  if (untilOn !== null && untilOn < today) return text.left(day(untilOn))
  const begins = fromOn > today ? text.from(day(fromOn)) : ''
  const ends = untilOn === null ? '' : text.until(day(untilOn))
  return [begins, ends].filter(Boolean).join(', ')
}
