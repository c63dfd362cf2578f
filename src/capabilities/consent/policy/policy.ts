// The law as one versioned set of tables. A region's own choices come in with the question, on top of these.
import { rulesApart } from './apart.ts'
import { consentRules, consentTerms } from './consents.ts'
import {
  agesOfSay,
  deciderColumns,
  graceDays,
  longestConsentMonths,
  lowImpactCategories,
  regimeOfRole,
  secrecyRegimes,
} from './deciders.ts'
import { dutyRows } from './duties.ts'
import { informRules, informTerms } from './informing.ts'
import { matrixColumnOf, purposeMatrix } from './purposes.ts'
import { discussedFirst, importantFacts, readingRows } from './reading.ts'
import { consentRows, publicTaskRows, regimeRows } from './sharing.ts'

export const policyTables = {
  version: '2026-11',
  /** First match wins. */
  rows: [...dutyRows, ...publicTaskRows, ...consentRows, ...regimeRows],
  rulesApart,
  consentRules,
  informRules,
  reading: { rows: readingRows, discussedFirst, importantFacts },
  agesOfSay,
  deciderColumns,
  graceDays,
  longestConsentMonths,
  consentTerms,
  informTerms,
  lowImpactCategories,
  regimeOfRole,
  secrecyRegimes,
  purposeMatrix,
  matrixColumnOf,
}
export type PolicyTables = typeof policyTables
