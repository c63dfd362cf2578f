// The age of the subject on the day of the disclosure decides, not the age when something was signed (C-10).
import { addDays, addYears, type CivilDate } from '../../platform/pure/dates.ts'
import type { Case } from './decide/case.ts'
import type { AgeBand } from './policy/deciders.ts'
import type { PolicyTables } from './policy/policy.ts'

/** The days on which somebody gets more say. */
export type Life = {
  youthJoins: CivilDate
  /** C-22: first day on which what parents agreed to before the 12th birthday no longer suffices; the birthday is day 1. */
  graceIsOver: CivilDate
  youthAlone: CivilDate
  adult: CivilDate
}

export function lifeOf(bornOn: CivilDate, { agesOfSay, graceDays }: PolicyTables): Life {
  const youthJoins = addYears(bornOn, agesOfSay.youthJoins)
  return {
    youthJoins,
    graceIsOver: addDays(youthJoins, graceDays),
    youthAlone: addYears(bornOn, agesOfSay.youthAlone),
    adult: addYears(bornOn, agesOfSay.adult),
  }
}

export function ageBand({ at, life, request }: Case): AgeBand {
  if (at < life.youthJoins) return 'under12'
  const capable = request.subject.capable ?? true
  if (at < life.youthAlone) return capable ? '12to15' : '12to15Incapable'
  if (at < life.adult) return capable ? '16to17' : '16to17Incapable'
  return capable ? 'adult' : 'adultIncapable'
}

export function isAdult({ at, life }: Case): boolean {
  return at >= life.adult
}
