import { sql } from 'kysely'
import { becomeApp } from '../../src/capabilities/access/queries.ts'
import { deriveKeys } from '../../src/capabilities/consent/keys/derive.ts'
import type { Cast } from '../cast.ts'
import { withConsent } from '../matrix/stage.ts'
import { say } from './ground.ts'

const doors = 300
const members = 20
const times = 25
/** A server that just started derives slower: what runs often is compiled meanwhile. */
const warmUp = 25

/** How long it takes to derive all keys of one large file: what every yes, no and new member waits for. */
export async function derivePace(cast: Cast): Promise<void> {
  const { family } = await withConsent(cast)
  await grow(cast, family.id)
  const took: number[] = []
  for (let turn = 0; turn < warmUp + times; turn += 1) {
    const from = performance.now()
    await cast.ports.database.sql.transaction().execute(async (db) => {
      await becomeApp(db)
      await deriveKeys({ sql: db, fileId: family.id, today: cast.today() })
    })
    took.push(performance.now() - from)
  }
  const sorted = took.slice(warmUp).toSorted((a, b) => a - b)
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from access.keys where file_id = ${family.id}`.execute(cast.database.sql)
  say(
    `Deriving one file with ${doors} doors and ${members} members: p50 ${sorted[Math.floor(times / 2)]?.toFixed(1)} ms, ` +
      `p95 ${sorted[Math.floor(times * 0.95)]?.toFixed(1)} ms, ${rows[0]?.count} keys; aim 20 ms at most.`,
  )
}

/** More goals and conversations of the same kinds, and more colleagues of other organisations, in ten roles. */
export async function grow(cast: Cast, fileId: string): Promise<void> {
  const db = cast.database.sql
  await sql`insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, is_own, opened_at)
    select file_id, gen_random_uuid(), subject_ids, category, level, gen_random_uuid(), source_kind, source_id, is_own, opened_at
    from generate_series(1, ${doors}) turn, (select * from access.doors where file_id = ${fileId} and not is_own) d
    order by turn, category, level, source_id, subject_ids limit ${doors} - (select count(*) from access.doors where file_id = ${fileId})`.execute(
    db,
  )
  await sql`insert into access.members (file_id, id, account_id, organisation_id, role, from_on)
    select ${fileId}, gen_random_uuid(), gen_random_uuid(), o.id, r.role, ${cast.today()}
    from (select id, row_number() over (order by name) as n from playing_field.organisations limit 5) o,
      unnest(array['WIJKTEAM', 'SCHOOL_IB_ZOCO', 'SCHOOL_TEACHER', 'JGZ']) r(role)
    limit ${members} - (select count(*) from access.members where file_id = ${fileId})`.execute(db)
}
