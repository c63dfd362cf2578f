import type { Static } from 'typebox'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { doorFor } from '../access/doors.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { refuseStrangers } from '../dossiers/notes.ts'
import { personsInSight } from '../dossiers/queries.ts'
import { surroundingsOf } from '../dossiers/surroundings.ts'
import type { ChangedGoal, NewAction, NewGoal, NewWish, Wish } from './contract.ts'
import { mayWriteInPlan } from './may-write.ts'
import {
  actionsInSight,
  goalsInSight,
  insertAction,
  insertGoal,
  insertScore,
  insertTick,
  insertWish,
  updateAction,
  updateGoal,
  updateWish,
  type WishRow,
  wishesInSight,
} from './queries.ts'
import { wishOf } from './read.ts'

const category = 'PLAN_GOAL_ACTION'

const planDoor = (tx: FileTransaction, subjectIds: readonly string[], partId: string | null) =>
  doorFor(tx, { subjectIds, category, level: 'full', partId, isOwn: false })

const written = (tx: FileTransaction, door_id: string) => ({
  file_id: tx.fileId,
  door_id,
  written_by: tx.call.actor.accountId,
})

/** Writes what the family wants; it is about the children, so that both parents and the children read it. */
export function writeWish(call: Call, fileId: string, wish: Static<typeof NewWish>): Promise<Wish> {
  return inFile(call, fileId, async (tx) => {
    const children = (await personsInSight(tx.sql)).filter((one) => one.is_child).map((one) => one.id)
    if (children.length === 0 || !(await mayWriteInPlan(tx))) refuse(refusals.notYours)
    const door = await planDoor(tx, children, null)
    const id = call.ports.newId()
    await insertWish(tx.sql, { ...written(tx, door), id, text: wish.text, said_by: wish.saidBy }, tx.at)
    await tx.look('added', [door])
    return readWish(tx, id)
  })
}

async function readWish(tx: FileTransaction, id: string): Promise<Wish> {
  const row = (await wishesInSight(tx.sql)).find((one) => one.id === id) as WishRow
  return wishOf(row, await surroundingsOf(tx, [row.written_by]))
}

export function changeWish(
  call: Call,
  fileId: string,
  wishId: string,
  wish: Static<typeof NewWish>,
  version: number,
): Promise<Wish> {
  return inFile(call, fileId, async (tx) => {
    const row = mine(await wishesInSight(tx.sql), wishId, await ownDoors(tx))
    if (!(await updateWish(tx.sql, { ...wish, id: wishId, version })))
      refuseOlder(await wishesInSight(tx.sql), wishId, (now) => ({ text: now.text, saidBy: now.said_by }))
    await tx.look('changed', [row.door_id])
    return readWish(tx, wishId)
  })
}

/** Writes a goal; the goal is a part of the plan that the family can open or close apart. Returns its id. */
export function writeGoal(call: Call, fileId: string, goal: Static<typeof NewGoal>): Promise<string> {
  return inFile(call, fileId, async (tx) => {
    await refuseStrangers(tx, goal.subjectIds)
    if (!(await mayWriteInPlan(tx))) refuse(refusals.notYours)
    const id = call.ports.newId()
    const door = await planDoor(tx, goal.subjectIds, id)
    const { title, words, saidBy: said_by, begin: begin_score, wish: wish_score } = goal
    await insertGoal(tx.sql, { ...written(tx, door), id, title, words, said_by, begin_score, wish_score }, tx.at)
    await tx.look('added', [door])
    return id
  })
}

export function changeGoal(
  call: Call,
  fileId: string,
  goalId: string,
  goal: Static<typeof ChangedGoal>,
  version: number,
): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const row = mine(await goalsInSight(tx.sql), goalId, await ownDoors(tx))
    if (!(await updateGoal(tx.sql, { ...goal, id: goalId, version })))
      refuseOlder(await goalsInSight(tx.sql), goalId, (now) => ({
        title: now.title,
        words: now.words,
        saidBy: now.said_by,
        wish: now.wish_score,
      }))
    await tx.look('changed', [row.door_id])
  })
}

/** Adds what happens for a goal, behind one's own door of that goal. Returns its id. */
export function addAction(
  call: Call,
  fileId: string,
  goalId: string,
  action: Static<typeof NewAction>,
): Promise<string> {
  return inFile(call, fileId, async (tx) => {
    const door = await planDoor(tx, await subjectsOfGoal(tx, goalId), goalId)
    const id = call.ports.newId()
    const { place, text, doer, dueOn: due_on, rhythm = null } = action
    await insertAction(tx.sql, { ...written(tx, door), id, goal_id: goalId, place, text, doer, due_on, rhythm }, tx.at)
    await tx.look('added', [door])
    return id
  })
}

export function changeAction(
  call: Call,
  fileId: string,
  actionId: string,
  action: Static<typeof NewAction>,
  version: number,
): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const row = mine(await actionsInSight(tx.sql), actionId, await ownDoors(tx))
    if (!(await updateAction(tx.sql, { ...action, rhythm: action.rhythm ?? null, id: actionId, version })))
      refuseOlder(await actionsInSight(tx.sql), actionId, ({ place, text, doer, due_on: dueOn, rhythm }) => ({
        place,
        text,
        doer,
        dueOn,
        rhythm,
      }))
    await tx.look('changed', [row.door_id])
  })
}

/** Says that an action is done, or not after all: a row of one's own, also about another's action. */
export function tickAction(call: Call, fileId: string, actionId: string, isDone: boolean): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const action = (await actionsInSight(tx.sql)).find((one) => one.id === actionId) ?? refuse(refusals.notFound)
    const door = await planDoor(tx, await subjectsOfDoor(tx, action.door_id), action.goal_id)
    await insertTick(
      tx.sql,
      { ...written(tx, door), id: call.ports.newId(), action_id: actionId, is_done: isDone },
      tx.at,
    )
    await tx.look('changed', [door])
  })
}

/** Says how it goes now with a goal, from 1 to 10: a row of one's own. */
export function scoreGoal(call: Call, fileId: string, goalId: string, score: number): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const door = await planDoor(tx, await subjectsOfGoal(tx, goalId), goalId)
    await insertScore(tx.sql, { ...written(tx, door), id: call.ports.newId(), goal_id: goalId, score }, tx.at)
    await tx.look('changed', [door])
  })
}

async function subjectsOfGoal(tx: FileTransaction, goalId: string): Promise<readonly string[]> {
  const goal = (await goalsInSight(tx.sql)).find((one) => one.id === goalId) ?? refuse(refusals.notFound)
  return subjectsOfDoor(tx, goal.door_id)
}

async function subjectsOfDoor(tx: FileTransaction, doorId: string): Promise<readonly string[]> {
  return (await openDoors(tx.sql)).get(doorId)?.subject_ids ?? refuse(refusals.notFound)
}

/** The doors that the actor may change things behind: those of the own organisation, or one's own words. */
async function ownDoors(tx: FileTransaction): Promise<ReadonlySet<string>> {
  const { actor } = tx.call
  const source = actor.kind === 'professional' ? actor.organisationId : tx.personId
  const doors = [...(await openDoors(tx.sql)).values()]
  return new Set(doors.filter((one) => one.source_id === source).map((one) => one.door_id))
}

/** A row that is in sight; refuses what is not there, and what another wrote. */
function mine<Row extends { id: string; door_id: string }>(
  rows: readonly Row[],
  id: string,
  own: ReadonlySet<string>,
): Row {
  const row = rows.find((one) => one.id === id) ?? refuse(refusals.notFound)
  return own.has(row.door_id) ? row : refuse(refusals.notYours)
}

/** Refuses a change of an older version, with what stands there now: read again, as another may have saved in between. */
function refuseOlder<Row extends { id: string; version: number }>(
  rows: readonly Row[],
  id: string,
  contentOf: (row: Row) => object,
): never {
  const now = rows.find((one) => one.id === id) ?? refuse(refusals.notFound)
  return refuse(refusals.newerVersion, { current: { ...contentOf(now), version: now.version } })
}
