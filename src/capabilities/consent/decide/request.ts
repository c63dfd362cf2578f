// The question and the answer of the policy engine, as decide-format.md states them for outside use.
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Category, Level } from '../../access/vocabulary.ts'
import type {
  AuthorityState,
  Consent12to15,
  ConsentAnswer,
  ConsentKind,
  DeciderKind,
  JointAuthority,
  Purpose,
  ReasonCode,
  Regime,
  Role,
  RuleId,
} from '../vocabulary.ts'

export type Consent = {
  kind: ConsentKind
  answer: ConsentAnswer
  /** Default `validFrom`. */
  answeredOn?: CivilDate
  purpose: Purpose
  from: readonly Role[]
  to: readonly Role[]
  categories: readonly Category[]
  validFrom: CivilDate
  validUntil: CivilDate
  withdrawnOn?: CivilDate | null
}

export type DeciderInput = {
  id?: string
  is: DeciderKind
  /** Default false; read for parent, guardian and gi. */
  hasGezag?: boolean
  consents: readonly Consent[]
}

export type SubjectInput = {
  bornOn: CivilDate
  /** Default true; read from 12. */
  capable?: boolean
  inOTS?: boolean
  authority: AuthorityState
  /** D23: the youth of 16 or 17 lets parents read. */
  hasConsentFromYouthForParents?: boolean
}

export type ConflictOfDuties = {
  consentTried: boolean
  colleagueConsulted: boolean
  noOtherWay?: boolean
  harmPrevented?: boolean
  signedBy: readonly string[]
  reason: string
}

export type Disclosure = {
  sender: Role
  /** Overrules the regime that follows from the sender's role. */
  senderRegime?: Regime
  receiver: Role
  /** Who of the family reads: the id of one of the deciders. */
  receiverId?: string
  purpose: Purpose
  category: Category
  /** Default true. */
  identifying?: boolean
  sameHelpingTeam?: boolean
  onRequest?: boolean
  threshold?: boolean
  reasonableSuspicion?: boolean
  acuteDanger?: boolean
  subjectCannotConsent?: boolean
  conflictOfDuties?: ConflictOfDuties
  pupilEnrolledOrApplied?: boolean
  youthObjects?: boolean
  discussedWithFamily?: boolean
}

export type PolicyChoices = {
  consent12to15?: Consent12to15 | Partial<Record<Regime, Consent12to15>>
  jointAuthority?: JointAuthority | Partial<Record<Category, JointAuthority>>
}

/** One subject per question (C-9): for several subjects, ask for each and take them together. */
export type DecideRequest = {
  at: CivilDate
  policy?: PolicyChoices
  subject: SubjectInput
  deciders: readonly DeciderInput[]
  disclosure: Disclosure
}

export type Verdict = {
  decision: 'allow' | 'deny'
  rule: RuleId
  /** Whose yes is lacking: ids, else the word for who it is; sorted. */
  missing: readonly string[]
  /** Null on an allow. */
  reason: ReasonCode | null
  mustInform: boolean
  level: Level | null
}

/** `until`: the last day on which decision, rule, level and missing stay the same if nothing happens. */
export type Decision = Verdict & { until: CivilDate | null }
