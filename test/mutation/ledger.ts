// What is to be done and what became of each mutant, line by line on disk: whoever is stopped goes on where it was.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Mutant {
  /** Other text, other id: what was changed since is tried anew. */
  id: string
  /** File and line, as in the source. */
  place: string
  what: string
}

export interface Outcome extends Mutant {
  /** The test that failed with it; null: it survived. */
  killedBy: string | null
  seconds: number
  /** The tests that were there; a survivor of other tests is tried anew. */
  tests: string
}

export const proveFolder = 'build/prove'
export type LedgerName = 'decide' | 'sql'

/** Opens a ledger for these mutants and these tests. */
export function openLedger(name: LedgerName, mutants: readonly Mutant[], tests: string) {
  mkdirSync(proveFolder, { recursive: true })
  const plan = mutants.map(({ id, place, what }) => ({ id, place, what }))
  writeFileSync(join(proveFolder, `${name}.plan.json`), JSON.stringify(plan))
  const file = ledgerFile(name)
  const done = new Map(outcomesIn(name).map((one) => [one.id, one]))
  return {
    file,
    outcomes: [...done.values()],
    isDone({ id }: Mutant) {
      const outcome = done.get(id)
      return outcome !== undefined && (outcome.killedBy !== null || outcome.tests === tests)
    },
    end({ id, place, what }: Mutant, killedBy: string | null, seconds: number) {
      const outcome: Outcome = { id, place, what, killedBy, seconds, tests }
      appendFileSync(file, `${JSON.stringify(outcome)}\n`)
    },
  }
}

export const ledgerFile = (name: LedgerName) => join(proveFolder, `${name}.jsonl`)

export function planOf(name: LedgerName): Mutant[] {
  const file = join(proveFolder, `${name}.plan.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

export function outcomesIn(name: LedgerName): Outcome[] {
  const file = ledgerFile(name)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Outcome)
}
