import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Sql } from '../../platform/database/database.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Actor } from '../access/actor.ts'
import { becomeApp } from '../access/queries.ts'
import { limitsFor } from './limits.ts'

/** Who is signed in, in which capacity. */
export interface Identity {
  sessionId: string
  actor: Actor
  name: string
  organisation: { id: string; name: string; kind: string } | null
  /** When they last showed who they are: for what asks for a fresh sign-in. */
  authenticatedAt: Date
  /** Where they signed in; null in the trial's person picker. */
  providerId: string | null
}

/** How somebody came in: at which provider, as whom there, and with which browser. */
export interface Entrance {
  browser?: string
  providerId?: string
  subject?: string
  providerSession?: string | undefined
  idToken?: string | undefined
  acr?: string | undefined
}

export const sessionCookie = 'rondom-session'

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
/** A token that nobody guesses: 256 bits. */
export const newSessionToken = () => randomBytes(32).toString('base64url')

interface SessionRow {
  session_id: string
  account_id: string
  name: string
  organisation_id: string | null
  organisation_name: string | null
  organisation_kind: string | null
  role: string | null
  authenticated_at: string
  provider_id: string | null
}

/** Whom a token belongs to; undefined when the session ended, was idle too long, or the person no longer works there. */
export async function findSession(database: Database, token: string, now: Date): Promise<Identity | undefined> {
  // One statement, and no transaction around it: every request begins with this.
  const { rows } = await sql<SessionRow>`select * from accounts.session_of(${hashOf(token)}, ${civilDateOf(now)}::date,
    ${now.toISOString()}::timestamptz)`.execute(database.sql)
  return rows[0] && identityOf(rows[0])
}

function identityOf(row: SessionRow): Identity {
  const common = {
    sessionId: row.session_id,
    name: row.name,
    authenticatedAt: new Date(row.authenticated_at),
    providerId: row.provider_id,
  }
  if (!row.organisation_id || !row.role)
    return { ...common, actor: { kind: 'family', accountId: row.account_id }, organisation: null }
  return {
    ...common,
    actor: { kind: 'professional', accountId: row.account_id, organisationId: row.organisation_id, role: row.role },
    organisation: { id: row.organisation_id, name: row.organisation_name ?? '', kind: row.organisation_kind ?? '' },
  }
}

/** Opens a session for an account, for a professional in one organisation and role; false when they do not work there today. */
export async function openSession(
  database: Database,
  token: string,
  actor: Actor,
  now: Date,
  entrance: Entrance = {},
): Promise<boolean> {
  const [organisation, role] = actor.kind === 'professional' ? [actor.organisationId, actor.role] : [null, null]
  const { idleMinutes } = limitsFor(actor)
  const session = {
    token_hash: hashOf(token),
    account_id: actor.accountId,
    organisation_id: organisation,
    role,
    at: now.toISOString(),
    ends_at: endOf(actor, now),
    idle_minutes: idleMinutes,
    authenticated_at: now.toISOString(),
    browser: entrance.browser,
    provider_id: entrance.providerId,
    subject: entrance.subject,
    provider_session: entrance.providerSession,
    id_token: entrance.idToken,
    acr: entrance.acr,
  }
  const { rows } = await asApp(database, (db) =>
    sql<{ opened: boolean }>`
      select accounts.open_session(${JSON.stringify(session)}::jsonb, ${civilDateOf(now)}::date) as opened`.execute(db),
  )
  return rows[0]?.opened ?? false
}

/** Goes on for another organisation or in another role, with a new session in the place of the old one; false when they may not. */
export async function switchSession(
  database: Database,
  tokens: { old: string; new: string },
  actor: Actor & { kind: 'professional' },
  now: Date,
): Promise<boolean> {
  const { rows } = await asApp(database, (db) =>
    sql<{ switched: boolean }>`
      select accounts.switch_session(${hashOf(tokens.old)}, ${hashOf(tokens.new)}, ${actor.organisationId}::uuid, ${actor.role},
        ${limitsFor(actor).idleMinutes}::integer, ${endOf(actor, now)}::timestamptz, ${civilDateOf(now)}::date,
        ${now.toISOString()}::timestamptz) as switched`.execute(db),
  )
  return rows[0]?.switched ?? false
}

const endOf = (actor: Actor, now: Date) => new Date(now.getTime() + limitsFor(actor).hours * 3_600_000).toISOString()

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
