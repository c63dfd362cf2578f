import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { CivilDate } from '../../platform/pure/dates.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { becomeApp } from '../access/queries.ts'

/** A transaction of who keeps reference data: the administrator that of the region, others that of their own organisation. */
export interface Keeping {
  readonly sql: Sql
  readonly today: CivilDate
  readonly at: Date
  readonly accountId: string
  readonly organisationId: string
  readonly role: string
  /** Writes down what was changed; `about` holds organisations, areas and dates, never a word of a family. */
  noteChange(what: string, about: Readonly<Record<string, unknown>>): Promise<void>
}

/** Does work on reference data as who keeps it; the database refuses rows that are not theirs. Refuses who works nowhere today. */
export function keep<T>(call: Call, work: (keeping: Keeping) => Promise<T>): Promise<T> {
  const { actor, ports } = call
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  const { accountId, organisationId, role } = actor
  const at = ports.now()
  const today = civilDateOf(at)
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const { rows } = await sql<{ works: boolean }>`
      select accounts.step_in_as_keeper(${accountId}::uuid, ${organisationId}::uuid, ${role}, ${today}::date) as works`.execute(
      db,
    )
    if (!rows[0]?.works) return refuse(refusals.notYours)
    const noteChange = async (what: string, about: Readonly<Record<string, unknown>>) => {
      await sql`insert into playing_field.changes (id, at, account_id, organisation_id, what, about)
        values (${ports.newId()}, ${at.toISOString()}, ${accountId}, ${organisationId}, ${what}, ${JSON.stringify(about)}::jsonb)`.execute(
        db,
      )
    }
    return work({ sql: db, today, at, accountId, organisationId, role, noteChange })
  })
}

/** The same, for the administrator of the region only; refuses every other role. */
export async function keepRegion<T>(call: Call, work: (keeping: Keeping) => Promise<T>): Promise<T> {
  if (call.actor.kind !== 'professional' || call.actor.role !== 'ADMINISTRATOR') return refuse(refusals.notYours)
  return keep(call, work)
}

/** Reads reference data as anyone may. */
export function readReference<T>(ports: Call['ports'], work: (db: Sql, today: CivilDate) => Promise<T>): Promise<T> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    return work(db, civilDateOf(ports.now()))
  })
}
