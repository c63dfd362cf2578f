import { sql } from 'kysely'
import type { Ports } from './actor.ts'
import type { HeadKeeper } from './heads.ts'
import { becomeApp } from './queries.ts'
import { type SealTools, sealOf } from './sealing.ts'

export interface Verdict {
  checked: number
  /** The first thing that is wrong, in one sentence; null when all is well. */
  wrong: string | null
}

const page = 10_000
const nobody = '00000000-0000-0000-0000-000000000000'
const longestUnsealed = 5 * 60_000

type Db = Parameters<typeof becomeApp>[0]

interface SealedLine {
  file_id: string
  number: number
  seal: string
  line: string | null
}

/** Checks every seal in order, the heads kept outside, and that nothing waits for its seal for more than five minutes. */
export function verifyLooks(ports: Ports, { key, heads }: SealTools): Promise<Verdict> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    let checked = 0
    let before: SealedLine | undefined
    for await (const rows of sealedLines(db)) {
      for (const row of rows) {
        const wrong = wrongLine(row, before?.file_id === row.file_id ? before : undefined, key)
        if (wrong) return { checked, wrong }
        before = row
        checked += 1
      }
    }
    const wrong = (await cutTail(db, heads)) ?? (await lateSeal(db, ports.now()))
    return { checked, wrong }
  })
}

/** All sealed lines, file by file and in order; the next page is on its way while one is checked. */
async function* sealedLines(db: Db): AsyncGenerator<readonly SealedLine[]> {
  let coming = pageAfter(db, { file_id: nobody, number: 0 })
  for (;;) {
    const rows = await coming
    const end = rows.at(-1)
    if (!end) return
    if (rows.length === page) coming = pageAfter(db, end)
    // Whoever stops in between leaves a page unread: what goes wrong there is not of interest any more.
    coming.catch(() => undefined)
    yield rows
    if (rows.length < page) return
  }
}

async function pageAfter(db: Db, { file_id, number }: Pick<SealedLine, 'file_id' | 'number'>): Promise<SealedLine[]> {
  const { rows } = await sql<SealedLine>`
    select file_id, number, seal, line from access.sealed_lines(${file_id}::uuid, ${number}, ${page})`.execute(db)
  return rows
}

function wrongLine(row: SealedLine, before: SealedLine | undefined, key: Buffer): string | null {
  if (row.number !== (before?.number ?? 0) + 1)
    return `file ${row.file_id}: a look is missing before number ${row.number}`
  if (row.line === null) return `file ${row.file_id}: look number ${row.number} was removed`
  const isRight = sealOf(key, row.file_id, row.number, before?.seal ?? '', row.line) === row.seal
  return isRight ? null : `file ${row.file_id}: look number ${row.number} was changed or put in afterwards`
}

/** Every head that was ever kept must still stand in the chain, where it stood. */
async function cutTail(db: Db, heads: HeadKeeper): Promise<string | null> {
  for await (const kept of heads.kept()) {
    const { rows } = await sql<{ file_id: string; number: number; last: number }>`
      select file_id, number, last from access.heads_not_found(${JSON.stringify(kept)}::jsonb)`.execute(db)
    const first = rows[0]
    if (first && first.last < first.number)
      return `file ${first.file_id}: the looks after number ${first.last} were cut off`
    if (first) return `file ${first.file_id}: look number ${first.number} is not the one that was sealed`
  }
  return null
}

async function lateSeal(db: Db, now: Date): Promise<string | null> {
  const { rows } = await sql<{ file_id: string; looked_at: string }>`
    select file_id, looked_at from access.unsealed_looks(1, '-infinity')`.execute(db)
  const first = rows[0]
  const isLate = first && now.getTime() - new Date(first.looked_at).getTime() > longestUnsealed
  return isLate ? `file ${first.file_id}: a look waits for its seal for more than five minutes` : null
}
