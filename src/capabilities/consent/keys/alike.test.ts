import { describe, expect, test } from 'vitest'
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

  test('what differs in anything else is never one question', () => {
    const others = [door(), door({ id: 'other', level: 'summary' }), door({ id: 'third', closedTo: ['marco'] })]
    expect(alike(family({ doors: others }))).toHaveLength(3)
  })
})
