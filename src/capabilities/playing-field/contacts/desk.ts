import type { CivilDate } from '../../../platform/pure/dates.ts'
import { type ContactSpan, type Field, type Party, runsOn } from './field.ts'
import {
  fallsIn,
  isHere,
  leadsTo,
  type Route,
  type Said,
  type Subject,
  servingOn,
  teamOn,
  withTask,
} from './presence.ts'

/**
 * playing-field-41 (practice P5.2): a question about a school goes to its fixed contact, whatever the residence or postcode; when
 * they are not here to the stand-in, then to their team. A school without a contact has the team of the place where it stands.
 */
export function deskOf(schoolId: string, day: CivilDate, field: Field, subject: Subject = 'help'): Route {
  const school = field.party(schoolId)
  if (school?.kind !== 'school' || (school.closedOn !== null && school.closedOn < day))
    return fallsIn('no-such-school', said.noSchool)
  const asked = subject === 'regie' ? withTask(schoolId, 'regie', day, field) : []
  const contacts = withTask(schoolId, 'contact', day, field)
  return (
    personOf(school, 'regie', asked, day, field) ??
    personOf(school, 'contact', contacts, day, field) ??
    standInOf(school, contacts, day, field) ??
    teamFor(school, contacts, day, field)
  )
}

function personOf(school: Party, why: 'regie' | 'contact', named: ContactSpan[], day: CivilDate, field: Field) {
  const person = named.find((one) => isHere(one, day, field))
  return person && leadsTo({ kind: 'person', person, why }, said[why](person.name, school.name))
}

function standInOf(school: Party, contacts: ContactSpan[], day: CivilDate, field: Field) {
  const person = withTask(school.id, 'stand-in', day, field).find((one) => isHere(one, day, field))
  return (
    person &&
    leadsTo({ kind: 'person', person, why: 'stand-in' }, said.standIn(person.name, school.name, contacts[0]?.name))
  )
}

function teamFor(school: Party, contacts: ContactSpan[], day: CivilDate, field: Field): Route {
  for (const { organisationId, name } of contacts) {
    const team = teamOn(organisationId, 'contact-absent', day, field)
    if (team?.kind === 'team') return leadsTo(team, said.teamOfContact(team.name, school.name, name))
  }
  const places = field.placesOf(school.id).filter((one) => runsOn(one, day))
  const serving = places.flatMap((one) => servingOn(one.areaId, 'youth-team', day, field))
  for (const id of serving) {
    const team = teamOn(id, 'no-contact', day, field)
    if (team?.kind === 'team') return leadsTo(team, said.teamOfPlace(team.name, school.name))
  }
  const nobody = serving[0] ?? contacts[0]?.organisationId
  if (nobody === undefined) return fallsIn('no-contact-and-no-team', said.noTeam(school.name))
  return fallsIn('nobody-in-team', said.nobody(field.party(nobody)?.name ?? '', school.name))
}

const said = {
  noSchool: { nl: 'Deze school is er op die dag niet.', en: 'This school is not there on that day.' },
  contact: (name: string, school: string): Said => ({
    nl: `${name} is de vaste contactpersoon van ${school}.`,
    en: `${name} is the fixed contact of ${school}.`,
  }),
  regie: (name: string, school: string): Said => ({
    nl: `${name} is er voor vragen over de regie van ${school}.`,
    en: `${name} is there for questions about the regie from ${school}.`,
  }),
  standIn: (name: string, school: string, contact: string | undefined): Said =>
    contact === undefined
      ? {
          nl: `${school} heeft geen vaste contactpersoon. ${name} vervangt.`,
          en: `${school} has no fixed contact. ${name} stands in.`,
        }
      : {
          nl: `${contact}, de vaste contactpersoon van ${school}, is er dan niet. ${name} vervangt.`,
          en: `${contact}, the fixed contact of ${school}, is not there then. ${name} stands in.`,
        },
  teamOfContact: (team: string, school: string, contact: string): Said => ({
    nl: `${contact}, de vaste contactpersoon van ${school}, is er dan niet, en een vervanger ook niet. De vraag gaat naar ${team}.`,
    en: `${contact}, the fixed contact of ${school}, is not there then, nor is a stand-in. The question goes to ${team}.`,
  }),
  teamOfPlace: (team: string, school: string): Said => ({
    nl: `${school} heeft geen vaste contactpersoon. De vraag gaat naar ${team}, het team van deze gemeente.`,
    en: `${school} has no fixed contact. The question goes to ${team}, the team of this municipality.`,
  }),
  noTeam: (school: string): Said => ({
    nl: `${school} heeft geen vaste contactpersoon, en in deze gemeente werkt geen team.`,
    en: `${school} has no fixed contact, and no team works in this municipality.`,
  }),
  nobody: (team: string, school: string): Said => ({
    nl: `Een vraag over ${school} gaat naar ${team}, maar daar werkt dan niemand.`,
    en: `A question about ${school} goes to ${team}, but nobody works there then.`,
  }),
}

/** Who reads a question about a school that is asked on a day, as the asker is told: one person, or the name of a team. */
export function readersAtDesk(schoolId: string, day: CivilDate, field: Field, subject: Subject = 'help'): string[] {
  const { receiver } = deskOf(schoolId, day, field, subject)
  if (receiver === null) return []
  return [receiver.kind === 'person' ? receiver.person.name : receiver.name]
}
