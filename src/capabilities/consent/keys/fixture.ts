// One family with a team and a school, to build the tests of keys and of requests from.
import { addMonths, addYears } from '../../../platform/pure/dates.ts'
import type { RegionPolicy } from '../region/choices.ts'
import type { DoorFact, Facts, PersonFact, StatementFact } from './facts.ts'
import { keysOf } from './keys.ts'

export const today = '2026-11-22'
export const horizon = addMonths(today, 13)
export const region: RegionPolicy = { consent12to15: 'BOTH', jointAuthority: 'ALL' }

/** From–until of the keys of one recipient, in order; `door` when there are several doors. */
export function openTo(recipient: string, facts: Facts, policy = region): string[] {
  const keys = keysOf(facts, today, policy).filter(
    (key) => `${key.recipient}${key.role && ` ${key.role}`}` === recipient,
  )
  return keys.map(({ door: at, from, until }) => `${at === 'door' ? '' : `${at} `}${from}–${until}`)
}

export const schoolReads = (facts: Facts, policy = region) => openTo('school SCHOOL_IB_ZOCO', facts, policy)

/** Someone whose birthday was exactly n years ago today. */
export const bornYearsAgo = (years: number) => addYears(today, -years)

export const child = (id: string, bornOn: string): PersonFact => ({ id, isChild: true, bornOn, relation: 'child' })
const adult = (id: string, relation: string): PersonFact => ({ id, isChild: false, bornOn: '1986-05-05', relation })

export const gezag = (about: string, ...holders: string[]) =>
  holders.map((holder) => ({ child: about, holder, endedOn: null as string | null }))

/** What the team wrote about what Elif needs. */
export function door(changes: Partial<DoorFact> = {}): DoorFact {
  return {
    id: 'door',
    subjects: ['elif'],
    category: 'SUPPORT_NEED',
    level: 'full',
    part: null,
    sourceKind: 'organisation',
    source: 'team',
    isOwn: false,
    talk: 'none',
    closedTo: [],
    ...changes,
  }
}

export const ofSchool = (changes: Partial<DoorFact> = {}) => door({ source: 'school', ...changes })
export const byRelative = (who: string, changes: Partial<DoorFact> = {}) =>
  door({ source: who, sourceKind: 'relative', ...changes })

/** A yes for what the team writes about Elif to go to the intern begeleider; the newest stands last. */
export function toSchool(decider: string, changes: Partial<StatementFact> = {}): StatementFact {
  return {
    id: `${decider} to school`,
    subject: 'elif',
    decider,
    kind: 'SECRECY_RELEASE',
    fromRoles: ['WIJKTEAM'],
    fromOrganisation: 'team',
    toOrganisation: 'school',
    toRole: 'SCHOOL_IB_ZOCO',
    purpose: 'COORDINATE_PLAN',
    category: 'SUPPORT_NEED',
    part: null,
    answer: 'GRANTED',
    validFrom: today,
    validUntil: '2027-11-22',
    statedOn: today,
    ...changes,
  }
}

/** The other direction: what the school writes, to the team. */
export function toTeam(decider: string, changes: Partial<StatementFact> = {}): StatementFact {
  const way = { kind: 'GDPR_GROUND', fromRoles: ['SCHOOL_IB_ZOCO'], fromOrganisation: 'school' } as const
  const to = { toOrganisation: 'team', toRole: 'WIJKTEAM' } as const
  return toSchool(decider, { id: `${decider} to team`, ...way, fromRoles: [...way.fromRoles], ...to, ...changes })
}

/** Elif with both parents, who have gezag over her; the team, the intern begeleider and a teacher of her school. */
export function family(changes: Partial<Facts> = {}): Facts {
  const facts: Omit<Facts, keyof Facts & symbol> = {
    doors: [door()],
    recipients: [
      { organisation: 'team', role: 'WIJKTEAM' },
      { organisation: 'school', role: 'SCHOOL_IB_ZOCO' },
      { organisation: 'school', role: 'SCHOOL_TEACHER' },
    ],
    organisations: [
      { id: 'team', kind: 'youth-team' },
      { id: 'school', kind: 'school' },
    ],
    persons: [child('elif', bornYearsAgo(8)), adult('aylin', 'mother'), adult('marco', 'father')],
    authorities: gezag('elif', 'aylin', 'marco'),
    authorityStates: [{ child: 'elif', state: 'known' }],
    measures: [],
    capabilities: [],
    objections: [],
    statements: [],
  }
  return { ...facts, ...changes } as Facts
}

/** The same with Elif born on another day. */
export function familyOf(bornOn: string, changes: Partial<Facts> = {}): Facts {
  const { persons } = family()
  return family({ persons: [child('elif', bornOn), ...persons.slice(1)], ...changes })
}
