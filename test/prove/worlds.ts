// Plays every so-manieth of many random worlds on PostgreSQL, and tells whoever started it, a line of JSON at a time.
import { parseArgs } from 'node:util'
import { openDatabase } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { testDatabases } from '../harness/database.ts'
import { firstDifference, shrink } from '../property/playing.ts'
import { makeEyes } from '../property/seeing.ts'
import { told } from '../property/telling.ts'
import { generateWorld } from '../world.ts'

/** A fault in one rule shows in many worlds; a few stories tell it. */
const enough = 3
/** Then a new database: a real one does not hold thousands of families that opened in the same second. */
const perDatabase = 500

const { values } = parseArgs({
  options: { first: { type: 'string' }, last: { type: 'string' }, step: { type: 'string' } },
})
const [first, last, step] = [Number(values.first ?? 1), Number(values.last ?? 200), Number(values.step ?? 1)]
const seeds = Array.from(
  { length: Math.max(0, Math.ceil((last - first + 1) / step)) },
  (_, index) => first + index * step,
)
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
let differences = 0

for (let at = 0; at < seeds.length && differences < enough; at += perDatabase) {
  await playAll(seeds.slice(at, at + perDatabase))
}

async function playAll(some: readonly number[]): Promise<void> {
  const [make] = testDatabases().map((one) => one.make)
  const given = await (make as NonNullable<typeof make>)()
  const database = await openDatabase(given)
  try {
    await migrate(database)
    await makeEyes(database.sql)
    for (const seed of some) {
      const found = await firstDifference(database, generateWorld(seed))
      tell({ seed, ...(found ? { difference: told(await shrink(database, found)) } : {}) })
      if (found) differences += 1
      if (differences >= enough) return
    }
  } finally {
    await database.close()
    await given.drop()
  }
}
