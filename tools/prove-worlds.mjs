// Random worlds in as many processes as there are cores, then races: what chance could find, it has had its chance at.
import { join } from 'node:path'
import { hand } from './child.mjs'
import { root } from './paths.mjs'
import { inThousands, timeSince, withProgress } from './progress.mjs'
import { say } from './say.mjs'

/** Whether in all these worlds everybody reads what the oracle says. */
export async function proveByWorlds(node, env, { worlds, processes }) {
  if (worlds === 0) return true
  const from = performance.now()
  const differences = []
  let played = 0
  const onLine = (line) => {
    const { difference } = JSON.parse(line)
    played += 1
    if (!difference) return
    differences.push(difference)
    say(`\n${difference}\n`)
  }
  const soFar = () => {
    const pace = (played / ((performance.now() - from) / 1000)).toFixed(1)
    const found = differences.length === 0 ? 'no difference' : `${differences.length} DIFFERENCES`
    return `${inThousands(played)} of ${inThousands(worlds)} worlds in ${timeSince(from)}, ${pace} per second: ${found}`
  }
  const play = (first) =>
    hand(node, ['test/prove/worlds.ts', '--first', first, '--last', worlds, '--step', processes], { env, onLine })
  say(`${inThousands(worlds)} random worlds beside the oracle, in ${processes} processes`)
  const numbers = Array.from({ length: processes }, (_, index) => index + 1)
  const codes = await withProgress(soFar, () => Promise.all(numbers.map(play)))
  say(soFar())
  return differences.length === 0 && played === worlds && codes.every((code) => code === 0)
}

/** Whether in all these rounds nothing is read after it was taken back. */
export async function proveByRaces(node, env, { rounds }) {
  if (rounds === 0) return true
  const from = performance.now()
  say(`\n${inThousands(rounds)} rounds of withdrawing beside joining and reading`)
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const vitest = [program, 'run', '--project', 'database', 'test/races/races.test.ts']
  const code = await withProgress(
    () => `racing for ${timeSince(from)}`,
    () => hand(node, vitest, { env: { ...env, RONDOM_ROUNDS: String(rounds) } }),
  )
  say(`${inThousands(rounds)} rounds in ${timeSince(from)}: ${code === 0 ? 'nothing was read too late' : 'FAILED'}`)
  return code === 0
}
