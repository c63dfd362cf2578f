// A question on one day: what every part of the engine looks at.
import { addDays, addYears, type CivilDate } from '../../../platform/pure/dates.ts'
import type { PolicyTables } from '../policy/policy.ts'
import type { Regime } from '../vocabulary.ts'
import type { DecideRequest, Disclosure } from './request.ts'

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

export type Case = {
  /** The day that is asked about; `request.at` is only the first of them. */
  at: CivilDate
  request: DecideRequest
  tables: PolicyTables
  /** Null: no regime follows from the sender. */
  regime: Regime | null
  life: Life
}

export function senderRegime(disclosure: Disclosure, tables: PolicyTables): Regime | null {
  return disclosure.senderRegime ?? tables.regimeOfRole[disclosure.sender]
}
