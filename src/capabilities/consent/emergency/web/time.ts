import { civilDateOf, listTime, shortDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { text } from './text.ts'

/** "24 nov om 10:30 uur". */
export const momentOf = (instant: string) => text.at(shortDate(civilDateOf(instant), pageLanguage), listTime(instant))

/** How long it is still open, in whole hours, and in minutes in the last one. */
export function timeLeft(untilAt: string, now = Date.now()): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(untilAt) - now) / 60_000))
  return text.hours(Math.floor(minutes / 60), minutes % 60 || minutes)
}
