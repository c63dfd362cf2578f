// How long an answer holds: every day on which time alone can change it, tried in order.
import { addDays, addYears, type CivilDate, earlierOf } from '../../../platform/pure/dates.ts'
import type { LawRow } from '../policy/row.ts'
import { answeredOn, covers, lastDayOf } from './answers.ts'
import type { Case } from './case.ts'
import type { Verdict } from './request.ts'
import { isFinal } from './rows.ts'

/** The day before the first later day with another decision, rule, level or missing; null when there is none. */
export function lastDayOfSame(
  now: Verdict,
  rows: readonly LawRow[],
  today: Case,
  verdictOn: (at: CivilDate) => Verdict,
): CivilDate | null {
  const days = turningDays(rows, today)
  for (let day = firstAfter(today.at, days); day !== null; day = firstAfter(day, days)) {
    if (!isSame(now, verdictOn(day))) return addDays(day, -1)
  }
  return null
}

/** First days of something new, in no order; those that are past among them. */
function turningDays(rows: readonly LawRow[], today: Case): readonly CivilDate[] {
  const days = rows.flatMap((row) => agesOf(row, today))
  const asksConsent = rows.some(({ outcome }) => outcome !== 'allow' && 'ask' in outcome)
  if (asksConsent) addDaysOfConsents(days, today)
  const goesOnToReading = !rows.some(isFinal)
  if (asksConsent || goesOnToReading) days.push(...Object.values(today.life))
  return days
}

function firstAfter(at: CivilDate, days: readonly CivilDate[]): CivilDate | null {
  let first: CivilDate | null = null
  for (const day of days) if (day > at) first = first === null ? day : earlierOf(first, day)
  return first
}

/** From the birthday of the first age to the eve of the birthday after the last. */
function agesOf({ ages }: LawRow, { request: { subject } }: Case): CivilDate[] {
  return ages ? [addYears(subject.bornOn, ages.from), addYears(subject.bornOn, ages.to + 1)] : []
}

export function isOfAge(row: LawRow, asked: Case): boolean {
  const [first = '', after = ''] = agesOf(row, asked)
  return !row.ages || (first <= asked.at && asked.at < after)
}

/** A consent about something else never changes more than the reason. */
function addDaysOfConsents(days: CivilDate[], { at, request: { deciders, disclosure }, tables }: Case): void {
  for (const { consents } of deciders) {
    for (const one of consents) {
      if (!covers(one, disclosure)) continue
      const lastDay = lastDayOf(one, tables)
      days.push(answeredOn(one), one.validFrom, one.withdrawnOn ?? '')
      if (lastDay >= at) days.push(addDays(lastDay, 1))
    }
  }
}

function isSame(a: Verdict, b: Verdict): boolean {
  const missing = a.missing.length === b.missing.length && a.missing.every((name, index) => name === b.missing[index])
  return missing && a.decision === b.decision && a.rule === b.rule && a.level === b.level
}
