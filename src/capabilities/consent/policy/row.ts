// The form of one row of the law table (domain-nl §1.6). What cannot be said in this form is not law as data.
import type { Category, Level } from '../../access/vocabulary.ts'
import type { ConsentKind, Purpose, ReasonCode, Regime, Role, RuleId } from '../vocabulary.ts'
import type { MatrixPurpose } from './purposes.ts'

/** Facts of a question that a row may need; each is read in one place, decide/rows.ts. */
export type Fact =
  | 'identifying'
  | 'sameHelpingTeam'
  | 'threshold'
  | 'reasonableSuspicion'
  | 'acuteDanger'
  | 'subjectCannotConsent'
  | 'claimsConflictOfDuties'
  | 'pupilEnrolledOrApplied'
  | 'inOTS'

/**
 * `ask`: this kind of consent, of whom the column of the sender's regime names, or of the column named here.
 * `prove`: allows when the evidence is whole; when it is not, a row after it may still allow.
 */
export type Outcome =
  | 'allow'
  | { ask: ConsentKind; column?: Regime }
  | { prove: 'conflictOfDuties' }
  | { refuse: ReasonCode }

/** How much an allow opens; left out, what the stated purpose needs (§1.7a). */
export type HowMuch =
  | { exactly: Level | null }
  | { asFor: MatrixPurpose }
  /** Where the purpose needs nothing of a category: this much all the same. */
  | { orElse: Level }

export type LawRow = {
  rule: RuleId
  source: string
  /** The month in which source and reading were last checked. */
  asOf: string
  mustInform: boolean
  from: readonly Role[]
  to: readonly Role[]
  /** Only when the sender works under one of these secrecy regimes. */
  fromRegimes?: readonly Regime[]
  purposes?: readonly Purpose[]
  categories?: readonly Category[]
  /** Whole years, both inclusive. */
  ages?: { from: number; to: number }
  needs?: readonly Fact[]
  /** A bar that only these rules pass: no other row is read for what it bars. */
  letsPass?: readonly RuleId[]
  level?: HowMuch
  outcome: Outcome
}
