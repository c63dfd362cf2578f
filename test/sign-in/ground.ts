// What signing in needs to stand: a provider that the region knows, and invitations. Laid by the database's administrator.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { newCode, newSecondCode, plainCode } from '../../src/capabilities/accounts/invitations/code.ts'
import { hashOf } from '../../src/capabilities/accounts/session.ts'
import type { ClaimsMapping } from '../../src/capabilities/accounts/sign-in/rules.ts'
import type { Cast } from '../cast.ts'
import type { Browser, Page } from './browser.ts'
import type { Stranger } from './stranger.ts'

export interface NewProvider {
  name?: string
  id?: string
  kinds?: readonly string[]
  acrValues?: readonly string[]
  claims?: ClaimsMapping
  organisations?: readonly string[]
}

/** Makes a stranger known as a provider, and gives its id. */
export async function know(
  { database }: Pick<Cast, 'database'>,
  { issuer, clientId }: Pick<Stranger, 'issuer' | 'clientId'>,
  given: NewProvider = {},
): Promise<string> {
  const id = given.id ?? randomUUID()
  const list = (values: readonly string[]) => `{${values.join(',')}}`
  await sql`insert into accounts.providers (id, name, issuer, client_id, client_authentication, claims, acr_values, kinds, changed_at)
    values (${id}, ${given.name ?? 'Schoolbestuur'}, ${issuer}, ${clientId}, 'private_key_jwt', ${JSON.stringify(given.claims ?? {})}::jsonb,
      ${list(given.acrValues ?? [])}::text[], ${list(given.kinds ?? ['professional', 'family'])}::text[], now())`.execute(
    database.sql,
  )
  for (const organisation of given.organisations ?? [])
    await sql`insert into accounts.provider_organisations values (${id}, ${organisation})`.execute(database.sql)
  return id
}

/** Says that somebody of a provider is this account. */
export async function bind(
  { database, now }: Cast,
  providerId: string,
  subject: string,
  accountId: string,
): Promise<void> {
  await sql`insert into accounts.identities (provider_id, subject, account_id, bound_at)
    values (${providerId}, ${subject}, ${accountId}, ${now().toISOString()})`.execute(database.sql)
}

/** Invites an account, and gives the codes as they would stand on paper and be told. */
export async function invite(
  { database, now }: Cast,
  accountId: string,
  { withSecond = false, days = 14 }: { withSecond?: boolean; days?: number } = {},
): Promise<{ code: string; second: string }> {
  const [code, second] = [newCode(), newSecondCode()]
  const ends = new Date(now().getTime() + days * 86_400_000).toISOString()
  await sql`insert into accounts.invitations (id, code_hash, second_hash, account_id, made_at, ends_at)
    values (${randomUUID()}, ${hashOf(plainCode(code))}, ${withSecond ? hashOf(second) : null}, ${accountId},
      ${now().toISOString()}, ${ends})`.execute(database.sql)
  return { code, second }
}

/** Goes to the provider and comes back, as a person who signs in there does. */
export async function signInAt(
  browser: Browser,
  stranger: Pick<Stranger, 'visit'>,
  providerId: string,
  more = '',
): Promise<Page> {
  const query = more || (browser.cookie('rondom-uitnodiging') ? '?uitnodiging=ja' : '')
  const there = await browser.get(`/inloggen/${providerId}${query}`)
  if (there.status !== 303 || !there.location) return there
  const back = await stranger.visit(there.location)
  return browser.get(back.pathname + back.search)
}

/** Why sign-ins were refused, in order. */
export async function refusals({ database }: Cast): Promise<string[]> {
  const { rows } = await sql<{ reason: string }>`select reason from accounts.refused_sign_ins order by at, id`.execute(
    database.sql,
  )
  return rows.map(({ reason }) => reason)
}
