import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { groupBy } from '../group.ts'

export type Day = { day: string; lines: LookLine[] }

/** What makes two looks of one day the same to a reader. */
function sameness(line: LookLine): string {
  const { viewer, party, name, role, onBehalfOf, action, attempted, whys, about, categories, goalTitles } = line
  return JSON.stringify([viewer, party, name, role, onBehalfOf, action, attempted, whys, about, categories, goalTitles])
}

/** Newest day first, and in a day newest first; who looked at the same more often that day stands there once, counted. */
export function byDay(looks: readonly LookLine[]): Day[] {
  const newestFirst = [...looks].sort((one, other) => other.at.localeCompare(one.at))
  const days = groupBy(newestFirst, (line) => line.day)
  return [...days].map(([day, lines]) => ({ day, lines: merged(lines) }))
}

function merged(lines: readonly LookLine[]): LookLine[] {
  return [...groupBy(lines, sameness).values()].flatMap(([newest, ...others]) =>
    newest ? { ...newest, count: others.reduce((sum, line) => sum + line.count, newest.count) } : [],
  )
}
