import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'

/** What is remembered of a sign-in: sealed, by a keyed hash of its name, until it ends. */
export interface NewRecord {
  kind: string
  name_hash: string
  sealed: string
  uid_hash?: string | null
  grant_hash?: string | null
  ends_at: string
}

export interface FoundRecord {
  sealed: string
  consumedAt: string | null
}

export async function keepRecord(db: Sql, record: NewRecord): Promise<void> {
  await sql`select own_provider.keep_record(${JSON.stringify(record)}::jsonb)`.execute(db)
}

export async function findRecord(db: Sql, kind: string, nameHash: string, at: Date): Promise<FoundRecord | undefined> {
  const { rows } = await sql<FoundRecord>`
    select sealed, consumed_at as "consumedAt"
    from own_provider.record_of(${kind}, ${nameHash}, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0]
}

export async function findRecordByUid(
  db: Sql,
  kind: string,
  uidHash: string,
  at: Date,
): Promise<FoundRecord | undefined> {
  const { rows } = await sql<FoundRecord>`
    select sealed, consumed_at as "consumedAt"
    from own_provider.record_by_uid(${kind}, ${uidHash}, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0]
}

/** False when it was consumed before. */
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

export async function settle(
  db: Sql,
  row: { id: string; issuer: string; clientId: string; isOn: boolean },
  at: Date,
): Promise<string> {
  const { rows } = await sql<{ id: string | null }>`
    select own_provider.settle(${row.id}::uuid, 'Rondom', ${row.issuer}, ${row.clientId}, ${row.isOn}, ${at.toISOString()}::timestamptz)
      as id`.execute(db)
  return rows[0]?.id ?? ''
}

/** Forgets sign-ins and browsers that are over, and tries of more than a day ago. */
export async function clear(db: Sql, at: Date): Promise<void> {
  await sql`select own_provider.clear(${at.toISOString()}::timestamptz)`.execute(db)
}
