import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, addYears, ageOn, compareDates, earlierOf, isCivilDate, laterOf } from './dates.ts'

describe('civil dates', () => {
  test('a day that does not exist is no civil date', () => {
    expect(['2026-02-28', '2028-02-29', '0024-12-31'].map(isCivilDate)).toEqual([true, true, true])
    const wrong = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '26-04-01', '2026-4-1', '']
    expect(wrong.filter(isCivilDate)).toEqual([])
  })

  test('days are counted over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  })

  test('a month later is the same day, or the last day that month has', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-11-22', 12)).toBe('2027-11-22')
    expect(addMonths('2026-11-22', 2)).toBe('2027-01-22')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  })

  test('29 February becomes 28 February in a year without it', () => {
    expect(addYears('2008-02-29', 18)).toBe('2026-02-28')
    expect(addYears('2008-02-29', 12)).toBe('2020-02-29')
    expect(addYears('2088-02-29', 12)).toBe('2100-02-28')
  })

  test('age goes up on the birthday itself', () => {
    expect(ageOn('2014-11-22', '2026-11-21')).toBe(11)
    expect(ageOn('2014-11-22', '2026-11-22')).toBe(12)
    expect(ageOn('2008-02-29', '2026-02-27')).toBe(17)
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(18)
    expect(ageOn('2027-01-01', '2026-12-31')).toBe(-1)
  })

  test('of two days the earlier and the later', () => {
    expect([earlierOf('2026-01-01', '2025-12-31'), earlierOf('2025-12-31', '2026-01-01')]).toEqual([
      '2025-12-31',
      '2025-12-31',
    ])
    expect([laterOf('2026-01-01', '2025-12-31'), laterOf('2025-12-31', '2026-01-01')]).toEqual([
      '2026-01-01',
      '2026-01-01',
    ])
  })

  test('earlier days compare as smaller', () => {
    expect(['2026-02-01', '2025-12-31', '2026-01-31'].sort(compareDates)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-01',
    ])
    expect(compareDates('2026-01-01', '2026-01-01')).toBe(0)
  })

  test('going forth and back by days ends on the same day, and age is the number of birthdays passed', () => {
    const day = fc.integer({ min: -20000, max: 30000 }).map((days) => addDays('2000-01-01', days))
    const claim = fc.property(day, day, fc.integer({ min: -5000, max: 5000 }), (born, on, days) => {
      expect(addDays(addDays(born, days), -days)).toBe(born)
      const age = ageOn(born, on)
      expect(addYears(born, age) <= on && on < addYears(born, age + 1)).toBe(true)
    })
    fc.assert(claim, { seed: 20261122, numRuns: 2000 })
  })
})
