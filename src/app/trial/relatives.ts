import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'

/** The accounts of a family, by person; read as the embedded database's own user, which only the trial has. */
export async function relativeAccounts(database: Database, fileId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ subject_id: string; account_id: string }>`
    select subject_id, account_id from access.relatives where file_id = ${fileId}`.execute(database.sql)
  return new Map(rows.map((row) => [row.subject_id, row.account_id]))
}

/** Whether the trial was filled before. */
export async function isFilled(database: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from playing_field.organisations limit 1`.execute(database.sql)
  return rows.length > 0
}
