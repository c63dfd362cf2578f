// Which doors stand open to which organisation in which role under given choices: for counting what a change opens and closes.
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { DoorFact, Facts } from '../keys/facts.ts'
import { answerOrganisation } from '../keys/keys.ts'
import { roleCeiling } from '../policy/roles.ts'
import { isLower, type RegionPolicy } from './choices.ts'
import type { TeamRole } from './queries.ts'

/** Door by door and role by role, as the team stands today. What an organisation wrote itself is open by its role alone. */
export function openingsUnder(
  facts: Facts,
  team: readonly TeamRole[],
  policy: RegionPolicy,
  today: CivilDate,
): Set<string> {
  const open = new Set<string>()
  for (const door of facts.doors)
    for (const one of team)
      if (isOpen(facts, door, one, policy, today)) open.add(`${door.id} ${one.organisation} ${one.role}`)
  return open
}

function isOpen(facts: Facts, door: DoorFact, one: TeamRole, policy: RegionPolicy, today: CivilDate): boolean {
  if (isLower(roleCeiling(one.role, door.category, one.hasRegie, policy.ceilings), door.level)) return false
  if (door.sourceKind === 'organisation' && door.source === one.organisation) return true
  if (door.isOwn || door.closedTo.includes(one.organisation) || policy.left?.includes(one.organisation)) return false
  return answerOrganisation(facts, door, one, today, policy).isAllowed
}

/** How many open, and how many close, from one set to the other. */
export function difference(before: ReadonlySet<string>, after: ReadonlySet<string>): { opens: number; closes: number } {
  return {
    opens: [...after].filter((one) => !before.has(one)).length,
    closes: [...before].filter((one) => !after.has(one)).length,
  }
}
