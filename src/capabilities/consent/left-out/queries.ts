import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Category } from '../../access/vocabulary.ts'

export interface ExceptionRow {
  file_id: string
  id: string
  door_id: string
  request_id: string
  state: 'recorded' | 'goes-on' | 'ended'
  reason: string
  consulted_account_id: string | null
  review_on: CivilDate | null
  organisation_id: string
  role: string
  written_by: string
  written_at: string
}

/** The newest word about each question without the parents, to the team that asked it. */
export async function exceptionsInSight(db: Sql): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select distinct on (file_id, request_id) file_id, id, door_id, request_id, state, reason, consulted_account_id, review_on,
      organisation_id, role, written_by, written_at
    from consent.exceptions order by file_id, request_id, position desc`.execute(db)
  return rows
}

/** Under the file's lock, so that the newest is the newest. */
export async function insertException(db: Sql, e: Omit<ExceptionRow, 'written_at'>, at: Date): Promise<void> {
  await sql`select access.lock_file(${e.file_id}::uuid)`.execute(db)
  await sql`
    insert into consent.exceptions (file_id, id, door_id, request_id, state, reason, consulted_account_id, review_on, position,
      organisation_id, role, written_by, written_at)
    select ${e.file_id}::uuid, ${e.id}::uuid, ${e.door_id}::uuid, ${e.request_id}::uuid, ${e.state}, ${e.reason},
      ${e.consulted_account_id}::uuid, ${e.review_on}::date, coalesce(max(x.position), -1) + 1, ${e.organisation_id}::uuid, ${e.role},
      ${e.written_by}::uuid, ${at.toISOString()}::timestamptz
    from consent.exceptions x where x.file_id = ${e.file_id}::uuid and x.request_id = ${e.request_id}::uuid`.execute(db)
}

export interface ExceptionToReview extends Omit<ExceptionRow, 'request_id' | 'state' | 'written_by'> {
  account_id: string
  categories: Category[]
  is_newest: boolean
}

const mostShown = 200

export async function exceptionsToReview(db: Sql): Promise<ExceptionToReview[]> {
  return (await sql<ExceptionToReview>`select * from consent.exceptions_to_review(${mostShown})`.execute(db)).rows
}
