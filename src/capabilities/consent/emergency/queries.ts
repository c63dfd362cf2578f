import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { Category, Level } from '../../access/vocabulary.ts'

export interface EmergencyRow {
  file_id: string
  id: string
  door_id: string
  opened_by: string
  organisation_id: string
  role: string
  subject_ids: string[]
  categories: Category[]
  reason: string
  opened_at: string
  until_at: string
  closed_at: string | null
}

/** The emergencies behind the doors that are open in this transaction, newest first. */
export async function emergenciesInSight(db: Sql): Promise<EmergencyRow[]> {
  const { rows } = await sql<EmergencyRow>`select * from consent.emergencies order by opened_at desc, id`.execute(db)
  return rows
}

/** Those of the member who stepped in, also while the file is closed to them. */
export async function myEmergencies(db: Sql): Promise<EmergencyRow[]> {
  return (await sql<EmergencyRow>`select * from consent.my_emergencies()`.execute(db)).rows
}

/** The people of the file, as ids: a member may open an emergency without knowing who there are. */
export async function peopleOfFile(db: Sql): Promise<{ subject_id: string; is_child: boolean }[]> {
  const { rows } = await sql<{ subject_id: string; is_child: boolean }>`
    select subject_id, is_child from consent.people_of_entered_file()`.execute(db)
  return rows
}

const texts = (items: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(items)}::jsonb))`

export async function insertEmergency(db: Sql, e: Omit<EmergencyRow, 'closed_at'>): Promise<void> {
  await sql`
    insert into consent.emergencies (file_id, id, door_id, opened_by, organisation_id, role, subject_ids, categories,
      has_acute_danger, cannot_consent, reason, opened_at, until_at)
    values (${e.file_id}, ${e.id}, ${e.door_id}, ${e.opened_by}, ${e.organisation_id}, ${e.role},
      ${`{${e.subject_ids.join(',')}}`}::uuid[], ${texts(e.categories)}, true, true, ${e.reason}, ${e.opened_at}, ${e.until_at})`.execute(
    db,
  )
}

export interface EmergencyKey {
  id: string
  emergency: string
  subjects: readonly string[]
  category: Category
  level: Level
}

/** Opens these kinds of information to the member who stepped in, and to nobody else. */
export async function openEmergencyKeys(db: Sql, keys: readonly EmergencyKey[], from: string, until: string) {
  await sql`select access.open_emergency(${JSON.stringify(keys)}::jsonb, ${from}::timestamptz, ${until}::timestamptz)`.execute(
    db,
  )
}

/** Ends one's own emergency before its time; the door it stands behind, or nothing when it was not open. */
export async function closeEmergencyOf(db: Sql, id: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ door: string | null }>`
    select consent.close_emergency(${id}::uuid, ${at.toISOString()}::timestamptz) as door`.execute(db)
  return rows[0]?.door ?? null
}

export interface VerdictRow {
  item_id: string
  verdict: 'justified' | 'not-justified' | 'discussed'
  reviewed_at: string
}

/** What the privacy officer concluded of what is in sight here, without the note. */
export async function verdictsInSight(db: Sql): Promise<VerdictRow[]> {
  return (await sql<VerdictRow>`select * from consent.verdicts_in_sight()`.execute(db)).rows
}
