import { type FieldError, type RefusalKind, refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keep } from '../keeper.ts'
import type { Holiday, NewHoliday, NewMoment, NewStructure } from './contract.ts'
import {
  addHoliday,
  addMoment,
  addStructure,
  agreeRhythm,
  holidaysFrom,
  newestStructure,
  withdrawHoliday,
  withdrawMoment,
} from './queries.ts'
import { schoolRefusals } from './refusals.ts'
import { keptSchool, schoolOfTeam } from './standing.ts'

const at = (field: string, { code, nl, en }: RefusalKind): FieldError => ({ field, code, nl, en })

/** Writes a new version of a school's structure over the one that was read; refuses when somebody was first. */
export function keepStructure(
  call: Call,
  schoolId: string,
  read: number,
  structure: NewStructure,
): Promise<{ version: number }> {
  const unnamed = structure.people.findIndex(({ role, roleName }) => role === 'other' && roleName === null)
  const { nameTheRole } = schoolRefusals
  if (unnamed >= 0) return refuse(nameTheRole, { errors: [at(`people/${unnamed}/roleName`, nameTheRole)] })
  return keep(call, async (keeping) => {
    const school = await keptSchool(keeping, schoolId)
    const newest = (await newestStructure(keeping.sql, school.id))?.version ?? 0
    const isFirst = newest === read && (await addStructure(keeping.sql, school.id, read + 1, structure, keeping))
    if (!isFirst) return refuse(refusals.newerVersion)
    await keeping.noteChange('school-structure', { school: school.id, version: read + 1 })
    return { version: read + 1 }
  })
}

/** Notes that the team spoke with a school, today or earlier. */
export function noteMoment(call: Call, schoolId: string, moment: NewMoment): Promise<{ id: string }> {
  return keep(call, async (keeping) => {
    const { laterDay } = schoolRefusals
    const school = await schoolOfTeam(keeping, schoolId)
    if (moment.onDay > keeping.today) return refuse(laterDay, { errors: [at('onDay', laterDay)] })
    const { accountId, organisationId, at: now } = keeping
    const id = call.ports.newId()
    await addMoment(keeping.sql, { ...moment, id, schoolId: school.id, accountId, organisationId, at: now })
    return { id }
  })
}

/** Takes back a moment that one noted oneself. */
export function takeMomentBack(call: Call, momentId: string): Promise<void> {
  return keep(call, async ({ sql, at: now }) => {
    if (!(await withdrawMoment(sql, momentId, now))) refuse(refusals.notFound)
  })
}

/** Agrees every how many weeks the team speaks with a school. */
export function setRhythm(call: Call, schoolId: string, weeks: number): Promise<void> {
  return keep(call, async (keeping) => {
    const school = await schoolOfTeam(keeping, schoolId)
    await agreeRhythm(keeping.sql, school.id, keeping.organisationId, weeks)
    await keeping.noteChange('contact-rhythm', { school: school.id, weeks })
  })
}

/** The team of the schools, and the administrator of the region, keep the holidays. */
const keepsHolidays = ({ role }: Keeping) => ['WIJKTEAM', 'ADMINISTRATOR'].includes(role)

export function listHolidays(call: Call): Promise<{ holidays: Holiday[]; mayKeep: boolean }> {
  return keep(call, async (keeping) => {
    const mayKeep = keepsHolidays(keeping)
    const rows = await holidaysFrom(keeping.sql, keeping.today)
    const holidays = rows.map(({ kept_by, ...one }) => ({
      ...one,
      mayWithdraw: mayKeep && (kept_by === keeping.organisationId || keeping.role === 'ADMINISTRATOR'),
    }))
    return { holidays, mayKeep }
  })
}

export function noteHoliday(call: Call, holiday: NewHoliday): Promise<{ id: string }> {
  return keep(call, async (keeping) => {
    const { endsBeforeItBegins: wrong } = schoolRefusals
    if (!keepsHolidays(keeping)) return refuse(refusals.notYours)
    if (holiday.untilOn < holiday.fromOn) return refuse(wrong, { errors: [at('untilOn', wrong)] })
    const id = call.ports.newId()
    await addHoliday(keeping.sql, id, holiday, keeping)
    await keeping.noteChange('school-holiday', { ...holiday })
    return { id }
  })
}

export function takeHolidayBack(call: Call, holidayId: string): Promise<void> {
  return keep(call, async (keeping) => {
    if (!keepsHolidays(keeping)) return refuse(refusals.notYours)
    if (!(await withdrawHoliday(keeping.sql, holidayId, keeping.at))) refuse(refusals.notFound)
    return keeping.noteChange('school-holiday-withdrawn', { holiday: holidayId })
  })
}
