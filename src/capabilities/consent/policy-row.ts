// The form of one row of the law table (domain-nl §1.6). What cannot be said in this form is not law as data.
import type { Category } from '../access/vocabulary.ts'
import type { ConsentKind, Purpose, ReasonCode, Regime, Role, RuleId } from './vocabulary.ts'

/** Facts of a question that a row may need; each is read in one place, decide-rows.ts. */
export type Fact =
  | 'identifying'
  | 'sameHelpingTeam'
  | 'threshold'
  | 'reasonableSuspicion'
  | 'acuteDanger'
  | 'subjectCannotConsent'
  | 'conflictOfDutiesProven'
  | 'pupilEnrolledOrApplied'
  | 'inOTS'

/** `not-built`: the row is known, says who it is for, and denies until it is built. */
export type Outcome = 'allow' | 'not-built' | { ask: ConsentKind } | { refuse: ReasonCode }

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
  /** Does not fit where a row of these rules does. */
  unless?: readonly RuleId[]
  outcome: Outcome
}
