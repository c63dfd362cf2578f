// Civil dates are 'YYYY-MM-DD' strings in Europe/Amsterdam: they sort as text and carry no time zone.
export type CivilDate = string

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`)
const fourDigits = (year: number) => (year >= 1000 ? `${year}` : String(year).padStart(4, '0'))

function toCivil(year: number, month: number, day: number): CivilDate {
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

function parts(date: CivilDate): { year: number; month: number; day: number } {
  const end = date.length
  const two = (at: number) => (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48
  return { year: Number(date.slice(0, -6)), month: two(end - 5), day: two(end - 2) }
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0)
}

/** True for a day that exists: '2026-02-29' is not one. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = parts(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)

/** Negative when a is earlier than b, 0 on the same day. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = parts(date)
  const sum = day + days
  if (sum >= 1 && sum <= daysInMonth(year, month)) return toCivil(year, month, sum)
  // setUTCFullYear, because Date.UTC reads the years 0–99 as 19xx.
  const moved = new Date(0)
  moved.setUTCFullYear(year, month - 1, sum)
  return toCivil(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** The same day n months later; a day that month lacks becomes its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  // Whole years keep month and day, but for the one day that not every year has.
  if (months % 12 === 0 && !date.endsWith('-02-29'))
    return fourDigits(Number(date.slice(0, -6)) + months / 12) + date.slice(-6)
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
