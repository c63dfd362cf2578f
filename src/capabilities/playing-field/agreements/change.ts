import type { FieldError } from '../../../platform/refusal.ts'
import type { NewAgreement } from './contract.ts'
import { faultAt } from './refusals.ts'
import { type Standing, versionFaultsIn } from './version/rules.ts'

/** What the server answers about a new version, in both languages. */
export const agreementErrors = (wanted: NewAgreement, standing: Standing): FieldError[] =>
  versionFaultsIn(wanted, standing).map(({ field, code }) => faultAt(field, code))
