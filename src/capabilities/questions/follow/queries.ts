import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { Moment } from '../../access/queries.ts'

/** Gives the asker who just asked a way back. */
export async function giveLink(db: Sql, hash: string, untilOn: string): Promise<void> {
  await sql`select questions.give_link(decode(${hash}, 'hex'), ${untilOn}::date)`.execute(db)
}

/** Steps in as the asker whose link this is; undefined for a link that is wrong or over. */
export async function enterByLink(db: Sql, hash: string, { today, at }: Moment): Promise<string | undefined> {
  const { rows } = await sql<{ file_id: string }>`
    select file_id from questions.enter_by_link(decode(${hash}, 'hex'), ${today}::date, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return rows[0]?.file_id
}

export async function insertAddition(
  db: Sql,
  id: string,
  a: { file_id: string; door_id: string; words: string | null; at: Date },
): Promise<void> {
  await sql`insert into questions.additions (file_id, id, door_id, words, at)
    values (${a.file_id}, ${id}, ${a.door_id}, ${a.words}, ${a.at.toISOString()})`.execute(db)
}

/** Nobody reads the words from now on. */
export async function withdraw(db: Sql, reference: string, at: Date): Promise<void> {
  await sql`select questions.withdraw(${reference}, ${at.toISOString()}::timestamptz)`.execute(db)
}

export async function answerPassing(db: Sql, id: string, passingId: string, isYes: boolean, at: Date): Promise<void> {
  await sql`select questions.answer_passing(${id}::uuid, ${passingId}::uuid, ${isYes}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}
