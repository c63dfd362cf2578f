import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../platform/pure/dates.ts'
import {
  clashOnDay,
  clashWith,
  type Exception,
  hasDay,
  nextPresence,
  presenceOn,
  type Slot,
  twoWeeks,
  weekdayOf,
  weekOf,
} from './rules.ts'

const slot = (over: Partial<Slot> = {}): Slot => ({
  ...{ id: 'a', accountId: 'noah', schoolId: 'wilgenhof', weekday: 2, weeks: 'every', room: 'Kamer 1' },
  ...{ fromTime: '09:00', untilTime: '12:00', fromOn: '2026-08-01', untilOn: null },
  ...over,
})
const exception = (over: Partial<Exception> = {}): Exception => ({
  ...{ slotId: 'a', onDay: '2026-11-24', fromTime: null, untilTime: null, room: null, reason: null },
  ...over,
})
const christmas = { name: 'Kerstvakantie', fromOn: '2026-12-19', untilOn: '2027-01-03' }
const pattern = (over: object = {}) => ({ slots: [slot()], exceptions: [], holidays: [], ...over })

describe('weeks have the number that ISO 8601 gives them', () => {
  it('also around a new year', () => {
    expect(['2026-01-01', '2026-12-31', '2027-01-03', '2027-01-04', '2025-12-29', '2026-11-24'].map(weekOf)).toEqual([
      1, 53, 53, 1, 1, 48,
    ])
  })
  it('Monday is the first day', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
  })
})

describe('presence-01 a slot has its day of the week', () => {
  it('from its first day until its last', () => {
    const one = slot({ fromOn: '2026-11-24', untilOn: '2026-12-01' })
    expect(
      ['2026-11-17', '2026-11-24', '2026-11-25', '2026-12-01', '2026-12-08'].map((day) => hasDay(one, day)),
    ).toEqual([false, true, false, true, false])
  })
  it('in even or odd weeks of the calendar', () => {
    expect(['2026-11-24', '2026-12-01'].map((day) => hasDay(slot({ weeks: 'even' }), day))).toEqual([true, false])
    expect(['2026-11-24', '2026-12-01'].map((day) => hasDay(slot({ weeks: 'odd' }), day))).toEqual([false, true])
  })
})

describe('presence-02 who is there on a day', () => {
  it('whoever has a slot, earliest first', () => {
    const later = slot({ id: 'b', accountId: 'ilse', fromTime: '13:00', untilTime: '15:00' })
    const there = presenceOn(pattern({ slots: [later, slot()] }), '2026-11-24')
    expect(there.map(({ slot: { id }, state }) => [id, state])).toEqual([
      ['a', 'here'],
      ['b', 'here'],
    ])
  })
  it('who is away is told as away, with the reason that everyone may read', () => {
    const away = pattern({ exceptions: [exception({ reason: 'Cursus' })] })
    expect(presenceOn(away, '2026-11-24')).toMatchObject([{ state: 'away', reason: 'Cursus' }])
    expect(presenceOn(away, '2026-12-01')).toMatchObject([{ state: 'here', reason: null }])
  })
  it('another time and room hold for that day only', () => {
    const exceptions = [exception({ fromTime: '13:00', untilTime: '14:00', room: 'Aula' })]
    expect(presenceOn(pattern({ exceptions }), '2026-11-24')).toMatchObject([
      { state: 'moved', fromTime: '13:00', untilTime: '14:00', room: 'Aula' },
    ])
    expect(presenceOn(pattern({ exceptions }), '2026-12-01')).toMatchObject([{ state: 'here', room: 'Kamer 1' }])
  })
  it('nobody in a school holiday or on a national one', () => {
    expect(presenceOn(pattern({ holidays: [christmas] }), '2026-12-22')).toEqual([])
    expect(presenceOn(pattern({ slots: [slot({ weekday: 5 })] }), '2026-12-25')).toEqual([])
    expect(presenceOn(pattern({ slots: [slot({ weekday: 1 })] }), '2027-03-29')).toEqual([])
  })
  it('unless somebody said for that very day when they come', () => {
    const exceptions = [exception({ onDay: '2026-12-22', fromTime: '10:00', untilTime: '11:00', room: 'Hal' })]
    expect(presenceOn(pattern({ holidays: [christmas], exceptions }), '2026-12-22')).toMatchObject([{ state: 'moved' }])
    const away = [exception({ onDay: '2026-12-22' })]
    expect(presenceOn(pattern({ holidays: [christmas], exceptions: away }), '2026-12-22')).toEqual([])
  })
})

describe('presence-03 two weeks are told', () => {
  const daysOf = (today: string) => twoWeeks(pattern(), today).map(({ day }) => day)
  it('this week from Monday and the next', () => {
    expect(daysOf('2026-11-26')).toEqual(daysOf('2026-11-23'))
    expect([daysOf('2026-11-26')[0], daysOf('2026-11-26')[9]]).toEqual(['2026-11-23', '2026-12-04'])
  })
  it('in the weekend the two weeks that come', () => {
    expect([daysOf('2026-11-28')[0], daysOf('2026-11-29')[0]]).toEqual(['2026-11-30', '2026-11-30'])
  })
  it('with the name of the holiday on a day without school', () => {
    const days = twoWeeks(pattern({ holidays: [christmas] }), '2026-12-15')
    expect(days.filter(({ closed }) => closed?.name === 'Kerstvakantie').length).toBe(5)
  })
  it('and who is there next skips who is away', () => {
    const next = nextPresence(pattern({ exceptions: [exception()] }), '2026-11-23')
    expect(next).toMatchObject({ day: '2026-12-01' })
    expect(nextPresence(pattern({ slots: [] }), '2026-11-23')).toBeUndefined()
  })
})

describe('presence-04 nobody is in two places at once', () => {
  const wanted = { ...slot({ schoolId: 'kompas', fromTime: '11:00', untilTime: '13:00' }) }
  it('an hour in common on a day in common is refused', () => {
    expect(clashWith(wanted, [slot()])).toMatchObject({ id: 'a' })
  })
  it.each([
    ['another person', { accountId: 'ilse' }],
    ['another day', { weekday: 3 }],
    ['times that touch and no more', { fromTime: '12:00', untilTime: '13:00' }],
    ['after the other has ended', { fromOn: '2027-01-01' }],
  ])('%s is no clash', (_what, over) => {
    expect(clashWith({ ...wanted, ...over }, [slot({ untilOn: '2026-12-31' })])).toBeUndefined()
  })
  it('even and odd weeks do not meet; every week meets both', () => {
    expect(clashWith({ ...wanted, weeks: 'odd' }, [slot({ weeks: 'even' })])).toBeUndefined()
    expect(clashWith({ ...wanted, weeks: 'even' }, [slot({ weeks: 'every' })])).toBeDefined()
  })
  it('a period in common without the day of the week in it is no clash', () => {
    expect(clashWith({ ...wanted, fromOn: '2026-11-25', untilOn: '2026-11-30' }, [slot()])).toBeUndefined()
  })
  it('finds a clash exactly when there is a day on which both would be there at one hour', () => {
    const time = fc.integer({ min: 8, max: 15 })
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days))
    const any = fc
      .record({
        weekday: fc.integer({ min: 1, max: 2 }),
        weeks: fc.constantFrom('every' as const, 'even' as const, 'odd' as const),
        from: time,
        long: fc.integer({ min: 1, max: 3 }),
        fromOn: day,
        lasts: fc.option(fc.integer({ min: 0, max: 40 })),
      })
      .map(({ weekday, weeks, from, long, fromOn, lasts }) =>
        slot({
          ...{ weekday, weeks, fromOn, untilOn: lasts === null ? null : addDays(fromOn, lasts) },
          fromTime: `${String(from).padStart(2, '0')}:00`,
          untilTime: `${String(from + long).padStart(2, '0')}:00`,
        }),
      )
    const claim = fc.property(any, any, (a, b) => {
      const days = Array.from({ length: 780 }, (_, turn) => addDays('2026-01-01', turn))
      const meets =
        a.fromTime < b.untilTime && b.fromTime < a.untilTime && days.some((one) => hasDay(a, one) && hasDay(b, one))
      expect(clashWith(a, [b]) !== undefined).toBe(meets)
    })
    fc.assert(claim, { seed: 20261124, numRuns: 400 })
  })
})

it('presence-05 another time on one day is refused when the person is elsewhere then, and not when they are away there', () => {
  const elsewhere = slot({ id: 'b', schoolId: 'kompas', fromTime: '13:00', untilTime: '15:00' })
  const wanted = { slotId: 'a', onDay: '2026-11-24', fromTime: '14:00', untilTime: '16:00' }
  expect(clashOnDay(wanted, [slot(), elsewhere], [])).toMatchObject({ slot: { id: 'b' } })
  expect(clashOnDay({ ...wanted, fromTime: '10:00', untilTime: '11:00' }, [slot(), elsewhere], [])).toBeUndefined()
  expect(clashOnDay(wanted, [slot(), elsewhere], [exception({ slotId: 'b' })])).toBeUndefined()
})
