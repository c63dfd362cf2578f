// The age of the subject on the day of the disclosure decides, not the age when something was signed (C-10).
import { addDays, addYears, ageOn, type CivilDate } from '../../platform/pure/dates.ts'
import type { DecideRequest } from './decide-request.ts'
import type { PolicyTables } from './policy.ts'
import type { AgeBand } from './policy-deciders.ts'

export function ageBand(request: DecideRequest, tables: PolicyTables): AgeBand {
  const age = ageOn(request.subject.bornOn, request.at)
  const { youthJoins, youthAlone, adult } = tables.agesOfSay
  if (age < youthJoins) return 'under12'
  const capable = request.subject.capable ?? true
  if (age < youthAlone) return capable ? '12to15' : '12to15Incapable'
  if (age < adult) return capable ? '16to17' : '16to17Incapable'
  return capable ? 'adult' : 'adultIncapable'
}

export function isAdult(request: DecideRequest, tables: PolicyTables): boolean {
  return ageOn(request.subject.bornOn, request.at) >= tables.agesOfSay.adult
}

/** C-22: first day on which what parents agreed to before the 12th birthday no longer suffices; the birthday is day 1. */
export function graceEndsBefore(bornOn: CivilDate, tables: PolicyTables): CivilDate {
  return addDays(youthJoinsOn(bornOn, tables), tables.graceDays)
}

export function youthJoinsOn(bornOn: CivilDate, tables: PolicyTables): CivilDate {
  return addYears(bornOn, tables.agesOfSay.youthJoins)
}
