import { sql } from 'kysely'
import type { Ports } from './actor.ts'
import { becomeApp } from './queries.ts'
import { type SealTools, sealOf } from './sealing.ts'

export interface Verdict {
  checked: number
  /** The first thing that is wrong, in one sentence; null when all is well. */
  wrong: string | null
}

const page = 5000
const nobody = '00000000-0000-0000-0000-000000000000'
const longestUnsealed = 5 * 60_000

interface SealedLine {
  file_id: string
  number: number
  look_id: string
  seal: string
  line: string | null
}

/** Checks every seal in order, the heads kept outside, and that nothing waits for its seal for more than five minutes. */
export function verifyLooks(ports: Ports, { key, heads }: SealTools): Promise<Verdict> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const last = new Map<string, { number: number; seal: string }>()
    let checked = 0
    for (let after = { file: nobody, number: 0 }; ; ) {
      const { rows } =
        await sql<SealedLine>`select * from access.sealed_lines(${after.file}::uuid, ${after.number}, ${page})`.execute(
          db,
        )
      for (const row of rows) {
        const wrong = wrongLine(row, last, key)
        if (wrong) return { checked, wrong }
        last.set(row.file_id, { number: Number(row.number), seal: row.seal })
        checked += 1
      }
      const end = rows.at(-1)
      if (!end || rows.length < page) break
      after = { file: end.file_id, number: Number(end.number) }
    }
    const wrong = cutTail(last, heads.newest()) ?? (await lateSeal(db, ports.now()))
    return { checked, wrong }
  })
}

function wrongLine(
  row: SealedLine,
  last: ReadonlyMap<string, { number: number; seal: string }>,
  key: Buffer,
): string | null {
  const before = last.get(row.file_id) ?? { number: 0, seal: '' }
  const number = Number(row.number)
  if (number !== before.number + 1) return `file ${row.file_id}: a look is missing before number ${number}`
  if (row.line === null) return `file ${row.file_id}: look number ${number} was removed`
  const isRight = sealOf(key, row.file_id, number, before.seal, row.line) === row.seal
  return isRight ? null : `file ${row.file_id}: look number ${number} was changed or put in afterwards`
}

function cutTail(
  last: ReadonlyMap<string, { number: number; seal: string }>,
  kept: Record<string, { number: number; seal: string }>,
): string | null {
  for (const [file, head] of Object.entries(kept)) {
    const found = last.get(file)
    if (!found || found.number < head.number)
      return `file ${file}: the looks after number ${found?.number ?? 0} were cut off`
    if (found.number === head.number && found.seal !== head.seal)
      return `file ${file}: look number ${head.number} is not the one that was sealed`
  }
  return null
}

async function lateSeal(db: Parameters<typeof becomeApp>[0], now: Date): Promise<string | null> {
  const { rows } = await sql<{
    look_id: string
    file_id: string
    looked_at: string
  }>`select look_id, file_id, looked_at from access.unsealed_looks(1)`.execute(db)
  const first = rows[0]
  const isLate = first && now.getTime() - new Date(first.looked_at).getTime() > longestUnsealed
  return isLate ? `file ${first.file_id}: a look waits for its seal for more than five minutes` : null
}
