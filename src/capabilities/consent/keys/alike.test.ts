import { describe, expect, test } from 'vitest'
import type { Role } from '../vocabulary.ts'
import { alikeDoors, namedIn } from './alike.ts'
import type { Facts } from './facts.ts'
import { door, family, toSchool } from './fixture.ts'

const goals = ['one', 'two', 'three', null].map((part) =>
  door({ id: part ?? 'no goal', part, category: 'PLAN_GOAL_ACTION' }),
)
const alike = (facts: Facts) => alikeDoors(facts, namedIn(facts))
const groupsOf = (changes: Partial<Facts>) =>
  alike(family({ doors: goals, ...changes })).map((doors) => doors.map(({ id }) => id))

describe('doors that are asked about once', () => {
  test('goals that nothing was said of are one question, whatever their number', () => {
    expect(groupsOf({})).toEqual([['one', 'two', 'three'], ['no goal']])
  })

  test('a goal that something was said of, or that was told once, is a question of its own', () => {
    expect(groupsOf({ statements: [toSchool('aylin', { part: 'two' })] })).toEqual([
      ['one', 'three'],
      ['two'],
      ['no goal'],
    ])
    expect(groupsOf({ apart: ['three'] })).toEqual([['one', 'two'], ['three'], ['no goal']])
  })

  test('who receives is asked about apart when something was said of them, or a court ordered them; all others of a role at once', () => {
    const ordered = { child: 'elif', kind: 'ots', organisation: 'gi', sinceOn: '2026-01-01', untilOn: null } as const
    const named = namedIn(family({ statements: [toSchool('aylin')], measures: [ordered] }))
    const nameOf = (organisation: string, role: Role) => named.receiver({ organisation, role })
    expect(nameOf('school', 'SCHOOL_IB_ZOCO')).not.toBe(nameOf('other school', 'SCHOOL_IB_ZOCO'))
    expect(nameOf('gi', 'GI')).not.toBe(nameOf('other gi', 'GI'))
    expect(nameOf('third school', 'SCHOOL_IB_ZOCO')).toBe(nameOf('other school', 'SCHOOL_IB_ZOCO'))
    expect(nameOf('third school', 'SCHOOL_IB_ZOCO')).not.toBe(nameOf('other gi', 'GI'))
  })

  test('what differs in anything else is never one question', () => {
    const others = [door(), door({ id: 'other', level: 'summary' }), door({ id: 'third', closedTo: ['marco'] })]
    expect(alike(family({ doors: others }))).toHaveLength(3)
  })
})
