import type { Language } from './language.ts'

/** A day as "2026-11-24", in Europe/Amsterdam. Compare as text. */
export type CivilDate = string

const NAMES = {
  nl: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
    shortMonths: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
    days: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
    shortDays: 'zo ma di wo do vr za'.split(' '),
    today: 'vandaag',
    tomorrow: 'morgen',
    yesterday: 'gisteren',
    daysAgo: (days: number) => `${days} dagen geleden`,
    and: 'en',
    or: 'of',
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(' '),
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    shortDays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    daysAgo: (days: number) => `${days} days ago`,
    and: 'and',
    or: 'or',
  },
} as const

const DAY = 86_400_000

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function partsOf(instant: string | Date): Record<string, string> {
  const date = typeof instant === 'string' ? new Date(instant) : instant
  return Object.fromEntries(amsterdam.formatToParts(date).map((part) => [part.type, part.value]))
}

/** The day in Amsterdam on which an instant falls. */
export function civilDateOf(instant: string | Date): CivilDate {
  const { year, month, day } = partsOf(instant)
  return `${year}-${month}-${day}`
}

/** "10:30", for work lists. */
export function listTime(instant: string | Date): string {
  const { hour, minute } = partsOf(instant)
  return `${hour}:${minute}`
}

/** "10.30 uur", for parents; "10:30" in English. */
export function spokenTime(instant: string | Date, language: Language): string {
  return language === 'nl' ? `${listTime(instant).replace(':', '.')} uur` : listTime(instant)
}

function fieldsOf(date: CivilDate) {
  const at = new Date(`${date}T00:00:00Z`)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate(), weekday: at.getUTCDay() }
}

/** "24 november 2026" */
export function longDate(date: CivilDate, language: Language): string {
  return `${dayAndMonth(date, language)} ${fieldsOf(date).year}`
}

/** "24 november" */
export function dayAndMonth(date: CivilDate, language: Language): string {
  const { day, month } = fieldsOf(date)
  return `${day} ${NAMES[language].months[month]}`
}

/** "dinsdag 24 november" */
export function weekdayDate(date: CivilDate, language: Language): string {
  return `${NAMES[language].days[fieldsOf(date).weekday]} ${dayAndMonth(date, language)}`
}

/** "24 nov", and "24 nov 2025" when that is not the year of `today`. */
export function shortDate(date: CivilDate, language: Language, today: CivilDate = date): string {
  const { day, month, year } = fieldsOf(date)
  return `${day} ${NAMES[language].shortMonths[month]}${year === fieldsOf(today).year ? '' : ` ${year}`}`
}

/** "di 24 nov", and "di 24 nov 2025" when that is not the year of `today`. */
export function shortWeekdayDate(date: CivilDate, language: Language, today: CivilDate = date): string {
  return `${NAMES[language].shortDays[fieldsOf(date).weekday]} ${shortDate(date, language, today)}`
}

/** Days from `from` to `to`; below zero when `to` lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** "vandaag", "gisteren", "morgen", "3 dagen geleden" (up to 6), else "di 24 nov". */
export function relativeDay(date: CivilDate, today: CivilDate, language: Language): string {
  const names = NAMES[language]
  const ahead = daysBetween(today, date)
  if (ahead === 0) return names.today
  if (ahead === 1) return names.tomorrow
  if (ahead === -1) return names.yesterday
  if (ahead < 0 && ahead > -7) return names.daysAgo(-ahead)
  return shortWeekdayDate(date, language, today)
}

/** "Vandaag", "Gisteren", else "dinsdag 24 november" with a capital: heading of a day in a list. */
export function dayHeading(date: CivilDate, today: CivilDate, language: Language): string {
  const isNear = Math.abs(daysBetween(today, date)) <= 1
  const year = fieldsOf(date).year === fieldsOf(today).year ? '' : ` ${fieldsOf(date).year}`
  return capital(isNear ? relativeDay(date, today, language) : `${weekdayDate(date, language)}${year}`)
}

/** "A, B en C" */
export function joinAnd(items: readonly string[], language: Language): string {
  return join(items, NAMES[language].and)
}

/** "A, B of C" */
export function joinOr(items: readonly string[], language: Language): string {
  return join(items, NAMES[language].or)
}

/** First letter as a capital, the rest untouched. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function join(items: readonly string[], word: string): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`
}
