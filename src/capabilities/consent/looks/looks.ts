import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import type { ExportedLooks, LookLine, LooksExport, LooksPage, LooksQuery } from '../../access/contract.ts'
import { inFile } from '../../access/enter.ts'
import { lookToNen7513, nenCsv } from '../../access/nen7513.ts'
import { partyOf } from '../../access/parties.ts'
import { writeLookAtLooks } from '../../access/queries.ts'
import { type Directory, directoryOf } from '../../accounts/directory.ts'
import { type PersonRow, personsInSight } from '../../dossiers/queries.ts'
import { goalsInSight } from '../../plan/queries.ts'
import { emergenciesInSight } from '../emergency/queries.ts'
import { type LookFilter, type LookRow, looksForMe } from './queries.ts'
import { rulesOf, whysOf } from './why.ts'

const pageSize = 400
const longestExport = 20_000

/** Who looked, newest first, one line per subject: about oneself and whom one represents today; repeats of a day merged, nothing left out. */
export function listLooks(call: Call, fileId: string, query: LooksQuery): Promise<LooksPage> {
  return inFile(call, fileId, async (tx) => {
    const rows = await looksForMe(tx.sql, filterOf(tx, query), pageSize)
    const known = await knownOf(tx, rows)
    tx.showsNothing()
    await writeLookAtLooks(tx.sql, 'listed', call.requestId, tx.at)
    const whole = wholeDays(rows)
    const last = rows.length < pageSize ? undefined : whole.at(-1)
    return { looks: merged(whole, known), before: last?.looked_at ?? null, beforeId: last?.id ?? null }
  })
}

/** All looks as lines of NEN 7513, to keep as a file. That is itself a look. */
export function exportLooks(call: Call, fileId: string, { format, ...period }: LooksExport): Promise<ExportedLooks> {
  return inFile(call, fileId, async (tx) => {
    const rows = await looksForMe(tx.sql, filterOf(tx, period), longestExport)
    const known = await knownOf(tx, rows)
    tx.showsNothing()
    await writeLookAtLooks(tx.sql, 'exported', call.requestId, tx.at)
    const lines = rows.map((row) => lookToNen7513(namedLook(row, known)))
    const fileName = `wie-heeft-gekeken-${tx.today}.${format}`
    return format === 'csv'
      ? { fileName, mediaType: 'text/csv; charset=utf-8', content: nenCsv(lines) }
      : { fileName, mediaType: 'application/json', content: JSON.stringify(lines, null, 2) }
  })
}

/** Days begin at midnight in Amsterdam; the database knows the offset. */
function filterOf(tx: FileTransaction, query: LooksQuery): LookFilter {
  return {
    before: query.before ?? new Date(tx.at.getTime() + 1).toISOString(),
    beforeId: query.beforeId ?? '00000000-0000-0000-0000-000000000000',
    from: query.from ?? '2000-01-01',
    untilBefore: addDays(query.until ?? addDays(tx.today, 1), 1),
    personId: query.personId ?? null,
    viewerId: query.viewerId ?? null,
  }
}

/** A page ends with a whole day where it can, so that repeats of a day are merged in one place. */
function wholeDays(rows: readonly LookRow[]): LookRow[] {
  if (rows.length < pageSize) return [...rows]
  const lastDay = civilDateOf(rows.at(-1)?.looked_at ?? '')
  const whole = rows.filter((row) => civilDateOf(row.looked_at) !== lastDay)
  return whole.length ? whole : [...rows]
}

interface Known {
  persons: readonly PersonRow[]
  goals: ReadonlyMap<string, string>
  /** What each emergency opened, by its id, which is the part of its door. */
  emergencies: ReadonlyMap<string, readonly string[]>
  directory: Directory
  tx: FileTransaction
}

async function knownOf(tx: FileTransaction, rows: readonly LookRow[]): Promise<Known> {
  const accounts = rows.flatMap((row) => [row.account_id, row.behalf_account_id]).filter((id) => id !== null)
  return {
    persons: await personsInSight(tx.sql),
    goals: new Map((await goalsInSight(tx.sql)).map((one) => [one.id, one.title])),
    emergencies: new Map((await emergenciesInSight(tx.sql)).map((one) => [one.id, one.categories])),
    directory: await directoryOf(tx.sql, accounts),
    tx,
  }
}

const isEmergency = (row: LookRow) => row.action === 'emergency' || row.grounds.includes('D20')

function merged(rows: readonly LookRow[], known: Known): LookLine[] {
  const lines = new Map<string, LookRow[]>()
  for (const row of rows) {
    const key = [
      civilDateOf(row.looked_at),
      row.viewer_kind,
      row.account_id,
      row.organisation_id,
      row.role,
      row.behalf_account_id,
      row.relative_id,
      row.action,
      row.attempted,
      // What the system did it did to all of the family at once: one line says so.
      row.viewer_kind === 'system' ? '' : row.subject_id,
      isEmergency(row),
      row.grounds.includes('looks'),
    ].join()
    lines.set(key, [...(lines.get(key) ?? []), row])
  }
  return [...lines.values()].map((group) => lineOf(group, known))
}

const unique = <T>(items: readonly T[]) => [...new Set(items)]

function lineOf(group: readonly LookRow[], known: Known): LookLine {
  const row = group[0] as LookRow
  const { persons, goals, directory, tx } = known
  const organisation = row.organisation_id ? directory.organisation(row.organisation_id) : null
  const relative = persons.find((one) => one.id === row.relative_id)
  const grounds = unique(group.flatMap((one) => one.grounds))
  const { action, viewer_kind: viewerKind, has_regie: hasRegie } = row
  return {
    id: row.id,
    at: row.looked_at,
    day: civilDateOf(row.looked_at),
    viewer: viewerKind === 'relative' && !row.relative_id ? 'stranger' : viewerKind,
    viewerId: viewerKind === 'professional' ? row.account_id : row.relative_id,
    party: organisation ? partyOf(organisation.kind) : viewerKind === 'system' || !row.relative_id ? 'other' : 'family',
    name: nameOf(row, known),
    role: row.role ?? relative?.relation ?? 'other',
    organisation: organisation?.name ?? null,
    isYou: row.relative_id !== null && row.relative_id === tx.personId,
    onBehalfOf: row.behalf_account_id ? directory.account(row.behalf_account_id) : null,
    action,
    attempted: row.attempted,
    isEmergency: isEmergency(row),
    about: persons
      .filter((person) => group.some((one) => one.subject_id === person.id))
      .map((person) => person.given_name),
    categories: unique(group.flatMap((one) => categoriesOf(one, known))),
    goalTitles: unique(
      group.flatMap((one) => (one.parts ?? []).map(({ part }) => (part && goals.get(part)) || '')),
    ).filter(Boolean),
    whys: whysOf({ action, viewerKind, hasRegie, grounds }),
    rules: rulesOf(action === 'emergency' ? ['D20'] : grounds),
    count: unique(group.map((one) => one.request_id)).length,
  }
}

function nameOf(row: LookRow, { persons, directory }: Known): string {
  if (row.viewer_kind === 'professional') return row.account_id ? directory.account(row.account_id) : ''
  return persons.find((one) => one.id === row.relative_id)?.given_name ?? ''
}

/** Opening an emergency is told as what it opened, not as the paper it was written on. */
function categoriesOf(row: LookRow, { emergencies }: Known): string[] {
  return (row.parts ?? []).flatMap(({ category, part }) =>
    row.action === 'emergency' && part ? (emergencies.get(part) ?? [category]) : [category],
  )
}

function namedLook(row: LookRow, known: Known) {
  return {
    id: row.id,
    at: row.looked_at,
    action: row.action,
    attempted: row.attempted,
    viewerKind: row.viewer_kind,
    accountId: row.account_id,
    userName: nameOf(row, known),
    organisationId: row.organisation_id,
    role: row.role,
    behalfAccountId: row.behalf_account_id,
    relativeId: row.relative_id,
    subjectId: row.subject_id,
    subjectName: known.persons.find((one) => one.id === row.subject_id)?.given_name ?? '',
    categories: unique(categoriesOf(row, known)),
    grounds: row.grounds,
    groundIds: row.ground_ids,
    purpose: row.purpose,
    policyVersion: row.policy_version,
    memberId: row.member_id,
    requestId: row.request_id,
  }
}
