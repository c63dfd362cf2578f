import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/pure/dates.ts'
import type { PolicyChoices } from '../decide/request.ts'
import { type Opening, openingsOf } from '../rules.ts'
import type { DoorFact, Facts, StatementFact } from './facts.ts'
import { bornYearsAgo, door, familyOf, ofSchool, today, toSchool, toTeam } from './fixture.ts'
import { keysOf } from './keys.ts'
import { withStatute, youthAloneOpenings } from './left-out.ts'

const both: PolicyChoices = { consent12to15: 'BOTH', jointAuthority: 'ALL' }
const waiting = (changes: Partial<DoorFact> = {}) => door({ talk: 'waits-for-parents', ...changes })
const hers = (changes: Partial<StatementFact> = {}) => toSchool('elif', { id: 'hers', ...changes })
const until = addDays(today, 14)

/** Elif of so many years, asked alone about what the team writes. */
const asked = (years: number, changes: Partial<Facts> = {}, last = until) =>
  familyOf(bornYearsAgo(years), {
    doors: [waiting()],
    statements: [hers()],
    leftOut: [{ request: 'request', subject: 'elif', until: last, statements: ['hers'] }],
    ...changes,
  })

const schoolReads = (facts: Facts, policy = both) =>
  keysOf(facts, today, policy)
    .filter((key) => key.recipient === 'school' && key.role === 'SCHOOL_IB_ZOCO')
    .map((key) => `${key.from}–${key.until} ${key.rule}`)

describe('C-7 a question without the parents opens', () => {
  test('what waits for them, until the exception is to be looked at again', () => {
    expect(schoolReads(asked(13))).toEqual([`${today}–${until} C-7`])
  })

  test('on its last day for that day only', () => {
    expect(schoolReads(asked(13, {}, today))).toEqual([`${today}–${today} C-7`])
  })

  test('no longer than the yes itself', () => {
    const statements = [hers({ validUntil: addDays(today, 3) })]
    expect(schoolReads(asked(13, { statements }))).toEqual([`${today}–${addDays(today, 3)} C-7`])
  })

  test('whatever the parents said, and also while the gezag is unknown or in conflict', () => {
    const statements = [toSchool('aylin', { answer: 'REFUSED' }), hers()]
    for (const state of ['known', 'unknown', 'conflict'] as const)
      expect(schoolReads(asked(13, { statements, authorityStates: [{ child: 'elif', state }] }))).toHaveLength(1)
  })

  test('nothing by what she said to a question that they know of, or by an exception for a brother', () => {
    const openly = [toSchool('elif', { id: 'openly' })]
    const unanswered = [{ request: 'request', subject: 'elif', until, statements: [] }]
    expect(schoolReads(asked(13, { statements: openly, leftOut: unanswered }))).toEqual([])
    const brothers = [{ request: 'request', subject: 'kerem', until, statements: ['hers'] }]
    expect(schoolReads(asked(13, { leftOut: brothers }))).toEqual([])
  })

  test('nothing that a parent reads, that is about another too, or that waits for the young person as well', () => {
    const doors = [door(), door({ talk: 'discussed' }), waiting({ subjects: ['elif', 'aylin'] })]
    for (const one of [...doors, door({ talk: 'waits-for-family' })])
      expect(schoolReads(asked(13, { doors: [one] }))).toEqual([])
  })

  test('nothing where the young person was assessed as not able to weigh it', () => {
    expect(schoolReads(asked(13, { capabilities: [{ person: 'elif', isCapable: false }] }))).toEqual([])
  })

  test('nothing on the ground of a school, whoever says yes to it', () => {
    const statements = [toTeam('elif', { id: 'hers' })]
    const facts = asked(13, { doors: [ofSchool({ talk: 'waits-for-parents' })], statements })
    expect(keysOf(facts, today, both).filter((key) => key.recipient === 'team')).toEqual([])
  })

  test('nothing under 12, and from 16 on the same without an exception, as the law lets them decide alone', () => {
    expect(schoolReads(asked(11))).toEqual([])
    expect(schoolReads(asked(16, {}, addDays(today, -1)))).toEqual([`${today}–2027-11-22 C-7`])
    expect(schoolReads(asked(13, {}, addDays(today, -1)))).toEqual([])
  })
})

describe('C-7 what was said without the parents counts nowhere else', () => {
  test('her yes completes no question that they know of, also where the region follows the statute', () => {
    expect(schoolReads(asked(13, { doors: [door()] }), { ...both, consent12to15: 'STATUTE' })).toEqual([])
  })

  test('her no to it closes nothing that all agreed to', () => {
    const openly = ['aylin', 'marco', 'elif'].map((one) => toSchool(one))
    const facts = asked(13, { doors: [door()], statements: [...openly, hers({ answer: 'REFUSED' })] })
    expect(schoolReads(facts)).toEqual([`${today}–2027-11-22 D15`])
  })

  test('a later no of hers, wherever it was said, closes it; an earlier one does not', () => {
    const no = toSchool('elif', { id: 'openly', answer: 'WITHDRAWN' })
    expect(schoolReads(asked(13, { statements: [hers(), no] }))).toEqual([])
    expect(schoolReads(asked(13, { statements: [no, hers()] }))).toHaveLength(1)
  })
})

describe('C-7 only the senders whose statute leaves it to the young person', () => {
  const side = (organisation: string, role: 'WIJKTEAM' | 'SCHOOL_IB_ZOCO' | 'JGZ' | 'LEERPLICHT') => ({
    organisation,
    role,
    speaksAs: role,
  })
  const fromTo = (openings: readonly Opening[]) => openings.map((one) => `${one.fromRoles.join()} ${one.kind}`)

  test.each([
    ['SCHOOL_IB_ZOCO', ['WIJKTEAM SECRECY_RELEASE']],
    ['JGZ', ['WIJKTEAM SECRECY_RELEASE', 'JGZ SECRECY_RELEASE']],
    ['LEERPLICHT', ['WIJKTEAM SECRECY_RELEASE']],
  ] as const)('with %s: %s', (role, opened) => {
    const openings = openingsOf(side('team', 'WIJKTEAM'), side('other', role))
    expect(fromTo(youthAloneOpenings(openings))).toEqual([...opened])
  })

  test('not what goes from such a sender and from a school in one', () => {
    const mixed = openingsOf(side('team', 'WIJKTEAM'), side('other', 'SCHOOL_IB_ZOCO')).map((one) => ({
      ...one,
      kind: 'SECRECY_RELEASE' as const,
      fromRoles: ['WIJKTEAM' as const, 'SCHOOL_IB_ZOCO' as const],
    }))
    expect(youthAloneOpenings(mixed)).toEqual([])
  })

  test('the statute is asked for them, and every other choice of the region stays', () => {
    const care = { JEUGDWET: 'STATUTE', WGBO: 'STATUTE', WMO: 'STATUTE' }
    expect(withStatute(both).consent12to15).toEqual(care)
    expect(withStatute({ consent12to15: { PROF_CODE: 'STATUTE' } }).consent12to15).toEqual({
      PROF_CODE: 'STATUTE',
      ...care,
    })
    expect(withStatute({ ...both, consent12to15: 'STATUTE' }).consent12to15).toBe('STATUTE')
  })
})
