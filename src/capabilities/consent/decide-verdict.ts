// The few forms that a verdict takes.

import type { Level } from '../access/vocabulary.ts'
import type { DecideRequest, Verdict } from './decide-request.ts'
import type { PolicyTables } from './policy.ts'
import type { ReasonCode, RuleId } from './vocabulary.ts'

/** `missing` only where a yes would open it; nothing is told, so nobody need be informed. */
export function deny(rule: RuleId, reason: ReasonCode, missing: readonly string[] = []): Verdict {
  return { decision: 'deny', rule, missing, reason, mustInform: false, level: null }
}

export function allow({ rule, mustInform }: { rule: RuleId; mustInform: boolean }, level: Level | null): Verdict {
  return { decision: 'allow', rule, missing: [], reason: null, mustInform, level }
}

/** Only what the purpose needs (§1.7a): null when it needs nothing of this category. */
export function levelForPurpose({ disclosure }: DecideRequest, tables: PolicyTables): Level | null {
  const column = tables.matrixColumnOf[disclosure.purpose]
  return column && tables.purposeMatrix[disclosure.category][column]
}
