import { addDays, addMonths, addYears, type CivilDate } from '../../platform/pure/dates.ts'

/** What a mark is made of. */
export interface Named {
  givenName: string
  familyName: string
  bornOn: CivilDate
}

/** Letters that do not come apart into a letter and a sign above it. */
const written: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th' }

/** overlap-01: lower case, without signs above or below, letters only: who types Yildiz means Yıldız. */
const lettersOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ıßøłđæœþ]/g, (letter) => written[letter] ?? letter)
    .replace(/[^\p{L}]/gu, '')

/** overlap-01: the line over which the mark is made. Another name on the same birthday is another line. */
export const lineOf = ({ givenName, familyName, bornOn }: Named): string =>
  [lettersOf(givenName), lettersOf(familyName), bornOn].join('|')

export const answers = ['GRANTED', 'REFUSED', 'WITHDRAWN'] as const
export type OverlapAnswer = (typeof answers)[number]

export interface Said {
  deciderId: string
  answer: OverlapAnswer
  validUntil: CivilDate
}

/** overlap-02: the last day on which everyone's yes holds; null when anyone's is missing, taken back or over. Nobody to ask: no yes. */
export function lastDayOfYes(deciders: readonly string[], said: readonly Said[], today: CivilDate): CivilDate | null {
  const latest = new Map(said.map((one) => [one.deciderId, one]))
  const days = deciders.map((id) => {
    const one = latest.get(id)
    return one?.answer === 'GRANTED' && one.validUntil >= today ? one.validUntil : null
  })
  return days.reduce(
    (first, day) => (first === null || day === null ? null : first < day ? first : day),
    days[0] ?? null,
  )
}

/** overlap-03: a yes lasts twelve months at most, and ends before the day on which others decide: 12, 16 and 18 years. */
export function lastDayFor(bornOn: CivilDate, today: CivilDate): CivilDate {
  const ends = [12, 16, 18].map((age) => addDays(addYears(bornOn, age), -1)).filter((day) => day >= today)
  return [addMonths(today, 12), ...ends].sort()[0] as CivilDate
}
