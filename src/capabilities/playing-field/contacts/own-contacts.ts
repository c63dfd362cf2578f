import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keep } from '../keeper.ts'
import { absencesOf } from './absences.ts'
import type { EndOwnContact, NewOwnContact, OwnContacts, OwnTask } from './contract.ts'
import { endBefore, insertContact } from './dividing.ts'
import { isHere } from './presence.ts'
import { namedBy, openSchools, readFieldAt } from './queries.ts'
import { contactFaults } from './refusals.ts'
import { daysAreWrong, isColleague, refuseFields } from './team-keeping.ts'

/** What each role may name a colleague of the same role for: a care lead at the own school, the others at any. */
const tasksOfRole: Readonly<Record<string, readonly OwnTask[]>> = {
  SCHOOL_IB_ZOCO: ['school-care-lead'],
  LEERPLICHT: ['attendance', 'attendance-stand-in'],
  RMC: ['attendance', 'attendance-stand-in'],
}

/** Does work on whom an organisation names for a school; refuses whoever has nothing to name. */
async function keepOwn<T>(call: Call, work: (keeping: Keeping, tasks: readonly OwnTask[]) => Promise<T>): Promise<T> {
  const tasks = call.actor.kind === 'professional' ? tasksOfRole[call.actor.role] : undefined
  return tasks === undefined ? refuse(refusals.notYours) : keep(call, (keeping) => work(keeping, tasks))
}

/** playing-field-45: whom the own organisation named for which school, and who could be. */
export function listOwnContacts(call: Call): Promise<OwnContacts> {
  return keepOwn(call, async (keeping, tasks) => {
    const { sql: db, today, organisationId, accountId, role } = keeping
    const field = await readFieldAt(db, today, { organisationId, schoolId: null })
    const absences = await absencesOf(keeping)
    const people = field.postsAt(organisationId).filter((one) => one.role === role)
    return {
      tasks: [...tasks],
      schools: await schoolsToNameFor(keeping),
      members: people.map((one) => ({
        ...{ accountId: one.accountId, name: one.name, isYou: one.accountId === accountId },
        isHere: isHere(one, today, field),
        absences: absences
          .filter((away) => away.accountId === one.accountId)
          .map(({ id, fromOn, untilOn }) => ({ id, fromOn, untilOn })),
      })),
      contacts: await namedBy(db, organisationId, { tasks, today }),
    }
  })
}

/**
 * playing-field-45: names a colleague for a school, from a day on. Who is there for absence takes the place of who was before; a school
 * may have more than one care lead, and a stand-in ends by itself.
 */
export function nameOwnContact(call: Call, named: NewOwnContact): Promise<void> {
  return keepOwn(call, async (keeping, tasks) => {
    const { schoolId, task, accountId, fromOn, untilOn } = named
    if (!tasks.includes(task)) refuse(refusals.notYours)
    const isOurSchool = (await schoolsToNameFor(keeping)).some((one) => one.id === schoolId)
    if (!isOurSchool) refuse(refusals.notFound)
    const isOurs = await isColleague(keeping, accountId, fromOn)
    refuseFields([
      ['accountId', !isOurs && contactFaults.noColleague],
      ['untilOn', task === 'attendance-stand-in' && untilOn === null && contactFaults.untilWhen],
      ...daysAreWrong(fromOn, untilOn, keeping.today),
    ])
    if (task === 'attendance') await endBefore(keeping, { schoolId, task, from: fromOn })
    await insertContact(keeping, named)
    await keeping.noteChange('own-contact-named', { ...named })
  })
}

export function endOwnContact(call: Call, { schoolId, task, accountId, fromOn }: EndOwnContact): Promise<void> {
  return keepOwn(call, async (keeping, tasks) => {
    if (!tasks.includes(task)) refuse(refusals.notYours)
    const ended = await endBefore(keeping, { schoolId, task, from: keeping.today, only: { accountId, fromOn } })
    if (ended === 0) refuse(refusals.notFound)
    await keeping.noteChange('own-contact-ended', { schoolId, task, accountId })
  })
}

const schoolsToNameFor = ({ sql: db, today, organisationId, role }: Keeping) =>
  openSchools(db, today, role === 'SCHOOL_IB_ZOCO' ? organisationId : null)
