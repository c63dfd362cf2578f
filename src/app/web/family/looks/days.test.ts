import { describe, expect, test } from 'vitest'
import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { byDay } from './days.ts'

const look = (id: string, at: string, part: Partial<LookLine> = {}): LookLine => ({
  id,
  at,
  day: at.slice(0, 10),
  viewer: 'professional',
  viewerId: 'sanne',
  party: 'school',
  name: 'Sanne Vermeer',
  role: 'SCHOOL_IB_ZOCO',
  organisation: 'De Wilgenhof',
  isYou: false,
  onBehalfOf: null,
  action: 'viewed',
  attempted: null,
  isEmergency: false,
  about: ['Elif'],
  categories: ['PLAN_GOAL_ACTION'],
  goalTitles: [],
  whys: ['consent'],
  rules: ['D14'],
  count: 1,
  ...part,
})

describe('who looked, by day', () => {
  test('the newest day comes first, and within a day who came last', () => {
    const days = byDay([
      look('1', '2026-11-20T08:00:00Z'),
      look('2', '2026-11-24T08:00:00Z'),
      look('3', '2026-11-24T10:00:00Z', { name: 'Marit Hoekstra' }),
    ])
    expect(days.map(({ day, visits }) => [day, visits.map(({ first }) => first.id)])).toEqual([
      ['2026-11-24', ['3', '2']],
      ['2026-11-20', ['1']],
    ])
  })

  test('what one looked at oneself stands below what others did that day', () => {
    const [day] = byDay([
      look('1', '2026-11-24T08:00:00Z'),
      look('2', '2026-11-24T10:00:00Z', { isYou: true, name: 'Aylin' }),
    ])
    expect(day?.visits.map(({ first }) => first.id)).toEqual(['1', '2'])
  })

  test('the same look more often on one day is one line with the sum, at the last moment', () => {
    const [day] = byDay([look('1', '2026-11-24T08:00:00Z', { count: 2 }), look('2', '2026-11-24T10:00:00Z')])
    expect(day?.visits.map(({ lines }) => lines)).toEqual([[look('2', '2026-11-24T10:00:00Z', { count: 3 })]])
  })

  test('a person stands there once a day for each reason, with everything that they looked at', () => {
    const [day] = byDay([
      look('1', '2026-11-24T08:00:00Z'),
      look('2', '2026-11-24T09:00:00Z', { goalTitles: ['Rust in de ochtend'] }),
      look('3', '2026-11-24T10:00:00Z', { whys: ['own-writing'] }),
    ])
    expect(day?.visits.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['3'], ['2', '1']])
  })

  test('what is about two children, and was read as often, is one line with both names', () => {
    const kerem = { about: ['Kerem'] }
    const lines = (count: number) =>
      byDay([look('1', '2026-11-24T08:00:00Z', kerem), look('2', '2026-11-24T10:00:00Z', { count })])
        .flatMap(({ visits }) => visits.flatMap((visit) => visit.lines))
        .map(({ about }) => about)
    expect(lines(1)).toEqual([['Elif', 'Kerem']])
    expect(lines(2)).toEqual([['Elif'], ['Kerem']])
  })

  test('what was opened in an emergency stands apart from the rest of the day', () => {
    const [day] = byDay([
      look('1', '2026-11-24T08:00:00Z'),
      look('2', '2026-11-24T10:00:00Z', { isEmergency: true, whys: ['consent'] }),
    ])
    expect(day?.visits).toHaveLength(2)
  })
})
