import type { DoorFact, Facts } from './facts.ts'

/**
 * The doors of a file in groups that differ in nothing that decide() is asked about: one answer serves all of a group. A part counts
 * only when something was said of it, so that a plan with a hundred goals asks as much as a plan with one.
 */
export function alikeDoors(facts: Facts): DoorFact[][] {
  const named = new Set([...facts.statements.map((one) => one.part), ...(facts.apart ?? [])])
  const partOf = ({ part }: DoorFact) => (part === null || named.has(part) ? part : 'a part that nothing was said of')
  const isLike = (door: DoorFact) => JSON.stringify({ ...door, id: null, part: partOf(door) })
  return [...Map.groupBy(facts.doors, isLike).values()]
}
