// The law as one versioned set of tables. A region's own choices come in with the question, on top of these.
import { rulesApart } from './policy-apart.ts'
import { consentRules, consentTerms } from './policy-consents.ts'
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
import { informRules, informTerms } from './policy-informing.ts'
import { matrixColumnOf, purposeMatrix } from './policy-purposes.ts'
import { discussedFirst, importantFacts, readingRows } from './policy-reading.ts'
import { consentRows, publicTaskRows, regimeRows } from './policy-sharing.ts'

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
