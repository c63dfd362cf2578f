import type { Sql } from '../../platform/database/database.ts'
import { addDays, type CivilDate } from '../../platform/pure/dates.ts'
import type { Call, Ports } from '../access/actor.ts'
import { readersAtDesk } from '../playing-field/contacts/desk.ts'
import { readField } from '../playing-field/contacts/queries.ts'
import { keep, readReference } from '../playing-field/keeper.ts'
import { nameSchools } from '../playing-field/schools/public.ts'
import { findSchoolBySlug, holidaysOf, schoolsOf } from '../playing-field/schools/queries.ts'
import { schoolInSight } from '../playing-field/schools/standing.ts'
import type { Announcement, NextPresence, OwnPresence, PresenceDay, SchoolPresence } from './contract.ts'
import {
  announcementsAt,
  exceptionsOf,
  holidaysIn,
  publicPeople,
  type SlotRow,
  slotsAt,
  slotsOfPerson,
  workersOn,
} from './queries.ts'
import { mondayOf, nextPresence, type Presence, type PresenceDay as PureDay, twoWeeks } from './rules.ts'

/** Who is there when, for the staff of a school and its team. */
export function readPresence(call: Call, schoolId: string): Promise<SchoolPresence> {
  return keep(call, async (keeping) => {
    const { sql: db, today, organisationId } = keeping
    const school = await schoolInSight(keeping, schoolId)
    const from = mondayOf(today)
    const slots = await slotsAt(db, [schoolId], from)
    const exceptions = await exceptionsOf(
      db,
      slots.map(({ id }) => id),
      from,
    )
    const holidays = await holidaysOf(db, school.place, from)
    const mayKeepPresence = school.standing === 'team'
    const keptHere = new Set(
      slots.filter((one) => mayKeepPresence && one.keptBy === organisationId).map(({ id }) => id),
    )
    return {
      slots: slots.map(({ school: _school, place: _place, organisationId: _at, keptBy: _keptBy, ...one }) => ({
        ...one,
        mayKeep: keptHere.has(one.id),
      })),
      exceptions: exceptions.map((one) => ({ ...one, mayKeep: keptHere.has(one.slotId) })),
      days: twoWeeks({ slots, exceptions, holidays }, today).map(asDay),
      announcements: await announcementsAt(db, schoolId, today),
      people: mayKeepPresence ? await workersOn(db, organisationId, today) : [],
      mayKeepPresence,
      mayAnnounce: school.mayKeep,
    }
  })
}

/** presence-10 — One's own hours, wherever they are: for who is planned in a school without being of its team. */
export function readOwnPresence(call: Call): Promise<OwnPresence> {
  return keep(call, async ({ sql: db, today, accountId, organisationId }) => {
    const planned = await slotsOfPerson(db, accountId, today)
    const slots = planned.filter((one) => one.organisationId === organisationId)
    const exceptions = await exceptionsOf(
      db,
      slots.map(({ id }) => id),
      today,
    )
    return {
      slots: slots.map(({ keptBy: _keptBy, ...one }) => ({ ...one, mayKeep: true })),
      exceptions: exceptions.map((one) => ({ ...one, mayKeep: true })),
    }
  })
}

const asDay = ({ day, closed, people }: PureDay<SlotRow>): PresenceDay => ({ day, closed, people: people.map(asThere) })
const asThere = ({ slot, ...there }: Presence<SlotRow>) => ({
  ...there,
  slotId: slot.id,
  name: slot.name,
  function: slot.function,
})

/** For each school in sight, when somebody is there next, within four weeks. */
export function listNextPresences(call: Call): Promise<NextPresence[]> {
  return keep(call, async ({ sql: db, today, organisationId }) => {
    const schools = await schoolsOf(db, { organisationId, day: today })
    const slots = await slotsAt(
      db,
      schools.map(({ id }) => id),
      today,
    )
    const exceptions = await exceptionsOf(
      db,
      slots.map(({ id }) => id),
      today,
    )
    const places = [...new Set(schools.map(({ place }) => place))]
    const holidays = await holidaysIn(db, places, { from: today, until: addDays(today, 28) })
    return schools.flatMap(({ id, place }) => {
      const pattern = {
        slots: slots.filter(({ schoolId }) => schoolId === id),
        exceptions,
        holidays: holidays.filter((one) => one.place === place),
      }
      const next = nextPresence(pattern, today)
      if (!next) return []
      const { day, fromTime, untilTime, slot } = next
      return [{ schoolId: id, day, fromTime, untilTime, name: slot.name }]
    })
  })
}

/** What everyone may know of a school: its page. */
export interface PublicSchool {
  id: string
  name: string
  place: string
  slug: string
  today: CivilDate
  days: PresenceDay[]
  readers: string[]
  announcements: Announcement[]
  people: { role: string; roleName: string | null; name: string; reach: string | null }[]
}

export function findPublicSchool(ports: Ports, slug: string): Promise<PublicSchool | undefined> {
  return readReference(ports, async (db, today) => {
    const school = await schoolAt(db, slug, today)
    if (!school) return undefined
    const { id, name, place } = school
    const from = mondayOf(today)
    const slots = await slotsAt(db, [id], from)
    const exceptions =
      slots.length === 0
        ? []
        : await exceptionsOf(
            db,
            slots.map((one) => one.id),
            from,
          )
    const holidays = await holidaysOf(db, place, from)
    const field = await readField(db, { from: today, until: today }, id)
    return {
      ...{ id, name, place, slug, today },
      days: twoWeeks({ slots, exceptions, holidays }, today).map(asDay),
      readers: readersAtDesk(id, today, field),
      announcements: await announcementsAt(db, id, today),
      people: (await publicPeople(db, id)).map(({ role_name, ...one }) => ({ ...one, roleName: role_name })),
    }
  })
}

/** A new school gets its address when somebody asks for it first. */
async function schoolAt(db: Sql, slug: string, today: CivilDate) {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return undefined
  const found = await findSchoolBySlug(db, slug, today)
  if (found) return found
  await nameSchools(db)
  return findSchoolBySlug(db, slug, today)
}
