import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { CivilDate } from '../../platform/pure/dates.ts'
import type { Call, LookAction } from './actor.ts'

type Professional = { accountId: string; organisationId: string; role: string }
export type FileKind = 'family' | 'question' | 'meldcode'
/** `emergency`: a member steps in to whom the file may be closed; nothing is open until they open it. */
export type Mode = 'file' | 'own' | 'emergency'

/** The moment of a call: its civil date in Amsterdam and its instant. */
export interface Moment {
  today: CivilDate
  at: Date
}

export const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

export async function becomeApp(db: Sql): Promise<void> {
  await sql`set local role rondom_app`.execute(db)
}

export async function enterAsProfessional(
  db: Sql,
  who: Professional,
  fileId: string,
  { today, at }: Moment,
  mode: Mode,
) {
  const { rows } = await sql<{ has_regie: boolean; kind: FileKind }>`
    select has_regie, kind from access.enter_as_professional(
      ${who.accountId}::uuid, ${who.organisationId}::uuid, ${who.role}, ${fileId}::uuid, ${today}::date, ${mode},
      ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0]
}

export async function enterAsRelative(db: Sql, accountId: string, fileId: string, { today, at }: Moment) {
  const { rows } = await sql<{ subject_id: string; kind: FileKind }>`
    select subject_id, kind from access.enter_as_relative(${accountId}::uuid, ${fileId}::uuid, ${today}::date,
      ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0]
}

/** How many files one person may work in; whoever has more is no case worker, and is told so. */
const listLimit = 3000

export async function enterListAsProfessional(
  db: Sql,
  who: Professional,
  kind: FileKind,
  { today, at }: Moment,
  mode: Mode,
) {
  const { rows } = await sql<{ file_id: string; has_regie: boolean }>`
    select file_id, has_regie from access.enter_list_as_professional(
      ${who.accountId}::uuid, ${who.organisationId}::uuid, ${who.role}, ${kind}, ${today}::date, ${mode}, ${listLimit},
      ${at.toISOString()}::timestamptz)`.execute(db)
  return rows
}

export async function enterListAsRelative(db: Sql, accountId: string, kind: FileKind, { today, at }: Moment) {
  const { rows } = await sql<{ file_id: string; subject_id: string }>`
    select file_id, subject_id from access.enter_list_as_relative(${accountId}::uuid, ${kind}, ${today}::date,
      ${at.toISOString()}::timestamptz)`.execute(db)
  return rows
}

export async function writeLook(db: Sql, doors: readonly string[], action: LookAction, requestId: string, at: Date) {
  await sql`select access.look(${uuids(doors)}, ${action}, ${requestId}::uuid, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

/** Records an attempt that was refused. */
export async function noteRefusal(db: Sql, call: Call, fileId: string, { today, at }: Moment): Promise<void> {
  const { actor, requestId, isChange } = call
  const [organisation, role] = actor.kind === 'professional' ? [actor.organisationId, actor.role] : [null, null]
  await sql`select access.note_refusal(${actor.accountId}::uuid, ${organisation}::uuid, ${role}, ${fileId}::uuid,
    ${isChange ? 'changed' : 'viewed'}, ${requestId}::uuid, ${today}::date, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

/** Records that a relative looked who looked (once a day), or kept it as a file. */
export async function writeLookAtLooks(db: Sql, action: 'listed' | 'exported', requestId: string, at: Date) {
  await sql`select access.look_at_looks(${action}, ${requestId}::uuid, ${at.toISOString()}::timestamptz)`.execute(db)
}

/** Records how somebody of the family comes in: told to that person; that it ended also to whoever represents them. */
export async function writeAccessLook(
  db: Sql,
  personId: string,
  action: 'invited' | 'uninvited' | 'access-ended',
  { requestId, at }: { requestId: string; at: Date },
): Promise<void> {
  await sql`select access.look_at_access(${personId}::uuid, ${action}, ${requestId}::uuid, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

/** `none`: nothing to talk about first; `discussed`: talked about with the parents; what waits is shown later, piece by piece. */
export type Talk = 'none' | 'discussed' | 'waits-for-parents' | 'waits-for-family'

/** Takes the file's lock: what is read after it is not behind another who writes at the same time. */
export async function lockFile(db: Sql, fileId: string): Promise<void> {
  await sql`select access.lock_file(${fileId}::uuid)`.execute(db)
}

export interface NewDoor {
  subjectIds: readonly string[]
  category: string
  level: string
  partId: string | null
  isOwn: boolean
  /** Default `none`. */
  talk?: Talk
  /** A door that waits holds one piece only. */
  pieceId?: string | null
  /** Relatives and organisations that never get a key. */
  closedTo?: readonly string[]
}

export async function openDoor(db: Sql, id: string, door: NewDoor, at: Date): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select access.open_door(${JSON.stringify(asRecord(id, door))}::jsonb, ${at.toISOString()}::timestamptz) as id`.execute(
    db,
  )
  return (rows[0] as { id: string }).id
}

const asRecord = (id: string, door: NewDoor) => ({
  id,
  subjects: door.subjectIds,
  category: door.category,
  level: door.level,
  part: door.partId,
  isOwn: door.isOwn,
  talk: door.talk ?? 'none',
  piece: door.pieceId ?? null,
  closedTo: door.closedTo ?? [],
})

/** What waited for a talk waits no longer; derive the keys after it. */
export async function releaseDoor(db: Sql, doorId: string): Promise<void> {
  await sql`select access.release_door(${doorId}::uuid)`.execute(db)
}

export interface ReaderRow {
  door_id: string
  kind: 'professional' | 'relative'
  account_id: string
  organisation_id: string | null
  role: string | null
  subject_id: string | null
  via: 'source' | 'key' | 'emergency'
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
  talk: Talk
  piece_id: string | null
  closed_to: string[]
}

/** What kind of door each door is that is open to the actor. */
export async function openDoors(db: Sql): Promise<Map<string, DoorRow>> {
  const { rows } = await sql<DoorRow>`select * from access.open_doors()`.execute(db)
  return new Map(rows.map((row) => [row.door_id, row]))
}

export type Recipients = ReadonlyMap<string, readonly { kind: 'organisation' | 'relative'; id: string }[]>

/** Who else reads these doors, as far as they are open to the actor, over all files of a list: organisations and relatives, without names. */
export async function recipientsInSight(db: Sql, doorIds: readonly string[]): Promise<Recipients> {
  const { rows } = await sql<{ door_id: string; organisations: string[] | null; relatives: string[] | null }>`
    select door_id, array_agg(recipient_id) filter (where kind = 'organisation') as organisations,
      array_agg(recipient_id) filter (where kind = 'relative') as relatives
    from access.recipients_in_sight(${uuids(doorIds)}) group by door_id`.execute(db)
  return new Map(
    rows.map((row) => [
      row.door_id,
      [...ofKind('organisation', row.organisations), ...ofKind('relative', row.relatives)],
    ]),
  )
}

const ofKind = <Kind extends 'organisation' | 'relative'>(kind: Kind, ids: readonly string[] | null) =>
  (ids ?? []).map((id) => ({ kind, id }))

/** Of the doors that speak for a file in a list, how many there are and how many this organisation or relative reads. */
export interface SharingRow {
  file_id: string
  kind: 'organisation' | 'relative'
  recipient_id: string
  doors: number
  of_doors: number
}

/** Who else reads what is open to the actor, over all files of a list, without names; `children` are those of the files. */
export async function sharingInSight(db: Sql, children: readonly string[]): Promise<SharingRow[]> {
  const { rows } = await sql<SharingRow>`
    select file_id, kind, recipient_id, doors, of_doors from access.sharing_in_sight(${uuids(children)})`.execute(db)
  return rows
}
