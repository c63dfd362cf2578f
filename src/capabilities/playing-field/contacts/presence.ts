import { type CivilDate, compareDates } from '../../../platform/pure/dates.ts'
import { type ContactSpan, type ContactTask, type Field, type Person, runsOn } from './field.ts'

/** What a question is about: regie questions have a contact of their own at a school. */
export type Subject = 'help' | 'regie'

/** The one a question goes to: a person, or a team when nobody in particular is there. */
export type Receiver =
  | { kind: 'person'; person: Person; why: 'contact' | 'regie' | 'stand-in' }
  | { kind: 'team'; organisationId: string; name: string; members: readonly Person[]; why: TeamWhy }
export type TeamWhy = 'contact-absent' | 'no-contact' | 'residence' | 'one-place' | 'rmc' | 'handed-over'

export const gaps = [
  'no-such-school',
  'no-contact-and-no-team',
  'nobody-in-team',
  'no-team-for-municipality',
  'no-rmc-for-area',
  'nobody-at-rmc',
  'nobody-to-hand-it-to',
  'older-than-this-help',
  'no-team-at-all',
] as const
export type Gap = (typeof gaps)[number]

export interface Said {
  nl: string
  en: string
}
/** Exactly one receiver or a named gap, never both; `because` is the reason as a sentence. */
export type Route = ({ receiver: Receiver; gap: null } | { receiver: null; gap: Gap }) & { because: Said }

export const leadsTo = (receiver: Receiver, because: Said): Route => ({ receiver, gap: null, because })
export const fallsIn = (gap: Gap, because: Said): Route => ({ receiver: null, gap, because })

/** playing-field-40: somebody is here on a day when they work there in that role and are not noted absent. */
export function isHere(person: Person, day: CivilDate, field: Field): boolean {
  return worksThere(person, day, field) && !isAbsent(person, day, field)
}
export const isAbsent = ({ accountId, organisationId }: Person, day: CivilDate, field: Field) =>
  field.absencesOf(accountId).some((one) => one.organisationId === organisationId && runsOn(one, day))

export const worksThere = ({ accountId, organisationId, role }: Person, day: CivilDate, field: Field) =>
  field.postsOf(accountId).some((one) => one.organisationId === organisationId && one.role === role && runsOn(one, day))

/** Who has a task at a school on a day, the one who was named last first. */
export function withTask(schoolId: string, task: ContactTask, day: CivilDate, field: Field): ContactSpan[] {
  return field
    .contactsOf(schoolId)
    .filter((one) => one.task === task && runsOn(one, day))
    .sort((a, b) => compareDates(b.fromOn, a.fromOn) || a.name.localeCompare(b.name))
}

/** In which role somebody of each kind of team receives a question. */
export const rolesThatAnswer = { 'youth-team': 'WIJKTEAM', rmc: 'RMC', leerplicht: 'LEERPLICHT' } as const

/** A whole team: those of it who are here, or all of it on a day when nobody is; undefined when nobody works there. */
export function teamOn(organisationId: string, why: TeamWhy, day: CivilDate, field: Field): Receiver | undefined {
  const party = field.party(organisationId)
  if (!party || party.kind === 'school' || (party.closedOn !== null && party.closedOn < day)) return undefined
  const role = rolesThatAnswer[party.kind]
  const employed = field.postsAt(organisationId).filter((one) => one.role === role && runsOn(one, day))
  if (employed.length === 0) return undefined
  const here = employed.filter((one) => !isAbsent(one, day, field))
  return { kind: 'team', organisationId, name: party.name, members: here.length ? here : employed, why }
}

/**
 * Who serves an area on a day: the nearest first, as a team may serve a municipality itself or a region that it is part of; of two
 * the one that has done so longest.
 */
export function servingOn(areaId: string, kind: 'youth-team' | 'rmc', day: CivilDate, field: Field): string[] {
  const found: string[] = []
  for (const area of withWholes(areaId, day, field)) {
    const here = field
      .servingOf(area)
      .filter((one) => runsOn(one, day) && field.party(one.organisationId)?.kind === kind)
    found.push(...here.map((one) => one.organisationId))
  }
  return found
}

function withWholes(areaId: string, day: CivilDate, field: Field): string[] {
  const found = [areaId]
  for (let at = 0; at < found.length; at++) {
    for (const whole of field.wholesOf(found[at] as string))
      if (runsOn(whole, day) && !found.includes(whole.areaId)) found.push(whole.areaId)
  }
  return found
}
