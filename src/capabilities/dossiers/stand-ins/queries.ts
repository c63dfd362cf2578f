import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'

export interface StandInRow {
  member_id: string
  for_member_id: string
  account_id: string
  for_account_id: string
  from_on: CivilDate
  until_on: CivilDate
}

/** Who stands in for whom, as the actor may know it: running, and within the own organisation also what is to come. */
export async function standInsInSight(db: Sql): Promise<StandInRow[]> {
  const { rows } = await sql<StandInRow>`select * from access.stand_ins_in_sight() order by from_on, member_id`.execute(
    db,
  )
  return rows
}

interface NewMember {
  id: string
  forMemberId: string
  accountId: string
  fromOn: CivilDate
  untilOn: CivilDate
}

export async function addStandIn(db: Sql, { id, forMemberId, accountId, fromOn, untilOn }: NewMember): Promise<void> {
  await sql`select access.add_stand_in(${id}::uuid, ${forMemberId}::uuid, ${accountId}::uuid, ${fromOn}::date, ${untilOn}::date)`.execute(
    db,
  )
}

/** False when there is no such stand-in, or it is not the actor's to end. */
export async function endStandInRow(db: Sql, id: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select access.end_stand_in(${id}::uuid) as ended`.execute(db)
  return rows[0]?.ended ?? false
}

export async function mayReplace(db: Sql, memberIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select m.id from unnest(${`{${memberIds.join(',')}}`}::uuid[]) as m(id) where access.may_replace(m.id)`.execute(db)
  return new Set(rows.map((row) => row.id))
}
