// Puts one mutant after another into the databases of the tests, and runs the tests that come near it until one fails.
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { test } from 'vitest'
import { type Database, openDatabase, type Sql } from '../../src/platform/database/database.ts'
import { type GatheredTest, gather } from './collecting.ts'
import { openLedger } from './ledger.ts'
import { callsIn, heardDuring, listen, reachedFrom } from './reach.ts'
import { attemptTest, clearFile, filesGathered, nameOf, prepareFile, testsOf } from './running.ts'
import { type SqlMutant, sqlMutants } from './sql-mutants.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The quickest and deadliest first. */
const first = [
  'test/catalogue/database.test.ts',
  'src/capabilities/access/enter.database.test.ts',
  'test/property/keys.property.test.ts',
  'test/looks/looks.test.ts',
]
const rest = globSync(
  [
    'src/**/*.database.test.ts',
    'src/**/{routes,queries,jobs}.test.ts',
    'test/{matrix,races,region,security}/*.test.ts',
  ],
  { cwd: root },
)
const [part = 1, parts = 1] = (process.env.RONDOM_MUTANT_PART ?? '1/1').split('/').map(Number)
const only = process.env.RONDOM_MUTANT_ONLY
const files = process.env.RONDOM_MUTANT_FILES?.split(',') ?? [...new Set([...first, ...rest.sort()])]

interface Killer {
  one: GatheredTest
  name: string
  /** The functions it comes near, or all: what holds of every table comes near everything. */
  near: ReadonlySet<string>
  kills: number
  seconds: number
}

test('mutants of the database', async () => {
  listen()
  const killers = await prepared()
  const open = await databasesOfTests()
  const mutants = await sqlMutants(open[0]?.sql as Sql)
  const ledger = openLedger(process.env.RONDOM_LEDGER ?? 'build/prove/sql.jsonl')
  const mine = mutants.filter((_, index) => index % parts === part - 1)
  for (const mutant of mine.filter((one) => !ledger.isDone(one) && (!only || one.what.includes(only)))) {
    const hung = ledger.hung(mutant)
    if (!hung) ledger.begin(mutant)
    const from = performance.now()
    const killedBy = hung ? 'it never ended' : await killerOf(mutant, killers, open)
    const { id, place, what } = mutant
    if (killedBy !== undefined) ledger.end({ id, place, what, killedBy, seconds: (performance.now() - from) / 1000 })
  }
  for (const database of open) await database.close()
  for (const file of filesGathered()) await clearFile(file)
})

/** Gathers the files, prepares each, and keeps the tests that pass again and again on what they leave behind. */
async function prepared(): Promise<Killer[]> {
  for (const file of files) await gather(file, () => import(`${root}${file}`))
  const killers: Killer[] = []
  const left: string[] = []
  for (const file of filesGathered()) {
    const fault = await prepareFile(file)
    if (fault !== undefined) {
      left.push(`${file}: ${fault}`)
      continue
    }
    for (const one of testsOf(file)) {
      let said = await attemptTest(one)
      const from = performance.now()
      const names = await heardDuring(async () => {
        said ??= await attemptTest(one)
      })
      if (said === undefined)
        killers.push({ one, name: nameOf(one), near: names, kills: 0, seconds: (performance.now() - from) / 1000 })
      else left.push(`${nameOf(one)}: ${said}`)
    }
  }
  const calls = await withDatabases((open) => callsIn(open.map((database) => database.sql)))
  for (const line of left) process.stdout.write(`not run twice  ${line}\n`)
  process.stdout.write(`${killers.length} tests\n`)
  return killers.map((killer) => ({ ...killer, near: reachedFrom(killer.near, calls) }))
}

/** The name of the test that failed, null when none did, undefined when the mutant is no SQL. */
async function killerOf(
  mutant: SqlMutant,
  killers: Killer[],
  open: readonly Database[],
): Promise<string | null | undefined> {
  try {
    for (const database of open) await run(database, mutant.statement)
  } catch {
    for (const database of open) await run(database, mutant.back)
    return undefined
  }
  try {
    for (const killer of near(mutant, killers)) {
      const said = await attemptTest(killer.one)
      if (said === undefined) continue
      for (const database of open) await run(database, mutant.back)
      killer.kills += 1
      // What the mutant left behind must not make the test fail for the next one.
      if ((await attemptTest(killer.one)) !== undefined) await again(killer, killers)
      return killer.name
    }
    return null
  } finally {
    for (const database of open) await run(database, mutant.back)
  }
}

const all = /^test\/catalogue\//
function near({ about }: Pick<SqlMutant, 'about'>, killers: readonly Killer[]): Killer[] {
  const coming = killers.filter(({ near: names, name }) => about === null || names.has(about) || all.test(name))
  const worth = ({ kills, seconds, name }: Killer) =>
    about === null && all.test(name) ? 1000 : (kills + 0.2) / (seconds + 0.05)
  return coming.sort((a, b) => worth(b) - worth(a))
}

/** Prepares a file anew; a test that does not pass even then is left out from now on. */
async function again(killer: Killer, killers: Killer[]): Promise<void> {
  const { file } = killer.one.suite
  await clearFile(file)
  const fault = await prepareFile(file)
  for (const one of [...killers].filter((other) => other.one.suite.file === file)) {
    if (fault === undefined && one !== killer) continue
    if (fault === undefined && (await attemptTest(one.one)) === undefined) continue
    process.stdout.write(`left out from here  ${one.name}\n`)
    killers.splice(killers.indexOf(one), 1)
  }
}

const run = (database: Database, statement: string) => sql.raw(`/* script */ ${statement}`).execute(database.sql)

async function databasesOfTests(): Promise<Database[]> {
  const cluster = process.env.RONDOM_TEST_POSTGRES_URL ?? ''
  const there = await openDatabase({ kind: 'postgres', url: cluster, maxConnections: 1 })
  const { rows } = await sql<{
    name: string
  }>`select datname as name from pg_database where datname like 'rondom_test_%'`.execute(there.sql)
  await there.close()
  return Promise.all(
    rows.map(({ name }) => {
      const url = new URL(cluster)
      url.pathname = `/${name}`
      return openDatabase({ kind: 'postgres', url: url.href, maxConnections: 1 })
    }),
  )
}

async function withDatabases<T>(work: (open: readonly Database[]) => Promise<T>): Promise<T> {
  const open = await databasesOfTests()
  try {
    return await work(open)
  } finally {
    for (const database of open) await database.close()
  }
}
