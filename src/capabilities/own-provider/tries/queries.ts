import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { Bucket } from './rules.ts'

/** Nought when one may try, which then is counted; else the seconds to wait. */
export async function beginTry(db: Sql, buckets: readonly Bucket[], at: Date): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select own_provider.begin_try(${JSON.stringify(buckets)}::jsonb, ${at.toISOString()}::timestamptz) as seconds`.execute(
    db,
  )
  return rows[0]?.seconds ?? 0
}

/** It was no guess: a bucket of one person is emptied, one that many share gives back this try. */
export async function forgetTries(db: Sql, buckets: readonly Bucket[], at: Date): Promise<void> {
  const keysOf = (isOfAll: boolean) => `{${buckets.filter((one) => one.isOfAll === isOfAll).map((one) => one.key)}}`
  await sql`select own_provider.forget_tries(${keysOf(false)}::text[], ${keysOf(true)}::text[], ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Whether somebody was in before in a browser; asked for nobody too, so that it takes as long. */
export async function isKnown(db: Sql, tokenHash: string, accountId: string | undefined, at: Date): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select own_provider.is_known_browser(${tokenHash}, ${accountId ?? nobody}::uuid, ${at.toISOString()}::timestamptz)
      as known`.execute(db)
  return rows[0]?.known ?? false
}

export async function know(
  db: Sql,
  browser: { oldHash: string; tokenHash: string; accountId: string; endsAt: Date },
  at: Date,
): Promise<void> {
  await sql`select own_provider.know_browser(${browser.oldHash}, ${browser.tokenHash}, ${browser.accountId}::uuid,
    ${at.toISOString()}::timestamptz, ${browser.endsAt.toISOString()}::timestamptz)`.execute(db)
}
