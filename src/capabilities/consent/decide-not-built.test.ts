import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { aylin, marco, type Question, question, yes } from './decide-fixture.ts'
import type { Disclosure } from './decide-request.ts'
import { notYetBuilt } from './policy.ts'
import { consentKinds, type RuleId, ruleIds } from './vocabulary.ts'

/** Both parents agreed to everything asked: only the row itself can be what denies. */
function agreed(disclosure: Partial<Disclosure>, given: Question = {}) {
  const { sender = 'SCHOOL_IB_ZOCO', receiver = 'WIJKTEAM', purpose, category } = question({ disclosure }).disclosure
  const scope = { purpose, from: [sender], to: [receiver], categories: [category] }
  const everything = consentKinds.map((kind) => yes({ ...scope, kind }))
  return decide(question({ ...given, disclosure, deciders: [aylin(everything), marco(everything)] }))
}

const danger = { acuteDanger: true, subjectCannotConsent: true }
const conflictOfDuties = {
  consentTried: true,
  colleagueConsulted: true,
  signedBy: ['noah', 'sanne'],
  reason: 'No other way to keep Elif safe.',
}

type Case = [RuleId, string, Partial<Disclosure>, Question?]
const cases: readonly Case[] = [
  ['D01', 'T22 advice without a name', { receiver: 'SMW', purpose: 'CONSULT_ANON', identifying: false }],
  [
    'D02',
    'T15 absence above the threshold to the leerplichtambtenaar',
    { receiver: 'LEERPLICHT', purpose: 'ATTENDANCE_ENFORCEMENT', category: 'ATTENDANCE', threshold: true },
    { age: 15 },
  ],
  [
    'D03',
    'leaving school at 19 to the RMC',
    { receiver: 'RMC', purpose: 'ATTENDANCE_ENFORCEMENT', category: 'ATTENDANCE', threshold: true },
    { age: 19 },
  ],
  [
    'D04',
    'T12 a report to Veilig Thuis',
    { receiver: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT', reasonableSuspicion: true },
  ],
  ['D04', 'a report with criminal data', reportOfCrime()],
  ['D05', 'advice of Veilig Thuis', { receiver: 'VEILIG_THUIS', purpose: 'SAFETY_ADVICE', identifying: false }],
  ['D06', 'Veilig Thuis to helpers', { sender: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT' }],
  ['D07', 'T13 to the GI under a supervision order', { receiver: 'GI' }, { subject: { inOTS: true } }],
  ['D08', 'an inquiry of the RvdK', { receiver: 'RVDK', purpose: 'COURT_INQUIRY' }],
  ['D10', 'T17 to the samenwerkingsverband for a TLV', { receiver: 'SWV', purpose: 'DECIDE_TLV', category: 'HEALTH' }],
  [
    'D11',
    'the samenwerkingsverband to the board of the own school',
    { sender: 'SWV', receiver: 'SCHOOL_BOARD', pupilEnrolledOrApplied: true },
  ],
  ['D12', 'to the next school', { receiver: 'SCHOOL_IB_ZOCO', purpose: 'TRANSFER_SCHOOL' }],
  ['D13', 'the team to the college', { sender: 'WIJKTEAM', receiver: 'JEUGDCONSULENT', purpose: 'DECIDE_YOUTH_HELP' }],
  ['D16', 'T9 T10 JGZ to the school', { sender: 'JGZ', receiver: 'SCHOOL_IB_ZOCO', category: 'HEALTH' }],
  ['D16', 'JGZ to the team', { sender: 'JGZ', receiver: 'WIJKTEAM' }],
  ['D16', 'a pair no row names under the WGBO', { sender: 'HUISARTS', receiver: 'SCHOOL_IB_ZOCO' }],
  [
    'D17',
    'worrying sick leave to the school physician',
    { receiver: 'JGZ', purpose: 'ATTENDANCE_ENFORCEMENT', category: 'ATTENDANCE' },
  ],
  ['D18', 'the leerplichtambtenaar to the team', { sender: 'LEERPLICHT', receiver: 'WIJKTEAM' }],
  ['D18', 'another official', { sender: 'JEUGDCONSULENT', receiver: 'SCHOOL_IB_ZOCO' }],
  ['D18', 'under the Wmo', { sender: 'VEILIG_THUIS', receiver: 'SCHOOL_IB_ZOCO' }],
  ['D19', 'a conflict of duties', { conflictOfDuties }],
  ['D20', 'acute danger', danger],
  ['D25', 'figures', { purpose: 'STATISTICS', identifying: false }],
]

function reportOfCrime(): Partial<Disclosure> {
  return { receiver: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT', reasonableSuspicion: true, category: 'CRIMINAL' }
}

describe('rows that are not built yet deny', () => {
  test.each(cases)('%s is not built yet and denies: %s', (rule, _, disclosure, given) => {
    const answer = agreed(disclosure, given)
    expect(answer).toMatchObject({ decision: 'deny', rule, reason: 'no-ground', missing: [], level: null })
    expect(answer.mustInform).toBe(false)
  })

  test('D26 and D28 are not built yet: no question leads to them', () => {
    const reachable = new Set(cases.map(([rule]) => rule))
    expect(notYetBuilt.filter((rule) => !reachable.has(rule))).toEqual(['D26', 'D28'])
  })

  test('what is built is D09, D14, D15, D21–D24, D27, D29 and the barring half of D11; all else is on the list', () => {
    const live = ['D09', 'D14', 'D15', 'D21', 'D22', 'D23', 'D24', 'D27', 'D29', 'default']
    expect(ruleIds.filter((rule) => !notYetBuilt.includes(rule))).toEqual(live)
  })
})

describe('a row that is not built fits only where its parties, purpose and conditions do', () => {
  test('D01 T22 a "consult without name" that holds a name is identifying, and consent does not rescue it', () => {
    const withName = { decision: 'deny', rule: 'D01', reason: 'identifying' }
    expect(agreed({ purpose: 'CONSULT_ANON' })).toMatchObject(withName)
    expect(agreed({ purpose: 'CONSULT_ANON', identifying: true })).toMatchObject(withName)
  })

  test('not identifying counts only for purposes without a name: the plan still takes consent', () => {
    expect(decide(question({ disclosure: { identifying: false } }))).toMatchObject({ rule: 'D14', missing: ['parent'] })
  })

  test.each([
    ['consent not tried', { consentTried: false }],
    ['no colleague', { colleagueConsulted: false }],
    ['another way', { noOtherWay: false }],
    ['no harm prevented', { harmPrevented: false }],
    ['signed twice by one', { signedBy: ['noah', 'noah'] }],
    ['no reason', { reason: '  ' }],
  ])('D19 without all its evidence the ordinary rows answer: %s', (_, gap) => {
    expect(agreed({ conflictOfDuties: { ...conflictOfDuties, ...gap } })).toMatchObject({
      decision: 'allow',
      rule: 'D14',
    })
  })

  test('D20 danger alone is not enough: the subject could still be asked', () => {
    expect(agreed({ acuteDanger: true })).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test('D03 is for 18 to 26', () => {
    const disclosure = { receiver: 'RMC', purpose: 'ATTENDANCE_ENFORCEMENT', threshold: true } as const
    const ruleAt = (age: number) => agreed(disclosure, { age }).rule
    expect([17, 18, 26, 27].map(ruleAt)).toEqual(['default', 'D03', 'D03', 'default'])
    expect(agreed(disclosure, { bornOn: '2000-12-01' })).toMatchObject({ rule: 'D03', until: '2027-11-30' })
  })

  test('D07 without a supervision order the GI is a party like another', () => {
    expect(agreed({ receiver: 'GI' })).toMatchObject({ decision: 'allow', rule: 'D14' })
  })
})
