import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { Category } from '../access/vocabulary.ts'
import type { ConsentKind, Role } from './vocabulary.ts'

export interface RequestRow {
  file_id: string
  id: string
  door_id: string
  subject_ids: string[]
  purpose: string
  receiver_organisation_id: string
  receiver_account_id: string
  receiver_role: Role
  categories: Category[]
  goal_ids: string[] | null
  explanation: string
  valid_from: string
  valid_until: string
  text_version: string
  text_hash: string
  asked_by: string
  asked_at: string
  new_circumstance: string | null
  /** C-7: asked of the young person alone. */
  parents_left_out: boolean
}

/** The requests behind the doors that are open in this transaction, newest first. */
export async function requestsInSight(db: Sql): Promise<RequestRow[]> {
  return (await sql<RequestRow>`select * from consent.requests order by asked_at desc, id`.execute(db)).rows
}

const textArray = (items: readonly string[]) => sql`${JSON.stringify(items)}::jsonb`

export async function insertRequest(db: Sql, r: Omit<RequestRow, 'asked_at'>, at: Date): Promise<void> {
  await sql`
    insert into consent.requests (file_id, id, door_id, subject_ids, purpose, receiver_organisation_id, receiver_account_id, receiver_role,
      categories, goal_ids, explanation, valid_from, valid_until, text_version, text_hash, asked_by, asked_at, new_circumstance, parents_left_out)
    values (${r.file_id}, ${r.id}, ${r.door_id}, ${`{${r.subject_ids.join(',')}}`}::uuid[], ${r.purpose}, ${r.receiver_organisation_id},
      ${r.receiver_account_id}, ${r.receiver_role}, array(select jsonb_array_elements_text(${textArray(r.categories)})),
      ${r.goal_ids ? `{${r.goal_ids.join(',')}}` : null}::uuid[], ${r.explanation}, ${r.valid_from}, ${r.valid_until}, ${r.text_version},
      ${r.text_hash}, ${r.asked_by}, ${at.toISOString()}, ${r.new_circumstance}, ${r.parents_left_out})`.execute(db)
}

export interface StatementRow {
  file_id: string
  id: string
  door_id: string
  request_id: string | null
  subject_id: string
  decider_id: string
  kind: ConsentKind
  from_roles: Role[]
  from_organisation_id: string | null
  to_organisation_id: string
  to_role: Role
  purpose: 'COORDINATE_PLAN'
  category: Category
  part_id: string | null
  answer: 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
  valid_from: string
  valid_until: string
  method: 'portal' | 'form' | 'paper' | 'spoken'
  stated_at: string
  noted_by: string | null
  present: string | null
  evidence_id: string | null
  /** The day of the answer, when it was noted later. */
  answered_on: string | null
  language: Language | null
}

/** What was said, in the order in which it was said. */
export async function statementsInSight(db: Sql): Promise<StatementRow[]> {
  return (await sql<StatementRow>`select * from consent.statements order by position, id`.execute(db)).rows
}

/** What was said last about each request and each organisation that was to read: by their ids. */
export async function lastAnswersInSight(db: Sql): Promise<Map<string, StatementRow['answer']>> {
  const { rows } = await sql<Pick<StatementRow, 'request_id' | 'to_organisation_id' | 'answer'>>`
    select distinct on (file_id, request_id, to_organisation_id) request_id, to_organisation_id, answer
    from consent.statements where request_id is not null
    order by file_id, request_id, to_organisation_id, position desc, id desc`.execute(db)
  return new Map(rows.map((row) => [`${row.request_id} ${row.to_organisation_id}`, row.answer]))
}

/** A statement as it is made; `door` is that of the request, or of the words, that it is about. */
export interface NewStatement {
  id: string
  door: string
  request: string | null
  subject: string
  decider: string
  kind: ConsentKind
  from_roles: readonly Role[]
  from_organisation: string | null
  organisation: string
  role: Role
  purpose: 'COORDINATE_PLAN'
  category: Category
  part: string | null
  answer: 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
  valid_from: string
  valid_until: string
  stated_at: string
  position: number
  language: Language | null
  text_version: string | null
  text_hash: string | null
}

/** A relative's own statements, in the portal. */
export async function stateAsRelative(db: Sql, rows: readonly NewStatement[]): Promise<void> {
  await sql`select consent.state_as_relative(${JSON.stringify(rows)}::jsonb)`.execute(db)
}

/** How an answer came in that was given on paper or aloud. */
export interface NotedStatement extends NewStatement {
  method: 'paper' | 'spoken'
  present: string | null
  evidence: string | null
  answered_on: string
}

/** What a decider said on paper or aloud, noted by who holds the regie. */
export async function noteAsTeam(db: Sql, rows: readonly NotedStatement[]): Promise<void> {
  await sql`select consent.note_as_team(${JSON.stringify(rows)}::jsonb)`.execute(db)
}

/** A statement that the team notes for someone who made it elsewhere: on the public form, before there was a dossier. */
export async function noteStatement(db: Sql, fileId: string, s: NewStatement): Promise<void> {
  await sql`
    insert into consent.statements (file_id, id, door_id, request_id, subject_id, decider_id, kind, from_roles, from_organisation_id,
      to_organisation_id, to_role, purpose, category, part_id, answer, valid_from, valid_until, method, stated_at, position, language)
    values (${fileId}, ${s.id}, ${s.door}, ${s.request}, ${s.subject}, ${s.decider}, ${s.kind},
      array(select jsonb_array_elements_text(${textArray(s.from_roles)})), ${s.from_organisation}, ${s.organisation}, ${s.role}, ${s.purpose},
      ${s.category}, ${s.part}, ${s.answer}, ${s.valid_from}, ${s.valid_until}, 'form', ${s.stated_at}, (select coalesce(max(t.position), -1) + 1 from consent.statements t where t.file_id = ${fileId}), ${s.language})`.execute(
    db,
  )
}
