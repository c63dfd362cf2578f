// One question to the law, and what may be answered: the oracle's own words for what the published format says.
import type { CivilDate } from './calendar.ts'

export type Consent = {
  kind: string
  answer: string
  answeredOn?: CivilDate
  purpose: string
  from: readonly string[]
  to: readonly string[]
  categories: readonly string[]
  validFrom: CivilDate
  validUntil: CivilDate
  withdrawnOn?: CivilDate | null
}

export type Decider = { id?: string; is: string; hasGezag?: boolean; consents: readonly Consent[] }

export type Evidence = {
  consentTried: boolean
  colleagueConsulted: boolean
  noOtherWay?: boolean
  harmPrevented?: boolean
  signedBy: readonly string[]
  reason: string
}

export type Question = {
  at: CivilDate
  policy?: {
    consent12to15?: string | Readonly<Record<string, string | undefined>>
    jointAuthority?: string | Readonly<Record<string, string | undefined>>
  }
  subject: {
    bornOn: CivilDate
    capable?: boolean
    inOTS?: boolean
    authority: string
    hasConsentFromYouthForParents?: boolean
  }
  deciders: readonly Decider[]
  disclosure: {
    sender: string
    senderRegime?: string
    receiver: string
    receiverId?: string
    purpose: string
    category: string
    identifying?: boolean
    sameHelpingTeam?: boolean
    onRequest?: boolean
    threshold?: boolean
    reasonableSuspicion?: boolean
    acuteDanger?: boolean
    subjectCannotConsent?: boolean
    conflictOfDuties?: Evidence
    pupilEnrolledOrApplied?: boolean
    youthObjects?: boolean
    discussedWithFamily?: boolean
  }
}

export type Judgement = {
  decision: 'allow' | 'deny'
  rule: string
  missing: readonly string[]
  reason: string | null
  mustInform: boolean
  level: string | null
}

/** The column "inform family" of §1.6: the rows that say yes, at once, at start, afterwards, or whom to tell. */
const INFORMS = [
  'D02',
  'D03',
  'D04',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D12',
  'D13',
  'D17',
  'D18',
  'D19',
  'D20',
  'D22',
  'D24',
]

export function yes(rule: string, level: string | null): Judgement {
  return { decision: 'allow', rule, missing: [], reason: null, mustInform: INFORMS.includes(rule), level }
}

export function no(rule: string, reason: string, missing: readonly string[] = []): Judgement {
  return { decision: 'deny', rule, missing, reason, mustInform: false, level: null }
}
