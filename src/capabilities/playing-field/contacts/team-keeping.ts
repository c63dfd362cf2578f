import { sql } from 'kysely'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { type FieldError, refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keep } from '../keeper.ts'
import { rolesThatAnswer } from './presence.ts'
import { contactFaults } from './refusals.ts'

/** Does work on the division of a youth team as one of its people: there is no manager's role that does it for them. */
export async function keepTeam<T>(call: Call, work: (keeping: Keeping) => Promise<T>): Promise<T> {
  if (call.actor.kind !== 'professional' || call.actor.role !== 'WIJKTEAM') return refuse(refusals.notYours)
  return keep(call, work)
}

/** The same, for whoever works where questions arrive: who is away there matters to who comes next. */
export async function keepReceivers<T>(call: Call, work: (keeping: Keeping) => Promise<T>): Promise<T> {
  const roles: readonly string[] = Object.values(rolesThatAnswer)
  if (call.actor.kind !== 'professional' || !roles.includes(call.actor.role)) return refuse(refusals.notYours)
  return keep(call, work)
}

type Fault = (typeof contactFaults)[keyof typeof contactFaults]

export function refuseFields(faults: readonly (readonly [string, Fault | false | null])[]): void {
  const errors = faults.flatMap(([field, fault]): FieldError[] => (fault ? [{ field, ...fault }] : []))
  if (errors.length) refuse(refusals.invalid, { errors })
}

/** Days from today on; the last not before the first. */
export const daysAreWrong = (fromOn: CivilDate, untilOn: CivilDate | null, today: CivilDate) =>
  [
    ['fromOn', fromOn < today && contactFaults.inPast],
    ['untilOn', untilOn !== null && untilOn < fromOn && contactFaults.endsBefore],
  ] as const

/** Whether somebody works in the keeper's own team, in the keeper's role, on a day. */
export async function isColleague({ sql: db, organisationId, role }: Keeping, accountId: string, day: CivilDate) {
  const { rows } = await sql<{ works: boolean }>`
    select exists (select from accounts.assignments a
      where a.account_id = ${accountId}::uuid and a.organisation_id = ${organisationId}::uuid and a.role = ${role}
        and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)) as works`.execute(db)
  return rows[0]?.works ?? false
}
