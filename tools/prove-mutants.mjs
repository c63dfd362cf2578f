// One condition at a time is left out or turned, in decide() and in the database: does a test notice?
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hand } from './child.mjs'
import { root } from './paths.mjs'
import { timeSince, withProgress } from './progress.mjs'
import { say } from './say.mjs'
import { onPostgres, testEnvironment } from './test-environment.mjs'
import { buildWeb } from './web.mjs'

const folder = join(root, 'build', 'prove')
/** Enough for a mutant: the sharp tests of `access` kill most of them. */
const small = { RONDOM_WORLDS: '1..4', RONDOM_ROUNDS: '20' }

/** Goes on where it was stopped; `fresh` starts again. */
export async function proveByMutants(node, { fresh, processes }) {
  if (fresh) rmSync(folder, { recursive: true, force: true })
  if (!buildWeb(node)) return false
  await toTheEnd('decide', () => vitest(node, 'decide', testEnvironment('pglite')))
  const parts = process.env.RONDOM_TEST_DATABASE_URL ? 1 : processes
  const numbers = Array.from({ length: parts }, (_, index) => index + 1)
  await toTheEnd('sql', async () => {
    // Each has a cluster of its own: a mutant must not meet the tests of another.
    const run = (part) =>
      onPostgres('The proof', (env) =>
        vitest(node, 'sql', { ...env, ...small, RONDOM_MUTANT_PART: `${part}/${parts}` }),
      )
    const codes = await Promise.all(numbers.map(run))
    return Math.max(...codes)
  })
  return (await hand(node, ['test/mutation/report.ts'])) === 0
}

/** A mutant that never ends takes its process with it, and is noted: the others go on in a new one. */
async function toTheEnd(name, run) {
  const from = performance.now()
  const soFar = () => `${told(name)} after ${timeSince(from)}`
  for (;;) {
    const before = linesOf(name).length
    const code = await withProgress(soFar, run)
    say(soFar())
    if (code === 0 || code >= 128 || linesOf(name).length === before) return
  }
}

function vitest(node, name, env) {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const config = join('test', 'mutation', 'vitest.config.ts')
  const args = [program, 'run', '--config', config, '--reporter=dot', `test/mutation/${name}.mutants.ts`]
  return hand(node, args, { env: { ...env, RONDOM_MUTANTS: name } })
}

const linesOf = (name) => {
  const file = join(folder, `${name}.jsonl`)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

function told(name) {
  const plan = join(folder, `${name}.plan.json`)
  if (!existsSync(plan)) return `mutants of ${name}: preparing`
  const ids = new Set(JSON.parse(readFileSync(plan, 'utf8')).map(({ id }) => id))
  const killers = new Map(
    linesOf(name)
      .map((line) => JSON.parse(line))
      .map(({ id, killedBy }) => [id, killedBy]),
  )
  const outcomes = [...killers].filter(([id]) => ids.has(id))
  const survived = outcomes.filter(([, killedBy]) => killedBy === null).length
  return `mutants of ${name}: ${outcomes.length} of ${ids.size}, ${survived} survived`
}
