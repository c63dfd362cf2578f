import type { LookLine } from '../../../../capabilities/access/contract.ts'
import { groupBy } from '../group.ts'

/** One person on one day, for one reason, with all that they looked at. */
export type Visit = { first: LookLine; lines: LookLine[] }
export type Day = { day: string; visits: Visit[] }

/** Who looked, and why: what a reader wants to know first. */
function whoAndWhy({ viewer, viewerId, party, name, role, onBehalfOf, isEmergency, whys }: LookLine): string {
  return JSON.stringify([viewer, viewerId, party, name, role, onBehalfOf, isEmergency, whys])
}

/** What was done with what, whoever it was about. */
function deed({ action, attempted, categories, goalTitles }: LookLine): string {
  return JSON.stringify([action, attempted, categories, goalTitles])
}

/** Newest day first, and in a day who came last, oneself below all others; what somebody looked at more often that day stands there once, counted. */
export function byDay(looks: readonly LookLine[]): Day[] {
  const newestFirst = [...looks].sort((one, other) => other.at.localeCompare(one.at))
  const days = groupBy(newestFirst, (line) => line.day)
  return [...days].map(([day, lines]) => ({ day, visits: visitsIn(lines) }))
}

function visitsIn(lines: readonly LookLine[]): Visit[] {
  const visits = [...groupBy(lines, whoAndWhy).values()].flatMap(([first, ...others]) =>
    first ? { first, lines: together(counted([first, ...others])) } : [],
  )
  return visits.sort((one, other) => Number(one.first.isYou) - Number(other.first.isYou))
}

/** The same look more often is one line with the sum. */
function counted(lines: readonly LookLine[]): LookLine[] {
  return [...groupBy(lines, (line) => deed(line) + line.about.join()).values()].flatMap(([newest, ...others]) =>
    newest ? { ...newest, count: others.reduce((sum, line) => sum + line.count, newest.count) } : [],
  )
}

/** A look at what is about two children is recorded for each of them; read as often, they are read as one line. */
function together(lines: readonly LookLine[]): LookLine[] {
  return [...groupBy(lines, (line) => deed(line) + line.count).values()].flatMap(([newest, ...others]) =>
    newest ? { ...newest, about: [...new Set([newest, ...others].flatMap(({ about }) => about))] } : [],
  )
}
