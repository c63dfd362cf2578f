import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

export interface QuestionRow {
  file_id: string
  door_id: string
  reference: string
  asker: 'PARENT' | 'PUPIL' | 'SCHOOL_STAFF' | 'OTHER'
  asker_id: string
  asker_name: string | null
  school_id: string | null
  words: string
  phone: string | null
  email: string | null
  staff_basis: 'ANONYMOUS' | 'PARENTS_AGREE' | null
  parents_name: string | null
  parents_agreed_on: string | null
  school_may_read: boolean
  asked_at: string
  answer_before: string
}

/** The questions behind the doors that are open in this transaction. */
export async function questionsInSight(db: Sql): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select * from questions.questions order by asked_at desc`.execute(db)
  return rows
}

export interface HandlingRow {
  file_id: string
  door_id: string
  state: 'picked-up' | 'became-dossier' | 'closed'
  account_id: string
  dossier_id: string | null
  at: string
}

export async function handlingsInSight(db: Sql): Promise<HandlingRow[]> {
  const { rows } = await sql<HandlingRow>`select * from questions.handlings order by at, id`.execute(db)
  return rows
}

export interface MoveRow {
  file_id: string
  kind: 'absent' | 'taken' | 'handed-over'
  from_account_id: string | null
  to_account_id: string | null
}

/** Where the questions went that are in sight, the oldest move first. */
export async function movesInSight(db: Sql): Promise<MoveRow[]> {
  const { rows } = await sql<MoveRow>`select * from questions.moves order by at, id`.execute(db)
  return rows
}

export async function insertQuestion(
  db: Sql,
  id: string,
  q: Omit<QuestionRow, 'asked_at'> & { asked_at: Date },
): Promise<void> {
  await sql`
    insert into questions.questions (file_id, id, door_id, reference, asker, asker_id, asker_name, school_id, words, phone, email,
      staff_basis, parents_name, parents_agreed_on, school_may_read, asked_at, answer_before)
    values (${q.file_id}, ${id}, ${q.door_id}, ${q.reference}, ${q.asker}, ${q.asker_id}, ${q.asker_name}, ${q.school_id}, ${q.words},
      ${q.phone}, ${q.email}, ${q.staff_basis}, ${q.parents_name}, ${q.parents_agreed_on}, ${q.school_may_read},
      ${q.asked_at.toISOString()}, ${q.answer_before})`.execute(db)
}

export async function insertHandling(db: Sql, id: string, h: Omit<HandlingRow, 'at'> & { at: Date }): Promise<void> {
  await sql`
    insert into questions.handlings (file_id, id, door_id, state, account_id, dossier_id, at)
    values (${h.file_id}, ${id}, ${h.door_id}, ${h.state}, ${h.account_id}, ${h.dossier_id}, ${h.at.toISOString()})`.execute(
    db,
  )
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
