import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { CivilDate } from '../../platform/pure/dates.ts'
import type { Mark } from './mark.ts'
import type { OverlapAnswer } from './rules.ts'

export interface SwitchRow {
  version: number
  is_on: boolean
  dpia_on: string | null
  note: string
  changed_by: string
  changed_at: string
}

/** Every time it was turned, newest first; none: off. */
export async function switches(db: Sql): Promise<SwitchRow[]> {
  return (await sql<SwitchRow>`select * from overlap.switches order by version desc`.execute(db)).rows
}

export async function isOn(db: Sql): Promise<boolean> {
  const { rows } = await sql<{ on: boolean }>`select overlap.is_on() as "on"`.execute(db)
  return rows[0]?.on ?? false
}

interface Turn {
  isOn: boolean
  dpiaOn: CivilDate | null
  note: string
  by: string
  today: CivilDate
  at: Date
}

export async function turnSwitch(db: Sql, { isOn, dpiaOn, note, by, today, at }: Turn): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select overlap.turn_switch(${isOn}, ${dpiaOn}::date, ${note}, ${by}::uuid, ${today}::date,
      ${at.toISOString()}::timestamptz) as version`.execute(db)
  return rows[0]?.version ?? 0
}

export interface RequestRow {
  file_id: string
  id: string
  door_id: string
  subject_id: string
  asked_by: string
  organisation_id: string
  role: string
  asked_at: string
}

export async function requestsInSight(db: Sql): Promise<RequestRow[]> {
  return (await sql<RequestRow>`select * from overlap.requests order by asked_at, id`.execute(db)).rows
}

export async function insertRequest(db: Sql, r: RequestRow): Promise<void> {
  await sql`
    insert into overlap.requests (file_id, id, door_id, subject_id, asked_by, organisation_id, role, asked_at)
    values (${r.file_id}, ${r.id}, ${r.door_id}, ${r.subject_id}, ${r.asked_by}, ${r.organisation_id}, ${r.role}, ${r.asked_at})`.execute(
    db,
  )
}

export interface AnswerRow {
  request_id: string
  decider_id: string
  answer: OverlapAnswer
  valid_until: string
}

/** In the order in which they were said. */
export async function answersInSight(db: Sql): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select request_id, decider_id, answer, valid_until from overlap.answers order by position, id`.execute(db)
  return rows
}

interface Answering {
  id: string
  request: string
  answer: OverlapAnswer
  until: CivilDate
  at: Date
}

export async function answerAsRelative(db: Sql, { id, request, answer, until, at }: Answering): Promise<void> {
  await sql`select overlap.answer_as_relative(${id}::uuid, ${request}::uuid, ${answer}, ${until}::date,
    ${at.toISOString()}::timestamptz)`.execute(db)
}

export interface ChildRow {
  subject_id: string
  given_name: string
  family_name: string
  born_on: string
}

export async function childToMark(db: Sql, request: string): Promise<ChildRow | undefined> {
  return (await sql<ChildRow>`select * from overlap.child_to_mark(${request}::uuid)`.execute(db)).rows[0]
}

/** False when it was turned off meanwhile. */
export async function putMarks(
  db: Sql,
  { fileId, subjectId }: { fileId: string; subjectId: string },
  marks: readonly Mark[],
  until: CivilDate,
): Promise<boolean> {
  const { rows } = await sql<{ put: boolean }>`
    select overlap.put_marks(${fileId}::uuid, ${subjectId}::uuid, ${JSON.stringify(marks)}::jsonb, ${until}::date) as put`.execute(
    db,
  )
  return rows[0]?.put ?? false
}

export async function dropMarks(db: Sql, fileId: string, subjectId: string): Promise<void> {
  await sql`select overlap.drop_marks(${fileId}::uuid, ${subjectId}::uuid)`.execute(db)
}

export interface YesRow {
  subject_id: string
  decider_id: string
  organisation_id: string
  role: string
  answer: OverlapAnswer
  valid_until: string
}

/** What was said last by whom about each marked child of a file. */
export async function yesBehindMarks(db: Sql, fileId: string): Promise<YesRow[]> {
  return (await sql<YesRow>`select * from overlap.yes_behind_marks(${fileId}::uuid)`.execute(db)).rows
}

/** Which children of the entered file may be helped by someone else. A look in both files. */
export async function compare(db: Sql, requestId: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ child_id: string }>`
    select child_id from overlap.compare(${requestId}::uuid, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows.map((row) => row.child_id)
}

export async function filesToMark(db: Sql, version: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from overlap.files_to_mark(${version}, ${limit}) as f(id)`.execute(db)
  return rows.map((row) => row.id)
}

export async function childrenToMarkAnew(db: Sql, fileId: string, requestId: string, at: Date) {
  const { rows } = await sql<ChildRow & { valid_until: string }>`
    select * from overlap.children_to_mark_anew(${fileId}::uuid, ${requestId}::uuid, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return rows
}

/** False while a file has no mark of this version yet. */
export async function dropOldMarks(db: Sql, version: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select overlap.drop_old_marks(${version}) as done`.execute(db)
  return rows[0]?.done ?? false
}
