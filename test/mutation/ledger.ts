// What became of each mutant, line by line on disk: whoever is stopped goes on where it was.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Mutant {
  id: string
  /** File and line, as in the source. */
  place: string
  what: string
}

export interface Outcome extends Mutant {
  /** The test that failed with it; null: it survived. */
  killedBy: string | null
  seconds: number
}

type Line = Outcome | { begun: string }

export class NotAMutant extends Error {}

/** Opens a ledger; what was begun and never ended hung, and that is what killed it. */
export function openLedger(path: string) {
  mkdirSync(dirname(path), { recursive: true })
  const lines = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    : []
  const ended = new Set(lines.flatMap((line) => ('id' in line ? [line.id] : [])))
  const begun = lines.flatMap((line) => ('begun' in line ? [line.begun] : []))
  const add = (line: Line) => appendFileSync(path, `${JSON.stringify(line)}\n`)
  return {
    isDone: ({ id }: Mutant) => ended.has(id),
    hung: ({ id }: Mutant) => begun.filter((one) => one === id).length >= 2 && !ended.has(id),
    begin: ({ id }: Mutant) => add({ begun: id }),
    end: (outcome: Outcome) => add(outcome),
  }
}

export function outcomesIn(path: string): Outcome[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Line).filter((line) => 'id' in line)
}
