// What the region chose, and how far it is worked out for this family: region-01 to region-07, C-7, C-11, C-21, §1.7a, §1.7b.

import type { Purpose } from '../world/happenings.ts'
import type { Category, Event, JointAuthority, Level, Policy, Regime, Role } from '../world.ts'
import type { Moment } from './history.ts'
import { type Ceiling, LOW_IMPACT, narrowed, OPENS_TO_PARTNERS, OPENS_UNDER_OTS, reaches, roleCeiling } from './law.ts'

const REGIMES: Regime[] = ['AVG_ONLY', 'JEUGDWET', 'WGBO', 'PUBLIC_OFFICIAL']

/** After these the keys are as they were: what the region chose before them is not yet worked out by them. */
const DERIVES_NOTHING: Event['kind'][] = [
  'openGoal',
  'clock',
  'policyChanges',
  'organisationLeaves',
  'emergencyEnds',
  'standIn',
  'standInEnds',
]

export function policyNow({ world, past }: Pick<Moment, 'world' | 'past'>): Policy {
  const change = past.findLast((event) => event.kind === 'policyChanges')
  return change?.kind === 'policyChanges' ? change.policy : world.policy
}

/** The same moment, as the region stood when this family was last worked out. */
export function asDerived(moment: Moment): Moment {
  return { ...moment, policy: policyNow({ world: moment.world, past: workedOut(moment) }) }
}

/** Region-04, region-05: kinds of information that are closed to every organisation until this family is worked out anew. */
export function isBarred(moment: Moment, category: Category): boolean {
  const { past, world } = moment
  const before = workedOut(moment)
  return past.some((event, index) => {
    if (event.kind !== 'policyChanges' || index < before.length) return false
    return asksMore(policyNow({ world, past: past.slice(0, index) }), event.policy, category)
  })
}

function workedOut({ past }: Moment): Event[] {
  return past.slice(0, past.findLastIndex((event) => !DERIVES_NOTHING.includes(event.kind)) + 1)
}

function asksMore(before: Policy, after: Policy, category: Category): boolean {
  const asksYouthToo = REGIMES.some(
    (regime) => at12To15(before, regime) === 'STATUTE' && at12To15(after, regime) === 'BOTH',
  )
  const asksAll = jointRule(before, category) === 'ONE_UNLESS_OBJECTION' && jointRule(after, category) === 'ALL'
  const needsLess = (['COORDINATE_PLAN', 'SAFETY_REPORT'] as const).some(
    (purpose) => !reachesCeiling(purposeCeiling(after, category, purpose), purposeCeiling(before, category, purpose)),
  )
  return asksYouthToo || asksAll || needsLess || longestMonths(after) < longestMonths(before)
}

function reachesCeiling(ceiling: Ceiling, other: Ceiling): boolean {
  return other === 'none' || reaches(ceiling, other)
}

/** Region-06: from the answer on it reads nothing of others. */
export function hasLeft({ past }: Moment, organisation: string): boolean {
  const last = past.findLast(
    (event) =>
      (event.kind === 'organisationLeaves' || event.kind === 'organisationReturns') &&
      event.organisation === organisation,
  )
  return last?.kind === 'organisationLeaves'
}

export function at12To15({ consent12to15 }: Policy, regime: Regime): 'BOTH' | 'STATUTE' {
  return typeof consent12to15 === 'string' ? consent12to15 : (consent12to15[regime] ?? 'BOTH')
}

/** C-11: said in a word it is for what weighs little; said by category, as it is said. */
export function jointRule({ jointAuthority }: Policy, category: Category): JointAuthority {
  if (typeof jointAuthority !== 'string') return jointAuthority[category] ?? 'ALL'
  return LOW_IMPACT.includes(category) ? jointAuthority : 'ALL'
}

export function longestMonths({ longestConsentMonths = 12 }: Policy): number {
  return Math.min(longestConsentMonths, 12)
}

export function purposeCeiling(policy: Policy, category: Category, purpose: Purpose): Ceiling {
  const law = purpose === 'COORDINATE_PLAN' ? OPENS_TO_PARTNERS : OPENS_UNDER_OTS
  return narrowed(law[category], policy.purposes?.[category]?.[purpose])
}

/** Region-01: what a role reads changes at the answer, in both directions, also of what its organisation wrote. */
export function roleReads(moment: Moment, role: Role, hasRegie: boolean, category: Category, level: Level): boolean {
  return reaches(narrowed(roleCeiling(role, hasRegie, category), policyNow(moment).roles?.[role]?.[category]), level)
}
