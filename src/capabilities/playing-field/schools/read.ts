import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Call } from '../../access/actor.ts'
import { areasOfOrganisation, boardOn } from '../areas/queries.ts'
import { levelOf } from '../areas/vocabulary.ts'
import { type Keeping, keep } from '../keeper.ts'
import type { NewStructure, SchoolPage, TeamSchool } from './contract.ts'
import { nameSchools } from './public.ts'
import {
  contactsAt,
  holidaysOf,
  lastMoments,
  momentsAt,
  newestStructure,
  peopleIn,
  rhythmAt,
  rhythmsOf,
  type SchoolContactRow,
  schoolsOf,
  slugAt,
  versionsOf,
} from './queries.ts'
import { bySilence, comingMeetings } from './rules.ts'
import { schoolInSight } from './standing.ts'
import { usualRhythm } from './vocabulary.ts'

/** The schools of who asks, longest not spoken to on top; none for who has none. */
export function listTeamSchools(call: Call): Promise<TeamSchool[]> {
  return keep(call, async (keeping) => {
    const { sql: db, today, organisationId, accountId } = keeping
    const schools = await schoolsOf(db, { organisationId, day: today })
    const ids = schools.map(({ id }) => id)
    const [contacts, spoken, rhythms] = [
      await contactsAt(db, ids, today),
      new Map((await lastMoments(db, organisationId)).map((one) => [one.school_id, one])),
      await rhythmsOf(db, organisationId),
    ]
    const rows = schools.map(({ id, name, place }): TeamSchool => {
      const last = spoken.get(id)
      return {
        ...{ id, name, place },
        contact: contactOf(contacts, id)?.name ?? null,
        isMine: contacts.some((one) => one.school_id === id && one.account_id === accountId && one.task !== 'stand-in'),
        rhythm: rhythms.get(id) ?? usualRhythm,
        lastOn: last?.on_day ?? null,
        lastKind: last?.kind ?? null,
        lastId: last?.id ?? null,
        mayWithdraw: last?.account_id === accountId,
      }
    })
    return bySilence(rows, today)
  })
}

const contactOf = (contacts: readonly SchoolContactRow[], schoolId: string) =>
  contacts.find((one) => one.school_id === schoolId && one.task === 'contact')

/** All that is known of one school, but for who is there when: for its staff and its team, with areas and board on a day. */
export function readSchool(call: Call, schoolId: string, asked?: CivilDate): Promise<SchoolPage> {
  return keep(call, async (keeping) => {
    const { sql: db, today, organisationId, accountId } = keeping
    const { id, name, place, standing, mayKeep, contacts } = await schoolInSight(keeping, schoolId)
    const day = asked ?? today
    await nameSchools(db)
    const moments = await momentsAt(db, id)
    return {
      ...{ id, name, place, standing, mayKeep, day },
      slug: (await slugAt(db, id)) ?? '',
      contacts: contacts.map((one) => ({ task: one.task, name: one.name })),
      board: (await boardOn(db, id, day))?.name ?? null,
      areas: (await areasOfOrganisation(db, id, day)).map((one) => ({
        kind: one.kind,
        level: levelOf[one.kind],
        name: one.name,
      })),
      ...(await structureOf(keeping, id, place)),
      rhythm:
        (standing === 'own' ? await rhythmAt(db, id) : (await rhythmsOf(db, organisationId)).get(id)) ?? usualRhythm,
      moments: moments.map((one) => ({
        ...{ id: one.id, kind: one.kind, words: one.words, by: one.name },
        onDay: one.on_day,
        mayWithdraw: one.account_id === accountId,
      })),
    }
  })
}

async function structureOf({ sql: db, today }: Keeping, schoolId: string, place: string) {
  const newest = await newestStructure(db, schoolId)
  const structure: NewStructure = { steps: [], people: [], meetings: [], rooms: [] }
  if (!newest) return { structure, version: 0, versions: [], comingMeetings: [] }
  const { version, steps, meetings, rooms } = newest
  const holidays = await holidaysOf(db, place, today)
  const people = (await peopleIn(db, schoolId, version)).map(({ role, role_name, name, reach, is_public }) => ({
    ...{ role, name, reach },
    roleName: role_name,
    isPublic: is_public,
  }))
  return {
    structure: { steps, people, meetings, rooms },
    version,
    versions: (await versionsOf(db, schoolId)).map((one) => ({
      version: one.version,
      by: one.by,
      at: new Date(one.changed_at).toISOString(),
    })),
    comingMeetings: meetings.map((meeting) => comingMeetings(meeting, today, 4, holidays)),
  }
}
