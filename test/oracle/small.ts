// Small worlds made by hand: one child of 8 with two parents, the team, two schools and who else may be there; each test changes what it is about.
import type { Answer, Event, Gezag, Item, Person, ProfessionalReader, Reader, Statement, World } from '../world.ts'
import { mayRead } from './oracle.ts'

export const TODAY = '2026-11-22'

export const coordinator: ProfessionalReader = { professional: 'p1', organisation: 'o1', role: 'WIJKTEAM' }
export const colleague: ProfessionalReader = { professional: 'p2', organisation: 'o1', role: 'WIJKTEAM' }
export const internBegeleider: ProfessionalReader = { professional: 'p3', organisation: 'o2', role: 'SCHOOL_IB_ZOCO' }
export const teacher: ProfessionalReader = { professional: 'p4', organisation: 'o2', role: 'SCHOOL_TEACHER' }
export const otherSchool: ProfessionalReader = { professional: 'p5', organisation: 'o3', role: 'SCHOOL_IB_ZOCO' }
export const youthHealth: ProfessionalReader = { professional: 'p6', organisation: 'o4', role: 'JGZ' }
export const institution: ProfessionalReader = { professional: 'p7', organisation: 'o5', role: 'GI' }
export const otherInstitution: ProfessionalReader = { professional: 'p8', organisation: 'o6', role: 'GI' }
export const socialWork: ProfessionalReader = { professional: 'p9', organisation: 'o7', role: 'SMW' }
export const alliance: ProfessionalReader = { professional: 'p10', organisation: 'o8', role: 'SWV' }
export const attendanceOfficer: ProfessionalReader = { professional: 'p11', organisation: 'o9', role: 'LEERPLICHT' }
export const careProvider: ProfessionalReader = { professional: 'p12', organisation: 'o10', role: 'JEUGDHULP_PROVIDER' }
export const mother: Reader = { relative: 'a1' }
export const father: Reader = { relative: 'a2' }
export const child: Reader = { relative: 'k1' }

const SCHOOLS_AND_TEAM = [coordinator, colleague, internBegeleider, teacher, otherSchool, youthHealth]
const OTHERS = [institution, otherInstitution, socialWork, alliance, attendanceOfficer, careProvider]
const EVERYBODY = [...SCHOOLS_AND_TEAM, ...OTHERS]

const BASE: World = {
  seed: 0,
  startsOn: TODAY,
  policy: { consent12to15: 'BOTH', jointAuthority: 'ALL' },
  organisations: [
    { id: 'o1', kind: 'youth-team' },
    { id: 'o2', kind: 'school' },
    { id: 'o3', kind: 'school' },
    { id: 'o4', kind: 'jgz' },
    { id: 'o5', kind: 'gi' },
    { id: 'o6', kind: 'gi' },
    { id: 'o7', kind: 'social-work' },
    { id: 'o8', kind: 'samenwerkingsverband' },
    { id: 'o9', kind: 'leerplicht' },
    { id: 'o10', kind: 'care-provider' },
  ],
  professionals: EVERYBODY.map(({ professional, ...place }) => ({ id: professional, ...place, isPerson: null })),
  persons: [person('k1', '2018-03-01'), person('a1', '1986-05-05'), person('a2', '1984-06-06')],
  relations: [
    { person: 'a1', child: 'k1', is: 'parent' },
    { person: 'a2', child: 'k1', is: 'parent' },
  ],
  gezag: [gezagOver('k1', ['a1', 'a2'])],
  relatives: ['k1', 'a1', 'a2'],
  events: [],
}

const JOINED: Event[] = EVERYBODY.map(({ professional, role }) => {
  return { kind: 'memberJoins', professional, role, hasRegie: professional === 'p1' }
})

/** The base family with everybody in the team, after these events. */
export function worldWith(events: Event[], changes: Partial<World> = {}): World {
  return { ...BASE, ...changes, events: [...JOINED, ...events] }
}

/** The same with a child born on this day. */
export function bornOn(birthday: string): Pick<World, 'persons'> {
  return { persons: [person('k1', birthday), ...BASE.persons.slice(1)] }
}

export function person(id: string, birthday: string): Person {
  return { id, bornOn: birthday, speaksAs: id.startsWith('k') ? 'YOUTH' : 'PARENT' }
}

export function gezagOver(about: string, holders: string[], authority: Gezag['authority'] = 'known'): Gezag {
  return { child: about, authority, holders }
}

const ITEM: Omit<Item, 'source'> = {
  id: 'i1',
  subjects: ['k1'],
  category: 'SUPPORT_NEED',
  level: 'full',
  part: null,
  own: false,
  talk: 'none',
  closedTo: [],
}

export function schoolWrites(item: Partial<Item> = {}): Event {
  return { kind: 'write', item: { ...ITEM, source: { organisation: 'o2', professional: 'p3' }, ...item } }
}

export function teamWrites(item: Partial<Item> = {}): Event {
  return { kind: 'write', item: { ...ITEM, source: { organisation: 'o1', professional: 'p1' }, ...item } }
}

export function relativeWrites(relative: string, item: Partial<Item> = {}): Event {
  return { kind: 'write', item: { ...ITEM, source: { relative }, ...item } }
}

const YES: Omit<Statement, 'decider' | 'consentKind' | 'fromRoles' | 'toOrganisation' | 'toRole'> = {
  subject: 'k1',
  purpose: 'COORDINATE_PLAN',
  category: 'SUPPORT_NEED',
  part: null,
  answer: 'GRANTED',
  validFrom: TODAY,
  validUntil: '2027-07-31',
}

/** An answer about what school and family may tell the team: a yes for SUPPORT_NEED unless said otherwise. */
export function toTeam(decider: string, changes: Partial<Statement> = {}): Answer {
  const way = { consentKind: 'GDPR_GROUND', toOrganisation: 'o1', toRole: 'WIJKTEAM' } as const
  const fromRoles: Statement['fromRoles'] = ['SCHOOL_IB_ZOCO', 'PARENT', 'YOUTH']
  return { kind: 'answer', statements: [{ ...YES, decider, ...way, fromRoles, ...changes }] }
}

/** An answer about what the team may tell the school's intern begeleider: a yes for SUPPORT_NEED unless said otherwise. */
export function toSchool(decider: string, changes: Partial<Statement> = {}): Answer {
  const way = { consentKind: 'SECRECY_RELEASE', toOrganisation: 'o2', toRole: 'SCHOOL_IB_ZOCO' } as const
  return { kind: 'answer', statements: [{ ...YES, decider, ...way, fromRoles: ['WIJKTEAM'], ...changes }] }
}

export function days(count: number): Event {
  return { kind: 'advance', days: count }
}

/** The same day goes on until this minute of it. */
export function at(minute: number): Event {
  return { kind: 'clock', minute }
}

/** At the end of the world's events. */
export function reads(world: World, reader: Reader, itemId = 'i1'): boolean {
  return mayRead(world, world.events.length, reader, itemId)
}
