// May this be told? One pure function over the law tables: no clock, no I/O, no texts (decide-format.md).

import { type PolicyTables, policyTables } from '../policy/policy.ts'
import type { LawRow } from '../policy/row.ts'
import { type Case, lifeOf, senderRegime } from './case.ts'
import { unmetOf } from './consent.ts'
import { isProven } from './evidence.ts'
import { decideReading } from './reading.ts'
import type { DecideRequest, Decision, Verdict } from './request.ts'
import { rowsThatFit, waitsForEvidence } from './rows.ts'
import { isOfAge, lastDayOfSame } from './until.ts'
import { allowWithinPurpose, deny } from './verdict.ts'

/** Allow or deny for one subject (C-9), the rule, whose yes is missing, how much, and until when exactly this holds. */
export function decide(request: DecideRequest, tables: PolicyTables = policyTables): Decision {
  const rows = rowsThatFit(request, tables)
  const today: Case = {
    at: request.at,
    request,
    tables,
    regime: senderRegime(request.disclosure, tables),
    life: lifeOf(request.subject.bornOn, tables),
  }
  const verdictOn = (at: string) => verdict(rows, { ...today, at })
  const now = verdictOn(request.at)
  return { ...now, until: lastDayOfSame(now, rows, today, verdictOn) }
}

/** The first row that fits answers; then reading by the family; what nothing fits is denied. */
function verdict(rows: readonly LawRow[], asked: Case): Verdict {
  let unproven: Verdict | undefined
  for (const row of rows) {
    if (!isOfAge(row, asked)) continue
    const answer = verdictOf(row, asked)
    if (answer.decision === 'allow') return answer
    // What stops for lack of evidence is the answer only where no row after it allows.
    if (!waitsForEvidence(row)) return unproven ?? answer
    unproven = answer
  }
  const { receiver } = asked.request.disclosure
  const isFamily = receiver === 'PARENT' || receiver === 'YOUTH'
  const answer = isFamily ? decideReading(asked) : deny('default', 'no-ground')
  return answer.decision === 'allow' ? answer : (unproven ?? answer)
}

function verdictOf(row: LawRow, asked: Case): Verdict {
  const { outcome } = row
  const { disclosure } = asked.request
  if (outcome === 'allow') return allowWithinPurpose(row, disclosure, asked.tables)
  if ('refuse' in outcome) return deny(row.rule, outcome.refuse)
  if ('prove' in outcome) {
    if (!isProven(disclosure.conflictOfDuties)) return deny(row.rule, 'evidence.incomplete')
    return allowWithinPurpose(row, disclosure, asked.tables)
  }
  const unmet = unmetOf(outcome, asked)
  if (unmet) return deny(unmet.isD29 ? 'D29' : row.rule, unmet.reason, unmet.missing)
  // Consent comes before the matrix: a full yes still opens only what the purpose needs.
  return allowWithinPurpose(row, disclosure, asked.tables)
}
