import type { FileTransaction } from '../../access/actor.ts'
import type { TeamRow } from '../../access/queries.ts'
import { directoryOf } from '../../accounts/directory.ts'
import type { TeamMember } from '../contract.ts'
import { mayReplace, standInsInSight } from './queries.ts'

export type StandingIn = Pick<TeamMember, 'standsInFor' | 'standIns' | 'mayNameStandIn'>

/** Of each member of the team: for whom they stand in, and who stands in for them. */
export async function standInsOf(tx: FileTransaction, team: readonly TeamRow[]): Promise<(row: TeamRow) => StandingIn> {
  const rows = await standInsInSight(tx.sql)
  const isProfessional = tx.call.actor.kind === 'professional'
  const replaceable = isProfessional
    ? await mayReplace(
        tx.sql,
        team.map((one) => one.member_id),
      )
    : new Set<string>()
  const { account } = await directoryOf(
    tx.sql,
    rows.flatMap((one) => [one.account_id, one.for_account_id]),
  )
  return ({ member_id }) => {
    const own = rows.find((one) => one.member_id === member_id)
    return {
      standsInFor: own ? { name: account(own.for_account_id), untilOn: own.until_on } : null,
      standIns: rows
        .filter((one) => one.for_member_id === member_id)
        .map((one) => ({
          id: one.member_id,
          name: account(one.account_id),
          fromOn: one.from_on,
          untilOn: one.until_on,
        })),
      mayNameStandIn: replaceable.has(member_id),
    }
  }
}
