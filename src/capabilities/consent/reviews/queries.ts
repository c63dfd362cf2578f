import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Category } from '../../access/vocabulary.ts'
import type { Verdict } from '../emergency/contract.ts'

export interface EmergencyToReview {
  id: string
  file_id: string
  door_id: string
  account_id: string
  organisation_id: string
  role: string
  categories: Category[]
  reason: string
  opened_at: string
  until_at: string
  closed_at: string | null
  looks: number
}

const mostShown = 200

export async function emergenciesToReview(db: Sql): Promise<EmergencyToReview[]> {
  return (await sql<EmergencyToReview>`select * from consent.emergencies_to_review(${mostShown})`.execute(db)).rows
}

export interface SampleToReview {
  id: string
  file_id: string
  account_id: string
  organisation_id: string
  role: string
  action: string
  categories: Category[]
  grounds: string[]
  looked_at: string
}

const sampleSize = 20

/** The sample of a month, by its first day; drawn when it is first asked for, and the same from then on. */
export async function samplesToReview(db: Sql, month: CivilDate): Promise<SampleToReview[]> {
  await sql`select consent.draw_sample(${month}::date, ${sampleSize})`.execute(db)
  return (await sql<SampleToReview>`select * from consent.samples_to_review(${month}::date)`.execute(db)).rows
}

export interface VerdictOf {
  item_id: string
  verdict: Verdict
  note: string
  reviewed_by: string
  reviewed_at: string
}

export async function verdictsOf(db: Sql, items: readonly string[]): Promise<VerdictOf[]> {
  const { rows } = await sql<VerdictOf>`select * from consent.verdicts_of(${`{${items.join(',')}}`}::uuid[])`.execute(
    db,
  )
  return rows
}

export interface NewReviewRow {
  id: string
  kind: string
  file: string
  verdict: Verdict
  note: string
  by: string
}

/** Writes a verdict down, once; false when there was one. */
export async function recordReview(db: Sql, one: NewReviewRow, at: Date): Promise<boolean> {
  const { rows } = await sql<{ recorded: boolean }>`
    select consent.record_review(${one.id}::uuid, ${one.kind}, ${one.file}::uuid, ${one.verdict}, ${one.note}, ${one.by}::uuid,
      ${at.toISOString()}::timestamptz) as recorded`.execute(db)
  return rows[0]?.recorded ?? false
}

type About = { file: string; door: string | null }
type Officer = { accountId: string; organisationId: string }

/** What the privacy officer reads or writes down is itself a look where it concerns a file. */
export async function lookAsOfficer(
  db: Sql,
  by: Officer,
  about: readonly About[],
  action: string,
  look: { requestId: string; at: Date },
) {
  await sql`select access.look_as_officer(${by.accountId}::uuid, ${by.organisationId}::uuid, ${JSON.stringify(about)}::jsonb, ${action},
    ${look.requestId}::uuid, ${look.at.toISOString()}::timestamptz)`.execute(db)
}
