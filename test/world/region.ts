// What a region chooses: at the start, and another choice in the middle of a world.
import { narrowed, OPENS_TO_PARTNERS, OPENS_UNDER_OTS, roleCeiling } from '../oracle/law.ts'
import type { Category, Level, Policy, Regime, Role } from '../world.ts'
import { type Draft, membersOf } from './draft.ts'
import type { Random } from './random.ts'

const REGIMES: Regime[] = ['AVG_ONLY', 'JEUGDWET', 'WGBO', 'PUBLIC_OFFICIAL']
const LEVELS: (Level | null)[] = ['full', 'summary', 'dates', null]
/** What every member needs to do their work: a region that takes it away has nobody who can ask the family anything. */
const FOR_WORK: Category[] = ['LOGISTICS', 'IDENTITY_CONTACT']

export function inventPolicy(random: Random): Policy {
  return {
    consent12to15: random.chance(0.85) ? inventAge(random) : { [random.pick(REGIMES)]: 'STATUTE' },
    jointAuthority: inventJoint(random),
    longestConsentMonths: random.chance(0.85) ? 12 : random.int(2, 11),
  }
}

const inventAge = (random: Random) => random.pick(['BOTH', 'STATUTE'] as const)
const inventJoint = (random: Random) => random.pick(['ALL', 'ONE_UNLESS_OBJECTION'] as const)

export function changePolicy(draft: Draft): void {
  const { random, policy } = draft
  const what = random.weighted({ age: 3, joint: 2, longest: 3, role: 3, purpose: 4, back: 2 })
  const now = { ...policy, ...inventChange(draft, what) }
  draft.policy = now
  draft.events.push({ kind: 'policyChanges', policy: now })
  if (random.chance(0.6)) draft.events.push({ kind: 'derives' })
}

function inventChange(draft: Draft, what: string): Partial<Policy> {
  const { random, policy, categories } = draft
  if (what === 'age') {
    const apart = random.some(REGIMES, 0.4).map((regime) => [regime, inventAge(random)])
    return { consent12to15: random.chance(0.6) ? otherAge(policy) : Object.fromEntries(apart) }
  }
  if (what === 'joint') {
    const apart = random.some(categories, 0.5).map((category) => [category, inventJoint(random)])
    return { jointAuthority: random.chance(0.4) ? inventJoint(random) : Object.fromEntries(apart) }
  }
  if (what === 'longest') return { longestConsentMonths: random.pick([1, 3, 6, 12]) }
  if (what === 'role') return narrowRole(draft)
  return what === 'purpose' ? narrowPurpose(draft) : { roles: {}, purposes: {}, longestConsentMonths: 12 }
}

function otherAge({ consent12to15 }: Policy) {
  return consent12to15 === 'BOTH' ? 'STATUTE' : 'BOTH'
}

/** Mostly of a kind of which there is something. */
function kindsOf({ random, items, categories }: Draft): Category[] {
  const written = [...new Set(items.filter(({ own }) => !own).map(({ category }) => category))]
  return written.length > 0 && random.chance(0.8) ? written : categories
}

function narrowRole(draft: Draft): Partial<Policy> {
  const { random, cast, policy } = draft
  const free = kindsOf(draft).filter((category) => !FOR_WORK.includes(category))
  if (free.length === 0) return {}
  const role: Role = random.pick(cast.professionals.map((one) => one.role))
  const category = random.pick(free)
  const cell = lower(random, (level) => narrowed(roleCeiling(role, true, category), level) === (level ?? 'none'))
  return { roles: { ...policy.roles, [role]: { ...policy.roles?.[role], [category]: cell } } }
}

function narrowPurpose(draft: Draft): Partial<Policy> {
  const { random, cast, policy } = draft
  const hasInstitution = cast.organisations.some(({ kind }) => kind === 'gi')
  const purpose = hasInstitution && random.chance(0.5) ? 'SAFETY_REPORT' : 'COORDINATE_PLAN'
  const category = random.pick(kindsOf(draft))
  const law = purpose === 'SAFETY_REPORT' ? OPENS_UNDER_OTS : OPENS_TO_PARTNERS
  const cell = lower(random, (level) => narrowed(law[category], level) === (level ?? 'none'))
  return { purposes: { ...policy.purposes, [category]: { ...policy.purposes?.[category], [purpose]: cell } } }
}

function lower(random: Random, isAllowed: (level: Level | null) => boolean): Level | null {
  return random.pick(LEVELS.filter(isAllowed))
}

/** An organisation without the regie leaves the cooperation, or one that left comes back. */
export function leaveOrReturn(draft: Draft): void {
  const { random, cast, left, members } = draft
  const gone = [...left]
  if (gone.length > 0 && random.chance(0.6)) {
    const organisation = random.pick(gone)
    left.delete(organisation)
    draft.events.push({ kind: 'organisationReturns', organisation })
    return
  }
  const holds = cast.professionals.filter(({ id }) => members.get(id)?.hasRegie).map((one) => one.organisation)
  const working = membersOf(draft).map(({ organisation }) => organisation)
  const free = cast.organisations.map(({ id }) => id).filter((id) => !holds.includes(id) && !left.has(id))
  const atWork = free.filter((id) => working.includes(id))
  if (atWork.length === 0) return
  const organisation = random.pick(atWork)
  left.add(organisation)
  draft.events.push({ kind: 'organisationLeaves', organisation })
  if (random.chance(0.5)) draft.events.push({ kind: 'derives' })
  if (random.chance(0.4)) leaveOrReturn(draft)
}

/** While there is something that was not yet worked out. */
export function derive({ events }: Draft): void {
  const last = events.findLast(({ kind }) => ['policyChanges', 'organisationLeaves', 'derives'].includes(kind))
  if (last && last.kind !== 'derives') events.push({ kind: 'derives' })
}
