// A random world on a real database: its rows, its clock, and its keys as the app derives them.
import { becomeApp } from '../../src/capabilities/access/queries.ts'
import { deriveKeys } from '../../src/capabilities/consent/keys/derive.ts'
import type { Database, Sql } from '../../src/platform/database/database.ts'
import { addDays, addMonths, type CivilDate } from '../../src/platform/pure/dates.ts'
import type { Event, World } from '../world.ts'
import { type IdOf, idsFor } from './ids.ts'
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

export interface Stage {
  database: Database
  world: World
  fileId: string
  id: IdOf
  /** Who is at work and at home in one file has one account, and so is recognised. */
  accountOf(professional: string): string
  today: CivilDate
  derivedOn: CivilDate
  /** Counts what was said today, to keep its order. */
  said: number
}

/** Opens the world's file. `attempt` makes its ids others, so that one world can be played again. */
export async function stageWorld(database: Database, world: World, attempt: number): Promise<Stage> {
  const id = idsFor(world.seed, attempt)
  const stage: Stage = {
    ...{ database, world, id, fileId: id('file'), said: 0 },
    ...{ today: world.startsOn, derivedOn: world.startsOn },
    accountOf: (professional) => id('account', accountName(world, professional)),
  }
  await database.sql.transaction().execute((db) => writeFile(db, stage))
  return stage
}

function accountName({ professionals, relatives }: World, professional: string): string {
  const person = professionals.find((one) => one.id === professional)?.isPerson ?? null
  return person !== null && relatives.includes(person) ? person : professional
}

/** What happens, and what follows from it for keys, in one transaction. Passing time writes nothing: keys are a timeline. */
export async function play(stage: Stage, event: Event): Promise<void> {
  if (event.kind === 'openGoal') return
  if (event.kind === 'advance') return advance(stage, event.days)
  stage.said += 1
  await stage.database.sql.transaction().execute(async (db) => {
    await write(db, stage, event)
    await derive(db, stage)
  })
}

async function write(db: Sql, stage: Stage, event: Exclude<Event, { kind: 'openGoal' | 'advance' }>): Promise<void> {
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

/** Only where the timeline would run out has the monthly job extended it, on the last day before the step. */
async function advance(stage: Stage, days: number): Promise<void> {
  const today = addDays(stage.today, days)
  if (today > addMonths(stage.derivedOn, 13)) await stage.database.sql.transaction().execute((db) => derive(db, stage))
  stage.today = today
  stage.said = 0
}

async function derive(db: Sql, stage: Stage): Promise<void> {
  await becomeApp(db)
  await deriveKeys({ sql: db, fileId: stage.fileId, today: stage.today }, stage.world.policy)
  stage.derivedOn = stage.today
}
