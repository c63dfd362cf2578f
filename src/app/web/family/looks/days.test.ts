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
  test('the newest day comes first, and within a day the newest look', () => {
    const days = byDay([
      look('1', '2026-11-20T08:00:00Z'),
      look('2', '2026-11-24T08:00:00Z'),
      look('3', '2026-11-24T10:00:00Z', { name: 'Marit Hoekstra' }),
    ])
    expect(days.map(({ day, lines }) => [day, lines.map(({ id }) => id)])).toEqual([
      ['2026-11-24', ['3', '2']],
      ['2026-11-20', ['1']],
    ])
  })

  test('the same look more often on one day is one line with the sum, at the last moment', () => {
    const [day] = byDay([look('1', '2026-11-24T08:00:00Z', { count: 2 }), look('2', '2026-11-24T10:00:00Z')])
    expect(day?.lines).toEqual([look('2', '2026-11-24T10:00:00Z', { count: 3 })])
  })

  test('a look at something else, or for another reason, keeps its own line', () => {
    const [day] = byDay([
      look('1', '2026-11-24T08:00:00Z'),
      look('2', '2026-11-24T09:00:00Z', { goalTitles: ['Rust in de ochtend'] }),
      look('3', '2026-11-24T10:00:00Z', { whys: ['own-writing'] }),
    ])
    expect(day?.lines).toHaveLength(3)
  })
})
