// What no consent opens: what waits, what is secret, what was told once, who objects, who left.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/pure/dates.ts'
import type { Facts } from './facts.ts'
import {
  bornYearsAgo,
  byRelative,
  child,
  door,
  family,
  familyOf,
  gezag,
  horizon,
  openTo,
  region,
  schoolReads,
  today,
  toSchool,
} from './fixture.ts'
import { answerRelative } from './keys.ts'

const agreed = [toSchool('aylin'), toSchool('marco')]
const untilHorizon = [`${today}–${horizon}`]

describe('what is secret, or went to one party once', () => {
  test('a secret opens to nobody it is secret from, and to others as always', () => {
    const secret = family({ doors: [door({ closedTo: ['marco', 'school'] })], statements: agreed })
    expect([schoolReads(secret), openTo('marco', secret), openTo('aylin', secret)]).toEqual([[], [], untilHorizon])
  })

  test('disclosures-10 what was told once opens to no other organisation, whatever is agreed; the family reads it', () => {
    const told = [door({ part: 'told' })]
    const statements = agreed.map((one) => ({ ...one, part: 'told' }))
    expect(schoolReads(family({ doors: told, statements }))).toHaveLength(1)
    const apart = family({ doors: told, statements, apart: ['told'] })
    expect([schoolReads(apart), openTo('aylin', apart)]).toEqual([[], untilHorizon])
  })

  test('disclosures-10 what stands beside it in the same words is not apart', () => {
    const doors = [door({ id: 'one', part: 'told' }), door({ id: 'two', part: 'other' })]
    const plan = doors.map((one) => ({ ...one, category: 'PLAN_GOAL_ACTION' as const }))
    const statements = agreed.map((one) => ({ ...one, category: 'PLAN_GOAL_ACTION' as const }))
    expect(schoolReads(family({ doors: plan, statements, apart: ['told'] }))).toEqual([`two ${today}–2027-11-22`])
  })

  test('region-06 an organisation that left the cooperation gets no key', () => {
    const facts = family({ statements: agreed })
    expect(schoolReads(facts, { ...region, left: ['school'] })).toEqual([])
    expect(schoolReads(facts, { ...region, left: ['other'] })).toHaveLength(1)
  })
})

describe('what waits', () => {
  const waiting = (talk: 'waits-for-parents' | 'waits-for-family', changes: Partial<Facts> = {}, about = ['elif']) =>
    familyOf(bornYearsAgo(13), { doors: [door({ talk, subjects: about })], ...changes })

  test('rule 6 for a talk with the parents: the young person reads it, the parents do not', () => {
    const facts = waiting('waits-for-parents')
    expect([openTo('elif', facts), openTo('aylin', facts), openTo('marco', facts)]).toEqual([untilHorizon, [], []])
  })

  test('rule 6 what is also about somebody else waits for the young person too', () => {
    const both = waiting('waits-for-parents', {}, ['elif', 'aylin'])
    expect([openTo('elif', both), openTo('aylin', both)]).toEqual([[], []])
  })

  test('disclosures-09 while the family may not know, nobody of the family reads it', () => {
    const facts = waiting('waits-for-family')
    expect([openTo('elif', facts), openTo('aylin', facts)]).toEqual([[], []])
  })

  test('rule 6 care opens to a parent once it was discussed, and not before', () => {
    const care = (talk: 'none' | 'discussed') =>
      openTo('aylin', family({ doors: [door({ category: 'CARE_CONTENT', talk })] }))
    expect([care('none'), care('discussed')]).toEqual([[], untilHorizon])
  })
})

describe('D22 a young person objects', () => {
  const about = (subject: string, against: string) =>
    family({
      persons: [child('elif', bornYearsAgo(13)), ...family().persons.slice(1), child('kerem', bornYearsAgo(14))],
      authorities: [...gezag('elif', 'aylin', 'marco'), ...gezag('kerem', 'aylin', 'marco')],
      authorityStates: ['elif', 'kerem'].map((one) => ({ child: one, state: 'known' })),
      objections: [{ subject, against }],
    })

  test('to this parent about themself: that parent reads no more, the other does', () => {
    const facts = about('elif', 'marco')
    expect([openTo('marco', facts), openTo('aylin', facts)]).toEqual([[], untilHorizon])
  })

  test('and changes nothing about a brother or sister', () => {
    expect(openTo('marco', about('kerem', 'marco'))).toEqual(untilHorizon)
  })
})

describe('D23 a youth of 16 lets a parent read', () => {
  const lets = toSchool('elif', {
    toRole: 'PARENT',
    toOrganisation: 'aylin',
    validFrom: '2026-11-01',
    validUntil: '2026-12-31',
  })
  const sixteen = (statements: Facts['statements'], changes: Partial<Facts> = {}) =>
    familyOf(bornYearsAgo(16), { statements, ...changes })

  test('by their own word, not by another’s, and not by what they said about someone else', () => {
    expect(openTo('aylin', sixteen([lets]))).toEqual([`${today}–2026-12-31`])
    expect(openTo('aylin', sixteen([{ ...lets, decider: 'marco' }]))).toEqual([])
    expect(openTo('aylin', sixteen([{ ...lets, subject: 'marco' }]))).toEqual([])
    expect(openTo('aylin', sixteen([{ ...lets, toRole: 'SCHOOL_TEACHER' }]))).toEqual([])
    expect(openTo('aylin', sixteen([{ ...lets, validFrom: addDays(today, -400), validUntil: today }]))).toEqual([])
  })

  test('what they said to others, or another said to a parent, ends no day earlier', () => {
    const untilWith = (statements: Facts['statements']) =>
      answerRelative(sixteen(statements), door(), 'elif', today, region).until
    expect(untilWith([lets])).toBe('2026-12-31')
    for (const other of [{ ...lets, subject: 'marco' }, toSchool('elif', { validUntil: addDays(today, 9) })])
      expect(untilWith([other])).toBe(untilWith([]))
  })

  test('on its last day still, and the newest word counts', () => {
    expect(openTo('aylin', sixteen([{ ...lets, validUntil: today }]))).toEqual([`${today}–${today}`])
    expect(openTo('aylin', sixteen([{ ...lets, validUntil: addDays(today, -1) }]))).toEqual([])
    expect(openTo('aylin', sixteen([{ ...lets, answer: 'REFUSED' }, lets]))).toHaveLength(1)
  })
})

describe('D24, rule 6 what a relative wrote', () => {
  test('in the plan is read by the other parent; a relative without gezag over the child reads nothing', () => {
    const plan = byRelative('aylin', { category: 'PLAN_GOAL_ACTION' })
    const facts = family({ doors: [plan], authorities: gezag('elif', 'aylin') })
    expect(openTo('marco', family({ doors: [plan] }))).toEqual(untilHorizon)
    expect(openTo('marco', facts)).toEqual([])
  })
})
