import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Ports } from '../../access/actor.ts'
import { becomeApp } from '../../access/queries.ts'
import { readField } from '../../playing-field/contacts/queries.ts'
import { peopleOf } from './receivers.ts'
import { routeOf } from './route-of.ts'

interface Waiting {
  file_id: string
  school_id: string | null
  residence_id: string | null
  age: number | null
  holders: string[]
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

async function moveOne(
  db: Sql,
  ports: Ports,
  { file_id, school_id, residence_id, age }: Waiting,
  today: CivilDate,
): Promise<boolean> {
  const field = await readField(db, { from: today, until: today }, school_id)
  // Who asked changes nothing.
  const asking = { asker: 'OTHER', schoolId: school_id, municipalityId: residence_id, age, day: today } as const
  const { receiver } = routeOf(asking, field)
  if (receiver === null) return false
  const receivers = peopleOf(receiver).map(({ accountId, organisationId, role }) => ({
    member: ports.newId(),
    account: accountId,
    organisation: organisationId,
    role,
  }))
  const { rows } = await sql<{ moved: boolean }>`
    select questions.move_from_absent(${file_id}::uuid, ${JSON.stringify(receivers)}::jsonb, ${ports.newId()}::uuid, ${ports.newId()}::uuid,
      ${today}::date, ${ports.now().toISOString()}::timestamptz) as moved`.execute(db)
  return rows[0]?.moved ?? false
}

function asApp<T>(ports: Ports, work: (db: Sql) => Promise<T>): Promise<T> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    return work(db)
  })
}
