import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { NewPasskey } from '../factors/queries.ts'

export interface KnownPasskey {
  id: string
  name: string
  isSynced: boolean
  madeAt: string
  usedAt: string | null
  credentialId: string
}

export async function listPasskeys(db: Sql, accountId: string): Promise<KnownPasskey[]> {
  const { rows } = await sql<KnownPasskey>`
    select id, name, is_synced as "isSynced", made_at as "madeAt", used_at as "usedAt", credential_id as "credentialId"
    from own_provider.passkeys_of(${accountId}::uuid)`.execute(db)
  return rows
}

/** False when that passkey is known already, here or elsewhere. */
export async function addPasskey(db: Sql, accountId: string, passkey: NewPasskey, at: Date): Promise<boolean> {
  const { rows } = await sql<{ added: boolean }>`
    select own_provider.add_passkey(${accountId}::uuid, ${JSON.stringify(passkey)}::jsonb, ${at.toISOString()}::timestamptz)
      as added`.execute(db)
  return rows[0]?.added ?? false
}

export async function removePasskey(db: Sql, accountId: string, id: string): Promise<'removed' | 'last' | 'unknown'> {
  const { rows } = await sql<{ came: 'removed' | 'last' | 'unknown' }>`
    select own_provider.remove_passkey(${accountId}::uuid, ${id}::uuid) as came`.execute(db)
  return rows[0]?.came ?? 'unknown'
}

export async function putPassword(
  db: Sql,
  { accountId, hash, keepSession }: { accountId: string; hash: string; keepSession: string },
  at: Date,
): Promise<void> {
  await sql`select own_provider.change_password(${accountId}::uuid, ${hash}, ${keepSession}::uuid, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

export async function putRecoveryCodes(db: Sql, accountId: string, hashes: readonly string[]): Promise<void> {
  await sql`select own_provider.put_recovery_codes(${accountId}::uuid, ${`{${hashes.join(',')}}`}::text[])`.execute(db)
}
