// May this be told? One pure function over the law tables: no clock, no I/O, no texts (decide-format.md).
import { unmetOf } from './decide-consent.ts'
import { decideReading } from './decide-reading.ts'
import type { DecideRequest, Decision, Verdict } from './decide-request.ts'
import { fits } from './decide-rows.ts'
import { lastDayOfSame } from './decide-until.ts'
import { allow, deny, levelForPurpose } from './decide-verdict.ts'
import { type PolicyTables, policyTables } from './policy.ts'
import type { LawRow } from './policy-row.ts'
import { familyRoles } from './vocabulary.ts'

/** Allow or deny for one subject (C-9), the rule, whose yes is missing, how much, and until when exactly this holds. */
export function decide(request: DecideRequest, tables: PolicyTables = policyTables): Decision {
  const verdictOn = (at: string) => verdict({ ...request, at }, tables)
  return { ...verdictOn(request.at), until: lastDayOfSame(request, tables, verdictOn) }
}

/** The first row that fits answers; then reading by the family; what nothing fits is denied. */
function verdict(request: DecideRequest, tables: PolicyTables): Verdict {
  const row = tables.rows.find((one) => fits(one, request, tables))
  if (row) return verdictOf(row, request, tables)
  const isFamily = familyRoles.some((role) => role === request.disclosure.receiver)
  return isFamily ? decideReading(request, tables) : deny('default', 'no-ground')
}

function verdictOf(row: LawRow, request: DecideRequest, tables: PolicyTables): Verdict {
  if (row.outcome === 'not-built') return deny(row.rule, 'no-ground')
  if (row.outcome === 'allow') return withinPurpose(row, request, tables)
  if ('refuse' in row.outcome) return deny(row.rule, row.outcome.refuse)
  const unmet = unmetOf(row.outcome.ask, request, tables)
  if (unmet) return deny(unmet.isD29 ? 'D29' : row.rule, unmet.reason, unmet.missing)
  return withinPurpose(row, request, tables)
}

/** Consent comes before the matrix: a full yes still opens only what the purpose needs. */
function withinPurpose(row: LawRow, request: DecideRequest, tables: PolicyTables): Verdict {
  const level = levelForPurpose(request, tables)
  return level ? allow(row, level) : deny(row.rule, 'category.not-for-purpose')
}
