// A million sealed looks: how long sealing and checking take, and that what is wrong among so many is named.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { fileHeads } from '../../src/capabilities/access/heads.ts'
import { type SealTools, sealLooks } from '../../src/capabilities/access/sealing.ts'
import { verifyLooks } from '../../src/capabilities/access/verify-looks.ts'
import type { Sql } from '../../src/platform/database/database.ts'
import type { Cast } from '../cast.ts'
import { withConsent } from '../matrix/stage.ts'
import { copyFamilies, prepare } from './copies.ts'
import { say } from './ground.ts'

const files = 10_000
const million = 1_000_000

export async function looksPace(cast: Cast): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rondom-bench-'))
  const tools = { key: Buffer.alloc(32, 7), heads: fileHeads(folder) }
  try {
    const { family } = await withConsent(cast)
    await copyFamilies(cast.database.sql, { templates: [family.id], from: 1, to: files })
    await fill(cast.database.sql)
    await timed('Sealed', async () => ({ checked: await sealLooks(cast.ports, tools), wrong: null }))
    await timed('Checked', () => verifyLooks(cast.ports, tools), 'aim 60 s at most for a million')
    // Each is found before the one that was there already.
    for (const tamper of [late, cutOff, changed]) await told(cast, tools, tamper)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The looks that are there, again and again at later moments, until there are so many. */
async function fill(db: Sql): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await prepare(tx)
    const { rows } = await sql<{ name: string; count: number }>`
      select string_agg(quote_ident(attname), ',') as name, (select count(*)::int from access.looks) as count
      from pg_attribute where attrelid = 'access.looks'::regclass and attnum > 0 and attname not in ('id', 'looked_at')`.execute(
      tx,
    )
    const { name = '', count = 1 } = rows[0] ?? {}
    await sql
      .raw(`insert into access.looks (id, looked_at, ${name})
        select gen_random_uuid(), looked_at - n * interval '1 hour', ${name}
        from generate_series(1, ${Math.ceil(million / count)}) n, access.looks limit ${Math.max(0, million - count)}`)
      .execute(tx)
  })
  await sql`vacuum analyze access.looks`.execute(db)
}

interface Found {
  checked: number
  wrong: string | null
}

async function timed(what: string, work: () => Promise<Found>, aim = ''): Promise<Found> {
  const from = performance.now()
  const found = await work()
  const seconds = (performance.now() - from) / 1000
  const pace = Math.round(found.checked / seconds).toLocaleString('en')
  const lines = `${what} ${found.checked.toLocaleString('en')} looks in ${seconds.toFixed(1)} s, ${pace} a second`
  say([lines, aim, found.wrong].filter(Boolean).join('; '))
  return found
}

interface Tamper {
  what: string
  says: RegExp
  with(db: Sql): Promise<unknown>
}

/** The last look that was sealed of the last file. */
const last = sql`(select s.look_id from access.seals s order by s.file_id desc, s.number desc limit 1)`
const changed: Tamper = {
  what: 'one look changed',
  says: /look number \d+ was changed/,
  with: (db) => sql`update access.looks set role = 'JGZ' where id = ${last}`.execute(db),
}
const cutOff: Tamper = {
  what: 'a tail cut off',
  says: /the looks after number \d+ were cut off/,
  with: (db) =>
    sql`with gone as (delete from access.seals where look_id = ${last} returning look_id)
      delete from access.looks l using gone where l.id = gone.look_id`.execute(db),
}
const late: Tamper = {
  what: 'a look without its seal',
  says: /waits for its seal/,
  with: (db) =>
    sql`insert into access.looks select (jsonb_populate_record(null::access.looks,
      to_jsonb(l) || jsonb_build_object('id', gen_random_uuid(), 'looked_at', l.looked_at - interval '1 hour'))).* from access.looks l limit 1`.execute(
      db,
    ),
}

/** Does something wrong to the looks, hears that it is found, and leaves them as they then are for the next. */
async function told(cast: Cast, tools: SealTools, tamper: Tamper): Promise<void> {
  await tamper.with(cast.database.sql)
  const { wrong } = await timed(`With ${tamper.what}: checked`, () => verifyLooks(cast.ports, tools))
  if (!wrong || !tamper.says.test(wrong)) throw new Error(`${tamper.what}, and verify-looks said: ${wrong}`)
}
