import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { Destination, PassingBasis } from './vocabulary.ts'

export interface PassingRow {
  file_id: string
  id: string
  door_id: string
  destination: Destination
  organisation_id: string | null
  basis: PassingBasis
  spoken_with: string | null
  spoken_on: string | null
  words: string
  account_id: string
  at: string
  /** The organisation that passed it on. */
  source_id: string
}

export async function passingsInSight(db: Sql, fileIds: readonly string[]): Promise<PassingRow[]> {
  const { rows } = await sql<PassingRow>`
    select p.*, d.source_id from questions.passings p join access.open_doors() d on d.door_id = p.door_id
    where p.file_id = any(${`{${fileIds.join(',')}}`}::uuid[]) order by p.at, p.id`.execute(db)
  return rows
}

export interface AnswerRow {
  file_id: string
  passing_id: string
  is_yes: boolean
  at: string
}

export async function answersInSight(db: Sql, fileIds: readonly string[]): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select file_id, passing_id, is_yes, at from questions.passing_answers
    where file_id = any(${`{${fileIds.join(',')}}`}::uuid[])`.execute(db)
  return rows
}

export async function insertPassing(db: Sql, p: Omit<PassingRow, 'at' | 'source_id'> & { at: Date }): Promise<void> {
  await sql`
    insert into questions.passings (file_id, id, door_id, destination, organisation_id, basis, spoken_with, spoken_on, words, account_id, at)
    values (${p.file_id}, ${p.id}, ${p.door_id}, ${p.destination}, ${p.organisation_id}, ${p.basis}, ${p.spoken_with}, ${p.spoken_on},
      ${p.words}, ${p.account_id}, ${p.at.toISOString()})`.execute(db)
}

export interface HandOver {
  passingId: string
  doorId: string
  handlingId: string
  category: string
  receivers: readonly { member: string; account: string; organisation: string; role: string }[]
  at: Date
}

/** Opens the asker's words to the new receivers; the database refuses what has no basis. Returns the asker's door for the copy. */
export async function handOver(
  db: Sql,
  { passingId, doorId, handlingId, category, receivers, at }: HandOver,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select questions.hand_over(${passingId}::uuid, ${doorId}::uuid, ${category}, ${JSON.stringify(receivers)}::jsonb, ${handlingId}::uuid,
      ${at.toISOString()}::timestamptz) as id`.execute(db)
  return (rows[0] as { id: string }).id
}

export async function isWith(db: Sql, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select questions.is_with(${organisationId}::uuid) as found`.execute(db)
  return rows[0]?.found ?? false
}

export interface PlaceRow {
  id: string
  kind: string
  name: string
  phone: string | null
  website: string | null
  /** In which roles somebody works there today. */
  roles: string[]
}

/** The organisations of these kinds that are there today. */
export async function placesOfKinds(db: Sql, kinds: readonly string[], today: string): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select id, kind, name, phone, website, array(select distinct g.role from accounts.assignments g
      where g.organisation_id = o.id and g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date)) as roles
    from playing_field.organisations o
    where kind = any(${`{${kinds.join(',')}}`}::text[]) and (closed_on is null or closed_on >= ${today}::date)
    order by kind, name`.execute(db)
  return rows
}

/** Which tasks somebody has at which schools on a day. */
export async function tasksOf(db: Sql, accountId: string, today: string) {
  const { rows } = await sql<{
    school_id: string
    task: 'contact' | 'regie' | 'stand-in' | 'school-care-lead' | 'attendance' | 'attendance-stand-in'
  }>`
    select school_id, task from playing_field.contacts
    where account_id = ${accountId} and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    order by task`.execute(db)
  return rows
}
