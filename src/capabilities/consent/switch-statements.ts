import type { SwitchChange } from './contract.ts'
import type { NewStatement, RequestRow, StatementRow } from './queries.ts'
import type { Opening } from './rules.ts'
import { type Scope, scopesOf, statementsFor } from './statements.ts'

/** A request that concerns the switch: what it opens to this party, and about whom the decider may speak. */
export interface Asked {
  row: Pick<RequestRow, 'id' | 'door_id' | 'goal_ids' | 'valid_until' | 'parents_left_out'>
  openings: readonly Opening[]
  subjects: readonly string[]
}

interface Switching {
  newId(): string
  me: string
  change: SwitchChange
  /** Newest first. */
  asked: readonly Asked[]
  /** What the decider said before, in order. */
  said: readonly StatementRow[]
  answer: 'GRANTED' | 'WITHDRAWN'
  validFrom: string
  at: Date
}

/**
 * What one turn of a switch says: about every person the decider speaks for and every part that was asked, once, by the newest
 * request that covers it. What was asked without the parents (C-7) is another matter than what they know of, and is said apart.
 * Opening the plan as a whole leaves closed what was closed apart.
 */
export function statementsForSwitch(switching: Switching): NewStatement[] {
  const { change, asked } = switching
  const statements = each(asked, (one, subject, isNew) => {
    const scopes = scopesFor(change, one.row).filter(({ part }) => isNew(part))
    return said(switching, one, subject, scopes, switching.answer)
  })
  return change.isOn && change.goalId === null ? [...statements, ...stillClosed(switching)] : statements
}

type IsNew = (part: string | null) => boolean

/**
 * Every request, person and way that it opens; what of a way and person was said already in a newer request is not new. Two requests
 * open ways of their own to the same team: what the school writes, and what the nurse writes.
 */
function each(
  asked: readonly Asked[],
  say: (one: Asked, subject: string, isNew: IsNew) => NewStatement[],
): NewStatement[] {
  const done = new Set<string>()
  const isNewOf = (way: string) => (part: string | null) => done.size < done.add(`${way} ${part}`).size
  return asked.flatMap((one) =>
    one.openings.flatMap((opening) =>
      one.subjects.flatMap((subject) => {
        const { kind, fromRoles, fromOrganisation } = opening
        const way = [kind, fromRoles.join(), fromOrganisation, subject, one.row.parents_left_out].join(' ')
        return say({ ...one, openings: [opening] }, subject, isNewOf(way))
      }),
    ),
  )
}

const scopesFor = (change: SwitchChange, row: Asked['row']): Scope[] =>
  change.goalId === null
    ? scopesOf([change.category], row.goal_ids)
    : [{ category: change.category, part: change.goalId }]

function said(
  { newId, me, validFrom, at }: Switching,
  { row, openings }: Asked,
  subject: string,
  scopes: readonly Scope[],
  answer: NewStatement['answer'],
) {
  const saying = {
    newId,
    door: row.door_id,
    request: row.id,
    subject,
    decider: me,
    answer,
    validFrom,
    validUntil: row.valid_until,
    at,
  }
  return statementsFor(saying, openings, scopes)
}

/** A goal that the decider closed apart is said to be closed again, after the general yes that would open it. */
function stillClosed(switching: Switching): NewStatement[] {
  const general = switching.asked.filter((one) => one.row.goal_ids === null)
  return each(general, (one, subject, isNew) => {
    const parts = closedApart(switching.said, subject, switching.change).filter(isNew)
    const scopes = parts.map((part) => ({ category: switching.change.category, part }))
    return said(switching, one, subject, scopes, 'WITHDRAWN')
  })
}

/** The goals of which the last thing said apart, to this party about this person, is not a yes. */
export function closedApart(
  said: readonly StatementRow[],
  subject: string,
  to: { organisationId: string; role: string },
): string[] {
  const last = new Map<string, StatementRow>()
  for (const one of said) {
    const isApart = one.part_id !== null && one.category === 'PLAN_GOAL_ACTION' && one.subject_id === subject
    if (isApart && one.to_organisation_id === to.organisationId && one.to_role === to.role)
      last.set(one.part_id ?? '', one)
  }
  return [...last.values()].filter((one) => one.answer !== 'GRANTED').map((one) => one.part_id ?? '')
}
