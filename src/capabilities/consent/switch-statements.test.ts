import { describe, expect, test } from 'vitest'
import type { SwitchChange } from './contract.ts'
import type { StatementRow } from './queries.ts'
import type { Opening } from './rules.ts'
import { type Asked, closedApart, statementsForSwitch } from './switch-statements.ts'

const school = { organisation: 'school', role: 'SCHOOL_IB_ZOCO' as const }
const opening: Opening = { to: school, kind: 'GDPR_GROUND', fromRoles: ['PARENT'], fromOrganisation: null }

function asked(id: string, subjects: string[], goals: string[] | null = null): Asked {
  return {
    row: { id, door_id: `door of ${id}`, goal_ids: goals, valid_until: '2027-07-31', parents_left_out: false },
    openings: [opening],
    subjects,
  }
}

function change(isOn: boolean, goalId: string | null = null): SwitchChange {
  return { organisationId: 'school', role: 'SCHOOL_IB_ZOCO', category: 'PLAN_GOAL_ACTION', goalId, isOn }
}

const said = (subject: string, part: string | null, answer: StatementRow['answer']) =>
  ({
    subject_id: subject,
    part_id: part,
    answer,
    category: 'PLAN_GOAL_ACTION',
    to_organisation_id: 'school',
    to_role: 'SCHOOL_IB_ZOCO',
  }) as StatementRow

function turn(one: SwitchChange, requests: Asked[], before: StatementRow[] = []): string[] {
  const answer = one.isOn ? ('GRANTED' as const) : ('WITHDRAWN' as const)
  const switching = {
    newId: () => 'id',
    me: 'aylin',
    change: one,
    asked: requests,
    said: before,
    answer,
    validFrom: '2026-11-22',
    at: new Date(0),
  }
  return statementsForSwitch(switching).map(
    (row) => `${row.answer} ${row.subject} ${row.part ?? 'all'} by ${row.request}`,
  )
}

describe('consent-06 one turn of a switch', () => {
  test('closing speaks about every person of every request that opened, each by the newest', () => {
    const requests = [asked('newest', ['kerem']), asked('older', ['kerem', 'elif'])]
    expect(turn(change(false), requests)).toEqual(['WITHDRAWN kerem all by newest', 'WITHDRAWN elif all by older'])
  })
  test('closing reaches the goals that were asked apart as well as the whole', () => {
    const requests = [asked('one goal', ['kerem'], ['g2']), asked('all', ['kerem'])]
    expect(turn(change(false), requests)).toEqual(['WITHDRAWN kerem g2 by one goal', 'WITHDRAWN kerem all by all'])
  })
  test('closing a goal to the team reaches what each organisation writes, not the newest alone', () => {
    const from = (organisation: string): Opening => ({ ...opening, fromOrganisation: organisation })
    const requests = ['nurse', 'school'].map((one) => ({ ...asked(one, ['kerem']), openings: [from(one), opening] }))
    expect(turn(change(false, 'g2'), requests)).toEqual([
      'WITHDRAWN kerem g2 by nurse',
      'WITHDRAWN kerem g2 by nurse',
      'WITHDRAWN kerem g2 by school',
    ])
  })
  test('one goal is switched apart', () => {
    expect(turn(change(false, 'g3'), [asked('all', ['elif'])])).toEqual(['WITHDRAWN elif g3 by all'])
  })
  test('opening the whole leaves closed what was closed apart', () => {
    const before = [said('elif', null, 'GRANTED'), said('elif', 'g3', 'WITHDRAWN'), said('elif', null, 'WITHDRAWN')]
    expect(turn(change(true), [asked('all', ['elif'])], before)).toEqual([
      'GRANTED elif all by all',
      'WITHDRAWN elif g3 by all',
    ])
  })
  test('opening the goal itself opens it', () => {
    expect(turn(change(true, 'g3'), [asked('all', ['elif'])], [said('elif', 'g3', 'WITHDRAWN')])).toEqual([
      'GRANTED elif g3 by all',
    ])
  })
})

test('what was closed apart is what was last said about the goal, to this party about this person', () => {
  const before = [
    said('elif', 'g1', 'WITHDRAWN'),
    said('elif', 'g1', 'GRANTED'),
    said('elif', 'g2', 'REFUSED'),
    said('kerem', 'g3', 'WITHDRAWN'),
  ]
  expect(closedApart(before, 'elif', { organisationId: 'school', role: 'SCHOOL_IB_ZOCO' })).toEqual(['g2'])
  expect(closedApart(before, 'elif', { organisationId: 'other', role: 'SCHOOL_IB_ZOCO' })).toEqual([])
})
