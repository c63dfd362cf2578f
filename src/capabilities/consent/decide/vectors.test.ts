// T1–T24 of domain-nl §1.9 with both values of every choice, said in a word, by regime and by category; decide() and the oracle.
import { describe, expect, test } from 'vitest'
import { judge } from '../../../../test/oracle/verdict.ts'
import { categories } from '../../access/vocabulary.ts'
import { consent12to15Choices, jointAuthorityChoices, regimes } from '../vocabulary.ts'
import { decide } from './decide.ts'
import { aylin, elif, marco, type Question, question, refusal, release, yes } from './fixture.ts'
import type { PolicyChoices } from './request.ts'

type Expected = { decision: 'allow' | 'deny'; rule: string; reason?: string; missing?: readonly string[] }
type Both = { BOTH: Expected; STATUTE: Expected }

const may = (rule: string): Expected => ({ decision: 'allow', rule })
const mayNot = (rule: string, reason: string, ...missing: string[]): Expected => ({
  decision: 'deny',
  rule,
  reason,
  missing,
})

const care = { sender: 'SMW', receiver: 'SCHOOL_IB_ZOCO', category: 'CARE_CONTENT' } as const
const ofSmw = { from: ['SMW'] } as const
const health = { kind: 'SECRECY_RELEASE', from: ['JGZ'], to: ['SCHOOL_IB_ZOCO'], categories: ['HEALTH'] } as const
const fromJgz = { sender: 'JGZ', receiver: 'SCHOOL_IB_ZOCO', category: 'HEALTH' } as const
const debt = { categories: ['FINANCE_DEBT'] } as const
const no = { answer: 'REFUSED' } as const
const agreed = (scope = {}) => [aylin([yes(scope)]), marco([yes(scope)])]
const refused = (scope = {}) => [aylin([refusal(scope)]), marco([refusal(scope)])]
const releasing = (mine: object, parents: object) => [
  ...[aylin([release({ ...ofSmw, ...parents })]), marco([release({ ...ofSmw, ...parents })])],
  elif([release({ ...ofSmw, ...mine })]),
]
const eve = { validFrom: '2026-11-21' }

const vectors: readonly [string, Question, Expected | Both][] = [
  ['T1 both parents yes', { deciders: agreed() }, may('D14')],
  ['T2 one has not answered', { deciders: [aylin([yes()]), marco([])] }, mayNot('D14', 'consent.incomplete', 'marco')],
  ['T3 one refused', { deciders: [aylin([yes()]), marco([refusal()])] }, mayNot('D29', 'authority.conflict', 'marco')],
  ['T4 sole gezag', { deciders: [aylin([yes()]), marco([refusal()], { hasGezag: false })] }, may('D14')],
  ['T5 at 13 all yes', { age: 13, disclosure: care, deciders: releasing({}, {}) }, may('D15')],
  [
    'T6 at 13 youth yes, parents no',
    { age: 13, disclosure: care, deciders: releasing({}, no) },
    { BOTH: mayNot('D29', 'authority.conflict', 'aylin', 'marco'), STATUTE: may('D15') },
  ],
  [
    'T7 at 13 youth no, parents yes',
    { age: 13, disclosure: care, deciders: releasing(no, {}) },
    { BOTH: mayNot('D29', 'authority.conflict', 'elif'), STATUTE: mayNot('D15', 'consent.refused', 'elif') },
  ],
  [
    'T8 at 14 not capable',
    { age: 14, subject: { capable: false }, disclosure: care, deciders: releasing(no, {}) },
    may('D15'),
  ],
  ['T9 at 16 yes', { age: 16, disclosure: fromJgz, deciders: [...refused(health), elif([yes(health)])] }, may('D16')],
  [
    'T10 at 16 no',
    { age: 16, disclosure: fromJgz, deciders: [...agreed(health), elif([refusal(health)])] },
    mayNot('D16', 'consent.refused', 'elif'),
  ],
  [
    'T11 at 17 a parent reads',
    {
      ...{ age: 17, deciders: [aylin([]), elif([])] },
      disclosure: { sender: 'WIJKTEAM', receiver: 'PARENT', receiverId: 'aylin', category: 'PLAN_GOAL_ACTION' },
    },
    mayNot('D23', 'consent.incomplete', 'elif'),
  ],
  [
    'T12 a report',
    { age: 10, disclosure: { receiver: 'VEILIG_THUIS', purpose: 'SAFETY_REPORT', reasonableSuspicion: true } },
    may('D04'),
  ],
  [
    'T13 a supervision order',
    { age: 10, subject: { inOTS: true }, deciders: refused(), disclosure: { receiver: 'GI', onRequest: true } },
    may('D07'),
  ],
  [
    'T14 a guardian institution',
    {
      age: 10,
      deciders: [
        { id: 'gi', is: 'gi', hasGezag: true, consents: [yes()] },
        ...[aylin([refusal()], { hasGezag: false }), marco([refusal()], { hasGezag: false })],
      ],
    },
    may('D14'),
  ],
  [
    'T15 sixteen hours in four weeks',
    {
      ...{ age: 15, deciders: refused() },
      disclosure: {
        receiver: 'LEERPLICHT',
        purpose: 'ATTENDANCE_ENFORCEMENT',
        category: 'ATTENDANCE',
        threshold: true,
      },
    },
    may('D02'),
  ],
  [
    'T16 from the samenwerkingsverband',
    {
      ...{ age: 9, deciders: agreed({ from: ['SWV'], categories: ['HEALTH'] }) },
      disclosure: { sender: 'SWV', category: 'HEALTH' },
    },
    mayNot('D11', 'receiver.barred'),
  ],
  ['T17 to it', { age: 9, disclosure: { receiver: 'SWV', purpose: 'DECIDE_TLV', category: 'HEALTH' } }, may('D10')],
  [
    'T18 the mother’s debt',
    {
      bornOn: '1988-05-01',
      deciders: [{ id: 'aylin', is: 'adult', consents: [release({ ...debt, ...no })] }, marco([release(debt)])],
      disclosure: { sender: 'WIJKTEAM', receiver: 'SCHOOL_IB_ZOCO', category: 'FINANCE_DEBT' },
    },
    mayNot('D15', 'consent.refused', 'aylin'),
  ],
  ['T19 twelve today, agreed yesterday', { age: 12, deciders: [...agreed(eve), elif([])] }, may('D14')],
  [
    'T19 a kind that was not agreed',
    { age: 12, deciders: [...agreed(eve), elif([])], disclosure: { category: 'HEALTH' } },
    {
      BOTH: mayNot('D14', 'consent.not-specific', 'aylin', 'elif', 'marco'),
      STATUTE: mayNot('D14', 'consent.not-specific', 'aylin', 'marco'),
    },
  ],
  [
    'T19 after the grace',
    { at: '2027-01-03', bornOn: '2014-11-22', deciders: [...agreed(eve), elif([])] },
    { BOTH: mayNot('D14', 'consent.incomplete', 'elif'), STATUTE: may('D14') },
  ],
  [
    'T20 expired yesterday',
    { deciders: agreed({ validUntil: '2026-11-21' }) },
    mayNot('D14', 'consent.expired', 'aylin', 'marco'),
  ],
  [
    'T21 gezag unknown',
    { age: 7, subject: { authority: 'unknown' }, deciders: agreed() },
    mayNot('D29', 'authority.unknown'),
  ],
  ['T22 with a surname', { disclosure: { receiver: 'SMW', purpose: 'CONSULT_ANON' } }, mayNot('D01', 'identifying')],
  ['T22 without', { disclosure: { receiver: 'SMW', purpose: 'CONSULT_ANON', identifying: false } }, may('D01')],
  ['T23 at 18', { age: 18, deciders: agreed() }, mayNot('D14', 'consent.incomplete', 'adult')],
  [
    'T24 health was not in it',
    { age: 6, deciders: agreed(), disclosure: { category: 'HEALTH' } },
    mayNot('D14', 'consent.not-specific', 'aylin', 'marco'),
  ],
]

const everyOf = <K extends string, V>(keys: readonly K[], value: V) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>

const expected = (one: Expected | Both, choice: 'BOTH' | 'STATUTE') => ('BOTH' in one ? one[choice] : one)

function answers(given: Question, policy: PolicyChoices | undefined) {
  const request = question(policy ? { ...given, policy } : given)
  const { until: _, ...verdict } = decide(request)
  expect(verdict).toEqual(judge(request))
  return verdict
}

describe.each(consent12to15Choices)('C-7 %s', (choice) => {
  describe.each(jointAuthorityChoices)('C-11 %s', (joint) => {
    test.each(vectors)('%s', (_, given, answer) => {
      expect(answers(given, { consent12to15: choice, jointAuthority: joint })).toMatchObject(expected(answer, choice))
    })
  })

  test.each(vectors)('said by regime it is the same: %s', (_, given, answer) => {
    expect(answers(given, { consent12to15: everyOf(regimes, choice) })).toMatchObject(expected(answer, choice))
  })
})

test.each(vectors)('without a choice it is BOTH and ALL: %s', (_, given, answer) => {
  expect(answers(given, undefined)).toMatchObject(expected(answer, 'BOTH'))
})

describe('C-11 said by category it holds for that category, also where one word would not', () => {
  const policy = { jointAuthority: everyOf(categories, 'ONE_UNLESS_OBJECTION' as const) }
  test.each(vectors)('%s', (title, given, answer) => {
    // Only who has not answered is waited for no longer; a no stays a no.
    const opened = title.startsWith('T2 ') ? may('D14') : expected(answer, 'BOTH')
    expect(answers(given, policy)).toMatchObject(opened)
  })
  test.each(vectors)('ALL for every category is the default: %s', (_, given, answer) => {
    const all = { jointAuthority: everyOf(categories, 'ALL' as const) }
    expect(answers(given, all)).toMatchObject(expected(answer, 'BOTH'))
  })
})
