// npm run prove [-- --worlds 10000 --rounds 1000 --processes 2], or with --mutate [--fresh]. Needs PostgreSQL.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { install } from './install.mjs'
import { findNode } from './node.mjs'
import { proveByMutants } from './prove-mutants.mjs'
import { proveByRaces, proveByWorlds } from './prove-worlds.mjs'
import { stop } from './say.mjs'
import { onPostgres } from './test-environment.mjs'

const numbers = { worlds: 10_000, rounds: 1000, processes: availableParallelism() }
const given = readArguments()

install()
const node = findNode()
// Every process that we start is told of a signal.
process.setMaxListeners(0)
const isProved = given.mutate ? await proveByMutants(node, given) : await onPostgres('The proof', proveByChance)
process.exitCode = isProved ? 0 : 1

/** The races after the worlds: beside other work they would meet each other less. */
async function proveByChance(env) {
  const results = [await proveByWorlds(node, env, given), await proveByRaces(node, env, given)]
  return results.every(Boolean)
}

function readArguments() {
  const text = Object.keys(numbers).map((name) => [name, { type: 'string' }])
  try {
    const { values } = parseArgs({
      options: { ...Object.fromEntries(text), mutate: { type: 'boolean' }, fresh: { type: 'boolean' } },
    })
    const counts = Object.entries(numbers).map(([name, usual]) => [name, countOf(name, values[name] ?? usual)])
    return { ...values, ...Object.fromEntries(counts) }
  } catch (error) {
    return stop(error.message)
  }
}

function countOf(name, value) {
  const count = Number(value)
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`--${name} takes a whole number, not ${value}.`)
  return count
}
