import { sql } from 'kysely'
import type { Call } from '../../access/actor.ts'
import { watchPeople } from '../people/keeping.ts'
import { type Deed, type DeedQuery, type Deeds, pageSize, type RefusedSignIns } from './contract.ts'

/** accounts-40: what administrators did, newest first. Reading it is written down too, once a day for each reader. */
export function listDeeds(call: Call, { from, since, ...wanted }: DeedQuery): Promise<Deeds> {
  return watchPeople(call, async ({ sql: db, at, organisationId, newId }) => {
    const asked = JSON.stringify({ ...wanted, ...(since === undefined ? {} : { from: since }) })
    const { rows } = await sql<Deed & { total: number }>`
      select total, id, at, by_name as by, organisation, what, about_name as "aboutName", about
      from accounts.deeds_kept(${asked}::jsonb, ${Number(from ?? 0)}::integer, ${pageSize}::integer)`.execute(db)
    await sql`select accounts.note_deeds_read(${newId()}::uuid, ${at.toISOString()}::timestamptz, ${organisationId}::uuid)`.execute(
      db,
    )
    return { total: rows[0]?.total ?? 0, deeds: rows.map(({ total: _, ...deed }) => deed) }
  })
}

const daysBack = 30

/** accounts-41: sign-ins that were refused in the last thirty days, as counts. */
export function countRefusedSignIns(call: Call): Promise<RefusedSignIns> {
  return watchPeople(call, async ({ sql: db, at }) => {
    const since = new Date(at.getTime() - daysBack * 86_400_000).toISOString()
    const { rows } = await sql<RefusedSignIns['refused'][number]>`
      select on_day as "onDay", provider, reason, times from accounts.refused_kept(${since}::timestamptz)`.execute(db)
    return { refused: rows }
  })
}
