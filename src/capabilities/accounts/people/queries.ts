import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { OrganisationKind } from '../../playing-field/organisations/vocabulary.ts'
import type { Held, Work } from './contract.ts'
import type { KeepingPeople } from './keeping.ts'

export interface PersonRow {
  total: number
  account_id: string
  name: string
  work: Work[]
  signs_in: boolean
  invited_until: string | null
}

export interface Wanted {
  q?: string
  organisation?: string
  role?: string
  state?: string
  account?: string
}

/** The people whom the keeper keeps, by name. */
export async function peopleKept(
  { sql: db, today, at }: KeepingPeople,
  wanted: Wanted,
  { skip, limit }: { skip: number; limit: number },
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select * from accounts.people_kept(${JSON.stringify(wanted)}::jsonb, ${today}::date, ${at.toISOString()}::timestamptz,
      ${skip}::integer, ${limit}::integer)`.execute(db)
  return rows
}

/** Counts of what somebody holds at an organisation. */
export async function heldBy(
  { sql: db, today }: KeepingPeople,
  accountId: string,
  organisationId: string,
): Promise<Omit<Held, 'questions'> | undefined> {
  const { rows } = await sql<Omit<Held, 'questions'>>`
    select ${organisationId} as "organisationId", families, schools, is_last_administrator as "isLastAdministrator"
    from accounts.held_by(${accountId}::uuid, ${organisationId}::uuid, ${today}::date)`.execute(db)
  return rows[0]
}

export async function kindOfOrganisation(db: Sql, id: string): Promise<OrganisationKind | undefined> {
  const { rows } = await sql<{ kind: OrganisationKind }>`
    select kind from playing_field.organisations where id = ${id}::uuid and closed_on is null`.execute(db)
  return rows[0]?.kind
}

export type WorkVerdict = 'done' | 'not-found' | 'yourself' | 'watching-role' | 'overlaps'

export interface WorkRow {
  account_id: string
  /** Of somebody who is new. */
  name?: string
  organisation_id: string
  role: string
  from_on: CivilDate
  until_on: CivilDate | null
}

export async function beginWork({ sql: db, at }: KeepingPeople, row: WorkRow): Promise<WorkVerdict> {
  const { rows } = await sql<{ verdict: WorkVerdict }>`
    select accounts.begin_work(${JSON.stringify(row)}::jsonb, ${at.toISOString()}::timestamptz) as verdict`.execute(db)
  return rows[0]?.verdict ?? 'not-found'
}

/** Without a role everything there ends; without a day now. */
export async function endWork(
  { sql: db, today, at }: KeepingPeople,
  of: { accountId: string; organisationId: string; role: string | null; fromOn: CivilDate | null },
  untilOn: CivilDate | null,
): Promise<WorkVerdict> {
  const { rows } = await sql<{ verdict: WorkVerdict }>`
    select accounts.end_work(${of.accountId}::uuid, ${of.organisationId}::uuid, ${of.role}, ${of.fromOn}::date, ${untilOn}::date,
      ${today}::date, ${at.toISOString()}::timestamptz) as verdict`.execute(db)
  return rows[0]?.verdict ?? 'not-found'
}

/** Closes what ended with the work of anybody: by the clock. */
export async function closeEnded(db: Sql, today: CivilDate, at: Date): Promise<void> {
  await sql`select accounts.close_ended(null, ${today}::date, ${at.toISOString()}::timestamptz)`.execute(db)
}
