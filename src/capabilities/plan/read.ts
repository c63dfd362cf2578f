import { civilDateOf } from '../../platform/pure/format.ts'
import type { Call, FileTransaction, LookAction } from '../access/actor.ts'
import { type Party, parties } from '../access/contract.ts'
import { inFile } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import { type Surroundings, surroundingsOf } from '../dossiers/surroundings.ts'
import type { Action, Goal, Plan, Wish } from './contract.ts'
import { isWriterOfPlan } from './may-write.ts'
import {
  type ActionRow,
  actionsInSight,
  type GoalRow,
  goalsInSight,
  type ScoreRow,
  scoresInSight,
  type TickRow,
  ticksInSight,
  type WishRow,
  wishesInSight,
} from './queries.ts'

export function getPlan(call: Call, fileId: string): Promise<Plan> {
  return inFile(call, fileId, (tx) => readPlan(tx, 'viewed'))
}

/** A print is a copy outside the system: it is recorded as such. */
export function notePrint(call: Call, fileId: string): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    await readPlan(tx, 'printed')
  })
}

interface Rows {
  wishes: readonly WishRow[]
  goals: readonly GoalRow[]
  actions: readonly ActionRow[]
  ticks: readonly TickRow[]
  scores: readonly ScoreRow[]
}

async function rowsInSight(tx: FileTransaction): Promise<Rows> {
  return {
    wishes: await wishesInSight(tx.sql),
    goals: await goalsInSight(tx.sql),
    actions: await actionsInSight(tx.sql),
    ticks: await ticksInSight(tx.sql),
    scores: await scoresInSight(tx.sql),
  }
}

async function readPlan(tx: FileTransaction, action: LookAction): Promise<Plan> {
  const rows = await rowsInSight(tx)
  const all = [...rows.wishes, ...rows.goals, ...rows.actions, ...rows.ticks, ...rows.scores]
  const around = await surroundingsOf(
    tx,
    all.map((row) => row.written_by),
  )
  await tx.look(
    action,
    all.map((row) => row.door_id),
  )
  return {
    dossierId: tx.fileId,
    wishes: rows.wishes.map((row) => wishOf(row, around)),
    goals: rows.goals.map((row, index) => goalOf(row, index + 1, rows, around, tx)),
    mayWrite: isWriterOfPlan(tx, { doors: around.doors.values(), persons: around.persons }),
  }
}

export function wishOf(row: WishRow, around: Surroundings): Wish {
  return {
    id: row.id,
    text: row.text,
    saidBy: row.said_by,
    writtenOn: civilDateOf(row.written_at),
    version: row.version,
    by: around.authorOf(row.door_id, row.written_by),
    marker: around.markerOf(row.door_id),
  }
}

function goalOf(row: GoalRow, number: number, rows: Rows, around: Surroundings, tx: FileTransaction): Goal {
  const marker = around.markerOf(row.door_id)
  const newest = rows.scores.filter((one) => one.goal_id === row.id).at(-1)
  return {
    id: row.id,
    number,
    title: row.title,
    words: row.words,
    saidBy: row.said_by,
    about: aboutWhom(row.door_id, around),
    begin: row.begin_score,
    now: newest?.score ?? row.begin_score,
    wish: row.wish_score,
    version: row.version,
    by: around.authorOf(row.door_id, row.written_by),
    actions: rows.actions.filter((one) => one.goal_id === row.id).map((one) => actionOf(one, rows.ticks, around)),
    marker,
    hiddenFrom: tx.hasRegie || tx.personId ? partiesWithout(marker.tiles, around) : [],
  }
}

function aboutWhom(doorId: string, { doors, persons }: Surroundings): Goal['about'] {
  const subjects = doors.get(doorId)?.subject_ids ?? []
  return persons.filter((one) => subjects.includes(one.id)).map((one) => ({ id: one.id, name: one.given_name }))
}

/** Parties that see something of this family but not this goal: that is what the family chose. */
function partiesWithout(tiles: Goal['marker']['tiles'], { team, directory }: Surroundings): Party[] {
  const reading = team.filter((row) => row.open_until !== null)
  const inTeam = new Set(reading.map((row) => directory.organisation(row.organisation_id).kind))
  const present = parties.filter((party) => party !== 'family' && [...inTeam].some((kind) => party === partyOf(kind)))
  return present.filter((party) => tiles[party] === 'none')
}

function actionOf(row: ActionRow, ticks: readonly TickRow[], around: Surroundings): Action {
  const tick = ticks.filter((one) => one.action_id === row.id).at(-1)
  return {
    id: row.id,
    place: row.place,
    text: row.text,
    doer: row.doer,
    dueOn: row.due_on,
    rhythm: row.rhythm,
    version: row.version,
    by: around.authorOf(row.door_id, row.written_by),
    tick: tick
      ? { isDone: tick.is_done, by: around.authorOf(tick.door_id, tick.written_by).name, at: tick.written_at }
      : null,
    marker: around.markerOf(row.door_id),
  }
}
