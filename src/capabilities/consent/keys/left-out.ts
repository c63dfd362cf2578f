import type { CivilDate } from '../../../platform/pure/dates.ts'
import { youthAloneRegimes } from '../policy/deciders.ts'
import { policyTables } from '../policy/policy.ts'
import type { RegionPolicy } from '../region/choices.ts'
import type { Opening } from '../rules.ts'
import type { DoorFact, Facts, LeftOutFact } from './facts.ts'

/** C-7: of what a question opens, the part that the statute of the sender leaves to the young person alone; never a school's ground. */
export function youthAloneOpenings(openings: readonly Opening[]): Opening[] {
  const isCare = (role: Opening['fromRoles'][number]) =>
    youthAloneRegimes.some((regime) => regime === policyTables.regimeOfRole[role])
  return openings.filter((one) => one.kind === 'SECRECY_RELEASE' && one.fromRoles.every(isCare))
}

/** C-7: the region's choices, with the statute for the senders whose statute lets the young person decide. */
export function withStatute<Policy extends RegionPolicy>(policy: Policy): Policy {
  const choice = policy.consent12to15 ?? 'BOTH'
  if (choice === 'STATUTE') return policy
  const others = choice === 'BOTH' ? {} : choice
  const care = Object.fromEntries(youthAloneRegimes.map((regime) => [regime, 'STATUTE' as const]))
  return { ...policy, consent12to15: { ...others, ...care } }
}

const openly = new WeakMap<Facts, Facts>()

/** What was said to a question without the parents counts nowhere else: everything that parents can see stays as it was. */
export function openlySaid(facts: Facts): Facts {
  if (!facts.leftOut?.length) return facts
  const known = openly.get(facts)
  if (known) return known
  const apart = new Set(facts.leftOut.flatMap((one) => one.statements))
  const rest = { ...facts, statements: facts.statements.filter((one) => !apart.has(one.id)) }
  openly.set(facts, rest)
  return rest
}

/**
 * The questions without the parents that may open a door: only what is about that young person alone and waits for the parents, so
 * that no marker, look or list that a parent reads changes by it.
 */
export function leftOutFor(facts: Facts, door: DoorFact): LeftOutFact[] {
  if (!facts.leftOut?.length || door.talk !== 'waits-for-parents' || door.subjects.length !== 1) return []
  return facts.leftOut.filter((one) => one.subject === door.subjects[0])
}

/** What counts for such a question: its own answers, and every later no of the young person, wherever it was said. */
export function saidTo(facts: Facts, { statements, subject }: LeftOutFact): Facts {
  const own = new Set(statements)
  const counts = (one: Facts['statements'][number]) =>
    own.has(one.id) || (one.decider === subject && one.answer !== 'GRANTED')
  return { ...facts, statements: facts.statements.filter(counts) }
}

/** On a day on which the exception runs the statute decides; before it ends somebody looked at it again, or it closes. */
export const policyOn = (policy: RegionPolicy, { until }: LeftOutFact, at: CivilDate): RegionPolicy =>
  at <= until ? withStatute(policy) : policy
