// Plays worlds event by event, and finds the fewest events in which the database and the oracle still differ.
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../../src/platform/database/database.ts'
import { type Event, type Reader, readersOf, type World } from '../world.ts'
import { play, stageWorld } from './adapter.ts'
import { expectedOf, type Sight, seenByAll } from './seeing.ts'

export interface Difference {
  /** With the events up to and including the one after which they differ. */
  world: World
  reader: Reader
  /** The number of the reader who looked around, which may be another. */
  turn: number
  expected: Sight
  actual: Sight
}

let attempts = 0

/** The first difference between the database and the oracle; undefined when there is none in the whole world. */
export async function firstDifference(
  database: Database,
  world: World,
  onTurn?: number,
): Promise<Difference | undefined> {
  attempts += 1
  const stage = await stageWorld(database, world, attempts)
  for (const [index, event] of world.events.entries()) {
    await play(stage, event)
    // A goal is a name: nobody sees anything of it until something is written in it.
    if (event.kind === 'openGoal') continue
    const turn = onTurn ?? whoseTurn(world, index)
    for (const [number, [reader, actual]] of [...(await seenByAll(stage, turn))].entries()) {
      const expected = expectedOf(world, index + 1, reader, number === turn)
      const difference = {
        world: { ...world, events: world.events.slice(0, index + 1) },
        reader,
        turn,
        expected,
        actual,
      }
      if (!isDeepStrictEqual(actual, expected)) return difference
    }
  }
  return undefined
}

/** After every other event one reader in turn looks around; after the others nobody does. */
function whoseTurn(world: World, index: number): number {
  return index % 2 === 0 ? (index / 2) % readersOf(world).length : -1
}

/** Leaves out every event, then every kind of answer, without which there is still a difference: what stays tells the story. */
export async function shrink(database: Database, found: Difference): Promise<Difference> {
  let smallest = found
  for (let index = found.world.events.length - 1; index >= 0; index -= 1) {
    const event = smallest.world.events[index]
    if (!event) continue
    for (const instead of lessOf(event)) {
      const events = smallest.world.events.toSpliced(index, 1, ...instead)
      const difference = await differenceWithout(database, { ...found, world: { ...found.world, events } })
      if (!difference) continue
      smallest = difference
      break
    }
  }
  return smallest
}

/** What can no longer happen without what was left out is no shorter story. */
function differenceWithout(database: Database, { world, turn }: Difference): Promise<Difference | undefined> {
  return firstDifference(database, world, turn).catch(() => undefined)
}

/** Without its goals or its team the rest of a world means something else; an answer may lose all but one category. */
function lessOf(event: Event): Event[][] {
  if (event.kind === 'openGoal' || event.kind === 'memberJoins') return []
  if (event.kind !== 'answer') return [[]]
  const categories = [...new Set(event.statements.map(({ category }) => category))]
  const narrowed = categories.map((one) => event.statements.filter(({ category }) => category === one))
  return [[], ...(narrowed.length > 1 ? narrowed.map((statements) => [{ ...event, statements }]) : [])]
}
