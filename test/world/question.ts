// Random questions to the law, one after another from one seed: mostly about what some row is for, so that answers differ.
import { addDays, addYears, type CivilDate } from '../oracle/calendar.ts'
import type { Consent, Decider, Question } from '../oracle/question.ts'
import type { Random } from './random.ts'

const SCHOOL = ['SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO', 'SCHOOL_BOARD']
const HELP = ['WIJKTEAM', 'JEUGDHULP_PROVIDER', 'SMW', 'EXPERTISETEAM', 'JGZ', 'HUISARTS']
const OFFICIALS = ['LEERPLICHT', 'RMC', 'JEUGDCONSULENT', 'VEILIG_THUIS']
const PROFESSIONALS = [...SCHOOL, ...HELP, ...OFFICIALS, 'SWV', 'GI', 'RVDK']
const ROLES = [...PROFESSIONALS, 'PARENT', 'YOUTH']
const PURPOSES = [
  ...['CONSULT_ANON', 'COORDINATE_PLAN', 'REFER_HELP', 'DECIDE_TLV', 'DECIDE_YOUTH_HELP', 'ATTENDANCE_ENFORCEMENT'],
  ...['SAFETY_REPORT', 'SAFETY_ADVICE', 'TRANSFER_SCHOOL', 'TRANSFER_JGZ', 'COURT_INQUIRY', 'STATISTICS'],
]
const CATEGORIES = [
  ...['LOGISTICS', 'IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS', 'SUPPORT_NEED', 'WELLBEING_SIGNAL'],
  ...['FAMILY_SITUATION', 'HEALTH', 'CARE_CONTENT', 'SAFETY_CONCERN', 'PLAN_GOAL_ACTION', 'FINANCE_DEBT', 'CRIMINAL'],
]
const REGIMES = ['AVG_ONLY', 'JEUGDWET', 'WGBO', 'WMO', 'PUBLIC_OFFICIAL', 'WPO18A', 'PROF_CODE']
const FLAGS = [
  ...['identifying', 'sameHelpingTeam', 'onRequest', 'threshold', 'reasonableSuspicion', 'acuteDanger'],
  ...['subjectCannotConsent', 'pupilEnrolledOrApplied', 'youthObjects', 'discussedWithFamily'],
] as const

type Way = { from: readonly string[]; to: readonly string[]; purposes: readonly string[] }

/** Who tells whom for what: about each row once, the plan more often, and anything at all. */
const WAYS: Readonly<Record<string, Way>> = {
  planFromSchool: { from: SCHOOL, to: HELP, purposes: ['COORDINATE_PLAN', 'REFER_HELP'] },
  planToSchool: { from: HELP, to: SCHOOL, purposes: ['COORDINATE_PLAN', 'REFER_HELP'] },
  planAmongHelp: { from: HELP, to: HELP, purposes: ['COORDINATE_PLAN', 'REFER_HELP', 'TRANSFER_JGZ'] },
  fromOfficials: { from: OFFICIALS, to: [...HELP, ...SCHOOL], purposes: ['COORDINATE_PLAN', 'REFER_HELP'] },
  reading: { from: PROFESSIONALS, to: ['PARENT', 'PARENT', 'YOUTH'], purposes: ['COORDINATE_PLAN'] },
  absence: { from: SCHOOL, to: ['LEERPLICHT', 'RMC', 'JGZ'], purposes: ['ATTENDANCE_ENFORCEMENT'] },
  safety: { from: PROFESSIONALS, to: ['VEILIG_THUIS'], purposes: ['SAFETY_REPORT', 'SAFETY_ADVICE'] },
  fromSafety: { from: ['VEILIG_THUIS'], to: ['WIJKTEAM', 'GI', 'RVDK', 'SMW'], purposes: ['SAFETY_REPORT'] },
  protection: { from: PROFESSIONALS, to: ['GI', 'RVDK'], purposes: ['COURT_INQUIRY', 'COORDINATE_PLAN'] },
  support: { from: SCHOOL, to: ['SWV'], purposes: ['DECIDE_TLV', 'COORDINATE_PLAN'] },
  fromSupport: {
    from: ['SWV'],
    to: ['SCHOOL_BOARD', 'WIJKTEAM', 'PARENT'],
    purposes: ['DECIDE_TLV', 'COORDINATE_PLAN'],
  },
  transfer: { from: SCHOOL, to: SCHOOL, purposes: ['TRANSFER_SCHOOL'] },
  college: { from: HELP, to: ['JEUGDCONSULENT'], purposes: ['DECIDE_YOUTH_HELP'] },
  nameless: { from: ROLES, to: PROFESSIONALS, purposes: ['CONSULT_ANON', 'STATISTICS'] },
  anything: { from: ROLES, to: ROLES, purposes: PURPOSES },
}

type Told = Pick<Question['disclosure'], 'sender' | 'receiver' | 'purpose' | 'category'>

export function inventQuestion(random: Random): Question {
  const at = addDays('2026-11-22', random.int(-200, 200))
  const told = inventTold(random)
  const subject = inventSubject(random, at)
  const deciders = inventDeciders(random, at, told)
  return { at, ...inventPolicy(random), subject, deciders, disclosure: inventDisclosure(random, told, deciders) }
}

function inventTold(random: Random): Told {
  const plan = { planFromSchool: 5, planToSchool: 5, planAmongHelp: 3, fromOfficials: 3, reading: 5, anything: 2 }
  const apart = {
    absence: 2,
    safety: 2,
    fromSafety: 1,
    protection: 1,
    support: 1,
    fromSupport: 1,
    transfer: 1,
    college: 1,
  }
  const way = WAYS[random.weighted({ ...plan, ...apart, nameless: 1 })] as Way
  const category = random.chance(0.4) ? random.pick(['SUPPORT_NEED', 'ATTENDANCE']) : random.pick(CATEGORIES)
  return { sender: random.pick(way.from), receiver: random.pick(way.to), purpose: random.pick(way.purposes), category }
}

function inventSubject(random: Random, at: CivilDate): Question['subject'] {
  const birthday = addYears(
    addDays(at, random.int(-60, 60)),
    -random.pick([8, 10, 12, 12, 12, 14, 16, 16, 18, 18, 24, 27, 40]),
  )
  const bornOn = random.chance(0.1) ? addYears('2012-02-29', random.pick([-12, -8, -4, 0, 4])) : birthday
  return {
    bornOn: bornOn > at ? at : bornOn,
    authority: random.weighted({ known: 12, unknown: 1, conflict: 1 }),
    ...(random.chance(0.3) && { capable: random.chance(0.3) }),
    ...(random.chance(0.2) && { inOTS: random.chance(0.7) }),
    ...(random.chance(0.3) && { hasConsentFromYouthForParents: random.chance(0.7) }),
  }
}

function inventDeciders(random: Random, at: CivilDate, told: Told): Decider[] {
  const family = ['parent', ...random.some(['parent', 'youth', 'youth', 'adult'], 0.5)]
  const others = random.chance(0.25) ? random.some(['guardian', 'gi', 'curator', 'mentor'], 0.4) : []
  return [...family, ...others].map((is, index) => ({
    is,
    ...(random.chance(0.9) && { id: `${'abcdefgh'[index]}` }),
    ...(random.chance(0.9) && { hasGezag: random.chance(0.85) }),
    consents: inventConsents(random, at, told),
  }))
}

function inventConsents(random: Random, at: CivilDate, told: Told): Consent[] {
  if (random.chance(0.12)) return []
  const kinds = random.chance(0.9) ? ['GDPR_GROUND', 'SECRECY_RELEASE'] : ['AID']
  const again = random.chance(0.3) ? [random.pick(kinds)] : []
  return [...kinds, ...again].map((kind) => inventConsent(random, at, told, kind))
}

function inventConsent(random: Random, at: CivilDate, told: Told, kind: string): Consent {
  const validFrom = addDays(at, -random.int(-10, random.pick([20, 90, 400])))
  const mostly = <T>(usual: T, other: T) => (random.chance(0.96) ? usual : other)
  return {
    kind,
    answer: random.chance(0.9) ? 'GRANTED' : 'REFUSED',
    ...(random.chance(0.4) && { answeredOn: addDays(validFrom, random.int(-20, 10)) }),
    purpose: mostly(told.purpose, random.pick(PURPOSES)),
    from: mostly([told.sender, random.pick(ROLES)], [random.pick(ROLES)]),
    to: mostly([told.receiver], [random.pick(ROLES)]),
    categories: mostly([told.category, random.pick(CATEGORIES)], random.some(CATEGORIES, 0.2)),
    validFrom,
    validUntil: addDays(validFrom, random.int(0, random.pick([30, 500, 500, 500]))),
    ...(random.chance(0.5) && { withdrawnOn: random.chance(0.2) ? addDays(at, random.int(-30, 60)) : null }),
  }
}

function inventPolicy(random: Random): Pick<Question, 'policy'> {
  if (random.chance(0.3)) return {}
  const word = () => random.pick(['BOTH', 'STATUTE'])
  const joint = () => random.pick(['ALL', 'ONE_UNLESS_OBJECTION'])
  const some = (words: readonly string[], choose: () => string) =>
    Object.fromEntries(random.some(words, 0.5).map((one) => [one, choose()]))
  return {
    policy: {
      ...(random.chance(0.8) && { consent12to15: random.chance(0.7) ? word() : some(REGIMES, word) }),
      ...(random.chance(0.8) && { jointAuthority: random.chance(0.7) ? joint() : some(CATEGORIES, joint) }),
    },
  }
}

function inventDisclosure(random: Random, told: Told, deciders: readonly Decider[]): Question['disclosure'] {
  const ids = deciders.flatMap(({ id }) => id ?? [])
  const isReading = told.receiver === 'PARENT' || told.receiver === 'YOUTH'
  const receiver = isReading && ids.length === 0 ? 'WIJKTEAM' : told.receiver
  const flags = FLAGS.filter(() => random.chance(0.3)).map((flag) => [
    flag,
    random.chance(flag === 'identifying' ? 0.3 : 0.6),
  ])
  return {
    ...told,
    receiver,
    ...(receiver === told.receiver && isReading && { receiverId: random.pick(ids) }),
    ...(random.chance(0.12) && { senderRegime: random.pick(REGIMES) }),
    ...Object.fromEntries(flags),
    ...(random.chance(0.08) && { conflictOfDuties: inventEvidence(random) }),
  }
}

function inventEvidence(random: Random): NonNullable<Question['disclosure']['conflictOfDuties']> {
  return {
    consentTried: random.chance(0.9),
    colleagueConsulted: random.chance(0.9),
    ...(random.chance(0.5) && { noOtherWay: random.chance(0.9) }),
    ...(random.chance(0.5) && { harmPrevented: random.chance(0.9) }),
    signedBy: random.pick([['noah', 'sanne'], ['noah', 'sanne', 'tom'], ['noah', 'noah '], ['noah']]),
    reason: random.chance(0.9) ? 'It cannot wait.' : ' ',
  }
}
