import type { CivilDate } from '../../platform/pure/dates.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { keep } from '../playing-field/keeper.ts'
import { keptSchool } from '../playing-field/schools/standing.ts'
import type { NewAnnouncement, NewException } from './contract.ts'
import {
  addAnnouncement,
  addException,
  exceptionsOf,
  holdPerson,
  schoolOfAnnouncement,
  slotsOfPerson,
  withdrawAnnouncement,
  withdrawException,
} from './queries.ts'
import { presenceRefusals, refuseAt } from './refusals.ts'
import { clashOnDay, hasDay } from './rules.ts'
import { keptSlot } from './standing.ts'
import { elsewhereOn } from './where.ts'

/** Notes that a slot is otherwise on one day. */
export function noteException(call: Call, slotId: string, exception: NewException): Promise<{ id: string }> {
  const { timesTurned, noSuchDay, notedAlready, elsewhere, longPast } = presenceRefusals
  const { onDay, other } = exception
  if (other && other.untilTime <= other.fromTime) return refuseAt('other/untilTime', timesTurned)
  return keep(call, async (keeping) => {
    const { sql: db, today } = keeping
    const slot = await keptSlot(keeping, slotId)
    // Realised hours are planned ones minus exceptions: those of yesterday are noted today, not a year later.
    if (onDay < addYear(today, -1)) return refuseAt('onDay', longPast)
    if (!hasDay(slot, onDay)) return refuseAt('onDay', noSuchDay)
    if (other) {
      await holdPerson(db, slot.accountId)
      const slots = await slotsOfPerson(db, slot.accountId, onDay)
      const noted = await exceptionsOf(
        db,
        slots.map(({ id }) => id),
        onDay,
      )
      const clash = clashOnDay({ slotId, onDay, fromTime: other.fromTime, untilTime: other.untilTime }, slots, noted)
      if (clash) return refuseAt('onDay', elsewhere, elsewhereOn(clash, onDay))
    }
    const id = call.ports.newId()
    if (!(await addException(db, { id, slotId, keptBy: slot.keptBy }, exception, keeping)))
      return refuseAt('onDay', notedAlready)
    await keeping.noteChange('presence-exception', { school: slot.schoolId, slot: slotId, onDay })
    return { id }
  })
}

const addYear = (day: CivilDate, years: number): CivilDate => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

export function takeExceptionBack(call: Call, exceptionId: string): Promise<void> {
  return keep(call, async (keeping) => {
    if (!(await withdrawException(keeping.sql, exceptionId, keeping.at))) refuse(refusals.notFound)
    return keeping.noteChange('presence-exception-withdrawn', { exception: exceptionId })
  })
}

/** Puts an announcement or an info afternoon on the page of a school. */
export function announce(call: Call, schoolId: string, words: NewAnnouncement): Promise<{ id: string }> {
  const { dayMissing, timesTurned, longPast } = presenceRefusals
  const { kind, onDay, fromTime, untilTime } = words
  if (kind === 'info-afternoon' && (onDay === null || fromTime === null))
    return refuseAt(onDay === null ? 'onDay' : 'fromTime', dayMissing)
  if (untilTime !== null && untilTime <= (fromTime ?? '24')) return refuseAt('untilTime', timesTurned)
  return keep(call, async (keeping) => {
    const school = await keptSchool(keeping, schoolId)
    if (words.shownUntil < keeping.today) return refuseAt('shownUntil', longPast)
    const id = call.ports.newId()
    await addAnnouncement(keeping.sql, id, school.id, words, keeping)
    await keeping.noteChange('announcement', { school: school.id, announcement: id })
    return { id }
  })
}

/** Takes an announcement from the page, by who keeps what the school tells; what another organisation wrote stays. */
export function takeAnnouncementBack(call: Call, announcementId: string): Promise<void> {
  return keep(call, async (keeping) => {
    const schoolId = await schoolOfAnnouncement(keeping.sql, announcementId)
    if (schoolId === undefined) return refuse(refusals.notFound)
    await keptSchool(keeping, schoolId)
    if (!(await withdrawAnnouncement(keeping.sql, announcementId, keeping.at))) return refuse(refusals.notYours)
    return keeping.noteChange('announcement-withdrawn', { school: schoolId, announcement: announcementId })
  })
}
