import { describe, expect, it } from 'vitest'
import { lastDayFor, lastDayOfYes, lineOf } from './rules.ts'

const elif = { givenName: 'Elif', familyName: 'Yıldız', bornOn: '2018-03-09' }

describe('overlap-01 what a mark is made of', () => {
  it.each([
    ['capitals', { ...elif, givenName: 'ELIF' }],
    ['signs and letters without one', { ...elif, familyName: 'Yildiz' }],
    ['spaces', { ...elif, familyName: ' Yıl dız ' }],
    ['an apostrophe and a stroke', { ...elif, familyName: "Yıl'd-ız" }],
  ])('%s make no difference', (_, other) => {
    expect(lineOf(other)).toBe(lineOf(elif))
  })

  it.each([
    ['another given name, as of a twin', { ...elif, givenName: 'Esma' }],
    ['another birthday', { ...elif, bornOn: '2018-03-10' }],
    ['another family name', { ...elif, familyName: 'de Wit' }],
  ])('%s is another line', (_, other) => {
    expect(lineOf(other)).not.toBe(lineOf(elif))
  })

  it('the border between given and family name counts', () => {
    expect(lineOf({ ...elif, givenName: 'An', familyName: 'Neke' })).not.toBe(
      lineOf({ ...elif, givenName: 'Anne', familyName: 'Ke' }),
    )
  })
})

describe('overlap-02 when a yes is complete', () => {
  const today = '2026-11-16'
  const yes = (deciderId: string, validUntil = '2027-11-16') => ({ deciderId, answer: 'GRANTED' as const, validUntil })

  it('with the yes of everyone, until the first of them ends', () => {
    expect(lastDayOfYes(['a', 'b'], [yes('a'), yes('b', '2027-03-08')], today)).toBe('2027-03-08')
    expect(lastDayOfYes(['a', 'b'], [yes('a', '2027-03-08'), yes('b')], today)).toBe('2027-03-08')
  })

  it.each([
    ['one did not answer', ['a', 'b'], [yes('a')]],
    ['one said no', ['a', 'b'], [yes('a'), { ...yes('b'), answer: 'REFUSED' as const }]],
    ['one took it back', ['a'], [yes('a'), { ...yes('a'), answer: 'WITHDRAWN' as const }]],
    ['it is over', ['a'], [yes('a', '2026-11-15')]],
    ['somebody else decides now', ['c'], [yes('a')]],
    ['nobody decides', [], [yes('a')]],
  ])('not when %s', (_, deciders, said) => {
    expect(lastDayOfYes(deciders, said, today)).toBeNull()
  })

  it('what was said last counts', () => {
    expect(lastDayOfYes(['a'], [{ ...yes('a'), answer: 'REFUSED' }, yes('a')], today)).toBe('2027-11-16')
  })
})

describe('overlap-03 how long a yes lasts', () => {
  it('twelve months', () => {
    expect(lastDayFor('2018-03-09', '2026-11-16')).toBe('2027-11-16')
  })

  it.each([12, 16, 18])('until the day before the child is %i', (age) => {
    expect(lastDayFor(`${2027 - age}-03-09`, '2026-11-16')).toBe('2027-03-08')
  })

  it('on the birthday itself the new time begins', () => {
    expect(lastDayFor('2014-11-16', '2026-11-16')).toBe('2027-11-16')
    expect(lastDayFor('2014-11-16', '2026-11-15')).toBe('2026-11-15')
  })
})
