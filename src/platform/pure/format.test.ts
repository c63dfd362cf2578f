import { describe, expect, it } from 'vitest'
import {
  civilDateOf,
  dayAndMonth,
  dayHeading,
  daysBetween,
  joinAnd,
  joinOr,
  listTime,
  longDate,
  relativeDay,
  shortDate,
  shortWeekdayDate,
  spokenTime,
  weekdayDate,
} from './format.ts'

describe('instants are shown in Amsterdam', () => {
  it('a late evening in UTC is already the next day', () => {
    expect(civilDateOf('2026-11-23T23:30:00Z')).toBe('2026-11-24')
    expect(civilDateOf('2026-06-30T22:00:00Z')).toBe('2026-07-01')
  })

  it('time is 10:30 in work lists and 10.30 uur for parents, in winter and in summer', () => {
    expect(listTime('2026-11-24T09:30:00Z')).toBe('10:30')
    expect(spokenTime('2026-07-24T08:30:00Z', 'nl')).toBe('10.30 uur')
    expect(spokenTime('2026-07-24T08:30:00Z', 'en')).toBe('10:30')
  })

  it('midnight is 00:00 and not 24:00', () => {
    expect(listTime('2026-11-23T23:00:00Z')).toBe('00:00')
  })
})

describe('days are written as people write them', () => {
  it('in Dutch', () => {
    expect(longDate('2026-11-24', 'nl')).toBe('24 november 2026')
    expect(dayAndMonth('2026-03-01', 'nl')).toBe('1 maart')
    expect(weekdayDate('2026-11-24', 'nl')).toBe('dinsdag 24 november')
    expect(shortWeekdayDate('2026-11-24', 'nl')).toBe('di 24 nov')
  })

  it('in English', () => {
    expect(longDate('2026-11-24', 'en')).toBe('24 November 2026')
    expect(shortWeekdayDate('2026-11-24', 'en')).toBe('Tue 24 Nov')
  })

  it('with the year only when it is another year', () => {
    expect(shortDate('2026-11-24', 'nl', '2026-12-01')).toBe('24 nov')
    expect(shortDate('2025-11-24', 'nl', '2026-12-01')).toBe('24 nov 2025')
  })

  it('near days by their own word, further ones by their date', () => {
    const on = (date: string) => relativeDay(date, '2026-11-24', 'nl')
    expect([on('2026-11-24'), on('2026-11-23'), on('2026-11-25')]).toEqual(['vandaag', 'gisteren', 'morgen'])
    expect([on('2026-11-21'), on('2026-11-17'), on('2026-11-26')]).toEqual([
      '3 dagen geleden',
      'di 17 nov',
      'do 26 nov',
    ])
  })

  it('as a heading with a capital', () => {
    expect(dayHeading('2026-11-24', '2026-11-24', 'nl')).toBe('Vandaag')
    expect(dayHeading('2026-11-20', '2026-11-24', 'nl')).toBe('Vrijdag 20 november')
    expect(dayHeading('2025-11-20', '2026-11-24', 'nl')).toBe('Donderdag 20 november 2025')
  })

  it('and are counted over a change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
  })
})

describe('lists are joined with a word before the last', () => {
  it('for none, one, two and three', () => {
    expect(joinAnd([], 'nl')).toBe('')
    expect(joinAnd(['Noah'], 'nl')).toBe('Noah')
    expect(joinOr(['Noah', 'Youssef'], 'nl')).toBe('Noah of Youssef')
    expect(joinAnd(['Gezin', 'school', 'jeugdteam'], 'nl')).toBe('Gezin, school en jeugdteam')
    expect(joinAnd(['Gezin', 'school'], 'en')).toBe('Gezin and school')
  })
})
