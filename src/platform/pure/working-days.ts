import { addDays, type CivilDate } from './dates.ts'

/**
 * National holidays on which nobody works (Algemene termijnenwet, art. 3), as month-day; those that move with Easter below.
 * King's Day is 27 April, or 26 April when the 27th is a Sunday.
 */
const fixedHolidays = ['01-01', '12-25', '12-26']
const daysAfterEaster = [0, 1, 39, 49, 50]

/** Easter Sunday of a year (the Gregorian computus). */
export function easterOf(year: number): CivilDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const weekday = (date: CivilDate) => new Date(`${date}T00:00:00Z`).getUTCDay()

function kingsDay(year: number): CivilDate {
  return weekday(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`
}

/** True from Monday to Friday, except on national holidays. */
export function isWorkingDay(date: CivilDate): boolean {
  if (weekday(date) === 0 || weekday(date) === 6) return false
  const year = Number(date.slice(0, 4))
  const moving = daysAfterEaster.map((days) => addDays(easterOf(year), days))
  return !fixedHolidays.includes(date.slice(5)) && date !== kingsDay(year) && !moving.includes(date)
}

/** The nth working day after a day; that day itself does not count. */
export function addWorkingDays(date: CivilDate, count: number): CivilDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
