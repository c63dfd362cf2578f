// What the provider remembers: rows that mean nothing without the keys. Each is met by its keyed hash, through definer functions.
import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'

export interface RecordRow {
  kind: string
  name_hash: string
  sealed: string
  uid_hash?: string | null
  grant_hash?: string | null
  ends_at: string
}

export interface FoundRecord {
  sealed: string
  consumed_at: string | null
}

export async function keepRecord(db: Sql, row: RecordRow): Promise<void> {
  await sql`select own_provider.keep_record(${JSON.stringify(row)}::jsonb)`.execute(db)
}

export async function recordOf(db: Sql, kind: string, nameHash: string, at: Date): Promise<FoundRecord | undefined> {
  const { rows } = await sql<FoundRecord>`
    select sealed, consumed_at from own_provider.record_of(${kind}, ${nameHash}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return rows[0]
}

export async function recordByUid(db: Sql, kind: string, uidHash: string, at: Date): Promise<FoundRecord | undefined> {
  const { rows } = await sql<FoundRecord>`
    select sealed, consumed_at from own_provider.record_by_uid(${kind}, ${uidHash}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return rows[0]
}

/** True once. */
export async function consumeRecord(db: Sql, kind: string, nameHash: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`
    select own_provider.consume_record(${kind}, ${nameHash}, ${at.toISOString()}::timestamptz) as first`.execute(db)
  return rows[0]?.first ?? false
}

export async function dropRecord(db: Sql, kind: string, nameHash: string): Promise<void> {
  await sql`select own_provider.drop_record(${kind}, ${nameHash})`.execute(db)
}

export async function dropGrant(db: Sql, grantHash: string): Promise<void> {
  await sql`select own_provider.drop_grant(${grantHash})`.execute(db)
}
