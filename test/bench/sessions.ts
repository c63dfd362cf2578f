import { sql } from 'kysely'
import { hashOf } from '../../src/capabilities/accounts/session.ts'
import type { Sql } from '../../src/platform/database/database.ts'

export interface Who {
  account: string
  organisation?: string
  role?: string
}

/** Signs many in at once, outside the app; answers their tokens, in order. */
export async function signInAll(db: Sql, people: readonly Who[], now: Date): Promise<string[]> {
  const all = people.map((who) => ({
    ...who,
    token: `${who.account} ${who.role}`,
    hash: hashOf(`${who.account} ${who.role}`),
  }))
  const at = now.toISOString()
  await sql`insert into accounts.sessions (token_hash, account_id, organisation_id, role, opened_at, seen_at, ends_at, authenticated_at)
    select hash, account, organisation, role, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz + interval '12 hours', ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as r(hash text, account uuid, organisation uuid, role text)`.execute(
    db,
  )
  return all.map((one) => one.token)
}
