import { asApp, hashOf, newSessionToken } from '../../accounts/session.ts'
import type { OwnDesk } from '../desk.ts'
import { keyedHash } from '../hashes.ts'
import { beginTry, forgetTries, isKnown, know } from './queries.ts'
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

export const isKnownBrowser = ({ ports }: OwnDesk, browser: string, accountId: string | undefined): Promise<boolean> =>
  asApp(ports.database, (db) => isKnown(db, hashOf(browser), accountId, ports.now()))

async function admit(desk: OwnDesk, buckets: readonly Bucket[]): Promise<Admitted> {
  const { ports, keys } = desk
  const hashed = buckets.map((one) => ({ ...one, key: keyedHash(keys, 'try', one.key) }))
  const seconds = await asApp(ports.database, (db) => beginTry(db, hashed, ports.now()))
  if (seconds > 0) return { kind: 'wait', seconds }
  return { kind: 'go', forget: () => asApp(ports.database, (db) => forgetTries(db, hashed, ports.now())) }
}

const daysKnown = 180

/** From now on this browser is one of theirs: gives the token that says so. */
export async function knowBrowser({ ports }: OwnDesk, accountId: string, old: string): Promise<string> {
  const token = newSessionToken()
  const now = ports.now()
  const endsAt = new Date(now.getTime() + daysKnown * 86_400_000)
  const browser = { oldHash: hashOf(old), tokenHash: hashOf(token), accountId, endsAt }
  await asApp(ports.database, (db) => know(db, browser, now))
  return token
}
