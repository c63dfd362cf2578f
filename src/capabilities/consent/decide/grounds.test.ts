import { describe, expect, test } from 'vitest'
import { categories } from '../../access/vocabulary.ts'
import { policyTables } from '../policy/policy.ts'
import { consentKinds, professionalRoles, purposes } from '../vocabulary.ts'
import { decide } from './decide.ts'
import { aylin, elif, marco, type Question, question, refusal, yes } from './fixture.ts'
import type { ConflictOfDuties, Disclosure } from './request.ts'

/** Both parents refused everything: only the row itself can be what allows. */
const ask = (disclosure: Partial<Disclosure>, given: Question = {}) =>
  decide(question({ deciders: [aylin([refusal()]), marco([refusal()])], ...given, disclosure }))

/** Both parents said yes to exactly this. */
function agreed(disclosure: Partial<Disclosure>, given: Question = {}) {
  const { sender, receiver, purpose, category } = question({ disclosure }).disclosure
  const all = consentKinds.map((kind) => yes({ kind, purpose, from: [sender], to: [receiver], categories: [category] }))
  return decide(question({ deciders: [aylin(all), marco(all)], ...given, disclosure }))
}

const levelsOf = (disclosure: Partial<Disclosure>, given?: Question) =>
  Object.fromEntries(
    categories.flatMap((category) => {
      const { decision, level } = ask({ ...disclosure, category }, given)
      return decision === 'allow' ? [[category, level]] : []
    }),
  )

const barred = (rule: string) => ({ decision: 'deny', rule, reason: 'receiver.barred', missing: [], level: null })
const identifying = (rule: string) => ({ decision: 'deny', rule, reason: 'identifying', missing: [], level: null })
const notNeeded = (rule: string) => ({ decision: 'deny', rule, reason: 'category.not-for-purpose', missing: [] })
const open = (rule: string, level: string | null, mustInform: boolean) => ({
  ...{ decision: 'allow', rule, reason: null, missing: [], level, mustInform },
})

describe('without a name', () => {
  const consult = { receiver: 'SMW', purpose: 'CONSULT_ANON' } as const
  const advice = { receiver: 'VEILIG_THUIS', purpose: 'SAFETY_ADVICE' } as const

  test('D01 T22 a consult without a name needs nobody’s yes, and has no level', () => {
    expect(ask({ ...consult, identifying: false })).toEqual({ ...open('D01', null, false), until: null })
  })

  test('D01 T22 a consult that holds a name is identifying, and consent does not rescue it', () => {
    expect(ask(consult)).toMatchObject(identifying('D01'))
    expect(agreed({ ...consult, identifying: true })).toMatchObject(identifying('D01'))
  })

  test('D05 advice of Veilig Thuis goes without a name', () => {
    expect(ask({ ...advice, identifying: false })).toMatchObject(open('D05', null, false))
    expect(agreed(advice)).toMatchObject(identifying('D05'))
  })

  test('D25 figures leave only when nobody can be recognised in them', () => {
    expect(ask({ purpose: 'STATISTICS', identifying: false })).toEqual({ ...open('D25', null, false), until: null })
    expect(agreed({ purpose: 'STATISTICS' })).toMatchObject(identifying('D25'))
  })

  test('not identifying counts for no other purpose: the plan still takes consent', () => {
    expect(ask({ identifying: false }, { deciders: [] })).toMatchObject({ rule: 'D14', missing: ['parent'] })
    const report = { receiver: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT', identifying: false } as const
    expect(ask(report)).toMatchObject({ rule: 'default' })
  })
})

describe('duties and rights to speak', () => {
  const attendance = { purpose: 'ATTENDANCE_ENFORCEMENT', category: 'ATTENDANCE', threshold: true } as const
  const report = { receiver: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT', reasonableSuspicion: true } as const

  test('D02 T15 absence above the threshold goes to the leerplichtambtenaar, whatever parents say', () => {
    const answer = ask({ ...attendance, receiver: 'LEERPLICHT' }, { age: 15 })
    expect(answer).toEqual({ ...open('D02', 'full', true), until: null })
  })

  test('D02 covers attendance, identity, and illness as its reason; nothing else', () => {
    const levels = { IDENTITY_CONTACT: 'full', ATTENDANCE: 'full', HEALTH: 'summary' }
    expect(levelsOf({ ...attendance, receiver: 'LEERPLICHT' })).toEqual(levels)
  })

  test('D02 D03 below the threshold there is no duty, and no ground', () => {
    const none = { decision: 'deny', rule: 'default', reason: 'no-ground' }
    expect(ask({ ...attendance, threshold: false, receiver: 'LEERPLICHT' })).toMatchObject(none)
    expect(ask({ ...attendance, threshold: false, receiver: 'RMC' }, { age: 19 })).toMatchObject(none)
  })

  test('D03 leaving school without a diploma is for 18 to 26', () => {
    const toRmc = { ...attendance, receiver: 'RMC' } as const
    const ruleAt = (age: number) => ask(toRmc, { age }).rule
    expect([17, 18, 26, 27].map(ruleAt)).toEqual(['default', 'D03', 'D03', 'default'])
    expect(ask(toRmc, { age: 19 })).toMatchObject(open('D03', 'full', true))
    expect(ask(toRmc, { bornOn: '2000-12-01' })).toMatchObject({ rule: 'D03', until: '2027-11-30' })
    expect(ask(toRmc, { bornOn: '2008-12-01' })).toMatchObject({ rule: 'default', until: '2026-11-30' })
    expect(ask({ ...toRmc, category: 'SUPPORT_NEED' }, { age: 19 })).toMatchObject(notNeeded('D03'))
  })

  test('D03 who is not of that age goes by the rows after it: who keeps a secret needs its release', () => {
    const byNurse = { ...attendance, receiver: 'RMC', senderRegime: 'WGBO' } as const
    expect(agreed(byNurse, { age: 15, policy: { consent12to15: 'BOTH', jointAuthority: 'ALL' } })).toMatchObject({
      ...{ decision: 'deny', rule: 'D16', missing: ['youth'] },
    })
    expect(ask(byNurse, { age: 19 })).toMatchObject(open('D03', 'full', true))
  })

  test('D04 T12 a report of a reasonable suspicion goes to Veilig Thuis from any professional', () => {
    for (const sender of professionalRoles)
      expect(ask({ ...report, sender }, { deciders: [] })).toMatchObject(open('D04', 'summary', true))
    expect(ask({ ...report, category: 'SAFETY_CONCERN' })).toMatchObject({ level: 'full' })
    expect(ask({ ...report, category: 'SCHOOL_PROGRESS' })).toMatchObject(notNeeded('D04'))
    expect(ask({ ...report, sender: 'PARENT' })).toMatchObject({ rule: 'default' })
  })

  test('D04 without a suspicion it is not a report: the ordinary rows answer', () => {
    const wish = { ...report, reasonableSuspicion: false } as const
    expect(ask(wish)).toMatchObject({ decision: 'deny', rule: 'default' })
    expect(ask({ ...wish, sender: 'WIJKTEAM' }, { deciders: [] })).toMatchObject({ rule: 'D15', missing: ['parent'] })
  })

  test('D06 Veilig Thuis tells the helpers, the GI and the RvdK what safety needs', () => {
    const from = { sender: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT' } as const
    const got = professionalRoles.filter((receiver) => ask({ ...from, receiver }).rule === 'D06')
    expect(got).toEqual(['WIJKTEAM', 'JEUGDHULP_PROVIDER', 'GI', 'RVDK'])
    expect(ask(from)).toMatchObject(open('D06', 'summary', true))
  })

  test('D07 T13 under a supervision order the GI is told, asked or not, as much as safety needs', () => {
    const toGi = { receiver: 'GI', category: 'FAMILY_SITUATION' } as const
    const underOts = { age: 10, subject: { inOTS: true } }
    for (const onRequest of [true, false])
      expect(ask({ ...toGi, onRequest }, underOts)).toMatchObject(open('D07', 'full', true))
    expect(ask({ ...toGi, category: 'SCHOOL_PROGRESS' }, underOts)).toMatchObject(notNeeded('D07'))
  })

  test('D07 without a supervision order the GI is a party like another', () => {
    expect(agreed({ receiver: 'GI' })).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test('D08 the RvdK is told what its inquiry needs', () => {
    const inquiry = { receiver: 'RVDK', purpose: 'COURT_INQUIRY' } as const
    expect(ask({ ...inquiry, category: 'WELLBEING_SIGNAL' })).toMatchObject(open('D08', 'full', true))
    expect(ask({ receiver: 'RVDK' })).toMatchObject({ decision: 'deny', rule: 'D14' })
  })

  test('D27 criminal data pass by D04, D07 and D08, and by no other row', () => {
    const crime = { category: 'CRIMINAL' } as const
    expect(ask({ ...report, ...crime })).toMatchObject(open('D04', 'summary', true))
    expect(ask({ receiver: 'GI', ...crime }, { subject: { inOTS: true } })).toMatchObject(open('D07', 'summary', true))
    expect(ask({ receiver: 'RVDK', purpose: 'COURT_INQUIRY', ...crime })).toMatchObject(open('D08', 'summary', true))
    expect(ask({ ...report, reasonableSuspicion: false, ...crime })).toMatchObject(barred('D27'))
    const fromVeiligThuis = { sender: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT', ...crime } as const
    expect(ask({ ...fromVeiligThuis, receiver: 'WIJKTEAM' })).toMatchObject(barred('D27'))
    const toGi = { ...fromVeiligThuis, receiver: 'GI' } as const
    expect(ask(toGi, { subject: { inOTS: true } })).toMatchObject({ rule: 'D07' })
    for (const purpose of purposes)
      expect(ask({ ...crime, purpose, identifying: false, acuteDanger: true, subjectCannotConsent: true }).rule).toBe(
        'D27',
      )
  })
})

describe('school and samenwerkingsverband', () => {
  test('D10 T17 school tells what a decision about extra support needs, health too', () => {
    const tlv = { receiver: 'SWV', purpose: 'DECIDE_TLV' } as const
    expect(ask({ ...tlv, category: 'HEALTH' }, { deciders: [] })).toMatchObject(open('D10', 'summary', true))
    expect(ask({ ...tlv, category: 'FAMILY_SITUATION' })).toMatchObject(notNeeded('D10'))
    expect(agreed({ receiver: 'SWV' })).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test('D11 T16 the samenwerkingsverband tells the board where the pupil is enrolled or applied, and nobody else', () => {
    const toBoard = { sender: 'SWV', receiver: 'SCHOOL_BOARD', purpose: 'DECIDE_TLV', category: 'HEALTH' } as const
    expect(ask({ ...toBoard, pupilEnrolledOrApplied: true })).toMatchObject(open('D11', 'summary', false))
    expect(agreed(toBoard)).toMatchObject(barred('D11'))
    const others = professionalRoles.filter((receiver) => receiver !== 'SCHOOL_BOARD')
    for (const receiver of others)
      expect(agreed({ ...toBoard, receiver, pupilEnrolledOrApplied: true })).toMatchObject(barred('D11'))
    expect(ask({ ...toBoard, pupilEnrolledOrApplied: true, category: 'FINANCE_DEBT' })).toMatchObject(notNeeded('D11'))
  })

  test('D11 the bar gives way to what goes before it: a report, a supervision order, danger', () => {
    const swv = { sender: 'SWV' } as const
    const report = { ...swv, receiver: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT', reasonableSuspicion: true } as const
    expect(ask(report).rule).toBe('D04')
    expect(ask({ ...swv, receiver: 'GI' }, { subject: { inOTS: true } }).rule).toBe('D07')
    expect(ask({ ...swv, acuteDanger: true, subjectCannotConsent: true }).rule).toBe('D20')
  })

  test('D12 the next school gets what a transfer needs', () => {
    const transfer = { receiver: 'SCHOOL_IB_ZOCO', purpose: 'TRANSFER_SCHOOL' } as const
    expect(ask({ ...transfer, category: 'SCHOOL_PROGRESS' })).toMatchObject(open('D12', 'full', true))
    expect(ask({ ...transfer, category: 'HEALTH' })).toMatchObject(notNeeded('D12'))
  })

  test('D17 the school physician gets names and dates of worrying absence; the story behind it takes consent', () => {
    const toJgz = { receiver: 'JGZ', purpose: 'ATTENDANCE_ENFORCEMENT' } as const
    for (const category of ['ATTENDANCE', 'IDENTITY_CONTACT'] as const)
      expect(ask({ ...toJgz, category })).toMatchObject(open('D17', 'dates', true))
    expect(ask({ ...toJgz, category: 'HEALTH' }, { deciders: [aylin([])] })).toMatchObject({
      ...{ decision: 'deny', rule: 'D17', reason: 'consent.incomplete', missing: ['aylin'] },
    })
    expect(agreed({ ...toJgz, category: 'HEALTH' })).toMatchObject(open('D17', 'summary', true))
    expect(agreed({ ...toJgz, category: 'SUPPORT_NEED' })).toMatchObject(notNeeded('D17'))
  })

  test('D17 D29 unknown gezag stops the story, not the dates', () => {
    const toJgz = { receiver: 'JGZ', purpose: 'ATTENDANCE_ENFORCEMENT' } as const
    const unknown = { subject: { authority: 'unknown' } } as const
    expect(ask({ ...toJgz, category: 'ATTENDANCE' }, unknown)).toMatchObject({ decision: 'allow', rule: 'D17' })
    expect(ask({ ...toJgz, category: 'HEALTH' }, unknown)).toMatchObject({ decision: 'deny', rule: 'D29' })
  })
})

describe('the municipality', () => {
  test('D13 whoever gives help tells the college what its decision needs', () => {
    const toCollege = { receiver: 'JEUGDCONSULENT', purpose: 'DECIDE_YOUTH_HELP', category: 'CARE_CONTENT' } as const
    for (const sender of ['JEUGDHULP_PROVIDER', 'WIJKTEAM'] as const)
      expect(ask({ ...toCollege, sender })).toMatchObject(open('D13', 'full', true))
    expect(ask({ ...toCollege, sender: 'WIJKTEAM', category: 'FINANCE_DEBT' })).toMatchObject(notNeeded('D13'))
    expect(agreed({ sender: 'WIJKTEAM', receiver: 'JEUGDCONSULENT' })).toMatchObject({ rule: 'D15' })
  })
})

describe('D19 a conflict of duties, and D20 danger', () => {
  const whole: ConflictOfDuties = {
    consentTried: true,
    colleagueConsulted: true,
    signedBy: ['noah', 'sanne'],
    reason: 'There is no other way to keep Elif safe.',
  }
  const gaps: [string, Partial<ConflictOfDuties>][] = [
    ['consent not tried', { consentTried: false }],
    ['no colleague', { colleagueConsulted: false }],
    ['another way', { noOtherWay: false }],
    ['no harm prevented', { harmPrevented: false }],
    ['nobody signed', { signedBy: [] }],
    ['signed twice by one', { signedBy: ['noah', ' noah '] }],
    ['signed by one and a blank', { signedBy: ['noah', ' '] }],
    ['a blank reason', { reason: '  ' }],
  ]

  test('D19 with all its evidence it tells, whatever was refused, and the family is informed', () => {
    expect(ask({ conflictOfDuties: whole })).toEqual({ ...open('D19', 'full', true), until: null })
    expect(ask({ conflictOfDuties: { ...whole, noOtherWay: true, harmPrevented: true } }).rule).toBe('D19')
  })

  test.each(gaps)('D19 the evidence is incomplete: %s', (_, gap) => {
    const answer = ask({ conflictOfDuties: { ...whole, ...gap } })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D19', reason: 'evidence.incomplete', missing: [] })
  })

  test('D19 incomplete evidence does not close what another row opens', () => {
    const claim = { conflictOfDuties: { ...whole, reason: '' } }
    expect(agreed(claim)).toMatchObject({ decision: 'allow', rule: 'D14' })
    expect(ask({ ...claim, acuteDanger: true, subjectCannotConsent: true })).toMatchObject({ rule: 'D20' })
    const reading = { ...claim, sender: 'WIJKTEAM', receiver: 'PARENT', receiverId: 'aylin' } as const
    expect(ask(reading)).toMatchObject({ decision: 'allow', rule: 'D21' })
    expect(ask({ ...reading, category: 'SAFETY_CONCERN' })).toMatchObject({ rule: 'D19' })
    expect(ask({ ...claim, sender: 'SWV' })).toMatchObject({ rule: 'D19', reason: 'evidence.incomplete' })
  })

  test('D20 acute danger opens only when the subject cannot be asked', () => {
    const danger = { acuteDanger: true, subjectCannotConsent: true }
    expect(ask(danger, { subject: { authority: 'unknown' } })).toEqual({ ...open('D20', 'full', true), until: null })
    expect(ask({ acuteDanger: true })).toMatchObject({ decision: 'deny', rule: 'D14' })
    expect(ask({ subjectCannotConsent: true })).toMatchObject({ decision: 'deny', rule: 'D14' })
  })

  test('D19 D20 what the purpose does not need is told in short all the same; crime never', () => {
    const debts = { category: 'FINANCE_DEBT' } as const
    expect(ask({ ...debts, conflictOfDuties: whole })).toMatchObject(open('D19', 'summary', true))
    expect(ask({ ...debts, acuteDanger: true, subjectCannotConsent: true })).toMatchObject(open('D20', 'summary', true))
    expect(ask({ category: 'CRIMINAL', conflictOfDuties: whole })).toMatchObject(barred('D27'))
  })

  test('D19 D20 are for professionals', () => {
    const family = { sender: 'PARENT', conflictOfDuties: whole, acuteDanger: true, subjectCannotConsent: true } as const
    expect(ask(family)).toMatchObject({ rule: 'default' })
  })
})

describe('releases of secrecy', () => {
  const health = { sender: 'JGZ', receiver: 'SCHOOL_IB_ZOCO', category: 'HEALTH' } as const

  test('D16 T9 T10 at 16 the youth alone releases youth health, whatever the parents say', () => {
    const scope = { kind: 'SECRECY_RELEASE', from: ['JGZ'], to: ['SCHOOL_IB_ZOCO'], categories: ['HEALTH'] } as const
    const t9 = { age: 16, deciders: [aylin([refusal(scope)]), elif([yes(scope)])] }
    expect(ask(health, t9)).toMatchObject(open('D16', 'summary', false))
    const t10 = { age: 16, deciders: [aylin([yes(scope)]), elif([refusal(scope)])] }
    expect(ask(health, t10)).toMatchObject({
      decision: 'deny',
      rule: 'D16',
      reason: 'consent.refused',
      missing: ['elif'],
    })
  })

  test('D16 a ground is not enough for youth health, and a pair that no row names goes by the WGBO', () => {
    const ground = yes({ from: ['JGZ'], to: ['SCHOOL_IB_ZOCO'], categories: ['HEALTH'] })
    const answer = ask(health, { deciders: [aylin([ground])] })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D16', reason: 'consent.incomplete' })
    expect(agreed({ ...health, sender: 'HUISARTS' })).toMatchObject(open('D16', 'summary', false))
    expect(agreed({ ...health, receiver: 'WIJKTEAM' })).toMatchObject({ rule: 'D16' })
  })

  test('D18 an official tells by consent, and the family is informed', () => {
    const toTeam = { sender: 'LEERPLICHT', category: 'ATTENDANCE' } as const
    expect(agreed(toTeam)).toMatchObject(open('D18', 'dates', true))
    expect(ask(toTeam, { deciders: [aylin([])] })).toMatchObject({ rule: 'D18', missing: ['aylin'], mustInform: false })
    for (const sender of ['JEUGDCONSULENT', 'RMC', 'VEILIG_THUIS'] as const)
      expect(agreed({ ...toTeam, sender, receiver: 'SCHOOL_IB_ZOCO' })).toMatchObject({
        decision: 'allow',
        rule: 'D18',
      })
  })

  test('D18 who decides from 12 to 15 follows the column of the college, whatever regime the sender states', () => {
    const scope = { kind: 'SECRECY_RELEASE', from: ['LEERPLICHT'], categories: ['SUPPORT_NEED'] } as const
    const policy = { consent12to15: 'STATUTE' } as const
    const given = { age: 13, policy, deciders: [aylin([]), elif([yes(scope)])] }
    expect(ask({ sender: 'LEERPLICHT' }, given)).toMatchObject({ decision: 'allow', rule: 'D18' })
    const stated = { sender: 'LEERPLICHT', senderRegime: 'PROF_CODE' } as const
    expect(ask(stated, given)).toMatchObject({ decision: 'allow', rule: 'D18' })
  })

  test('C-7 the choice for 12–15 may be made for each regime apart', () => {
    const senders = { JEUGDWET: 'SMW', WGBO: 'JGZ', PUBLIC_OFFICIAL: 'LEERPLICHT', WMO: 'VEILIG_THUIS' } as const
    for (const [regime, sender] of Object.entries(senders)) {
      const scope = { kind: 'SECRECY_RELEASE', from: [sender], to: ['WIJKTEAM'] } as const
      const given = { age: 13, deciders: [aylin([]), elif([yes(scope)])] }
      const asked = (consent12to15: object) => ask({ sender }, { ...given, policy: { consent12to15 } }).decision
      expect(asked({ [regime]: 'STATUTE' })).toBe('allow')
      expect(asked({ [regime]: 'BOTH', AVG_ONLY: 'STATUTE' })).toBe('deny')
    }
  })
})

describe('rules that no question leads to', () => {
  test('D26 D28 nothing goes to the verwijsindex, and no category opens a citizen number', () => {
    const rules = new Set(policyTables.rows.map(({ rule }) => rule))
    expect(['D26', 'D28', 'D29'].filter((rule) => rules.has(rule as 'D26'))).toEqual([])
    expect(policyTables.rulesApart.map(({ rule }) => rule)).toEqual(['D26', 'D28', 'D29'])
    expect(professionalRoles.filter((role) => /VIR|VERWIJSINDEX/.test(role))).toEqual([])
    expect(categories.filter((category) => /BSN|NUMBER/.test(category))).toEqual([])
  })
})
