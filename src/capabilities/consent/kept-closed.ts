import type { NewStatement, StatementRow } from './queries.ts'
import type { Opening } from './rules.ts'
import { type Saying, statementsFor } from './statements.ts'
import { closedApart } from './switch-statements.ts'

/** A goal that was closed apart stays closed after a general yes: only the switch of that goal opens it. */
export function keptClosed(
  saying: Saying,
  openings: readonly Opening[],
  said: readonly StatementRow[],
): NewStatement[] {
  return openings.flatMap((opening) => {
    const parts = closedApart(said, saying.subject, { organisationId: opening.to.organisation, role: opening.to.role })
    const scopes = parts.map((part) => ({ category: 'PLAN_GOAL_ACTION' as const, part }))
    return statementsFor({ ...saying, answer: 'WITHDRAWN' }, [opening], scopes)
  })
}
