import { describe, expect, test } from 'vitest'
import { nextTuesday, summerOn } from './rules.ts'

const holiday = (fromOn: string, untilOn: string) => ({ name: 'Vakantie', fromOn, untilOn })
const [summer, may] = [holiday('2026-07-11', '2026-08-23'), holiday('2026-04-25', '2026-05-03')]

describe('questions-12 the days on which it is said who would get a question', () => {
  test('the next Tuesday is a day to come, also on a Tuesday', () =>
    expect([nextTuesday('2026-11-16'), nextTuesday('2026-11-17')]).toEqual(['2026-11-17', '2026-11-24']))
  test('in the summer holiday is the first Tuesday of the one that is kept, however it is called', () =>
    expect(summerOn('2026-03-02', [may, summer])).toEqual({ day: '2026-07-14', holiday: summer }))
  test('while that holiday runs it is the next Tuesday in it', () =>
    expect(summerOn('2026-07-14', [summer]).day).toBe('2026-07-21'))
  test('after its last Tuesday, without one kept, or with short ones alone it is the first Tuesday of August to come', () => {
    for (const [today, kept, day] of [
      ['2026-08-18', [summer], '2027-08-03'],
      ['2026-03-02', [], '2026-08-04'],
      ['2026-03-02', [may], '2026-08-04'],
      ['2026-08-04', [], '2027-08-03'],
    ] as const)
      expect(summerOn(today, kept)).toEqual({ day, holiday: null })
  })
  test('of the holidays of two places the first to come', () =>
    expect(summerOn('2026-03-02', [holiday('2026-07-18', '2026-08-30'), summer]).day).toBe('2026-07-14'))
})
