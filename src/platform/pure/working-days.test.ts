import { expect, test } from 'vitest'
import { addWorkingDays, easterOf, isWorkingDay } from './working-days.ts'

test('Easter falls where the calendar has it', () => {
  expect([2024, 2025, 2026, 2027, 2038].map(easterOf)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])
})

test('weekends and national holidays are no working days', () => {
  const off = [
    '2026-11-21',
    '2026-11-22',
    '2026-01-01',
    '2026-04-06',
    '2026-04-27',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
  ]
  expect(off.filter(isWorkingDay)).toEqual([])
})

test("King's Day is on the 26th when the 27th of April is a Sunday", () => {
  expect([isWorkingDay('2031-04-26'), isWorkingDay('2031-04-28')]).toEqual([false, true])
})

test('two working days after a Thursday before the weekend is Monday', () => {
  expect(addWorkingDays('2026-11-19', 2)).toBe('2026-11-23')
})

test('King’s Day is passed over: five working days after Thursday 23 April 2026 is Friday 1 May', () => {
  expect(addWorkingDays('2026-04-23', 5)).toBe('2026-05-01')
})
