import type { Sql } from '../../platform/database/database.ts'
import { addMonths, type CivilDate } from '../../platform/pure/dates.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { addWorkingDays } from '../../platform/pure/working-days.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { inTransaction } from '../access/enter.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { referenceOf } from './emergency.ts'
import type { NewReview, Reviewable } from './emergency-contract.ts'
import { rulesOf } from './look-why.ts'
import {
  type EmergencyToReview,
  emergenciesToReview,
  lookAsOfficer,
  recordReview,
  type SampleToReview,
  samplesToReview,
} from './review-queries.ts'

const termOfReview = 5
const termOfSample = 20

interface Found {
  /** Whose names are needed. */
  accounts: readonly string[]
  /** What was shown of a file, for the look. */
  file: string
  door: string | null
  item(directory: Directory): Reviewable
}

/** Whoever has something that the privacy officer looks at afterwards adds a source: who, what, why, never a name of the family. */
export type ReviewSource = (db: Sql, now: { today: CivilDate; at: Date }) => Promise<Found[]>

const emergencies: ReviewSource = async (db, { at }) =>
  (await emergenciesToReview(db)).map((row) => ({
    accounts: accountsOf(row),
    file: row.file_id,
    door: row.door_id,
    item: (directory) => emergencyItem(row, directory, at),
  }))

/** L-5: each month twenty looks of the month before, at random. */
const samples: ReviewSource = async (db, { today }) =>
  (await samplesToReview(db, addMonths(`${today.slice(0, 7)}-01`, -1))).map((row) => ({
    accounts: accountsOf(row),
    file: row.file_id,
    door: null,
    item: (directory) => sampleItem(row, directory, today),
  }))

export const reviewSources: readonly ReviewSource[] = [emergencies, samples]

/** Everything to look at, what waits longest first. That it was read is itself a look in each file. */
export function listReviews(call: Call): Promise<Reviewable[]> {
  return inTransaction(call, async ({ sql, today, at }) => {
    const found: Found[] = []
    for (const source of reviewSources) found.push(...(await source(sql, { today, at })))
    const directory = await directoryOf(
      sql,
      found.flatMap((one) => one.accounts),
    )
    const about = found.map(({ file, door }) => ({ file, door }))
    await lookAsOfficer(sql, officerOf(call), about, 'listed', { requestId: call.requestId, at })
    return found.map((one) => one.item(directory)).sort(openFirst)
  })
}

/** Writes down what the privacy officer thought, once. */
export function recordVerdict(call: Call, id: string, review: NewReview): Promise<void> {
  return inTransaction(call, async ({ sql, at }) => {
    const found =
      (await recordReview(sql, { id, ...review, by: call.actor.accountId }, at)) ?? refuse(refusals.notFound)
    const about = [{ file: found.file_id, door: found.door_id }]
    await lookAsOfficer(sql, officerOf(call), about, 'added', { requestId: call.requestId, at })
  })
}

function officerOf({ actor }: Call) {
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  return { accountId: actor.accountId, organisationId: actor.organisationId }
}

const openFirst = (a: Reviewable, b: Reviewable) =>
  Number(a.review !== null) - Number(b.review !== null) || a.dueOn.localeCompare(b.dueOn) || b.at.localeCompare(a.at)

const accountsOf = (row: EmergencyToReview | SampleToReview) => [
  row.account_id,
  ...(row.reviewed_by ? [row.reviewed_by] : []),
]

function emergencyItem(row: EmergencyToReview, directory: Directory, at: Date): Reviewable {
  return {
    ...who(row, directory),
    kind: 'emergency',
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

function sampleItem(row: SampleToReview, directory: Directory, today: CivilDate): Reviewable {
  return {
    ...who(row, directory),
    kind: 'sample',
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
  const { verdict, note, reviewed_by, reviewed_at } = row
  return {
    id: row.id,
    who: directory.account(row.account_id),
    role: row.role,
    organisation: directory.organisation(row.organisation_id).name,
    categories: row.categories,
    review:
      verdict && reviewed_by && reviewed_at
        ? { verdict, note: note ?? '', by: directory.account(reviewed_by), at: reviewed_at }
        : null,
  }
}
