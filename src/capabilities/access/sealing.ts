import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Ports } from './actor.ts'
import type { Head, HeadKeeper } from './heads.ts'
import { becomeApp, uuids } from './queries.ts'

export interface SealTools {
  key: Buffer
  heads: HeadKeeper
}

/** The seal of a look: keyed, over the seal before it, so that nothing can be changed, taken out or put in between. */
export function sealOf(key: Buffer, fileId: string, number: number, before: string, line: string): string {
  return createHmac('sha256', key).update(`${fileId}|${number}|${before}|${line}`).digest('base64')
}

const batch = 5000
const ever = new Date(0)

/**
 * Numbers and chains the looks that have no seal yet, per file, and keeps each file's head outside the database. Returns how many.
 * With `since` it does not look for older ones: those were sealed before.
 */
export async function sealLooks(ports: Ports, tools: SealTools, since = ever): Promise<number> {
  let total = 0
  for (let done = { count: batch, last: since.toISOString() }; done.count === batch; total += done.count)
    done = await sealBatch(ports, tools, done.last)
  return total
}

interface Unsealed {
  look_id: string
  file_id: string
  line: string
  looked_at: string
}

async function sealBatch(ports: Ports, { key, heads }: SealTools, since: string) {
  const at = ports.now()
  const sealed = await ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    // One sealer at a time, on whatever server: two would give one number twice.
    await sql`select pg_advisory_xact_lock(20261122)`.execute(db)
    const { rows: looks } = await sql<Unsealed>`
      select look_id, file_id, line, looked_at from access.unsealed_looks(${batch}, ${since}::timestamptz)`.execute(db)
    if (looks.length === 0) return { looks, newest: [] }
    const { rows } = await sql<Head>`select file_id as file, number, seal
      from access.heads_of(${uuids([...new Set(looks.map((one) => one.file_id))])})`.execute(db)
    const newest = new Map(rows.map((row) => [row.file, row]))
    const seals = looks.map((look) => ({ ...chained(look, newest, key), look: look.look_id }))
    await sql`select access.add_seals(${JSON.stringify(seals)}::jsonb, ${at.toISOString()}::timestamptz)`.execute(db)
    return { looks, newest: [...newest.values()] }
  })
  if (sealed.newest.length) heads.keep(civilDateOf(at), sealed.newest)
  return { count: sealed.looks.length, last: sealed.looks.at(-1)?.looked_at ?? since }
}

/** The next link of a file's chain, which becomes its head. */
function chained({ file_id: file, line }: Unsealed, newest: Map<string, Head>, key: Buffer): Head {
  const before = newest.get(file) ?? { number: 0, seal: '' }
  const number = Number(before.number) + 1
  const head = { file, number, seal: sealOf(key, file, number, before.seal, line) }
  newest.set(file, head)
  return head
}
