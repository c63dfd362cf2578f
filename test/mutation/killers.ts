// The tests that are run against mutants of the database: prepared once, run as often as they pass on what they leave behind.
import { appendFileSync, globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GatheredTest, gather } from './collecting.ts'
import { allDatabases, databasesOf, letGo, noting } from './databases.ts'
import { proveFolder } from './ledger.ts'
import { always, callsIn, heardDuring, listen, reachedFrom } from './reach.ts'
import { attemptTest, clearFile, nameOf, prepareFile, testsOf } from './running.ts'

export interface Killer {
  one: GatheredTest
  name: string
  file: string
  /** The functions that its queries name, and those that they come near. */
  heard: ReadonlySet<string>
  near: ReadonlySet<string>
  kills: number
  killsIn: Map<string, number>
  seconds: number
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
/** Made for what opens to whom, with nothing around it: quick to prepare, and deadly. */
const sharp = [
  'test/catalogue/database.test.ts',
  ...globSync('src/capabilities/{access,consent/keys}/*.database.test.ts', { cwd: root }).sort(),
]
const first = [...sharp, 'test/property/keys.property.test.ts']
const rest = globSync(
  [
    'src/**/*.database.test.ts',
    'src/**/{routes,queries,jobs}.test.ts',
    'test/{looks,matrix,races,region,security}/*.test.ts',
  ],
  { cwd: root },
)
/** Whether the form of a question, of the API document or of a log line is right says nothing about who may see what. */
const apart = /\/(nlgov|openapi|bad-input|logs)\.test\.ts$/
const others = rest.filter((file) => !first.includes(file) && !apart.test(file)).sort()
/** What outlives the first files meets the others. */
export const rounds: readonly (readonly string[])[] = [first, others]

/** What was said on the way, for whoever wonders how long it takes. */
export function note(line: string): void {
  mkdirSync(proveFolder, { recursive: true })
  appendFileSync(join(proveFolder, 'sql.log'), `${line}\n`)
}

export interface Killers {
  /** They pass again and again on what they leave behind. */
  repeatable: Killer[]
  /** They may pass only in a file prepared anew, after those before them. */
  once: Killer[]
}

export async function prepareKillers(files: readonly string[]): Promise<Killers> {
  listen()
  for (const file of files) await gather(file, () => import(join(root, file)))
  const found: Killers = { repeatable: [], once: [] }
  for (const file of files) {
    const killers = await prepared(file)
    found.repeatable.push(...killers.repeatable)
    found.once.push(...killers.once)
  }
  const calls = await callsIn(allDatabases().map((database) => database.sql))
  const reaching = (killer: Killer) => ({ ...killer, near: reachedFrom([...killer.heard, ...always], calls) })
  return { repeatable: found.repeatable.map(reaching), once: found.once.map(reaching) }
}

async function prepared(file: string): Promise<Killers> {
  const from = performance.now()
  const fault = await noting(file, () => prepareFile(file))
  const ready = performance.now()
  // A file that makes its databases in its tests gives no place to put a mutant in.
  const isOfUse = fault === undefined && databasesOf(file).length > 0
  const killers = isOfUse ? await killersOf(file) : { repeatable: [], once: [] }
  const [before, during] = [ready - from, performance.now() - ready].map((time) => (time / 1000).toFixed(1))
  const counts = `${killers.repeatable.length} tests that can be repeated, ${killers.once.length} that cannot`
  note(`${file}: ${fault ?? counts}, ${before} s to prepare, ${during} s to play twice`)
  return killers
}

/** Each test of a file twice; one that passes twice can be repeated. */
async function killersOf(file: string): Promise<Killers> {
  const found: Killers = { repeatable: [], once: [] }
  for (const one of testsOf(file)) {
    let isPassed = false
    const heard = await heardDuring(async () => {
      isPassed = (await attemptTest(one)) === undefined
    })
    const from = performance.now()
    const isRepeated = isPassed && (await attemptTest(one)) === undefined
    const seconds = (performance.now() - from) / 1000
    const killer: Killer = { one, name: nameOf(one), file, heard, near: heard, kills: 0, killsIn: new Map(), seconds }
    if (isRepeated) found.repeatable.push(killer)
    else found.once.push(killer)
  }
  return found
}

/** Prepares a file anew; what went wrong, if anything. */
export async function prepareAnew(file: string): Promise<string | undefined> {
  await letGo(file)
  await clearFile(file)
  return noting(file, () => prepareFile(file))
}
