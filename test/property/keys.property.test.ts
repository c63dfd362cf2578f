// After every event of every random world, everybody reads what the oracle says: on the real database, through the real doors.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { type TestDatabase, testDatabases } from '../harness/database.ts'
import { generateWorld } from '../world.ts'
import { firstDifference, shrink } from './playing.ts'
import { makeEyes } from './seeing.ts'
import { told } from './telling.ts'

/** RONDOM_WORLDS=1..10000 plays more of them, RONDOM_WORLDS=17 one alone. */
const [first = 1, last = first] = (process.env.RONDOM_WORLDS ?? '1..200').split('..').map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index)
const perWorld = 3_000

describe.each(testDatabases())('who reads what on $name', ({ make }) => {
  let given: TestDatabase
  let database: Database

  beforeAll(async () => {
    given = await make()
    database = await openDatabase(given)
    await migrate(database)
    await makeEyes(database.sql)
  })
  afterAll(async () => {
    await database?.close()
    await given?.drop()
  })

  test(`in ${seeds.length} random worlds everybody reads after every event what the oracle says`, {
    timeout: 60_000 + seeds.length * perWorld,
  }, async () => {
    for (const seed of seeds) {
      const found = await firstDifference(database, generateWorld(seed))
      if (found) expect.fail(told(await shrink(database, found)))
    }
  })
})
