import { addDays, type CivilDate } from '../../../platform/pure/dates.ts'
import { daysBetween } from '../../../platform/pure/format.ts'
import { isWorkingDay } from '../../../platform/pure/working-days.ts'

export interface Period {
  name: string
  fromOn: CivilDate
  untilOn: CivilDate
}

/** True on a day on which the schools of a place are open: a working day outside their holidays. */
export const isSchoolDay = (day: CivilDate, holidays: readonly Period[]): boolean =>
  isWorkingDay(day) && !holidays.some(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)

interface Rhythm {
  firstOn: CivilDate
  everyWeeks: number
}

/**
 * playing-field-20 — practice P4.2. The coming days of a meeting: every so many weeks from its first day. On a day without school it
 * moves to the same day of the first week with school; where that is the next one already, it falls out.
 */
export function comingMeetings(
  { firstOn, everyWeeks }: Rhythm,
  from: CivilDate,
  count: number,
  holidays: readonly Period[],
): CivilDate[] {
  const step = everyWeeks * 7
  // One turn earlier, as what fell in a holiday may have moved to after `from`.
  const turn = Math.max(0, Math.floor(daysBetween(firstOn, from) / step) - 1)
  const found: CivilDate[] = []
  for (let one = addDays(firstOn, turn * step), left = 60; found.length < count && left > 0; left -= 1) {
    const next = addDays(one, step)
    const held = movedOverHolidays(one, next, holidays)
    if (held !== undefined && held >= from) found.push(held)
    one = next
  }
  return found
}

function movedOverHolidays(day: CivilDate, before: CivilDate, holidays: readonly Period[]): CivilDate | undefined {
  for (let one = day; one < before; one = addDays(one, 7)) if (isSchoolDay(one, holidays)) return one
  return undefined
}

interface Spoken {
  name: string
  lastOn: CivilDate | null
  rhythm: number
}

/** Days over (above zero) or still within the agreed rhythm; who was never spoken to is over without end. */
export const daysOver = ({ lastOn, rhythm }: Spoken, today: CivilDate): number =>
  lastOn === null ? Number.POSITIVE_INFINITY : daysBetween(lastOn, today) - rhythm * 7

/** playing-field-21 — practice P5.4. The school that was not spoken to for longest, against its rhythm, stands on top. */
export function bySilence<S extends Spoken>(schools: readonly S[], today: CivilDate): S[] {
  return schools.toSorted((a, b) => {
    const [left, right] = [daysOver(a, today), daysOver(b, today)]
    return left === right ? a.name.localeCompare(b.name, 'nl') : right - left
  })
}
