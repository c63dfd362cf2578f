// What a court decides about a child turns on and off by its own dates.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/pure/dates.ts'
import { decidersOf, subjectOf } from './deciders.ts'
import type { Facts } from './facts.ts'
import {
  bornYearsAgo,
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

type Measure = Facts['measures'][number]
const guardianship = (changes: Partial<Measure> = {}): Measure => ({
  ...{ child: 'elif', kind: 'guardianship', organisation: 'gi', sinceOn: addDays(today, -30), untilOn: null },
  ...changes,
})
const ots = (changes: Partial<Measure> = {}) => guardianship({ kind: 'ots', ...changes })

const saidByParents = [toSchool('aylin'), toSchool('marco')]
const byInstitution = toSchool('gi', { validUntil: '2027-06-30' })
const question = { door: door(), sender: 'WIJKTEAM', receiver: null } as const
const decidingOn = (facts: Facts, at: string, about = 'elif') =>
  decidersOf(facts, about, question, at).map(({ id, is }) => `${id} ${is}`)

describe('guardianship of an institution', () => {
  test('T14 the institution says yes instead of the parents, and what they said no longer counts', () => {
    expect(schoolReads(family({ measures: [guardianship()], statements: saidByParents }))).toEqual([])
    expect(schoolReads(family({ measures: [guardianship()], statements: [byInstitution] }))).toEqual([
      `${today}–2027-06-30`,
    ])
  })

  test('T14 then nothing need be known of the gezag of parents, nor of their conflict', () => {
    for (const authorityStates of [[], [{ child: 'elif', state: 'conflict' as const }]]) {
      const facts = family({ measures: [guardianship()], statements: [byInstitution], authorityStates })
      expect(schoolReads(facts)).toHaveLength(1)
      const underSupervision = family({ measures: [ots()], statements: saidByParents, authorityStates })
      expect(schoolReads(underSupervision)).toEqual([])
    }
  })

  test('C-23 it begins on its first day and ends after its last: on both the institution decides', () => {
    const [first, last] = [addDays(today, 10), addDays(today, 20)]
    const measures = [guardianship({ sinceOn: first, untilOn: last })]
    const facts = family({ measures, statements: [...saidByParents, byInstitution] })
    const parents = ['aylin parent', 'marco parent', 'elif youth']
    const institution = ['gi gi', 'elif youth']
    const on = (day: string) => decidingOn(facts, day)
    expect([on(addDays(first, -1)), on(first)]).toEqual([parents, institution])
    expect([on(last), on(addDays(last, 1))]).toEqual([institution, parents])
  })

  test('C-23 the parents’ yes opens until the day before, and again from the day after', () => {
    const measures = [guardianship({ sinceOn: addDays(today, 10), untilOn: addDays(today, 20) })]
    expect(schoolReads(family({ measures, statements: saidByParents }))).toEqual([
      `${today}–${addDays(today, 9)}`,
      `${addDays(today, 21)}–2027-11-22`,
    ])
    expect(openTo('aylin', family({ measures }))).toEqual([
      `${today}–${addDays(today, 9)}`,
      `${addDays(today, 21)}–${horizon}`,
    ])
  })

  test('a measure that ends today still holds today', () => {
    const measures = [guardianship({ untilOn: today })]
    expect(openTo('aylin', family({ measures }))).toEqual([`${addDays(today, 1)}–${horizon}`])
    expect(schoolReads(family({ measures, statements: saidByParents }))).toEqual([`${addDays(today, 1)}–2027-11-22`])
  })

  test('over one child it changes nothing for a brother or sister', () => {
    const two = family({
      persons: [...family().persons, child('kerem', bornYearsAgo(5))],
      authorities: [...gezag('elif', 'aylin', 'marco'), ...gezag('kerem', 'aylin')],
      authorityStates: ['elif', 'kerem'].map((one) => ({ child: one, state: 'known' })),
      measures: [guardianship({ sinceOn: addDays(today, 10) })],
      doors: [door({ subjects: ['kerem'] })],
    })
    expect(decidingOn(two, addDays(today, 10), 'kerem')).toEqual(['aylin parent', 'kerem youth'])
    expect(openTo('aylin', two)).toEqual([`${today}–${horizon}`])
    const untilWith = (measures: Measure[]) =>
      answerRelative({ ...two, measures }, door({ subjects: ['kerem'] }), 'aylin', today, region).until
    expect(untilWith(two.measures)).toBe(untilWith([]))
  })
})

describe('a supervision order', () => {
  const isUnder = (measures: Measure[], about: string, at: string) => {
    const persons = [...family().persons, child('kerem', bornYearsAgo(5))]
    return subjectOf(family({ measures, persons }), about, at, 'gi').inOTS
  }

  test('D07 runs from its first day to its last, for the child it was given for', () => {
    const [first, last] = [addDays(today, 10), addDays(today, 20)]
    const measures = [ots({ sinceOn: first, untilOn: last })]
    const days = [addDays(first, -1), first, last, addDays(last, 1)]
    expect(days.map((day) => isUnder(measures, 'elif', day))).toEqual([false, true, true, false])
    expect(days.map((day) => isUnder(measures, 'kerem', day))).toEqual([false, false, false, false])
  })

  test('D07 is another measure than guardianship, and may run beside it', () => {
    expect(isUnder([guardianship()], 'elif', today)).toBe(false)
    expect(isUnder([guardianship(), ots()], 'elif', today)).toBe(true)
    expect(isUnder([], 'elif', today)).toBe(false)
  })

  test('T13 leaves the say with the parents', () => {
    const facts = family({ measures: [ots()], statements: saidByParents })
    expect(decidingOn(facts, today)).toEqual(['aylin parent', 'marco parent', 'elif youth'])
    expect(schoolReads(facts)).toHaveLength(1)
  })
})

describe('who cannot weigh a matter', () => {
  const thirteen = (capabilities: Facts['capabilities']) =>
    schoolReads(familyOf(bornYearsAgo(13), { capabilities, statements: saidByParents }))

  test('T8 for a young person who cannot, the parents decide alone; who was never assessed can', () => {
    expect(thirteen([{ person: 'elif', isCapable: false }])).toHaveLength(1)
    expect([thirteen([]), thirteen([{ person: 'elif', isCapable: true }])]).toEqual([[], []])
  })

  test('what was assessed of one person says nothing of another', () => {
    expect(thirteen([{ person: 'marco', isCapable: false }])).toEqual([])
  })
})

describe('a guardian who is a person', () => {
  test('has a say as guardian, and an adult’s own say needs no gezag', () => {
    const persons = family().persons.map((one) => (one.id === 'marco' ? { ...one, relation: 'guardian' } : one))
    expect(decidingOn(family({ persons }), today)).toEqual(['aylin parent', 'marco guardian', 'elif youth'])
    const states = ['elif', 'aylin'].map((one) => subjectOf(family({ authorityStates: [] }), one, today).authority)
    expect(states).toEqual(['unknown', 'known'])
  })
})
