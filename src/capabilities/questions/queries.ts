import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { Channel } from '../playing-field/agreements/vocabulary.ts'
import type { Subject } from '../playing-field/contacts/presence.ts'
import type { NewQuestion } from './contract.ts'
import type { QuestionState } from './life/vocabulary.ts'

export interface QuestionRow {
  file_id: string
  door_id: string
  reference: string
  asker: NewQuestion['asker']
  profession: Exclude<NewQuestion['profession'], undefined> | null
  asker_id: string
  asker_name: string | null
  school_id: string | null
  residence_id: string | null
  age: number | null
  subject: Subject
  words: string
  phone: string | null
  email: string | null
  staff_basis: 'ANONYMOUS' | 'PARENTS_AGREE' | null
  parents_name: string | null
  parents_agreed_on: string | null
  school_may_read: boolean
  channel: Channel
  taken_by: string | null
  asked_at: string
  react_before: string
  answer_before: string
  /** By which passing it came, and when; null for who was asked first. */
  passing_id: string | null
  handed_at: string | null
}

const columns =
  sql.raw(`file_id, door_id, reference, asker, profession, asker_id, asker_name, school_id, residence_id, age, subject, words, phone, email,
  staff_basis, parents_name, parents_agreed_on, school_may_read, channel, taken_by, asked_at, react_before, answer_before`)

const everyQuestion = sql`(
  select ${columns}, null::uuid as passing_id, null::timestamptz as handed_at from questions.questions
  union all
  select ${columns}, passing_id, handed_at from questions.copies) q`
const isOverHere = sql`exists (select from questions.handlings h
  where h.file_id = q.file_id and h.state in ('passed-on', 'became-dossier', 'closed'))`

/** The questions behind the doors that are open in this transaction, as they were asked and as they were handed over. */
export async function questionsInSight(db: Sql): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select * from ${everyQuestion} order by asked_at desc, handed_at nulls first`.execute(db)
  return rows
}

/** Those that are not over for who looks, and those that reached them since a moment. */
export async function openOrRecent(db: Sql, since: Date): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select * from ${everyQuestion} where coalesce(handed_at, asked_at) >= ${since.toISOString()}::timestamptz or not ${isOverHere}
    order by asked_at desc`.execute(db)
  return rows
}

/** Those that are over, asked before a moment and not among the recent ones. */
export async function overBefore(db: Sql, since: Date, before: Date, limit: number): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select * from ${everyQuestion}
    where coalesce(handed_at, asked_at) < ${since.toISOString()}::timestamptz and asked_at < ${before.toISOString()}::timestamptz
      and ${isOverHere}
    order by asked_at desc limit ${limit}`.execute(db)
  return rows
}

export interface HandlingRow {
  file_id: string
  door_id: string
  state: Exclude<QuestionState, 'new'>
  account_id: string
  dossier_id: string | null
  note: string | null
  passing_id: string | null
  reference: string | null
  at: string
}

const ofFiles = (fileIds: readonly string[]) => sql`file_id = any(${`{${fileIds.join(',')}}`}::uuid[])`

export async function handlingsInSight(db: Sql, fileIds: readonly string[]): Promise<HandlingRow[]> {
  const { rows } = await sql<HandlingRow>`
    select * from questions.handlings where ${ofFiles(fileIds)} order by at, id`.execute(db)
  return rows
}

export interface MoveRow {
  file_id: string
  kind: 'absent' | 'taken' | 'handed-over'
  from_account_id: string | null
  to_account_id: string | null
}

/** Where these questions went, the oldest move first. */
export async function movesInSight(db: Sql, fileIds: readonly string[]): Promise<MoveRow[]> {
  const { rows } = await sql<MoveRow>`select * from questions.moves where ${ofFiles(fileIds)} order by at, id`.execute(
    db,
  )
  return rows
}

/** What was taken back since a moment: of these no question is in sight any more. */
export async function withdrawnSince(db: Sql, since: Date): Promise<HandlingRow[]> {
  const { rows } = await sql<HandlingRow>`
    select * from questions.handlings where state = 'withdrawn' and at >= ${since.toISOString()}::timestamptz order by at desc, id`.execute(
    db,
  )
  return rows
}

/** The others of the own team who got the question read it no more from tomorrow on. */
export async function keepAlone(db: Sql): Promise<void> {
  await sql`select questions.keep_alone()`.execute(db)
}

export interface TidingRow {
  file_id: string
  door_id: string
  state: 'picked-up' | 'answered' | 'became-consult' | 'became-dossier' | 'closed'
  words: string | null
  account_id: string
  at: string
}

/** What the asker was told. */
export async function tidingsInSight(db: Sql, fileIds: readonly string[]): Promise<TidingRow[]> {
  const { rows } = await sql<TidingRow>`
    select * from questions.tidings where ${ofFiles(fileIds)} order by at, id`.execute(db)
  return rows
}

export interface AdditionRow {
  file_id: string
  door_id: string
  /** Null: the asker took the question back. */
  words: string | null
  at: string
}

export async function additionsInSight(db: Sql, fileIds: readonly string[]): Promise<AdditionRow[]> {
  const { rows } = await sql<AdditionRow>`
    select file_id, door_id, words, at from questions.additions where ${ofFiles(fileIds)} order by at, id`.execute(db)
  return rows
}

/** A row as it is written; instants as the moment they are. */
type Written<Row, Instant extends keyof Row> = Omit<Row, Instant> & Record<Instant, Date>
export type NewQuestionRow = Written<Omit<QuestionRow, 'passing_id' | 'handed_at'>, 'asked_at'>

const valuesOf = (
  id: string,
  q: NewQuestionRow,
) => sql`${q.file_id}, ${id}, ${q.door_id}, ${q.reference}, ${q.asker}, ${q.profession},
  ${q.asker_id}, ${q.asker_name}, ${q.school_id}, ${q.residence_id}, ${q.age}, ${q.subject}, ${q.words}, ${q.phone}, ${q.email}, ${q.staff_basis},
  ${q.parents_name}, ${q.parents_agreed_on}, ${q.school_may_read}, ${q.channel}, ${q.taken_by}, ${q.asked_at.toISOString()},
  ${q.react_before}, ${q.answer_before}`
const written =
  sql.raw(`file_id, id, door_id, reference, asker, profession, asker_id, asker_name, school_id, residence_id, age, subject, words, phone,
  email, staff_basis, parents_name, parents_agreed_on, school_may_read, channel, taken_by, asked_at, react_before, answer_before`)

export async function insertQuestion(db: Sql, id: string, q: NewQuestionRow): Promise<void> {
  await sql`insert into questions.questions (${written}) values (${valuesOf(id, q)})`.execute(db)
}

export async function insertCopy(
  db: Sql,
  id: string,
  q: NewQuestionRow & { passing_id: string; handed_at: Date },
): Promise<void> {
  await sql`insert into questions.copies (${written}, passing_id, handed_at)
    values (${valuesOf(id, q)}, ${q.passing_id}, ${q.handed_at.toISOString()})`.execute(db)
}

export async function insertHandling(db: Sql, id: string, h: Written<HandlingRow, 'at'>): Promise<void> {
  await sql`
    insert into questions.handlings (file_id, id, door_id, state, account_id, dossier_id, note, passing_id, at)
    values (${h.file_id}, ${id}, ${h.door_id}, ${h.state}, ${h.account_id}, ${h.dossier_id}, ${h.note}, ${h.passing_id},
      ${h.at.toISOString()})`.execute(db)
}

export async function insertTiding(db: Sql, id: string, t: Written<TidingRow, 'at'>): Promise<void> {
  await sql`
    insert into questions.tidings (file_id, id, door_id, state, words, account_id, at)
    values (${t.file_id}, ${id}, ${t.door_id}, ${t.state}, ${t.words}, ${t.account_id}, ${t.at.toISOString()})`.execute(
    db,
  )
}

/** Opens what the own organisation tells to the asker, and to nobody else. */
export async function openToAsker(db: Sql, doorId: string): Promise<void> {
  await sql`select questions.open_to_asker(${doorId}::uuid)`.execute(db)
}

/** The secret link ends on this day, or earlier if it did already. */
export async function endLink(db: Sql, untilOn: string): Promise<void> {
  await sql`select questions.end_link(${untilOn}::date)`.execute(db)
}

interface Receiving {
  fileId: string
  askerId: string
  doorId: string
  receivers: readonly { member: string; account: string; organisation: string; role: string; regie: boolean }[]
  today: string
  at: Date
}

/** Makes the question's file and the asker's own door, open to those named on the form. */
export async function receive(db: Sql, { fileId, askerId, doorId, receivers, today, at }: Receiving): Promise<void> {
  await sql`select access.receive_question(${fileId}::uuid, ${askerId}::uuid, ${doorId}::uuid, ${JSON.stringify(receivers)}::jsonb,
    ${today}::date, ${at.toISOString()}::timestamptz)`.execute(db)
}
