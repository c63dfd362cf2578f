// A random world on a real database: what happens in it, and the keys that follow from it as the app derives them.
import { becomeApp } from '../../src/capabilities/access/queries.ts'
import { deriveKeys } from '../../src/capabilities/consent/keys/derive.ts'
import type { Database, Sql } from '../../src/platform/database/database.ts'
import { addDays, addMonths } from '../../src/platform/pure/dates.ts'
import type { Event, World } from '../world.ts'
import * as acting from './acting.ts'
import { choose, comeBack, leave, workOut, writeWork } from './choosing.ts'
import {
  writeFile,
  writeGezag,
  writeItem,
  writeJoining,
  writeLeaving,
  writeObjection,
  writeRelease,
  writeStatements,
} from './rows.ts'
import { clearStage, newStage, type Stage } from './stage.ts'

/** Opens the world's file, in a region that chose what the world says. */
export async function stageWorld(database: Database, world: World, attempt: number): Promise<Stage> {
  const stage = newStage(database, world, attempt)
  await clearStage(database)
  await database.sql.transaction().execute((db) => writeFile(db, stage))
  await writeWork(stage)
  await choose(stage, world.policy)
  return stage
}

/** What happens, and what follows from it. */
export async function play(stage: Stage, event: Event): Promise<void> {
  switch (event.kind) {
    case 'openGoal':
      return
    case 'advance':
      return advance(stage, event.days)
    case 'clock':
      stage.minute = event.minute
      return
    case 'readingAlong':
      return void (await acting.letRead(stage, event))
    case 'policyChanges':
      return choose(stage, event.policy)
    case 'organisationLeaves':
      return leave(stage, event.organisation)
    case 'organisationReturns':
      return comeBack(stage, event.organisation)
    case 'derives':
      return workOut(stage)
    case 'emergency':
      return acting.openEmergencyAs(stage, event)
    case 'emergencyEnds':
      return acting.endEmergencyAs(stage, event)
    case 'standIn':
      return acting.nameStandInAs(stage, event)
    case 'standInEnds':
      return acting.endStandInAs(stage, event)
    case 'measureNoted':
      return acting.noteMeasureAs(stage, event)
    case 'measureEnds':
      return acting.endMeasureAs(stage, event)
    case 'capabilityNoted':
      return void (await acting.noteCapabilityAs(stage, event))
    default:
      return inRows(stage, event)
  }
}

type InRows = Extract<
  Event,
  { kind: 'write' | 'answer' | 'memberJoins' | 'memberLeaves' | 'gezagChanges' | 'release' | 'objection' }
>

/** In one transaction with the keys that follow. */
async function inRows(stage: Stage, event: InRows): Promise<void> {
  stage.said += 1
  const isDone = event.kind === 'memberLeaves' && (await acting.endMembership(stage, event))
  await stage.database.sql.transaction().execute(async (db) => {
    if (!isDone) await write(db, stage, event)
    await derive(db, stage)
  })
  if (event.kind === 'memberJoins' && event.hasRegie) stage.regie = event.professional
  if (event.kind === 'memberLeaves' && event.professional === stage.regie) stage.regie = null
}

async function write(db: Sql, stage: Stage, event: InRows): Promise<void> {
  switch (event.kind) {
    case 'write':
      return writeItem(db, stage, event.item)
    case 'answer':
      return writeStatements(db, stage, event.statements)
    case 'memberJoins':
      return writeJoining(db, stage, event)
    case 'memberLeaves':
      return writeLeaving(db, stage, event)
    case 'gezagChanges':
      return writeGezag(db, stage, event)
    case 'release':
      return writeRelease(db, stage, event)
    case 'objection':
      return writeObjection(db, stage, event)
  }
}

/**
 * Passing time writes nothing: keys are a timeline. What the region chose is worked out before the day is over; and where the
 * timeline would run out the monthly job has extended it, on the last day before the step.
 */
async function advance(stage: Stage, days: number): Promise<void> {
  const today = addDays(stage.today, days)
  await workOut(stage)
  if (today > addMonths(stage.derivedOn, 13)) await stage.database.sql.transaction().execute((db) => derive(db, stage))
  stage.today = today
  stage.minute = 600
  stage.said = 0
}

async function derive(db: Sql, stage: Stage): Promise<void> {
  await becomeApp(db)
  await deriveKeys({ sql: db, fileId: stage.fileId, today: stage.today })
  stage.derivedOn = stage.today
}
