// A question on one day: what every part of the engine looks at.
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Life } from '../ages.ts'
import type { PolicyTables } from '../policy/policy.ts'
import type { Regime } from '../vocabulary.ts'
import type { DecideRequest, Disclosure } from './request.ts'

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
