// Civil dates as 'YYYY-MM-DD': comparing them as text is comparing them as days.
export type CivilDate = string

const MS_PER_DAY = 86_400_000

function toUtc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function fromUtc(instant: number): CivilDate {
  return new Date(instant).toISOString().slice(0, 10)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(toUtc(date) + days * MS_PER_DAY)
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY)
}

/** The same calendar day `years` later; 29 February becomes 28 February in other years (domain §0). */
export function addYears(date: CivilDate, years: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const isLeap = new Date(Date.UTC(year + years, 1, 29)).getUTCMonth() === 1
  const lastDay = month === 2 && day === 29 && !isLeap ? 28 : day
  return fromUtc(Date.UTC(year + years, month - 1, lastDay))
}

/** The same day so many months later; a day that that month does not have becomes its last. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
}

export function ageOn(bornOn: CivilDate, today: CivilDate): number {
  let age = 0
  while (addYears(bornOn, age + 1) <= today) age += 1
  return age
}
