import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import { hashOf } from '../../accounts/session.ts'

export interface NewPasskey {
  id: string
  credential_id: string
  public_key: string
  counter: number
  transports: readonly string[]
  name: string
  is_synced: boolean
}

export interface NewPassword {
  login_hash: string
  sealed_login: string
  password_hash: string
  sealed_totp: string
  last_step: number
}

export type Enrolled = { verdict: 'enrolled'; accountId: string } | { verdict: 'over' | 'taken' }

/** Makes the first way in with the ticket of an invitation, once; what there was before ends with it. */
export async function enrol(
  db: Sql,
  ticket: string,
  made: { passkey: NewPasskey } | { password: NewPassword; recoveryHashes: readonly string[] },
  at: Date,
): Promise<Enrolled> {
  const passkey = 'passkey' in made ? JSON.stringify(made.passkey) : null
  const password = 'password' in made ? JSON.stringify(made.password) : null
  const recovery = 'password' in made ? `{${made.recoveryHashes.join(',')}}` : '{}'
  const { rows } = await sql<{ verdict: Enrolled['verdict']; accountId: string }>`
    select verdict, account_id as "accountId" from own_provider.enrol(${hashOf(ticket)}, ${passkey}::jsonb, ${password}::jsonb,
      ${recovery}::text[], ${at.toISOString()}::timestamptz)`.execute(db)
  return (rows[0] ?? { verdict: 'over' }) as Enrolled
}

export async function isEnrolled(db: Sql, invitationId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select own_provider.is_enrolled(${invitationId}::uuid) as is`.execute(db)
  return rows[0]?.is ?? false
}

export interface Passkey {
  id: string
  accountId: string
  publicKey: string
  counter: number
  transports: string[]
}

export async function findPasskey(db: Sql, credentialId: string): Promise<Passkey | undefined> {
  const { rows } = await sql<Passkey>`
    select id, account_id as "accountId", public_key as "publicKey", counter, transports
    from own_provider.passkey_of(${credentialId})`.execute(db)
  return rows[0]
}

/** Notes that a passkey was used; false when its counter stood still or went back, as that of a copy does. */
export async function usePasskey(db: Sql, id: string, counter: number, at: Date): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select own_provider.use_passkey(${id}::uuid, ${counter}::bigint, ${at.toISOString()}::timestamptz) as used`.execute(
    db,
  )
  return rows[0]?.used ?? false
}

export interface FoundPassword {
  accountId: string
  passwordHash: string
  sealedTotp: string
}

export async function findPassword(db: Sql, loginHash: string): Promise<FoundPassword | undefined> {
  const { rows } = await sql<FoundPassword>`
    select account_id as "accountId", password_hash as "passwordHash", sealed_totp as "sealedTotp"
    from own_provider.password_by_login(${loginHash})`.execute(db)
  return rows[0]
}

/** False for a code of a step that was used, or of an earlier one. */
export async function useStep(db: Sql, accountId: string, step: number): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select own_provider.use_step(${accountId}::uuid, ${step}::bigint) as used`.execute(db)
  return rows[0]?.used ?? false
}

export async function useRecoveryCode(db: Sql, accountId: string, codeHash: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select own_provider.use_recovery_code(${accountId}::uuid, ${codeHash}, ${at.toISOString()}::timestamptz) as used`.execute(
    db,
  )
  return rows[0]?.used ?? false
}

/** What goes with the password of an account. */
export interface OwnPassword {
  sealedLogin: string
  passwordHash: string
  sealedTotp: string
  changedAt: string
  codesLeft: number
}

export async function passwordOf(db: Sql, accountId: string): Promise<OwnPassword | undefined> {
  const { rows } = await sql<OwnPassword>`
    select sealed_login as "sealedLogin", password_hash as "passwordHash", sealed_totp as "sealedTotp", changed_at as "changedAt",
      codes_left as "codesLeft"
    from own_provider.password_of(${accountId}::uuid)`.execute(db)
  return rows[0]
}
