import { describe, expect, test } from 'vitest'
import { isClosed, maySay, needsWords, newestPerParent, type Said } from './rules.ts'

const said = (state: Said['state'], position = 0, parentId = 'oksana'): Said => ({ parentId, state, position })

describe('D22 a young person of 12–15 may say that a parent does not read along', () => {
  test.each([
    ['2014-11-23', false, 'on the day before the 12th birthday it is not yet theirs to say'],
    ['2014-11-22', true, 'on the 12th birthday it is'],
    ['2010-11-23', true, 'on the day before the 16th birthday it still is'],
    ['2010-11-22', false, 'from 16 no parent reads by themselves, so there is nothing to object to'],
  ])('born on %s: %s, %s', (bornOn, may) => expect(maySay(bornOn, '2026-11-22')).toBe(may))

  test('without a birth date in sight it cannot be said', () => expect(maySay(null, '2026-11-22')).toBe(false))

  test('of each parent the newest word counts, in the order of the file', () => {
    const all = [said('taken-back', 3), said('raised', 1), said('upheld', 2, 'pavlo')]
    expect(newestPerParent(all).map((one) => `${one.parentId} ${one.state}`)).toEqual([
      'oksana taken-back',
      'pavlo upheld',
    ])
  })

  test('it is closed while raised or upheld, and open once set aside or taken back', () => {
    expect((['raised', 'upheld', 'set-aside', 'taken-back'] as const).map((one) => isClosed(said(one)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(isClosed(undefined)).toBe(false)
  })
})

describe('D22 what was set aside is raised again only with words', () => {
  test('the first time needs no words', () => expect(needsWords(undefined, '')).toBe(false))
  test('after taking it back no words are needed', () => expect(needsWords(said('taken-back'), '')).toBe(false))
  test('after it was set aside, words are needed', () => {
    expect([needsWords(said('set-aside'), ' '), needsWords(said('set-aside'), 'Het is anders nu.')]).toEqual([
      true,
      false,
    ])
  })
})
