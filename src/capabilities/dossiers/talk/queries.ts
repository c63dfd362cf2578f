import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { uuids } from '../../access/queries.ts'

export interface WaitRow {
  file_id: string
  id: string
  door_id: string
  piece_id: string
  waiting_door_ids: string[]
  reason: string
  review_on: CivilDate
  second_account_id: string | null
  written_by: string
  ended_at: string | null
}

/** The newest word about each piece that waits for the parents, as far as the own organisation wrote it. */
export async function waitsInSight(db: Sql): Promise<WaitRow[]> {
  const { rows } = await sql<WaitRow>`
    select distinct on (file_id, piece_id) file_id, id, door_id, piece_id, waiting_door_ids, reason, review_on, second_account_id, written_by, ended_at
    from dossiers.waits where who = 'parents' order by file_id, piece_id, written_at desc, id`.execute(db)
  return rows.filter((row) => row.ended_at === null)
}

export async function insertWait(db: Sql, w: Omit<WaitRow, 'ended_at'>, at: Date): Promise<void> {
  await sql`
    insert into dossiers.waits (file_id, id, door_id, piece_id, waiting_door_ids, who, reason, review_on, second_account_id, written_by, written_at)
    values (${w.file_id}, ${w.id}, ${w.door_id}, ${w.piece_id}, ${uuids(w.waiting_door_ids)}, 'parents', ${w.reason}, ${w.review_on},
      ${w.second_account_id}, ${w.written_by}, ${at.toISOString()})`.execute(db)
}

/** Ends the wait of a piece: it was talked about on this day. */
export async function endWait(db: Sql, wait: WaitRow, toldOn: CivilDate, at: Date): Promise<void> {
  await sql`
    update dossiers.waits set ended_at = ${at.toISOString()}, told_on = ${toldOn}, told_how = 'talk'
    where file_id = ${wait.file_id} and piece_id = ${wait.piece_id} and ended_at is null`.execute(db)
}

export interface ReviewRow {
  file_id: string
  piece_id: string
  since: string
  review_on: CivilDate
}

/** Until when the pieces wait that the professional reads: of other organisations too, without the reason. */
export async function reviewsInSight(db: Sql): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select file_id, piece_id, since, review_on from dossiers.reviews_in_sight()`.execute(db)
  return rows
}

export interface TalkRow {
  file_id: string
  id: string
  door_id: string
  piece_id: string
  person_ids: string[]
  talked_on: CivilDate
  written_by: string
}

export async function talksInSight(db: Sql): Promise<TalkRow[]> {
  const { rows } = await sql<TalkRow>`
    select file_id, id, door_id, piece_id, person_ids, talked_on, written_by from dossiers.talks order by talked_on`.execute(
    db,
  )
  return rows
}

export async function insertTalk(db: Sql, t: TalkRow, at: Date): Promise<void> {
  await sql`
    insert into dossiers.talks (file_id, id, door_id, piece_id, person_ids, talked_on, written_by, written_at)
    values (${t.file_id}, ${t.id}, ${t.door_id}, ${t.piece_id}, ${uuids(t.person_ids)}, ${t.talked_on}, ${t.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}

/** Works somewhere today, in a role that can be in a family's team. */
export async function worksAt(db: Sql, accountId: string, organisationId: string, today: CivilDate): Promise<boolean> {
  const { rows } = await sql`
    select 1 from accounts.assignments g
    where g.account_id = ${accountId}::uuid and g.organisation_id = ${organisationId}::uuid
      and g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date)`.execute(db)
  return rows.length > 0
}
