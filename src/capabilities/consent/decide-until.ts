// How long an answer holds: every day on which time alone can change it, tried in order.
import { addDays, addYears, type CivilDate, compareDates } from '../../platform/pure/dates.ts'
import { graceEndsBefore } from './ages.ts'
import { answeredOn, lastDayOf } from './decide-answers.ts'
import type { Consent, DecideRequest, Verdict } from './decide-request.ts'
import type { PolicyTables } from './policy.ts'

/** The day before the first later day with another decision, rule, level or missing; null when there is none. */
export function lastDayOfSame(
  request: DecideRequest,
  tables: PolicyTables,
  verdictOn: (at: CivilDate) => Verdict,
): CivilDate | null {
  const today = verdictOn(request.at)
  const change = turningDays(request, tables).find((day) => !isSame(today, verdictOn(day)))
  return change === undefined ? null : addDays(change, -1)
}

/** First days of something new, after the day of the question, in order. */
function turningDays(request: DecideRequest, tables: PolicyTables): readonly CivilDate[] {
  const { bornOn } = request.subject
  const birthdays = turningAges(tables).map((age) => addYears(bornOn, age))
  const ofConsents = request.deciders.flatMap(({ consents }) => consents).flatMap((one) => daysOf(one, tables))
  const days = new Set([...birthdays, graceEndsBefore(bornOn, tables), ...ofConsents])
  return [...days].filter((day) => day > request.at).sort(compareDates)
}

function turningAges({ agesOfSay, rows }: PolicyTables): readonly number[] {
  return [...Object.values(agesOfSay), ...rows.flatMap(({ ages }) => (ages ? [ages.from, ages.to + 1] : []))]
}

function daysOf(consent: Consent, tables: PolicyTables): readonly CivilDate[] {
  const days = [answeredOn(consent), consent.validFrom, addDays(lastDayOf(consent, tables), 1)]
  return consent.withdrawnOn ? [...days, consent.withdrawnOn] : days
}

function isSame(a: Verdict, b: Verdict): boolean {
  const missing = a.missing.length === b.missing.length && a.missing.every((name, index) => name === b.missing[index])
  return missing && a.decision === b.decision && a.rule === b.rule && a.level === b.level
}
