// The few forms that a verdict takes, and how much an allow opens.
import type { Level } from '../../access/vocabulary.ts'
import type { PolicyTables } from '../policy/policy.ts'
import type { LawRow } from '../policy/row.ts'
import type { ReasonCode, RuleId } from '../vocabulary.ts'
import type { Disclosure, Verdict } from './request.ts'

/** `missing` only where a yes would open it; nothing is told, so nobody need be informed. */
export function deny(rule: RuleId, reason: ReasonCode, missing: readonly string[] = []): Verdict {
  return { decision: 'deny', rule, missing, reason, mustInform: false, level: null }
}

export function allow({ rule, mustInform }: { rule: RuleId; mustInform: boolean }, level: Level | null): Verdict {
  return { decision: 'allow', rule, missing: [], reason: null, mustInform, level }
}

/** The row would tell; the purpose decides how much, and may need nothing of this category at all (§1.7a). */
export function allowWithinPurpose(row: LawRow, disclosure: Disclosure, tables: PolicyTables): Verdict {
  if (row.level && 'exactly' in row.level) return allow(row, row.level.exactly)
  const stated = tables.matrixColumnOf[disclosure.purpose]
  // A purpose that may never hold a name has no level: what it opens is not about a person.
  if (!stated) return allow(row, null)
  const column = row.level && 'asFor' in row.level ? row.level.asFor : stated
  const orElse = row.level && 'orElse' in row.level ? row.level.orElse : null
  const level = tables.purposeMatrix[disclosure.category][column] ?? orElse
  return level ? allow(row, level) : deny(row.rule, 'category.not-for-purpose')
}
