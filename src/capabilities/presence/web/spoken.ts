import { type CivilDate, daysBetween, relativeDay } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { TeamSchool } from '../../playing-field/schools/contract.ts'
import { daysOver } from '../../playing-field/schools/rules.ts'
import { text } from './professional-text.ts'

/** "Bezoek, 3 dagen geleden", "Telefoon, 7 weken geleden". */
export function lastSpoken({ lastOn, lastKind }: TeamSchool, today: CivilDate): string {
  if (lastOn === null || lastKind === null) return text.list.never
  const weeks = Math.floor(daysBetween(lastOn, today) / 7)
  const when = weeks >= 1 ? text.list.weeksAgo(weeks) : relativeDay(lastOn, today, pageLanguage)
  return text.list.last(text.kinds[lastKind], when)
}

/** How long over the agreed rhythm, in words; undefined within it. */
export function overdue(school: TeamSchool, today: CivilDate): string | undefined {
  const days = daysOver(school, today)
  if (days === Number.POSITIVE_INFINITY) return text.list.lateNever
  return days < 0 ? undefined : text.list.late(Math.floor(days / 7))
}
