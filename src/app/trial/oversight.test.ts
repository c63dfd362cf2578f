import { describe, expect, it } from 'vitest'
import { addDays } from '../../platform/pure/dates.ts'
import { addWorkingDays } from '../../platform/pure/working-days.ts'
import { doneBy } from './oversight.ts'

describe('the sample of looks in the trial', () => {
  it('nothing is done on the first day of a month, half at half the time, and all from its last day on', () => {
    expect(doneBy('2026-11-01', 20)).toBe(0)
    expect(doneBy(addWorkingDays('2026-11-01', 10), 20)).toBe(10)
    expect(doneBy(addWorkingDays('2026-11-01', 20), 20)).toBe(20)
    expect(doneBy('2026-11-30', 20)).toBe(20)
  })

  it('on no day of a year anything of it is too late', () => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const isTooLate = addWorkingDays(`${day.slice(0, 7)}-01`, 20) < day
      if (isTooLate) expect(doneBy(day, 7), day).toBe(7)
    }
  })
})
