import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Ports } from '../../access/actor.ts'
import { becomeApp } from '../../access/queries.ts'
import type { Route, Subject } from '../../playing-field/contacts/presence.ts'
import { readField } from '../../playing-field/contacts/queries.ts'
import { routeThere } from '../pass-on/copy.ts'
import type { Destination } from '../pass-on/vocabulary.ts'
import { peopleOf } from './receivers.ts'
import { routeOf } from './route-of.ts'

interface Waiting {
  file_id: string
  school_id: string | null
  residence_id: string | null
  age: number | null
  subject: Subject
  /** Who has it and is away; by which kind of place, when it was handed over to them. */
  organisation_id: string
  destination: Destination | null
}

/**
 * questions-10: a new question that waits for somebody who is not here moves to whom routing names now. Done when an absence is
 * noted and every few minutes; where routing names a gap, or the same people, it stays. Returns how many moved.
 */
export async function moveFromAbsent(ports: Ports): Promise<number> {
  const today = civilDateOf(ports.now())
  const waiting = await asApp(ports, async (db) => {
    const { rows } = await sql<Waiting>`select * from questions.waiting_for_absent(${today}::date)`.execute(db)
    return rows
  })
  let moved = 0
  for (const one of waiting) if (await asApp(ports, (db) => moveOne(db, ports, one, today))) moved++
  return moved
}

async function moveOne(db: Sql, ports: Ports, waiting: Waiting, today: CivilDate): Promise<boolean> {
  const { receiver } = await routeNow(db, waiting, today)
  if (receiver === null) return false
  const receivers = peopleOf(receiver).map(({ accountId, organisationId, role }) => ({
    member: ports.newId(),
    account: accountId,
    organisation: organisationId,
    role,
  }))
  const { rows } = await sql<{ moved: boolean }>`
    select questions.move_from_absent(${waiting.file_id}::uuid, ${JSON.stringify(receivers)}::jsonb, ${ports.newId()}::uuid, ${ports.newId()}::uuid,
      ${today}::date, ${ports.now().toISOString()}::timestamptz) as moved`.execute(db)
  return rows[0]?.moved ?? false
}

/** What was handed over stays in the organisation that it was handed to. */
async function routeNow(db: Sql, waiting: Waiting, today: CivilDate): Promise<Route> {
  const { school_id: schoolId, residence_id, age, subject, organisation_id: organisationId, destination } = waiting
  if (destination !== null) return routeThere(db, { destination, organisationId, schoolId }, today)
  const field = await readField(db, { from: today, until: today }, schoolId)
  // Who asked changes nothing.
  return routeOf({ asker: 'OTHER', schoolId, municipalityId: residence_id, age, day: today, subject }, field)
}

function asApp<T>(ports: Ports, work: (db: Sql) => Promise<T>): Promise<T> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    return work(db)
  })
}
