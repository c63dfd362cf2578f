// The law as one versioned set of tables. A region's own choices come in with the question, on top of these.
import {
  agesOfSay,
  deciderColumns,
  graceDays,
  longestConsentMonths,
  lowImpactCategories,
  regimeOfRole,
  secrecyRegimes,
} from './policy-deciders.ts'
import { dutyRows } from './policy-duties.ts'
import { matrixColumnOf, purposeMatrix } from './policy-purposes.ts'
import { discussedFirst, importantFacts, readingRows } from './policy-reading.ts'
import { consentRows, publicTaskRows, regimeRows } from './policy-sharing.ts'
import type { RuleId } from './vocabulary.ts'

export const policyTables = {
  version: '2026-11',
  /** First match wins. */
  rows: [...dutyRows, ...publicTaskRows, ...consentRows, ...regimeRows],
  reading: { rows: readingRows, discussedFirst, importantFacts },
  agesOfSay,
  deciderColumns,
  graceDays,
  longestConsentMonths,
  lowImpactCategories,
  regimeOfRole,
  secrecyRegimes,
  purposeMatrix,
  matrixColumnOf,
}
export type PolicyTables = typeof policyTables

/** Rules with a row, or half a row, that denies until it is built. This list shrinks. */
export const notYetBuilt: readonly RuleId[] = [
  ...new Set(policyTables.rows.filter((row) => row.outcome === 'not-built').map((row) => row.rule)),
].sort()
