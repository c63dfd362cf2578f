import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { DossierPorts, Standing } from './ports.ts'

const nothing: Standing = {
  consentGiven: 0,
  consentAsked: 0,
  isWaitingForFamily: false,
  isStopped: false,
  goals: 0,
  changedAt: null,
  invited: new Map(),
  endsOn: null,
  askAgain: [],
}

/** How each file stands, put together from what every capability tells of what is in sight. */
export async function standingsOf(db: Sql, ports: DossierPorts): Promise<(fileId: string) => Standing> {
  const parts: Map<string, Partial<Standing>>[] = []
  for (const source of [ownStanding, ...ports.standings]) parts.push(await source(db))
  return (fileId) => parts.reduce<Standing>((sum, part) => together(sum, part.get(fileId)), nothing)
}

function together(sum: Standing, part: Partial<Standing> | undefined): Standing {
  if (!part) return sum
  const changedAt =
    [sum.changedAt, part.changedAt ?? null]
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? null
  return { ...sum, ...part, changedAt }
}

async function ownStanding(db: Sql): Promise<Map<string, Partial<Standing>>> {
  const { rows } = await sql<{ file_id: string; changed_at: string }>`
    select file_id, max(written_at) as changed_at
    from (select file_id, written_at from dossiers.notes union all select file_id, written_at from dossiers.next_steps) changes
    group by file_id`.execute(db)
  return new Map(rows.map((row) => [row.file_id, { changedAt: row.changed_at }]))
}
