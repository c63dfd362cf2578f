import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'

export interface WithdrawalRow {
  file_id: string
  taken_back_at: string
  still_reads: boolean
  regie_account_ids: string[]
}

interface Reader {
  accountId: string
  organisationId: string
  role: string
}

/** Families that took back what this reader could read, newest first; once each. */
export async function withdrawalsTold(
  db: Sql,
  { accountId, organisationId, role }: Reader,
  since: Date,
  today: CivilDate,
): Promise<WithdrawalRow[]> {
  const { rows } = await sql<WithdrawalRow>`
    select * from consent.withdrawals_told(${accountId}::uuid, ${organisationId}::uuid, ${role},
      ${since.toISOString()}::timestamptz, ${today}::date)`.execute(db)
  return rows
}
