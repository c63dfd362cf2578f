// Where a world is played: its file on a real database, its clock, and what the product called what was made in it.
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import type { CivilDate } from '../../src/platform/pure/dates.ts'
import type { World } from '../world.ts'
import { type IdOf, idsFor } from './ids.ts'

export interface Stage {
  database: Database
  world: World
  fileId: string
  id: IdOf
  /** Who is at work and at home in one file has one account, and so is recognised. */
  accountOf(professional: string): string
  today: CivilDate
  /** Of this day, in UTC; a new day begins at 600, when it is day in Amsterdam too. */
  minute: number
  derivedOn: CivilDate
  /** The region chose something that was not yet worked out. */
  isBehind: boolean
  /** Who holds the regie. */
  regie: string | null
  /** Counts what was said today, to keep its order. */
  said: number
  /** Counts the ids that the product asked for. */
  made: number
  /** The product's ids of what the world has a name for. */
  named: Map<string, string>
}

/** `attempt` makes the ids others, so that one world can be played again. */
export function newStage(database: Database, world: World, attempt: number): Stage {
  const id = idsFor(world.seed, attempt)
  return {
    ...{ database, world, id, fileId: id('file'), named: new Map(), regie: null, isBehind: false },
    ...{ today: world.startsOn, derivedOn: world.startsOn, minute: 600, said: 0, made: 0 },
    accountOf: (professional) => id('account', accountName(world, professional)),
  }
}

function accountName({ professionals, relatives }: World, professional: string): string {
  const person = professionals.find((one) => one.id === professional)?.isPerson ?? null
  return person !== null && relatives.includes(person) ? person : professional
}

export function startOfMinute({ today, minute }: Stage): Date {
  return new Date(Date.parse(`${today}T00:00:00Z`) + minute * 60_000)
}

/** In the order in which it was said. */
export function momentOf(stage: Stage): string {
  return new Date(startOfMinute(stage).getTime() + stage.said).toISOString()
}

/** What was chosen for worlds that are over closes nothing in the next, and nothing of them is worked out any more. */
export async function clearStage(database: Database): Promise<void> {
  await sql`update access.files set policy_version = 2147483647 where policy_version < 2147483647`.execute(database.sql)
  await sql`delete from access.bars`.execute(database.sql)
}
