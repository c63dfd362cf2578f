import type { Sql } from '../../../platform/database/database.ts'
import { addMonths, type CivilDate } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import { addWorkingDays } from '../../../platform/pure/working-days.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inTransaction } from '../../access/enter.ts'
import { type Directory, directoryOf } from '../../accounts/directory.ts'
import type { NewReview, Reviewable } from '../emergency/contract.ts'
import { referenceOf } from '../emergency/emergency.ts'
import { exceptions } from '../left-out/review-source.ts'
import { rulesOf } from '../looks/why.ts'
import {
  type EmergencyToReview,
  emergenciesToReview,
  lookAsOfficer,
  recordReview,
  type SampleToReview,
  samplesToReview,
  type VerdictOf,
  verdictsOf,
} from './queries.ts'

const termOfReview = 5
/** Working days from the first of the month. */
export const termOfSample = 20

export interface Found {
  id: string
  kind: Reviewable['kind']
  /** What was shown of a file, for the look. */
  file: string
  door: string | null
  /** Whose names are needed. */
  accounts: readonly string[]
  item(directory: Directory): Omit<Reviewable, 'id' | 'kind' | 'review'>
}

/** Whoever has something that the privacy officer looks at afterwards adds a source: who, what, why, never a name of the family. */
export type ReviewSource = (db: Sql, now: { today: CivilDate; at: Date }) => Promise<Found[]>

const emergencies: ReviewSource = async (db, { at }) =>
  (await emergenciesToReview(db)).map((row) => ({
    id: row.id,
    kind: 'emergency',
    file: row.file_id,
    door: row.door_id,
    accounts: [row.account_id],
    item: (directory) => emergencyItem(row, directory, at),
  }))

/** L-5: each month twenty looks of the month before, at random. */
const samples: ReviewSource = async (db, { today }) =>
  (await samplesToReview(db, addMonths(`${today.slice(0, 7)}-01`, -1))).map((row) => ({
    id: row.id,
    kind: 'sample',
    file: row.file_id,
    door: null,
    accounts: [row.account_id],
    item: (directory) => sampleItem(row, directory, today),
  }))

const ownSources: readonly ReviewSource[] = [emergencies, exceptions, samples]

async function findAll(sql: Sql, now: { today: CivilDate; at: Date }, others: readonly ReviewSource[]) {
  const found: Found[] = []
  for (const source of [...ownSources, ...others]) found.push(...(await source(sql, now)))
  return found
}

/** Everything to look at, what waits longest first. That it was read is itself a look in each file. */
export function listReviews(call: Call, others: readonly ReviewSource[]): Promise<Reviewable[]> {
  return inTransaction(call, async ({ sql, today, at }) => {
    const found = await findAll(sql, { today, at }, others)
    const rows = await verdictsOf(
      sql,
      found.map((one) => one.id),
    )
    const verdicts = new Map(rows.map((row) => [row.item_id, row]))
    const accounts = [...found.flatMap((one) => one.accounts), ...rows.map((row) => row.reviewed_by)]
    const directory = await directoryOf(sql, accounts)
    // What waits for the parents apart, and last: a line that they may read is not made one that waits.
    for (const isApart of [false, true]) {
      const about = found.filter((one) => (one.kind === 'parents-left-out') === isApart)
      const doors = about.map(({ file, door }) => ({ file, door }))
      await lookAsOfficer(sql, officerOf(call), doors, 'listed', { requestId: call.requestId, at })
    }
    return found
      .map(({ id, kind, item }) => ({ id, kind, ...item(directory), review: told(verdicts.get(id), directory) }))
      .sort(openFirst)
  })
}

/** Writes down what the privacy officer thought, once. */
export function recordVerdict(
  call: Call,
  id: string,
  { kind, verdict, note }: NewReview,
  others: readonly ReviewSource[],
): Promise<void> {
  return inTransaction(call, async ({ sql, today, at }) => {
    const all = await findAll(sql, { today, at }, others)
    const { file, door } = all.find((one) => one.id === id && one.kind === kind) ?? refuse(refusals.notFound)
    const row = { id, kind, file, verdict, note, by: call.actor.accountId }
    if (!(await recordReview(sql, row, at))) refuse(refusals.notFound)
    await lookAsOfficer(sql, officerOf(call), [{ file, door }], 'added', { requestId: call.requestId, at })
  })
}

const told = (row: VerdictOf | undefined, directory: Directory): Reviewable['review'] =>
  row ? { verdict: row.verdict, note: row.note, by: directory.account(row.reviewed_by), at: row.reviewed_at } : null

function officerOf({ actor }: Call) {
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  return { accountId: actor.accountId, organisationId: actor.organisationId }
}

const openFirst = (a: Reviewable, b: Reviewable) =>
  Number(a.review !== null) - Number(b.review !== null) ||
  Number(b.isOpen) - Number(a.isOpen) ||
  Number(a.kind === 'sample') - Number(b.kind === 'sample') ||
  a.dueOn.localeCompare(b.dueOn) ||
  b.at.localeCompare(a.at)

type Item = ReturnType<Found['item']>

function emergencyItem(row: EmergencyToReview, directory: Directory, at: Date): Item {
  return {
    ...who(row, directory),
    reference: referenceOf(row.id),
    at: row.opened_at,
    reason: row.reason,
    action: null,
    rules: ['D20'],
    until: row.closed_at ?? row.until_at,
    isOpen: row.closed_at === null && row.until_at > at.toISOString(),
    looks: Number(row.looks),
    dueOn: addWorkingDays(civilDateOf(row.opened_at), termOfReview),
  }
}

function sampleItem(row: SampleToReview, directory: Directory, today: CivilDate): Item {
  return {
    ...who(row, directory),
    reference: `K-${row.id.slice(0, 8).toUpperCase()}`,
    at: row.looked_at,
    reason: null,
    action: row.action,
    rules: rulesOf(row.grounds),
    until: null,
    isOpen: false,
    looks: null,
    dueOn: addWorkingDays(`${today.slice(0, 7)}-01`, termOfSample),
  }
}

function who(row: EmergencyToReview | SampleToReview, directory: Directory) {
  return {
    who: directory.account(row.account_id),
    role: row.role,
    organisation: directory.organisation(row.organisation_id).name,
    categories: row.categories,
  }
}
