// Civil dates are 'YYYY-MM-DD' strings in Europe/Amsterdam: they sort as text and carry no time zone.
export type CivilDate = string

const pad = (value: number, width: number) => String(value).padStart(width, '0')

function toCivil(year: number, month: number, day: number): CivilDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function parts(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

// Day 0 of the next month is the last day of this one; setUTCFullYear because Date.UTC reads 0–99 as 19xx.
function daysInMonth(year: number, month: number): number {
  const last = new Date(0)
  last.setUTCFullYear(year, month, 0)
  return last.getUTCDate()
}

/** True for a day that exists: '2026-02-29' is not one. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = parts(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Negative when a is earlier than b, 0 on the same day. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = parts(date)
  const moved = new Date(0)
  moved.setUTCFullYear(year, month - 1, day + days)
  return toCivil(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** The same day n months later; a day that month lacks becomes its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parts(date)
  const index = year * 12 + (month - 1) + months
  const movedYear = Math.floor(index / 12)
  const movedMonth = index - movedYear * 12 + 1
  return toCivil(movedYear, movedMonth, Math.min(day, daysInMonth(movedYear, movedMonth)))
}

/** The same calendar day n years later; 29 February becomes 28 February in other years. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12)
}

/** Whole years on a day: who was born on 29 February has a birthday on 28 February in other years. */
export function ageOn(bornOn: CivilDate, on: CivilDate): number {
  const years = parts(on).year - parts(bornOn).year
  return addYears(bornOn, years) <= on ? years : years - 1
}
