import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { Entry, Standing } from '../dossiers/ports.ts'
import { actionsInSight, goalsInSight, scoresInSight, ticksInSight, wishesInSight } from './queries.ts'

/** What happened in the plan, for the timeline and for what one wrote oneself. */
export async function planEntries(db: Sql): Promise<Entry[]> {
  const goals = await goalsInSight(db)
  const actions = await actionsInSight(db)
  const titles = new Map(goals.map((one) => [one.id, one.title]))
  const texts = new Map(actions.map((one) => [one.id, one.text]))
  return [
    ...(await wishesInSight(db)).map((row) => entryOf(row, 'wish', row.said_by, row.text, true)),
    ...goals.map((row) => entryOf(row, 'goal', row.title, row.words, true)),
    ...actions.map((row) => entryOf(row, 'action', titles.get(row.goal_id) ?? '', row.text, false)),
    ...(await ticksInSight(db)).map((row) =>
      entryOf(row, 'tick', row.is_done ? 'done' : 'not-done', texts.get(row.action_id) ?? null, false),
    ),
    ...(await scoresInSight(db)).map((row) =>
      entryOf(row, 'score', titles.get(row.goal_id) ?? '', String(row.score), false),
    ),
  ]
}

interface Row {
  file_id: string
  id: string
  door_id: string
  written_by: string
  written_at: string
}

function entryOf(row: Row, kind: Entry['kind'], title: string, text: string | null, isOwnWords: boolean): Entry {
  const { file_id: fileId, id, door_id: doorId, written_at: at, written_by: writtenBy } = row
  return { fileId, id, doorId, kind, at, title, text, isOwnWords, writtenBy, personId: null }
}

/** How many goals are in sight, and when the plan last changed. */
export async function planStandings(db: Sql): Promise<Map<string, Partial<Standing>>> {
  const { rows } = await sql<{ file_id: string; goals: number; changed_at: string }>`
    select file_id, count(*) filter (where is_goal)::int as goals, max(written_at) as changed_at
    from (
      select file_id, written_at, true as is_goal from plan.goals
      union all select file_id, written_at, false from plan.wishes
      union all select file_id, written_at, false from plan.actions
      union all select file_id, written_at, false from plan.ticks
      union all select file_id, written_at, false from plan.scores
    ) changes
    group by file_id`.execute(db)
  return new Map(rows.map((row) => [row.file_id, { goals: row.goals, changedAt: row.changed_at }]))
}
