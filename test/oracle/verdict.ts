// The whole table of §1.6 in its order, for one question: the second opinion on every verdict. Slow and plain on purpose.
import { type Ask, lacking } from './asking.ts'
import { ageOn } from './calendar.ts'
import { levelIn, mayHoldName } from './matrix.ts'
import { type Evidence, type Judgement, no, type Question, yes } from './question.ts'
import { reading } from './reading.ts'

const SCHOOL = ['SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO', 'SCHOOL_BOARD']
const HELPERS = ['JGZ', 'HUISARTS', 'WIJKTEAM', 'JEUGDHULP_PROVIDER', 'EXPERTISETEAM', 'SMW']
const FAMILY = ['PARENT', 'YOUTH']

/** §1.4. Who is not named here has no regime of their own. */
const REGIME: Readonly<Record<string, string>> = {
  ...{ JGZ: 'WGBO', HUISARTS: 'WGBO', WIJKTEAM: 'JEUGDWET', JEUGDHULP_PROVIDER: 'JEUGDWET', EXPERTISETEAM: 'JEUGDWET' },
  ...{ SMW: 'JEUGDWET', SCHOOL_TEACHER: 'AVG_ONLY', SCHOOL_IB_ZOCO: 'AVG_ONLY', SCHOOL_BOARD: 'AVG_ONLY' },
  ...{ SWV: 'WPO18A', JEUGDCONSULENT: 'PUBLIC_OFFICIAL', LEERPLICHT: 'PUBLIC_OFFICIAL', RMC: 'PUBLIC_OFFICIAL' },
  VEILIG_THUIS: 'WMO',
}
const KEEPS_SECRET = ['JEUGDWET', 'WGBO', 'WMO', 'PUBLIC_OFFICIAL', 'PROF_CODE']

export function judge(question: Question): Judgement {
  if (question.disclosure.category === 'CRIMINAL') return criminal(question)
  const before = beforeDanger(question)
  if (before) return before
  const { conflictOfDuties } = question.disclosure
  if (!isProfessional(question) || !conflictOfDuties) return fromDangerOn(question)
  if (isWhole(conflictOfDuties)) return told(question, 'D19', 'at least short')
  const without = fromDangerOn(question)
  return without.decision === 'allow' ? without : no('D19', 'evidence.incomplete')
}

/** D27: three rows pass, nothing else does. */
function criminal(question: Question): Judgement {
  return d04(question) ?? d07(question) ?? d08(question) ?? no('D27', 'receiver.barred')
}

function beforeDanger(question: Question): Judgement | undefined {
  return (
    withoutName(question, 'D01', question.disclosure.purpose === 'CONSULT_ANON') ??
    d02(question) ??
    d03(question) ??
    d04(question) ??
    withoutName(question, 'D05', isProfessional(question) && goes(question, 'VEILIG_THUIS', 'SAFETY_ADVICE')) ??
    d06(question) ??
    d07(question) ??
    d08(question) ??
    withoutName(question, 'D25', question.disclosure.purpose === 'STATISTICS')
  )
}

function fromDangerOn(question: Question): Judgement {
  const { acuteDanger, subjectCannotConsent, sender } = question.disclosure
  if (isProfessional(question) && acuteDanger && subjectCannotConsent) return told(question, 'D20', 'at least short')
  if (sender === 'SWV') return d11(question)
  return publicTask(question) ?? byConsent(question) ?? byReading(question)
}

function byReading(question: Question): Judgement {
  return FAMILY.includes(question.disclosure.receiver) ? reading(question) : no('default', 'no-ground')
}

function isProfessional({ disclosure }: Question): boolean {
  return !FAMILY.includes(disclosure.sender)
}

function goes({ disclosure }: Question, receiver: string, purpose: string): boolean {
  return disclosure.receiver === receiver && disclosure.purpose === purpose
}

function withoutName({ disclosure }: Question, rule: string, isAsked: boolean): Judgement | undefined {
  if (!isAsked) return undefined
  return disclosure.identifying === false ? yes(rule, null) : no(rule, 'identifying')
}

/** A row that tells: as much as the purpose needs. */
function told({ disclosure: { category, purpose } }: Question, rule: string, how?: 'at least short'): Judgement {
  if (!mayHoldName(purpose)) return yes(rule, null)
  const level = levelIn(category, purpose) ?? (how && 'summary')
  return level ? yes(rule, level) : no(rule, 'category.not-for-purpose')
}

function d02(question: Question): Judgement | undefined {
  const { sender, category, threshold } = question.disclosure
  const fits = SCHOOL.includes(sender) && goes(question, 'LEERPLICHT', 'ATTENDANCE_ENFORCEMENT') && threshold
  return fits && ['ATTENDANCE', 'IDENTITY_CONTACT', 'HEALTH'].includes(category) ? told(question, 'D02') : undefined
}

function d03(question: Question): Judgement | undefined {
  const age = ageOn(question.subject.bornOn, question.at)
  const { sender, threshold } = question.disclosure
  const fits = SCHOOL.includes(sender) && goes(question, 'RMC', 'ATTENDANCE_ENFORCEMENT') && threshold
  return fits && age >= 18 && age <= 26 ? told(question, 'D03') : undefined
}

function d04(question: Question): Judgement | undefined {
  const fits = isProfessional(question) && goes(question, 'VEILIG_THUIS', 'SAFETY_REPORT')
  return fits && question.disclosure.reasonableSuspicion ? told(question, 'D04') : undefined
}

function d06(question: Question): Judgement | undefined {
  const { sender, receiver, purpose } = question.disclosure
  const fits = sender === 'VEILIG_THUIS' && ['WIJKTEAM', 'JEUGDHULP_PROVIDER', 'GI', 'RVDK'].includes(receiver)
  return fits && purpose === 'SAFETY_REPORT' ? told(question, 'D06') : undefined
}

function d07(question: Question): Judgement | undefined {
  const { receiver, purpose } = question.disclosure
  const fits = isProfessional(question) && receiver === 'GI' && question.subject.inOTS && mayHoldName(purpose)
  return fits ? forSafety(question, 'D07') : undefined
}

function d08(question: Question): Judgement | undefined {
  return isProfessional(question) && goes(question, 'RVDK', 'COURT_INQUIRY') ? forSafety(question, 'D08') : undefined
}

function forSafety(question: Question, rule: string): Judgement {
  return told({ ...question, disclosure: { ...question.disclosure, purpose: 'SAFETY_REPORT' } }, rule)
}

function d11(question: Question): Judgement {
  const { receiver, pupilEnrolledOrApplied, purpose } = question.disclosure
  const isOwnBoard = receiver === 'SCHOOL_BOARD' && pupilEnrolledOrApplied && mayHoldName(purpose)
  return isOwnBoard ? told(question, 'D11') : no('D11', 'receiver.barred')
}

function isWhole({ signedBy, reason, ...claim }: Evidence): boolean {
  const names = new Set(signedBy.map((name) => name.trim()))
  names.delete('')
  const { consentTried, colleagueConsulted, noOtherWay = true, harmPrevented = true } = claim
  const isWeighed = consentTried && colleagueConsulted && noOtherWay && harmPrevented
  return isWeighed && names.size > 1 && reason.trim().length > 0
}

function publicTask(question: Question): Judgement | undefined {
  const { sender, receiver, purpose, category, sameHelpingTeam } = question.disclosure
  const isHelper = sender === 'SMW' || (!SCHOOL.includes(sender) && ['JEUGDWET', 'WGBO'].includes(regimeOf(question)))
  if (sameHelpingTeam && isProfessional(question) && isHelper && HELPERS.includes(receiver) && mayHoldName(purpose)) {
    return told(question, 'D09')
  }
  if (SCHOOL.includes(sender) && goes(question, 'SWV', 'DECIDE_TLV')) return told(question, 'D10')
  if (SCHOOL.includes(sender) && SCHOOL.includes(receiver) && purpose === 'TRANSFER_SCHOOL')
    return told(question, 'D12')
  const givesHelp = ['JEUGDHULP_PROVIDER', 'WIJKTEAM'].includes(sender)
  if (givesHelp && goes(question, 'JEUGDCONSULENT', 'DECIDE_YOUTH_HELP')) return told(question, 'D13')
  const isDates = ['ATTENDANCE', 'IDENTITY_CONTACT'].includes(category)
  if (isDates && isWorryingAbsence(question)) return yes('D17', 'dates')
  return undefined
}

function isWorryingAbsence(question: Question): boolean {
  return SCHOOL.includes(question.disclosure.sender) && goes(question, 'JGZ', 'ATTENDANCE_ENFORCEMENT')
}

function regimeOf({ disclosure }: Question): string {
  return disclosure.senderRegime ?? REGIME[disclosure.sender] ?? 'none'
}

function byConsent(question: Question): Judgement | undefined {
  const rule = consentRow(question)
  if (!rule) return undefined
  return lacking(question, rule, asksOf(rule, regimeOf(question))) ?? told(question, rule)
}

/** D14–D18: first the pairs that a row names, then the regime of the sender. */
function consentRow(question: Question): string | undefined {
  const { sender, receiver, purpose } = question.disclosure
  if (isWorryingAbsence(question)) return 'D17'
  if (FAMILY.includes(receiver) || !mayHoldName(purpose)) return undefined
  const isForPlan = ['COORDINATE_PLAN', 'REFER_HELP'].includes(purpose)
  const toSchool = SCHOOL.includes(receiver)
  if (
    ['SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO'].includes(sender) &&
    ['WIJKTEAM', 'SMW', 'JGZ'].includes(receiver) &&
    isForPlan
  )
    return 'D14'
  if (['WIJKTEAM', 'JEUGDHULP_PROVIDER', 'SMW'].includes(sender) && toSchool) return 'D15'
  if (sender === 'JGZ' && (toSchool || receiver === 'WIJKTEAM')) return 'D16'
  if (sender === 'LEERPLICHT' && ['WIJKTEAM', 'JEUGDHULP_PROVIDER'].includes(receiver)) return 'D18'
  return rowOfRegime(question, isForPlan)
}

/** What a member of the family wrote is told under AVG_ONLY or JEUGDWET when the question says so; they have no profession. */
function rowOfRegime(question: Question, isForPlan: boolean): string | undefined {
  switch (regimeOf(question)) {
    case 'AVG_ONLY':
      return isForPlan ? 'D14' : undefined
    case 'JEUGDWET':
      return 'D15'
    case 'WGBO':
      return isProfessional(question) ? 'D16' : undefined
    case 'PUBLIC_OFFICIAL':
    case 'WMO':
      return isProfessional(question) ? 'D18' : undefined
    default:
      return undefined
  }
}

function asksOf(rule: string, regime: string): Ask[] {
  // Without a regime the strictest column, that of the professional code.
  const own = regime === 'none' ? 'PROF_CODE' : regime
  const release = { kind: 'SECRECY_RELEASE', column: rule === 'D18' ? 'PUBLIC_OFFICIAL' : own, regime: own }
  if (rule !== 'D14' && rule !== 'D17') return [release]
  const ground = { kind: 'GDPR_GROUND', column: 'AVG_ONLY', regime: 'AVG_ONLY' }
  return KEEPS_SECRET.includes(own) ? [ground, release] : [ground]
}
