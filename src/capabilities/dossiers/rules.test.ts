import { describe, expect, test } from 'vitest'
import type { NewDossier } from './contract.ts'
import { familyName, faultsOf, isGezagStale, isYoung, maySignIn, stateOf } from './rules.ts'

const today = '2026-11-22'
const school = '00000000-0000-4000-8000-000000000001'

function dossier(change: Partial<NewDossier> = {}): NewDossier {
  return {
    questionId: null,
    persons: [
      { key: 'm', givenName: 'Aylin', familyName: 'Yıldız', relation: 'mother', bornOn: '1988-04-12' },
      { key: 'e', givenName: 'Elif', familyName: 'Yıldız', relation: 'child', bornOn: '2018-03-01', schoolId: school },
    ],
    authorities: [{ child: 'e', holder: 'm', source: 'brp' }],
    authorityStates: [],
    ...change,
  }
}

const codes = (change: Partial<NewDossier>) =>
  faultsOf(dossier(change), today, [school]).map((one) => `${one.field} ${one.code}`)
const withPerson = (change: Partial<NewDossier['persons'][number]>, index = 1) => ({
  persons: dossier().persons.map((one, at) => (at === index ? { ...one, ...change } : one)),
})

describe('dossiers-01 the people of a new dossier', () => {
  test('a mother and her child can stand', () => expect(codes({})).toEqual([]))
  test('nobody is born in the future', () => {
    expect(codes(withPerson({ bornOn: '2026-11-23' }))).toEqual(['persons/1/bornOn born-in-future'])
    expect(codes(withPerson({ bornOn: today }))).toEqual([])
  })
  test('nobody is born before 1900', () =>
    expect(codes(withPerson({ bornOn: '1899-12-31' }, 0))).toEqual(['persons/0/bornOn born-too-long-ago']))
  test('a young person is younger than 27', () => {
    expect(codes(withPerson({ bornOn: '1999-11-22' }))).toEqual(['persons/1/bornOn child-too-old'])
    expect(codes(withPerson({ bornOn: '1999-11-23' }))).toEqual([])
  })
  test('a parent is older than 15', () =>
    expect(codes(withPerson({ bornOn: '2010-11-23' }, 0))).toEqual(['persons/0/bornOn adult-too-young']))
  test('a key stands for one person', () =>
    expect(codes(withPerson({ key: 'm' }))).toContain('persons/0/key key-twice'))
  test('a school that is not known is refused', () =>
    expect(codes(withPerson({ schoolId: '00000000-0000-4000-8000-000000000009' }))).toEqual([
      'persons/1/schoolId school-unknown',
    ]))
  test('there is at least one child', () =>
    expect(
      codes({ persons: dossier().persons.slice(0, 1).concat(dossier().persons.slice(0, 1)), authorities: [] }),
    ).toContain('persons no-child'))
  test('one person asked the question', () =>
    expect(codes({ persons: dossier().persons.map((one) => ({ ...one, isAsker: true })) })).toEqual([
      'persons one-asker',
    ]))
  test('gezag is over a child and held by an adult of the list', () =>
    expect(codes({ authorities: [{ child: 'm', holder: 'e', source: 'brp' }] })).toEqual([
      'authorities/0/child child-unknown',
      'authorities/0/holder holder-unknown',
    ]))
  test('gezag that is known has a holder', () =>
    expect(codes({ authorities: [], authorityStates: [{ child: 'e', state: 'known' }] })).toEqual([
      'authorityStates/0/state known-without-holder',
    ]))
})

describe("dossiers-02 a family's name", () => {
  const child = (family_name: string) => ({ is_child: true, family_name })
  test('is made of the names of the children, each once', () =>
    expect(
      familyName([child('Yıldız'), child('de Wit'), child('Yıldız'), { is_child: false, family_name: 'Bos' }]),
    ).toBe('Yıldız – de Wit'))
  test('is empty when no child may be seen', () =>
    expect(familyName([{ is_child: false, family_name: 'Bos' }])).toBe(''))
})

describe('dossiers-03 how a family stands', () => {
  const stand = { isWaitingForFamily: false, consentGiven: 0, isStopped: false, goals: 0, hasNotes: false }
  test('nothing yet: new', () => expect(stateOf(stand)).toBe('new'))
  test('notes but no goal: exploring', () => expect(stateOf({ ...stand, hasNotes: true })).toBe('exploring'))
  test('a goal: the plan runs', () => expect(stateOf({ ...stand, goals: 1, hasNotes: true })).toBe('plan-runs'))
  test('a consent that was taken back comes before a plan that runs', () =>
    expect(stateOf({ ...stand, goals: 1, isStopped: true })).toBe('consent-stopped'))
  test('waiting for the family comes before all', () =>
    expect(stateOf({ ...stand, isWaitingForFamily: true, isStopped: true, goals: 2 })).toBe('waiting-for-family'))
  test('a plan that runs with one runs on while the family is asked about another', () =>
    expect(stateOf({ ...stand, isWaitingForFamily: true, consentGiven: 1, goals: 2 })).toBe('plan-runs'))
  test('without a goal there is no plan to run', () =>
    expect(stateOf({ ...stand, isWaitingForFamily: true, consentGiven: 1 })).toBe('waiting-for-family'))
})

describe('dossiers-10 C-12 who has gezag is looked up again', () => {
  test.each([
    ['2025-11-22', false, 'twelve months ago to the day it still counts'],
    ['2025-11-21', true, 'a day longer ago it is looked up again'],
  ])('checked on %s: %s, %s', (checkedOn, isStale) => expect(isGezagStale(checkedOn, today)).toBe(isStale))
})

describe('accounts-20 who of a family signs in', () => {
  test.each([
    ['2014-11-22', true, true, 'on the twelfth birthday a child does, and is written to as a young person'],
    ['2014-11-23', false, true, 'a day before it does not'],
    ['2008-11-22', true, false, 'from eighteen one is written to as an adult'],
  ])('born on %s: %s, young %s: %s', (born_on, may, young) => {
    expect([maySignIn({ is_child: true, born_on }, today), isYoung({ is_child: true, born_on }, today)]).toEqual([
      may,
      young,
    ])
  })
  test('an adult does, whose day of birth is not told here', () => {
    const adult = { is_child: false, born_on: null }
    expect([maySignIn(adult, today), isYoung(adult, today)]).toEqual([true, false])
  })
})
