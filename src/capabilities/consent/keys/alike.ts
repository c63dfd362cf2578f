import type { Receiver } from './deciders.ts'
import type { DoorFact, Facts } from './facts.ts'

/** Which part it is, and which receiver, counts only when something was said or ordered of it: all others are one to decide(). */
export interface Named {
  part(part: string | null): string | null
  receiver(receiver: Receiver): string
}

export function namedIn(facts: Facts): Named {
  const parts = new Set([...facts.statements.map((one) => one.part), ...(facts.apart ?? [])])
  const receivers = new Set(facts.statements.map((one) => `${one.toOrganisation} ${one.toRole}`))
  const ordered = new Set(facts.measures.map((one) => one.organisation))
  return {
    part: (part) => (part === null || parts.has(part) ? part : 'a part that nothing was said of'),
    receiver: ({ organisation, role }) => {
      const name = `${organisation} ${role}`
      return receivers.has(name) || ordered.has(organisation) ? name : role
    },
  }
}

/**
 * The doors of a file in groups that differ in nothing that decide() is asked about: one answer serves all of a group, so that a
 * plan with a hundred goals asks as much as a plan with one.
 */
export function alikeDoors(facts: Facts, named: Named): DoorFact[][] {
  const isLike = (door: DoorFact) => JSON.stringify({ ...door, id: null, part: named.part(door.part) })
  return [...Map.groupBy(facts.doors, isLike).values()]
}
