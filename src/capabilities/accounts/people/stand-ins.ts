import { sql } from 'kysely'
import type { Call } from '../../access/actor.ts'
import type { StandInOverview } from './contract.ts'
import { keepPeople } from './keeping.ts'

/** accounts-39: who is away and who stands in, with days: never why, no family, and no question. */
export function readStandIns(call: Call): Promise<StandInOverview> {
  return keepPeople(call, async ({ sql: db, today }) => {
    const { rows } = await sql<StandInOverview['lines'][number]>`
      select kind, organisation, name, for_name as "forName", school, from_on as "fromOn", until_on as "untilOn", files as families
      from accounts.stand_ins_kept(${today}::date)`.execute(db)
    return { lines: rows }
  })
}
