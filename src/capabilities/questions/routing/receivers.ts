import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Ports } from '../../access/actor.ts'
import type { Receiver as Routed } from '../../playing-field/contacts/presence.ts'
import { contactSpans, readField } from '../../playing-field/contacts/queries.ts'
import { readReference } from '../../playing-field/keeper.ts'
import { subjectOf } from '../ask/rules.ts'
import type { NewQuestion } from '../contract.ts'
import { routeOf } from './route-of.ts'

/** Somebody who becomes a member of the question's file. */
export interface Receiver {
  accountId: string
  organisationId: string
  role: string
  /** Holds the regie over the question: may pick it up. */
  hasRegie: boolean
}
export interface Receivers {
  members: Receiver[]
  /** As the asker reads it: the person, or the name of the team when it goes to nobody in particular. */
  teamReaders: string[]
  schoolReaders: string[]
}

/** Where the child lives and how old it is: known of some questions, and needed only without a school. */
export interface Residence {
  residenceId?: string
  age?: number
}

/** Who receives a question that is asked today; null when routing names a gap. The care lead reads along when the asker says so. */
export async function receiversFor(
  db: Sql,
  question: NewQuestion & Residence,
  today: CivilDate,
): Promise<Receivers | null> {
  const { asker, schoolId, schoolMayRead, residenceId = null, age = null } = question
  const days = { from: today, until: today }
  const field = await readField(db, days, schoolId)
  const { receiver } = routeOf(
    { asker, schoolId, municipalityId: residenceId, age, day: today, subject: subjectOf(question) },
    field,
  )
  if (receiver === null) return null
  const careLeads =
    schoolMayRead && schoolId !== null ? await contactSpans(db, days, { schoolId, tasks: ['school-care-lead'] }) : []
  return {
    members: [
      ...peopleOf(receiver).map((one) => ({ ...one, hasRegie: true })),
      ...careLeads.map((one) => ({ ...one, hasRegie: false })),
    ],
    teamReaders: [nameOf(receiver)],
    schoolReaders: careLeads.map((one) => one.name),
  }
}

export const peopleOf = (receiver: Routed) => (receiver.kind === 'person' ? [receiver.person] : receiver.members)
export const nameOf = (receiver: Routed) => (receiver.kind === 'person' ? receiver.person.name : receiver.name)

/** Who reads a question without a school that is asked today, as the form says it. */
export function readersWithoutSchool(ports: Ports): Promise<string[]> {
  return readReference(ports, async (db, day) => {
    const field = await readField(db, { from: day, until: day })
    const { receiver } = routeOf({ asker: 'PARENT', schoolId: null, municipalityId: null, age: null, day }, field)
    return receiver === null ? [] : [nameOf(receiver)]
  })
}
