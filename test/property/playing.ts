// Plays worlds event by event, and says what differs from the oracle in the fewest events that show it.
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../../src/platform/database/database.ts'
import type { Event, Reader, World } from '../world.ts'
import { play, stageWorld } from './adapter.ts'
import { expectedOf, type Sight, seenByAll } from './seeing.ts'

export interface Difference {
  seed: number
  /** After how many events. */
  after: number
  reader: Reader
  expected: Sight
  actual: Sight
}

let attempts = 0

/** The first difference between the database and the oracle; undefined when there is none in the whole world. */
export async function firstDifference(database: Database, world: World): Promise<Difference | undefined> {
  attempts += 1
  const stage = await stageWorld(database, world, attempts)
  for (const [index, event] of world.events.entries()) {
    await play(stage, event)
    const seen = await seenByAll(stage, index)
    for (const [turn, [reader, actual]] of [...seen].entries()) {
      const expected = expectedOf(world, index + 1, reader, turn === index % seen.size)
      if (!isSame(actual, expected)) return { seed: world.seed, after: index + 1, reader, expected, actual }
    }
  }
  return undefined
}

function isSame(one: Sight, other: Sight): boolean {
  return isDeepStrictEqual(one, other)
}

/** Leaves out every event without which there is still a difference: what stays tells the story. */
export async function shrink(
  database: Database,
  world: World,
  found: Difference,
): Promise<{ world: World; difference: Difference }> {
  let shrunk = { world: { ...world, events: world.events.slice(0, found.after) }, difference: found }
  for (let index = found.after - 1; index >= 0; index -= 1) {
    const event = shrunk.world.events[index]
    if (!event || !isLeftOut(event)) continue
    const smaller = { ...shrunk.world, events: shrunk.world.events.toSpliced(index, 1) }
    const difference = await firstDifference(database, smaller)
    if (difference) shrunk = { world: { ...smaller, events: smaller.events.slice(0, difference.after) }, difference }
  }
  return shrunk
}

/** Without its goals or its team the rest of a world means something else. */
function isLeftOut(event: Event): boolean {
  return event.kind !== 'openGoal' && event.kind !== 'memberJoins'
}

/** What a person needs to judge who is right: seed, event, reader, what was expected and seen, and the story. */
export function told(world: World, { seed, after, reader, expected, actual }: Difference): string {
  const { startsOn, policy, persons, gezag, events } = world
  const lines = [
    `seed ${seed}, after event ${after}, ${JSON.stringify(reader)}`,
    `expected ${JSON.stringify(expected)}`,
    `actual   ${JSON.stringify(actual)}`,
    `starts on ${startsOn}, ${JSON.stringify(policy)}`,
    ...persons.map((one) => JSON.stringify(one)),
    ...gezag.map((one) => JSON.stringify(one)),
    ...events.slice(0, after).map((event, index) => `${index + 1} ${JSON.stringify(event)}`),
  ]
  return lines.join('\n')
}
