import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Reset } from '../contract.ts'

/** Who does it, in which capacity: the database looks whether they may. */
export interface By {
  by_account: string
  by_organisation: string
  by_role: string
}

export interface NewResetRow extends By {
  id: string
  account_id: string
  organisation_id: string
  second_hash: string
  ends_at: string
}

export async function beginReset(db: Sql, row: NewResetRow, at: Date) {
  const { rows } = await sql<{ came: 'begun' | 'unknown' | 'yourself' | 'open' }>`
    select own_provider.begin_reset(${JSON.stringify(row)}::jsonb, ${civilDateOf(at)}::date, ${at.toISOString()}::timestamptz)
      as came`.execute(db)
  return rows[0]?.came ?? 'unknown'
}

export interface ConfirmRow extends By {
  id: string
  invitation_id: string
  code_hash: string
  ends_at: string
}

export async function confirmReset(db: Sql, row: ConfirmRow, at: Date) {
  const { rows } = await sql<{ came: 'confirmed' | 'unknown' | 'over' | 'same-person' }>`
    select own_provider.confirm_reset(${JSON.stringify(row)}::jsonb, ${civilDateOf(at)}::date, ${at.toISOString()}::timestamptz)
      as came`.execute(db)
  return rows[0]?.came ?? 'unknown'
}

export async function withdrawReset(db: Sql, row: By & { id: string }, at: Date) {
  const { rows } = await sql<{ came: 'withdrawn' | 'unknown' | 'over' }>`
    select own_provider.withdraw_reset(${JSON.stringify(row)}::jsonb, ${civilDateOf(at)}::date, ${at.toISOString()}::timestamptz)
      as came`.execute(db)
  return rows[0]?.came ?? 'unknown'
}

interface ResetRow {
  id: string
  account_id: string
  account_name: string
  organisation_id: string
  organisation_name: string
  begun_by: string
  begun_at: string
  ends_at: string
  confirmed_by: string | null
  confirmed_at: string | null
  state: Reset['state']
  may_confirm: boolean
}

export async function listResets(db: Sql, { by_account, by_organisation, by_role }: By, at: Date): Promise<Reset[]> {
  const { rows } = await sql<ResetRow>`
    select * from own_provider.resets_for(${by_account}::uuid, ${by_organisation}::uuid, ${by_role}, ${civilDateOf(at)}::date,
      ${at.toISOString()}::timestamptz)`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    account: { id: row.account_id, name: row.account_name },
    organisation: { id: row.organisation_id, name: row.organisation_name },
    begunBy: row.begun_by,
    begunAt: row.begun_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    endsAt: row.ends_at,
    state: row.state,
    mayConfirm: row.may_confirm,
  }))
}
