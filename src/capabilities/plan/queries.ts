import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

interface Written {
  file_id: string
  id: string
  door_id: string
  written_by: string
  written_at: string
}

export interface WishRow extends Written {
  text: string
  said_by: string
  version: number
}
export interface GoalRow extends Written {
  title: string
  words: string
  said_by: string
  begin_score: number
  wish_score: number
  version: number
}
export interface ActionRow extends Written {
  goal_id: string
  place: 'home' | 'school'
  text: string
  doer: string
  due_on: string | null
  rhythm: string | null
  version: number
}
export interface TickRow extends Written {
  action_id: string
  is_done: boolean
}
export interface ScoreRow extends Written {
  goal_id: string
  score: number
}

export async function wishesInSight(db: Sql): Promise<WishRow[]> {
  return (await sql<WishRow>`select * from plan.wishes order by written_at, id`.execute(db)).rows
}
export async function goalsInSight(db: Sql): Promise<GoalRow[]> {
  return (await sql<GoalRow>`select * from plan.goals order by written_at, id`.execute(db)).rows
}
export async function actionsInSight(db: Sql): Promise<ActionRow[]> {
  return (await sql<ActionRow>`select * from plan.actions order by written_at, id`.execute(db)).rows
}
export async function ticksInSight(db: Sql): Promise<TickRow[]> {
  return (await sql<TickRow>`select * from plan.ticks order by written_at, id`.execute(db)).rows
}
export async function scoresInSight(db: Sql): Promise<ScoreRow[]> {
  return (await sql<ScoreRow>`select * from plan.scores order by written_at, id`.execute(db)).rows
}

export type New<Row extends Written> = Omit<Row, 'written_at' | 'version'>

export async function insertWish(db: Sql, w: New<WishRow>, at: Date): Promise<void> {
  await sql`
    insert into plan.wishes (file_id, id, door_id, text, said_by, written_by, written_at)
    values (${w.file_id}, ${w.id}, ${w.door_id}, ${w.text}, ${w.said_by}, ${w.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}
export async function insertGoal(db: Sql, g: New<GoalRow>, at: Date): Promise<void> {
  await sql`
    insert into plan.goals (file_id, id, door_id, title, words, said_by, begin_score, wish_score, written_by, written_at)
    values (${g.file_id}, ${g.id}, ${g.door_id}, ${g.title}, ${g.words}, ${g.said_by}, ${g.begin_score}, ${g.wish_score},
      ${g.written_by}, ${at.toISOString()})`.execute(db)
}
export async function insertAction(db: Sql, a: New<ActionRow>, at: Date): Promise<void> {
  await sql`
    insert into plan.actions (file_id, id, door_id, goal_id, place, text, doer, due_on, rhythm, written_by, written_at)
    values (${a.file_id}, ${a.id}, ${a.door_id}, ${a.goal_id}, ${a.place}, ${a.text}, ${a.doer}, ${a.due_on}, ${a.rhythm},
      ${a.written_by}, ${at.toISOString()})`.execute(db)
}
export async function insertTick(db: Sql, t: New<TickRow>, at: Date): Promise<void> {
  await sql`
    insert into plan.ticks (file_id, id, door_id, action_id, is_done, written_by, written_at)
    values (${t.file_id}, ${t.id}, ${t.door_id}, ${t.action_id}, ${t.is_done}, ${t.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}
export async function insertScore(db: Sql, s: New<ScoreRow>, at: Date): Promise<void> {
  await sql`
    insert into plan.scores (file_id, id, door_id, goal_id, score, written_by, written_at)
    values (${s.file_id}, ${s.id}, ${s.door_id}, ${s.goal_id}, ${s.score}, ${s.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}

/** Changes what the actor may change, when it is still the version they saw; true when it was. */
export async function updateWish(
  db: Sql,
  w: { id: string; text: string; saidBy: string; version: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update plan.wishes set text = ${w.text}, said_by = ${w.saidBy}, version = version + 1
    where id = ${w.id} and version = ${w.version}`.execute(db)
  return numAffectedRows === 1n
}
export async function updateGoal(
  db: Sql,
  g: { id: string; title: string; words: string; saidBy: string; wish: number; version: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update plan.goals set title = ${g.title}, words = ${g.words}, said_by = ${g.saidBy}, wish_score = ${g.wish}, version = version + 1
    where id = ${g.id} and version = ${g.version}`.execute(db)
  return numAffectedRows === 1n
}
export async function updateAction(
  db: Sql,
  a: {
    id: string
    place: string
    text: string
    doer: string
    dueOn: string | null
    rhythm: string | null
    version: number
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update plan.actions set place = ${a.place}, text = ${a.text}, doer = ${a.doer}, due_on = ${a.dueOn}, rhythm = ${a.rhythm},
      version = version + 1
    where id = ${a.id} and version = ${a.version}`.execute(db)
  return numAffectedRows === 1n
}
