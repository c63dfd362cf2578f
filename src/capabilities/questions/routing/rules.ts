import { addDays, type CivilDate } from '../../../platform/pure/dates.ts'
import { daysBetween } from '../../../platform/pure/format.ts'
import type { Period } from '../../playing-field/schools/rules.ts'

const weekday = (day: CivilDate) => new Date(`${day}T00:00:00Z`).getUTCDay()
const tuesday = 2

/** The first Tuesday from a day on, that day itself included. */
const tuesdayFrom = (day: CivilDate) => addDays(day, (tuesday - weekday(day) + 7) % 7)
export const nextTuesday = (today: CivilDate) => tuesdayFrom(addDays(today, 1))

/** No other school holiday is so long: what it is called differs from place to place. */
const summerDays = 28

/**
 * questions-12: the first Tuesday to come of the summer holiday as it is kept; where none is kept, that of August: in that week all
 * three holiday regions are free, whichever year it is.
 */
export function summerOn(today: CivilDate, kept: readonly Period[]): { day: CivilDate; holiday: Period | null } {
  const found = kept
    .filter(({ fromOn, untilOn }) => daysBetween(fromOn, untilOn) >= summerDays)
    .map((holiday) => ({ day: tuesdayFrom(holiday.fromOn > today ? holiday.fromOn : addDays(today, 1)), holiday }))
    .filter(({ day, holiday }) => day <= holiday.untilOn)
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0]
  return found ?? { day: augustDay(today), holiday: null }
}

function augustDay(today: CivilDate): CivilDate {
  const year = Number(today.slice(0, 4))
  const thisYear = tuesdayFrom(`${year}-08-01`)
  return thisYear > today ? thisYear : tuesdayFrom(`${year + 1}-08-01`)
}
