import { sql } from 'kysely'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import type { LookLine } from '../access/contract.ts'
import { inFile } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { type PersonRow, personsInSight } from '../dossiers/queries.ts'
import { goalsInSight } from '../plan/queries.ts'

interface LookRow {
  id: string
  subject_id: string
  parts: { category: string; part: string | null }[] | null
  action: LookLine['action']
  viewer_kind: 'professional' | 'relative' | 'system'
  account_id: string | null
  organisation_id: string | null
  role: string | null
  on_behalf_of: string | null
  relative_id: string | null
  grounds: string[]
  looked_at: string
  request_id: string
}

const pageSize = 400

/** Who looked, newest first: about oneself and whom one represents today; repeats of a day merged, nothing left out. */
export function listLooks(
  call: Call,
  fileId: string,
  before: string | undefined,
): Promise<{ looks: LookLine[]; before: string | null }> {
  return inFile(call, fileId, async (tx) => {
    const until = before ?? new Date(tx.at.getTime() + 1).toISOString()
    const { rows } = await sql<LookRow>`select * from access.looks_for_me(${until}::timestamptz, ${pageSize})`.execute(
      tx.sql,
    )
    const persons = await personsInSight(tx.sql)
    const goals = new Map((await goalsInSight(tx.sql)).map((one) => [one.id, one.title]))
    const directory = await directoryOf(
      tx.sql,
      rows.flatMap((row) => (row.account_id ? [row.account_id] : [])),
    )
    tx.showsNothing()
    const whole = wholeDays(rows)
    return {
      looks: merged(whole, { persons, goals, directory, tx }),
      before: whole.length < rows.length || rows.length === pageSize ? (whole.at(-1)?.looked_at ?? null) : null,
    }
  })
}

/** A page ends with a whole day, so that repeats of a day are merged in one place. */
function wholeDays(rows: readonly LookRow[]): LookRow[] {
  if (rows.length < pageSize) return [...rows]
  const lastDay = civilDateOf(rows.at(-1)?.looked_at ?? '')
  const whole = rows.filter((row) => civilDateOf(row.looked_at) !== lastDay)
  return whole.length ? whole : [...rows]
}

interface Known {
  persons: readonly PersonRow[]
  goals: ReadonlyMap<string, string>
  directory: Directory
  tx: FileTransaction
}

function merged(rows: readonly LookRow[], known: Known): LookLine[] {
  const lines = new Map<string, LookRow[]>()
  for (const row of rows) {
    const key = [
      civilDateOf(row.looked_at),
      row.viewer_kind,
      row.account_id,
      row.organisation_id,
      row.role,
      row.relative_id,
      row.action,
    ].join()
    lines.set(key, [...(lines.get(key) ?? []), row])
  }
  return [...lines.values()].map((group) => lineOf(group, known))
}

function lineOf(group: readonly LookRow[], { persons, goals, directory, tx }: Known): LookLine {
  const row = group[0] as LookRow
  const organisation = row.organisation_id ? directory.organisation(row.organisation_id) : null
  const relative = persons.find((one) => one.id === row.relative_id)
  const parts = group.flatMap((one) => one.parts ?? [])
  const unique = <T>(items: readonly T[]) => [...new Set(items)]
  return {
    id: row.id,
    at: row.looked_at,
    day: civilDateOf(row.looked_at),
    party: organisation ? partyOf(organisation.kind) : 'family',
    name: organisation && row.account_id ? directory.account(row.account_id) : (relative?.given_name ?? ''),
    role: row.role ?? relative?.relation ?? 'other',
    organisation: organisation?.name ?? null,
    isYou: row.relative_id !== null && row.relative_id === tx.personId,
    onBehalfOf: null,
    action: row.action,
    about: unique(group.map((one) => persons.find((person) => person.id === one.subject_id)?.given_name ?? '')).filter(
      Boolean,
    ),
    categories: unique(parts.map((one) => one.category)),
    goalTitles: unique(parts.flatMap((one) => (one.part ? [goals.get(one.part) ?? ''] : []))).filter(Boolean),
    why: whyOf(row),
    count: unique(group.map((one) => one.request_id)).length,
  }
}

function whyOf(row: LookRow): LookLine['why'] {
  if (row.viewer_kind === 'relative') return 'family'
  if (row.grounds.some((one) => one === 'D14' || one === 'D15' || one === 'D09')) return 'consent'
  if (row.grounds.includes('C-8')) return 'asked'
  return row.role === 'WIJKTEAM' ? 'regie' : 'own-writing'
}
