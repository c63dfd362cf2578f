import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { ContactSpan, ContactTask, Field } from '../../playing-field/contacts/field.ts'
import {
  fallsIn,
  isHere,
  leadsTo,
  type Route,
  type Said,
  teamOn,
  withTask,
} from '../../playing-field/contacts/presence.ts'
import { receivingKinds } from '../pass-on/rules.ts'
import type { Destination } from '../pass-on/vocabulary.ts'

export interface Handing {
  destination: Destination
  organisationId: string
  /** Of the question; null when it is about no school. */
  schoolId: string | null
}

/**
 * questions-07 (practice P4.3): to whom a question goes that is handed over to an organisation. Who is there for the school of the
 * question; when they are not here their stand-in; then all of that organisation who are here, of whom whoever picks it up has it.
 * Of two the one who was named last. Exactly one receiver, or a named gap.
 */
export function handedTo(handing: Handing, day: CivilDate, field: Field): Route {
  const kind = receivingKinds[handing.destination]
  const party = field.party(handing.organisationId)
  if (kind === undefined || party?.kind !== kind.kind) return fallsIn('nobody-to-hand-it-to', said.nobody)
  const team = teamOn(party.id, 'handed-over', day, field)
  if (team === undefined) return fallsIn('nobody-to-hand-it-to', said.nobody)
  return atSchool(handing, kind.role, day, field) ?? leadsTo(team, said.team(party.name))
}

/** By which tasks somebody is named for a school: of a youth team, or for the absence of its pupils. */
const ofTeam = { contact: 'contact', standIn: 'stand-in' } as const
const ofAttendance = { contact: 'attendance', standIn: 'attendance-stand-in' } as const

function atSchool(
  { destination, organisationId, schoolId }: Handing,
  role: string,
  day: CivilDate,
  field: Field,
): Route | undefined {
  if (schoolId === null) return undefined
  const receives = (one: ContactSpan) =>
    one.organisationId === organisationId && one.role === role && isHere(one, day, field)
  const tasks = destination === 'OTHER_TEAM' ? ofTeam : ofAttendance
  const named = (task: ContactTask) => withTask(schoolId, task, day, field).find(receives)
  const school = field.party(schoolId)?.name ?? ''
  const contact = named(tasks.contact)
  if (contact) return leadsTo({ kind: 'person', person: contact, why: 'contact' }, said.contact(contact.name, school))
  const standIn = named(tasks.standIn)
  return standIn && leadsTo({ kind: 'person', person: standIn, why: 'stand-in' }, said.standIn(standIn.name, school))
}

const said = {
  contact: (name: string, school: string): Said => ({
    nl: `${name} is daar de contactpersoon voor ${school}.`,
    en: `${name} is the contact for ${school} there.`,
  }),
  standIn: (name: string, school: string): Said => ({
    nl: `${name} vervangt daar de contactpersoon voor ${school}.`,
    en: `${name} stands in for the contact for ${school} there.`,
  }),
  team: (team: string): Said => ({
    nl: `${team} heeft voor deze vraag niemand in het bijzonder. Wie de vraag daar oppakt, heeft hem.`,
    en: `${team} has nobody in particular for this question. Whoever picks it up there, has it.`,
  }),
  nobody: {
    nl: 'Daar werkt nu niemand die een vraag krijgt.',
    en: 'Nobody who receives a question works there now.',
  } satisfies Said,
}
