import { type CivilDate, compareDates } from '../../../platform/pure/dates.ts'

/** From the first day to the last; `untilOn` null: still running. */
export interface Span {
  fromOn: CivilDate
  untilOn: CivilDate | null
}
export const runsOn = ({ fromOn, untilOn }: Span, day: CivilDate) =>
  fromOn <= day && (untilOn === null || day <= untilOn)

/**
 * `regie` is for questions about who holds the regie; a care lead is of the school itself; whoever is there for the absence of its
 * pupils is of leerplicht or the Doorstroompunt.
 */
export const contactTasks = [
  'contact',
  'regie',
  'stand-in',
  'school-care-lead',
  'attendance',
  'attendance-stand-in',
] as const
export type ContactTask = (typeof contactTasks)[number]

/** Somebody as they work in one organisation. */
export interface Person {
  accountId: string
  name: string
  organisationId: string
  role: string
}
export interface ContactSpan extends Person, Span {
  schoolId: string
  task: ContactTask
}
export type Post = Person & Span
export interface Absence extends Span {
  accountId: string
  organisationId: string
}
export interface Party {
  id: string
  kind: 'youth-team' | 'rmc' | 'leerplicht' | 'school'
  name: string
  closedOn: CivilDate | null
}
/** A school lies in an area, a team serves one. */
export interface Relation extends Span {
  organisationId: string
  areaId: string
}
export interface AreaPart extends Span {
  areaId: string
  partId: string
}

/** Everything that says who is there for whom: reference data, with its past and what is to come. */
export interface FieldRows {
  parties: readonly Party[]
  areas: readonly { id: string; kind: string; name: string }[]
  contacts: readonly ContactSpan[]
  posts: readonly Post[]
  absences: readonly Absence[]
  places: readonly Relation[]
  serving: readonly Relation[]
  parts: readonly AreaPart[]
}

/** The same, found by what one looks for. */
export interface Field extends FieldRows {
  party(id: string): Party | undefined
  areaName(id: string): string
  contactsOf(schoolId: string): readonly ContactSpan[]
  postsAt(organisationId: string): readonly Post[]
  postsOf(accountId: string): readonly Post[]
  absencesOf(accountId: string): readonly Absence[]
  placesOf(schoolId: string): readonly Relation[]
  servingOf(areaId: string): readonly Relation[]
  wholesOf(areaId: string): readonly AreaPart[]
}

export function fieldOf(rows: FieldRows): Field {
  const parties = new Map(rows.parties.map((one) => [one.id, one]))
  const areas = new Map(rows.areas.map((one) => [one.id, one.name]))
  return {
    ...rows,
    party: (id) => parties.get(id),
    areaName: (id) => areas.get(id) ?? '',
    contactsOf: grouped(rows.contacts, (one) => one.schoolId),
    postsAt: grouped(rows.posts, (one) => one.organisationId),
    postsOf: grouped(rows.posts, (one) => one.accountId),
    absencesOf: grouped(rows.absences, (one) => one.accountId),
    placesOf: grouped(rows.places, (one) => one.organisationId),
    servingOf: grouped(rows.serving.toSorted(longestFirst), (one) => one.areaId),
    wholesOf: grouped(rows.parts, (one) => one.partId),
  }
}

const longestFirst = (a: Relation, b: Relation) =>
  compareDates(a.fromOn, b.fromOn) || a.organisationId.localeCompare(b.organisationId)

const none: readonly never[] = []

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return (key) => groups.get(key) ?? none
}
