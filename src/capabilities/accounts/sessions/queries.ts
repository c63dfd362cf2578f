import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Actor } from '../../access/actor.ts'

type Professional = Actor & { kind: 'professional' }

/** One of somebody's own sessions, as they may know it: enough to recognise it by. */
export interface OwnSession {
  id: string
  /** "Firefox, Windows"; empty when the browser did not say. */
  browser: string
  openedAt: Date
  seenAt: Date
  /** Where they signed in; null in the trial's person picker. */
  providerName: string | null
  organisationName: string | null
  role: string | null
}

interface OwnRow extends Omit<OwnSession, 'openedAt' | 'seenAt'> {
  openedAt: string
  seenAt: string
}

export async function ownSessions(db: Sql, accountId: string, at: Date): Promise<OwnSession[]> {
  const { rows } = await sql<OwnRow>`
    select id, browser, opened_at as "openedAt", seen_at as "seenAt", provider_name as "providerName",
      organisation_name as "organisationName", role
    from accounts.sessions_of(${accountId}::uuid, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows.map((row) => ({ ...row, openedAt: new Date(row.openedAt), seenAt: new Date(row.seenAt) }))
}

/** False when there is no such session of theirs. */
export async function closeOwnSession(db: Sql, accountId: string, sessionId: string): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select accounts.close_own_session(${sessionId}::uuid, ${accountId}::uuid) as closed`.execute(db)
  return rows[0]?.closed ?? false
}

/** Ends all of somebody's sessions but this one. */
export async function closeOtherSessions(db: Sql, accountId: string, keptId: string): Promise<void> {
  await sql`select accounts.close_other_sessions(${accountId}::uuid, ${keptId}::uuid)`.execute(db)
}

/** A session of somebody who works for an organisation, as its administrator may know it. */
export interface KeptSession {
  id: string
  accountId: string
  name: string
  organisationName: string
  role: string
  openedAt: string
  seenAt: string
  providerName: string | null
}

export async function keptSessions(db: Sql, keeper: Professional, words: string, at: Date): Promise<KeptSession[]> {
  const { rows } = await sql<KeptSession>`
    select id, account_id as "accountId", name, organisation_name as "organisationName", role, opened_at as "openedAt",
      seen_at as "seenAt", provider_name as "providerName"
    from accounts.kept_sessions(${keeper.accountId}::uuid, ${keeper.organisationId}::uuid, ${keeper.role}, ${words},
      ${civilDateOf(at)}::date, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows
}

/** Whose session was ended, and for which organisation it was; undefined when it is not this administrator's to end. */
export async function closeKeptSession(
  db: Sql,
  keeper: Professional,
  sessionId: string,
  at: Date,
): Promise<{ accountId: string; organisationId: string } | undefined> {
  const { rows } = await sql<{ accountId: string; organisationId: string }>`
    select account_id as "accountId", organisation_id as "organisationId"
    from accounts.close_kept_session(${sessionId}::uuid, ${keeper.accountId}::uuid, ${keeper.organisationId}::uuid, ${keeper.role},
      ${civilDateOf(at)}::date)`.execute(db)
  return rows[0]
}

/** What an administrator did, for the list of what administrators do. */
export async function noteDeed(
  db: Sql,
  deed: { id: string; by: string; organisationId: string; what: string; aboutAccountId: string },
  at: Date,
): Promise<void> {
  await sql`select accounts.note_deed(${deed.id}::uuid, ${at.toISOString()}::timestamptz, ${deed.by}::uuid,
    ${deed.organisationId}::uuid, ${deed.what}, ${deed.aboutAccountId}::uuid, '{}'::jsonb)`.execute(db)
}

export async function forgetSessions(db: Sql, at: Date): Promise<void> {
  await sql`select accounts.forget_sessions(${at.toISOString()}::timestamptz)`.execute(db)
}

/** Lets the server's login ask whose session a token is without acting as anyone: part of setting the database up. */
export async function letLoginAskForSessions(db: Sql, login: string): Promise<void> {
  await sql`grant usage on schema accounts to ${sql.id(login)}`.execute(db)
  await sql`grant execute on function accounts.session_of(text, date, timestamptz) to ${sql.id(login)}`.execute(db)
}
