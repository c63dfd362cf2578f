import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Sql } from '../../platform/database/database.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Actor } from '../access/actor.ts'
import { becomeApp } from '../access/queries.ts'

/** Who is signed in, in which capacity. */
export interface Identity {
  actor: Actor
  name: string
  organisation: { id: string; name: string; kind: string } | null
  /** When they signed in: for what asks for a fresh sign-in. */
  openedAt: Date
}

export const sessionCookie = 'rondom-session'
const hoursOpen = 12
const idle = '60 minutes'

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

interface SessionRow {
  account_id: string
  name: string
  organisation_id: string | null
  organisation_name: string | null
  organisation_kind: string | null
  role: string | null
  opened_at: string
}

/** Whom a token belongs to; undefined when the session ended, was idle too long, or the person no longer works there. */
export async function findSession(database: Database, token: string, now: Date): Promise<Identity | undefined> {
  const { rows } = await asApp(database, (db) =>
    sql<SessionRow>`select * from accounts.session_of(${hashOf(token)}, ${civilDateOf(now)}::date,
      ${now.toISOString()}::timestamptz, ${idle}::interval)`.execute(db),
  )
  return rows[0] && identityOf(rows[0])
}

function identityOf(row: SessionRow): Identity {
  const openedAt = new Date(row.opened_at)
  if (!row.organisation_id || !row.role)
    return { actor: { kind: 'family', accountId: row.account_id }, name: row.name, organisation: null, openedAt }
  return {
    openedAt,
    actor: { kind: 'professional', accountId: row.account_id, organisationId: row.organisation_id, role: row.role },
    name: row.name,
    organisation: { id: row.organisation_id, name: row.organisation_name ?? '', kind: row.organisation_kind ?? '' },
  }
}

/** Opens a session for an account, for a professional in one organisation and role; false when they do not work there today. */
export async function openSession(database: Database, token: string, actor: Actor, now: Date): Promise<boolean> {
  const [organisation, role] = actor.kind === 'professional' ? [actor.organisationId, actor.role] : [null, null]
  const ends = new Date(now.getTime() + hoursOpen * 3_600_000)
  const { rows } = await asApp(database, (db) =>
    sql<{
      opened: boolean
    }>`select accounts.open_session(${hashOf(token)}, ${actor.accountId}::uuid, ${organisation}::uuid, ${role},
      ${civilDateOf(now)}::date, ${now.toISOString()}::timestamptz, ${ends.toISOString()}::timestamptz) as opened`.execute(
      db,
    ),
  )
  return rows[0]?.opened ?? false
}

/** Ends a session at once. */
export async function closeSession(database: Database, token: string): Promise<void> {
  await asApp(database, (db) => sql`select accounts.close_session(${hashOf(token)})`.execute(db))
}

/** Runs one thing as rondom_app outside any file. */
export function asApp<T>(database: Database, work: (db: Sql) => Promise<T>): Promise<T> {
  return database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    return work(db)
  })
}
