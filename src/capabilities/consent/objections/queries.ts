import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { Said } from './rules.ts'

export interface ObjectionRow {
  file_id: string
  id: string
  door_id: string
  subject_id: string
  against_id: string
  state: Said['state']
  reason: string
  position: number
  written_by: string
  written_at: string
}

/** What was said about parents reading along, as far as it is open here: to the young person and to who holds the regie. */
export async function objectionsInSight(db: Sql): Promise<ObjectionRow[]> {
  const { rows } = await sql<ObjectionRow>`
    select file_id, id, door_id, subject_id, against_id, state, reason, position, written_by, written_at
    from consent.reading_objections order by file_id, position`.execute(db)
  return rows
}

/** The decision of a professional, behind the door of what was raised. Under the file's lock, so that the order is the file's own. */
export async function insertDecision(db: Sql, o: Omit<ObjectionRow, 'position' | 'written_at'>, at: Date) {
  await sql`select access.lock_file(${o.file_id}::uuid)`.execute(db)
  await sql`
    insert into consent.reading_objections (file_id, id, door_id, subject_id, against_id, state, reason, position, written_by, written_at)
    select ${o.file_id}::uuid, ${o.id}::uuid, ${o.door_id}::uuid, ${o.subject_id}::uuid, ${o.against_id}::uuid, ${o.state}, ${o.reason},
      coalesce(max(r.position), -1) + 1, ${o.written_by}::uuid, ${at.toISOString()}::timestamptz
    from consent.reading_objections r where r.file_id = ${o.file_id}::uuid`.execute(db)
}

interface Saying {
  id: string
  doorId: string
  parentId: string
  state: 'raised' | 'taken-back'
  words: string
}

/** The young person's own word; returns the door behind which it stands. */
export async function sayAboutReading(db: Sql, { id, doorId, parentId, state, words }: Saying, at: Date) {
  const { rows } = await sql<{ door: string }>`
    select consent.say_about_reading(${id}::uuid, ${doorId}::uuid, ${parentId}::uuid, ${state}, ${words},
      ${at.toISOString()}::timestamptz) as door`.execute(db)
  return (rows[0] as { door: string }).door
}
