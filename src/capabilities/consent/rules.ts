import { addMonths, type CivilDate } from '../../platform/pure/dates.ts'
import { type Category, type Level, levels } from '../access/vocabulary.ts'
import { decide } from './decide/decide.ts'
import { decidersOf, personOf, type Receiver, subjectOf } from './keys/deciders.ts'
import type { DoorFact, Facts } from './keys/facts.ts'
import { kindForSource } from './keys/speaker.ts'
import { policyTables } from './policy/policy.ts'
import { roleCeiling } from './policy/roles.ts'
import type { RegionPolicy } from './region/choices.ts'
import { ageBandOf } from './say.ts'
import { type ConsentKind, professionalRoles, type Role } from './vocabulary.ts'

/** One side of a request: an organisation in the role in which it reads. */
export interface Side extends Receiver {
  /** The role in which it speaks when it is the source. */
  speaksAs: Role
}

/** What one yes opens, per source and kind of consent: never one boolean (domain-nl §1.1). */
export interface Opening {
  to: Receiver
  kind: ConsentKind
  fromRoles: readonly Role[]
  fromOrganisation: string | null
}

/**
 * consent-01 (P5.5): a request goes in both directions. The receiver reads what the asking team and the family write; the team
 * reads what the receiver and the family write. Asked for the own team, it is about what the family writes only.
 */
export function openingsOf(team: Side, receiver: Side): Opening[] {
  const family = { kind: 'GDPR_GROUND' as const, fromRoles: ['PARENT', 'YOUTH'] as const, fromOrganisation: null }
  const from = (side: Side) => ({
    kind: kindForSource(side.speaksAs),
    fromRoles: [side.speaksAs],
    fromOrganisation: side.organisation,
  })
  if (team.organisation === receiver.organisation) return [{ to: team, ...family }]
  return [
    { to: receiver, ...from(team) },
    { to: receiver, ...family },
    { to: team, ...from(receiver) },
    { to: team, ...family },
  ]
}

/** consent-02 (§1.7a, §1.7b): how much a role reads of a kind of information for making one plan; null: nothing. */
export function levelFor(category: Category, role: Role, policy: RegionPolicy): Level | null {
  const { purposeMatrix } = policy.tables ?? policyTables
  const byPurpose = purposeMatrix[category].COORDINATE_PLAN
  const isMember = (one: Role): one is (typeof professionalRoles)[number] =>
    professionalRoles.some((known) => known === one)
  const byRole = isMember(role) ? roleCeiling(role, category, false, policy.ceilings) : null
  if (byPurpose === null || byRole === null) return null
  return levels[Math.min(levels.indexOf(byPurpose), levels.indexOf(byRole))] ?? null
}

/** consent-03 (C-21): a consent ends; at the latest twelve months after it begins, or sooner where the region says so. */
export function lastDayPossible(today: CivilDate, policy: RegionPolicy): CivilDate {
  return addMonths(today, (policy.tables ?? policyTables).longestConsentMonths)
}

export interface NeededDecider {
  personId: string
  subjectId: string
  capacity: 'parent' | 'guardian' | 'guardian-institution' | 'youth' | 'self'
  why: 'has-gezag' | 'guardian' | 'guardian-institution' | 'is-12-to-15' | 'is-16-or-17' | 'is-adult'
}
export interface Obstacle {
  subjectId: string
  code: 'authority.unknown' | 'authority.conflict' | 'authority.nobody'
}

/** consent-04 (§1.2, §1.3): whose answer is needed about a subject, asked of decide() as if nobody had answered yet. */
export function needed(
  facts: Facts,
  subjectId: string,
  openings: readonly Opening[],
  at: CivilDate,
  policy: RegionPolicy,
): { deciders: NeededDecider[]; obstacles: Obstacle[] } {
  const unanswered = { ...facts, statements: [] }
  const decisions = openings.map((opening) => decisionFor(unanswered, subjectId, opening, at, policy))
  const blocked = decisions.find((one) => one.rule === 'D29')
  if (blocked) {
    const code = blocked.reason === 'authority.conflict' ? 'authority.conflict' : 'authority.unknown'
    return { deciders: [], obstacles: [{ subjectId, code }] }
  }
  const ids = new Set([...facts.persons.map((one) => one.id), ...facts.measures.map((one) => one.organisation)])
  const missing = [...new Set(decisions.flatMap((one) => one.missing))].filter((id) => ids.has(id))
  if (missing.length === 0) return { deciders: [], obstacles: [{ subjectId, code: 'authority.nobody' }] }
  return { deciders: missing.map((personId) => deciderOf(facts, personId, subjectId, at)), obstacles: [] }
}

function decisionFor(facts: Facts, subjectId: string, opening: Opening, at: CivilDate, policy: RegionPolicy) {
  const sender = opening.fromRoles[0] ?? 'PARENT'
  const door: Pick<DoorFact, 'category' | 'part' | 'source' | 'sourceKind'> = {
    category: 'SUPPORT_NEED',
    part: null,
    source: opening.fromOrganisation ?? '',
    sourceKind: opening.fromOrganisation ? 'organisation' : 'relative',
  }
  return decide(
    {
      at,
      policy,
      subject: subjectOf(facts, subjectId, at, opening.to.organisation),
      deciders: decidersOf(facts, subjectId, { door, sender, receiver: opening.to }, at),
      disclosure: {
        sender,
        ...(opening.fromOrganisation ? {} : { senderRegime: 'AVG_ONLY' as const }),
        receiver: opening.to.role,
        purpose: 'COORDINATE_PLAN',
        category: 'SUPPORT_NEED',
      },
    },
    policy.tables,
  )
}

function deciderOf(facts: Facts, personId: string, subjectId: string, at: CivilDate): NeededDecider {
  if (facts.measures.some((one) => one.organisation === personId))
    return { personId, subjectId, capacity: 'guardian-institution', why: 'guardian-institution' }
  const person = personOf(facts, personId)
  if (personId === subjectId) {
    const band = ageBandOf(person, at)
    return { personId, subjectId, capacity: band === 'is-adult' ? 'self' : 'youth', why: band }
  }
  const isGuardian = person.relation === 'guardian'
  return {
    personId,
    subjectId,
    capacity: isGuardian ? 'guardian' : 'parent',
    why: isGuardian ? 'guardian' : 'has-gezag',
  }
}
