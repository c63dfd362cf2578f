import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Ports } from './actor.ts'
import type { HeadKeeper, Heads } from './heads.ts'
import { becomeApp, uuids } from './queries.ts'

export interface SealTools {
  key: Buffer
  heads: HeadKeeper
}

/** The seal of a look: keyed, over the seal before it, so that nothing can be changed, taken out or put in between. */
export function sealOf(key: Buffer, fileId: string, number: number, before: string, line: string): string {
  return createHmac('sha256', key).update(`${fileId}|${number}|${before}|${line}`).digest('base64')
}

const batch = 2000

/** Numbers and chains the looks that have no seal yet, per file, and keeps each file's head outside the database. Returns how many. */
export async function sealLooks(ports: Ports, tools: SealTools): Promise<number> {
  let total = 0
  for (let count = batch; count === batch; total += count) count = await sealBatch(ports, tools)
  return total
}

async function sealBatch(ports: Ports, { key, heads }: SealTools): Promise<number> {
  const at = ports.now()
  const sealed = await ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    // One sealer at a time, on whatever server: two would give one number twice.
    await sql`select pg_advisory_xact_lock(20261122)`.execute(db)
    const { rows: looks } = await sql<{ look_id: string; file_id: string; line: string }>`
      select look_id, file_id, line from access.unsealed_looks(${batch})`.execute(db)
    if (looks.length === 0) return { count: 0, newest: {} as Heads }
    const { rows } = await sql<{ file_id: string; number: number; seal: string }>`
      select file_id, number, seal from access.heads_of(${uuids([...new Set(looks.map((one) => one.file_id))])})`.execute(
      db,
    )
    const newest: Heads = Object.fromEntries(
      rows.map((row) => [row.file_id, { number: Number(row.number), seal: row.seal }]),
    )
    const seals = looks.map(({ look_id, file_id, line }) => {
      const before = newest[file_id] ?? { number: 0, seal: '' }
      const number = before.number + 1
      const seal = sealOf(key, file_id, number, before.seal, line)
      newest[file_id] = { number, seal }
      return { file: file_id, number, look: look_id, seal }
    })
    await sql`select access.add_seals(${JSON.stringify(seals)}::jsonb, ${at.toISOString()}::timestamptz)`.execute(db)
    return { count: looks.length, newest }
  })
  if (sealed.count) heads.keep(civilDateOf(at), sealed.newest)
  return sealed.count
}
