import { describe, expect, it } from 'vitest'
import { hoursOf, schoolYearOf, sharesAddUp } from './hours.ts'
import type { Slot } from './rules.ts'

const slot: Slot = {
  ...{ id: 'a', accountId: 'noah', schoolId: 'wilgenhof', weekday: 2, weeks: 'every', room: 'Kamer 1' },
  ...{ fromTime: '09:00', untilTime: '11:30', fromOn: '2026-11-03', untilOn: '2026-12-08' },
}
const none = { exceptions: [], holidays: [] }
const on = (onDay: string, times: [string, string] | null) => ({
  ...{ slotId: 'a', onDay, reason: null, room: times && 'Hal' },
  ...{ fromTime: times?.[0] ?? null, untilTime: times?.[1] ?? null },
})

describe('presence-06 hours of a school year', () => {
  it('a school year runs from 1 August to 31 July', () => {
    expect(['2026-07-31', '2026-08-01', '2027-01-01', '2027-07-31'].map(schoolYearOf)).toEqual([2025, 2026, 2026, 2026])
  })
  it('planned is every day of the slot, without national and school holidays', () => {
    expect(hoursOf(slot, none, 2026, '2026-08-01').planned).toBe(6 * 150)
    const holidays = [{ name: 'Vrij', fromOn: '2026-11-09', untilOn: '2026-11-13' }]
    expect(hoursOf(slot, { ...none, holidays }, 2026, '2026-08-01').planned).toBe(5 * 150)
    expect(hoursOf(slot, none, 2025, '2026-08-01').planned).toBe(0)
  })
  it('realised is what was planned until today, minus who was away, with other times as they were', () => {
    const exceptions = [on('2026-11-10', null), on('2026-11-17', ['10:00', '11:00']), on('2026-12-01', null)]
    expect(hoursOf(slot, { ...none, exceptions }, 2026, '2026-11-24')).toEqual({
      planned: 6 * 150,
      plannedSoFar: 4 * 150,
      realisedSoFar: 2 * 150 + 60,
    })
  })
  it('a slot over the end of a school year falls in two', () => {
    const long = { ...slot, untilOn: null }
    const [first, second] = [hoursOf(long, none, 2026, '2026-08-01'), hoursOf(long, none, 2027, '2026-08-01')]
    expect(first.planned).toBeGreaterThan(second.planned * 0.6)
    expect(second.planned).toBeGreaterThan(50 * 150)
    expect(second.plannedSoFar).toBe(0)
  })
})

describe('presence-07 shares make up the whole', () => {
  it('in hundredths of a percent, and each payer once', () => {
    expect(sharesAddUp([{ payerId: 'a', share: 10_000 }])).toBe(true)
    expect(
      sharesAddUp([
        { payerId: 'a', share: 6_667 },
        { payerId: 'b', share: 3_333 },
      ]),
    ).toBe(true)
    expect(
      sharesAddUp([
        { payerId: 'a', share: 6_667 },
        { payerId: 'b', share: 3_332 },
      ]),
    ).toBe(false)
    expect(
      sharesAddUp([
        { payerId: 'a', share: 5_000 },
        { payerId: 'a', share: 5_000 },
      ]),
    ).toBe(false)
    expect(sharesAddUp([])).toBe(false)
  })
})
