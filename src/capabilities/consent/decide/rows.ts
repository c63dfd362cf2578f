// Which rows of the law table fit a question? Parties, purpose, category and facts; nothing about consent.

import type { PolicyTables } from '../policy/policy.ts'
import type { Fact, LawRow } from '../policy/row.ts'
import type { Regime } from '../vocabulary.ts'
import { senderRegime } from './case.ts'
import type { DecideRequest, Disclosure } from './request.ts'

const facts: Readonly<Record<Fact, (request: DecideRequest) => boolean>> = {
  // Only an explicit false takes the name away: what nobody checked counts as identifying.
  identifying: ({ disclosure }) => disclosure.identifying !== false,
  sameHelpingTeam: ({ disclosure }) => disclosure.sameHelpingTeam === true,
  threshold: ({ disclosure }) => disclosure.threshold === true,
  reasonableSuspicion: ({ disclosure }) => disclosure.reasonableSuspicion === true,
  acuteDanger: ({ disclosure }) => disclosure.acuteDanger === true,
  subjectCannotConsent: ({ disclosure }) => disclosure.subjectCannotConsent === true,
  claimsConflictOfDuties: ({ disclosure }) => disclosure.conflictOfDuties !== undefined,
  pupilEnrolledOrApplied: ({ disclosure }) => disclosure.pupilEnrolledOrApplied === true,
  inOTS: ({ subject }) => subject.inOTS === true,
}

/**
 * The rows that may answer, in order, up to the first that answers whatever the day and the evidence. What time can change,
 * ages and answers, is not looked at here.
 */
export function rowsThatFit(request: DecideRequest, tables: PolicyTables): readonly LawRow[] {
  const fitting: LawRow[] = []
  for (const row of rowsForParties(request.disclosure, tables)) {
    if (row.needs && !row.needs.every((fact) => facts[fact](request))) continue
    fitting.push(row)
    if (isFinal(row)) break
  }
  return fitting
}

/** When its evidence is not whole, a row after it may still allow. */
export function waitsForEvidence({ outcome }: LawRow): boolean {
  return outcome !== 'allow' && 'prove' in outcome
}

/** No row after it is read, whatever it answers. */
export function isFinal(row: LawRow): boolean {
  return !row.ages && !waitsForEvidence(row)
}

// By rows, which regions share: the same parties ask again and again when keys are derived.
const seen = new WeakMap<readonly LawRow[], Map<string, readonly LawRow[]>>()

function rowsForParties(disclosure: Disclosure, tables: PolicyTables): readonly LawRow[] {
  const known = seen.get(tables.rows) ?? new Map<string, readonly LawRow[]>()
  seen.set(tables.rows, known)
  const { sender, receiver, purpose, category } = disclosure
  const regime = senderRegime(disclosure, tables)
  const key = `${sender} ${regime} ${receiver} ${purpose} ${category}`
  const found = known.get(key)
  if (found) return found
  const rows = passedByBar(tables.rows.filter((row) => namesParties(row, disclosure, regime)))
  known.set(key, rows)
  return rows
}

function namesParties(row: LawRow, disclosure: Disclosure, regime: Regime | null): boolean {
  return (
    row.from.includes(disclosure.sender) &&
    row.to.includes(disclosure.receiver) &&
    (!row.fromRegimes || (regime !== null && row.fromRegimes.includes(regime))) &&
    (row.purposes?.includes(disclosure.purpose) ?? true) &&
    (row.categories?.includes(disclosure.category) ?? true)
  )
}

/** D27: what is barred goes by the rows that the bar lets pass, and by no other; then the bar itself answers. */
function passedByBar(rows: readonly LawRow[]): readonly LawRow[] {
  const bar = rows.find(({ letsPass }) => letsPass)
  return bar ? [...rows.filter(({ rule }) => bar.letsPass?.includes(rule)), bar] : rows
}
