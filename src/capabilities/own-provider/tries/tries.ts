import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import { asApp, hashOf, newSessionToken } from '../../accounts/session.ts'
import type { OwnDesk } from '../desk.ts'
import { keyedHash } from '../hashes.ts'
import { type Bucket, bucketsOfCode, bucketsOfName } from './rules.ts'

/** Whoever tries, as far as it can be told: the address, and the token of a browser that was in before. */
export interface From {
  address: string
  browser: string
}

/** A try that may be made now, or the seconds to wait. After it went well, `forget` says that it was no guess. */
export type Admitted = { kind: 'go'; forget(): Promise<void> } | { kind: 'wait'; seconds: number }

/** own-provider-09 — before a password is looked at. Goes the same way for a name that nobody has. */
export async function admitPassword(
  desk: OwnDesk,
  who: { loginHash: string; accountId: string | undefined },
  from: From,
): Promise<Admitted> {
  const isKnown = await isKnownBrowser(desk, from.browser, who.accountId)
  return admit(desk, bucketsOfName(who.loginHash, from, isKnown))
}

/** The same before a code of a second step, or a recovery code. */
export async function admitCode(desk: OwnDesk, accountId: string, from: From): Promise<Admitted> {
  return admit(desk, bucketsOfCode(accountId, from, await isKnownBrowser(desk, from.browser, accountId)))
}

/** Before it is told whether a login name is free, to somebody with this invitation. */
export const admitNameCheck = (desk: OwnDesk, invitationId: string): Promise<Admitted> =>
  admit(desk, [{ key: `free ${invitationId}`, free: 5, first: 60, longest: 900, isOfAll: true }])

const nobody = '00000000-0000-0000-0000-000000000000'

export async function isKnownBrowser(
  { ports }: OwnDesk,
  browser: string,
  accountId: string | undefined,
): Promise<boolean> {
  return asApp(ports.database, async (db) => {
    const { rows } = await sql<{ known: boolean }>`
      select own_provider.is_known_browser(${hashOf(browser)}, ${accountId ?? nobody}::uuid, ${ports.now().toISOString()}::timestamptz)
        as known`.execute(db)
    return rows[0]?.known ?? false
  })
}

async function admit(desk: OwnDesk, buckets: readonly Bucket[]): Promise<Admitted> {
  const { ports, keys } = desk
  const hashed = buckets.map((one) => ({ ...one, key: keyedHash(keys, 'try', one.key) }))
  const seconds = await asApp(ports.database, (db) => beginTry(db, hashed, ports.now()))
  if (seconds > 0) return { kind: 'wait', seconds }
  return { kind: 'go', forget: () => asApp(ports.database, (db) => forgetTries(db, hashed, ports.now())) }
}

async function beginTry(db: Sql, buckets: readonly Bucket[], at: Date): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select own_provider.begin_try(${JSON.stringify(buckets)}::jsonb, ${at.toISOString()}::timestamptz) as seconds`.execute(
    db,
  )
  return rows[0]?.seconds ?? 0
}

async function forgetTries(db: Sql, buckets: readonly Bucket[], at: Date): Promise<void> {
  const keysOf = (isOfAll: boolean) => `{${buckets.filter((one) => one.isOfAll === isOfAll).map((one) => one.key)}}`
  await sql`select own_provider.forget_tries(${keysOf(false)}::text[], ${keysOf(true)}::text[], ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

const daysKnown = 180

/** From now on this browser is one of theirs: gives the token that says so. */
export async function knowBrowser({ ports }: OwnDesk, accountId: string, old: string): Promise<string> {
  const token = newSessionToken()
  const now = ports.now()
  const ends = new Date(now.getTime() + daysKnown * 86_400_000)
  await asApp(ports.database, (db) =>
    sql`select own_provider.know_browser(${hashOf(old)}, ${hashOf(token)}, ${accountId}::uuid, ${now.toISOString()}::timestamptz,
      ${ends.toISOString()}::timestamptz)`.execute(db),
  )
  return token
}
