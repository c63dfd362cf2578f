import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { CivilDate } from '../../platform/pure/dates.ts'
import type { LookAction } from './actor.ts'

type Professional = { accountId: string; organisationId: string; role: string }
export type FileKind = 'family' | 'question'
export type Mode = 'file' | 'own'

export const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

export async function becomeApp(db: Sql): Promise<void> {
  await sql`set local role rondom_app`.execute(db)
}

export async function enterAsProfessional(db: Sql, who: Professional, fileId: string, today: CivilDate, mode: Mode) {
  const { rows } = await sql<{ has_regie: boolean; kind: FileKind }>`
    select has_regie, kind from access.enter_as_professional(
      ${who.accountId}::uuid, ${who.organisationId}::uuid, ${who.role}, ${fileId}::uuid, ${today}::date, ${mode})`.execute(
    db,
  )
  return rows[0]
}

export async function enterAsRelative(db: Sql, accountId: string, fileId: string, today: CivilDate) {
  const { rows } = await sql<{ subject_id: string; kind: FileKind }>`
    select subject_id, kind from access.enter_as_relative(${accountId}::uuid, ${fileId}::uuid, ${today}::date)`.execute(
    db,
  )
  return rows[0]
}

const listLimit = 500

export async function enterListAsProfessional(
  db: Sql,
  who: Professional,
  kind: FileKind,
  today: CivilDate,
  mode: Mode,
) {
  const { rows } = await sql<{ file_id: string; has_regie: boolean }>`
    select file_id, has_regie from access.enter_list_as_professional(
      ${who.accountId}::uuid, ${who.organisationId}::uuid, ${who.role}, ${kind}, ${today}::date, ${mode}, ${listLimit})`.execute(
    db,
  )
  return rows
}

export async function enterListAsRelative(db: Sql, accountId: string, kind: FileKind, today: CivilDate) {
  const { rows } = await sql<{ file_id: string; subject_id: string }>`
    select file_id, subject_id from access.enter_list_as_relative(${accountId}::uuid, ${kind}, ${today}::date)`.execute(
    db,
  )
  return rows
}

export async function writeLook(db: Sql, doors: readonly string[], action: LookAction, requestId: string, at: Date) {
  await sql`select access.look(${uuids(doors)}, ${action}, ${requestId}::uuid, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

export interface NewDoor {
  subjectIds: readonly string[]
  category: string
  level: string
  partId: string | null
  isOwn: boolean
}

export async function openDoor(db: Sql, id: string, door: NewDoor, at: Date): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select access.open_door(${id}::uuid, ${uuids(door.subjectIds)}, ${door.category}, ${door.level}, ${door.partId}::uuid,
      ${door.isOwn}, ${at.toISOString()}::timestamptz) as id`.execute(db)
  return (rows[0] as { id: string }).id
}

export interface ReaderRow {
  door_id: string
  kind: 'professional' | 'relative'
  account_id: string
  organisation_id: string | null
  role: string | null
  subject_id: string | null
  via: 'source' | 'key'
  rule: string | null
  from_on: string
  until_on: string | null
}

export async function readersOf(db: Sql, doors: readonly string[]): Promise<ReaderRow[]> {
  const { rows } = await sql<ReaderRow>`select * from access.readers(${uuids(doors)})`.execute(db)
  return rows
}

export interface TeamRow {
  member_id: string
  account_id: string
  organisation_id: string
  role: string
  has_regie: boolean
  from_on: string
  until_on: string | null
  open_since: string | null
  open_until: string | null
}

/** The team as the actor may know it. */
export async function teamOf(db: Sql): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`select * from access.team() order by has_regie desc, from_on, member_id`.execute(
    db,
  )
  return rows
}

/** Which people of the file have an account; empty for who may not know. */
export async function relativesWithAccount(db: Sql): Promise<{ subject_id: string; account_id: string }[]> {
  const { rows } = await sql<{ subject_id: string; account_id: string }>`
    select subject_id, account_id from access.relatives_with_account()`.execute(db)
  return rows
}

export interface DoorRow {
  file_id: string
  door_id: string
  subject_ids: string[]
  category: string
  level: string
  part_id: string | null
  source_kind: 'organisation' | 'relative'
  source_id: string
  is_own: boolean
}

/** What kind of door each door is that is open to the actor. */
export async function openDoors(db: Sql): Promise<Map<string, DoorRow>> {
  const { rows } = await sql<DoorRow>`select * from access.open_doors()`.execute(db)
  return new Map(rows.map((row) => [row.door_id, row]))
}
