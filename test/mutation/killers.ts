// The tests that are run against mutants of the database: prepared once, run as often as they pass on what they leave behind.
import { appendFileSync, globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GatheredTest, gather } from './collecting.ts'
import { allDatabases, letGo, noting } from './databases.ts'
import { proveFolder } from './ledger.ts'
import { callsIn, heardDuring, listen, reachedFrom } from './reach.ts'
import { attemptTest, clearFile, filesGathered, nameOf, prepareFile, testsOf } from './running.ts'

export interface Killer {
  one: GatheredTest
  name: string
  file: string
  /** The functions it comes near. */
  near: ReadonlySet<string>
  kills: number
  killsIn: Map<string, number>
  seconds: number
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
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
/** Whether the API document keeps the rules of the government says nothing about who may see what. */
const apart = /\/(nlgov|openapi)\.test\.ts$/
export const files =
  process.env.RONDOM_MUTANT_FILES?.split(',') ?? [...new Set([...first, ...rest.sort()])].filter((file) => !apart.test(file))

/** What was said on the way, for whoever wonders how long it takes. */
export function note(line: string): void {
  mkdirSync(proveFolder, { recursive: true })
  appendFileSync(join(proveFolder, 'sql.log'), `${line}\n`)
}

/** `repeatable`: those that pass again and again. `once`: those that pass only in a file prepared anew. */
export async function prepareKillers(): Promise<{ repeatable: Killer[]; once: Killer[] }> {
  listen()
  for (const file of files) await gather(file, () => import(join(root, file)))
  const repeatable: Killer[] = []
  const once: Killer[] = []
  for (const file of filesGathered()) {
    const from = performance.now()
    const fault = await noting(file, () => prepareFile(file))
    const prepared = performance.now()
    const kinds = { repeatable: 0, once: 0, neither: 0 }
    if (fault !== undefined) note(`not prepared  ${file}: ${fault}`)
    else for (const one of testsOf(file)) kinds[await sort(one, { repeatable, once })] += 1
    const [before, during] = [prepared - from, performance.now() - prepared].map((time) => (time / 1000).toFixed(1))
    note(`${file}: ${before} s to prepare, ${during} s for ${JSON.stringify(kinds)}`)
  }
  const calls = await callsIn(allDatabases().map((database) => database.sql))
  const reaching = (killer: Killer) => ({ ...killer, near: reachedFrom(killer.near, calls) })
  return { repeatable: repeatable.map(reaching), once: once.map(reaching) }
}

async function sort(one: GatheredTest, { repeatable, once }: Record<'repeatable' | 'once', Killer[]>) {
  let said: string | undefined
  const near = await heardDuring(async () => {
    said = await attemptTest(one)
  })
  const name = nameOf(one)
  if (said !== undefined) {
    note(`fails at once  ${name}: ${said}`)
    return 'neither'
  }
  const from = performance.now()
  const again = await attemptTest(one)
  const seconds = (performance.now() - from) / 1000
  const killer = { one, name, file: one.suite.file, near, kills: 0, killsIn: new Map(), seconds }
  if (again === undefined) repeatable.push(killer)
  else once.push(killer)
  return again === undefined ? 'repeatable' : 'once'
}

/** Prepares a file anew; what went wrong, if anything. */
export async function prepareAnew(file: string): Promise<string | undefined> {
  await letGo(file)
  await clearFile(file)
  return noting(file, () => prepareFile(file))
}
