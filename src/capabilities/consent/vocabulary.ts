// The closed lists of the access question (domain-nl §1.4). Read by server and browser alike: categories and levels stand in access; this file imports nothing.

export const schoolRoles = ['SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO', 'SCHOOL_BOARD'] as const

export const professionalRoles = [
  ...schoolRoles,
  'SMW',
  'JGZ',
  'WIJKTEAM',
  'JEUGDCONSULENT',
  'JEUGDHULP_PROVIDER',
  'EXPERTISETEAM',
  'SWV',
  'LEERPLICHT',
  'RMC',
  'VEILIG_THUIS',
  'GI',
  'RVDK',
  'HUISARTS',
] as const
export type ProfessionalRole = (typeof professionalRoles)[number]

export const familyRoles = ['PARENT', 'YOUTH'] as const
export type FamilyRole = (typeof familyRoles)[number]

export const roles = [...professionalRoles, ...familyRoles] as const
export type Role = (typeof roles)[number]

export const purposes = [
  'CONSULT_ANON',
  'COORDINATE_PLAN',
  'REFER_HELP',
  'DECIDE_TLV',
  'DECIDE_YOUTH_HELP',
  'ATTENDANCE_ENFORCEMENT',
  'SAFETY_REPORT',
  'SAFETY_ADVICE',
  'TRANSFER_SCHOOL',
  'TRANSFER_JGZ',
  'COURT_INQUIRY',
  'STATISTICS',
] as const
export type Purpose = (typeof purposes)[number]

/** The purposes that may hold a name: the columns of the matrix of §1.7a. */
export const matrixPurposes = [
  'COORDINATE_PLAN',
  'REFER_HELP',
  'DECIDE_TLV',
  'DECIDE_YOUTH_HELP',
  'ATTENDANCE_ENFORCEMENT',
  'SAFETY_REPORT',
  'TRANSFER_SCHOOL',
  'TRANSFER_JGZ',
] as const

export const regimes = ['AVG_ONLY', 'JEUGDWET', 'WGBO', 'WMO', 'PUBLIC_OFFICIAL', 'WPO18A', 'PROF_CODE'] as const
export type Regime = (typeof regimes)[number]

/** Three different things called "toestemming", never one boolean (domain-nl §1.1). */
export const consentKinds = ['AID', 'SECRECY_RELEASE', 'GDPR_GROUND'] as const
export type ConsentKind = (typeof consentKinds)[number]

export const consentAnswers = ['GRANTED', 'REFUSED'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

export const authorityStates = ['known', 'unknown', 'conflict'] as const
export type AuthorityState = (typeof authorityStates)[number]

/** `youth` is the subject as a minor, `adult` the subject as an adult. */
export const deciderKinds = ['parent', 'guardian', 'gi', 'youth', 'adult', 'curator', 'mentor'] as const
export type DeciderKind = (typeof deciderKinds)[number]

export const consent12to15Choices = ['BOTH', 'STATUTE'] as const
export type Consent12to15 = (typeof consent12to15Choices)[number]

export const jointAuthorityChoices = ['ALL', 'ONE_UNLESS_OBJECTION'] as const
export type JointAuthority = (typeof jointAuthorityChoices)[number]

/** In the order of telling: over several deciders the first of these is the reason. */
export const consentReasons = [
  'consent.refused',
  'consent.withdrawn',
  'consent.expired',
  'consent.not-specific',
  'consent.incomplete',
] as const
export type ConsentReason = (typeof consentReasons)[number]

export const reasonCodes = [
  ...consentReasons,
  'authority.unknown',
  'authority.conflict',
  'category.not-for-purpose',
  'receiver.barred',
  'identifying',
  'evidence.incomplete',
  'no-ground',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const lawRuleIds = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23',
  'D24',
  'D25',
  'D26',
  'D27',
  'D28',
  'D29',
] as const

/** `default`: no row of the table fits, so nothing may be told. */
export const ruleIds = [...lawRuleIds, 'default'] as const
export type RuleId = (typeof ruleIds)[number]

/** What can wait for the parents piece by piece, and so is in no place that they read: all that a question without them is about (C-7). */
export const kindsThatWait: readonly string[] = ['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT']
