import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { ProfessionalRole } from '../vocabulary.ts'
import type { RegionChoices } from './choices.ts'

export interface VersionRow extends RegionChoices {
  kind: 'choices' | 'leaves' | 'returns'
  organisationId: string | null
  note: string
  changedBy: string | null
  changedAt: string
}

/** Every version of the region's choices, newest first. */
export async function versions(db: Sql, limit: number): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, consent12to15, joint_authority as "jointAuthority", longest_consent_months as "longestConsentMonths",
      reminder_days as "reminderDays", role_narrowing as "roleNarrowing", purpose_narrowing as "purposeNarrowing",
      left_organisations as "leftOrganisations", kind, organisation_id as "organisationId", note,
      changed_by as "changedBy", changed_at as "changedAt"
    from consent.region_choices order by version desc limit ${limit}`.execute(db)
  return rows
}

/** The newest choices of the region. */
export async function newestVersion(db: Sql): Promise<VersionRow> {
  return (await versions(db, 1))[0] as VersionRow
}

/** No version is saved until this transaction has ended. */
export async function holdRegionChoices(db: Sql): Promise<void> {
  await sql`select consent.hold_region_choices()`.execute(db)
}

export interface RegionChange extends Omit<RegionChoices, 'version' | 'leftOrganisations'> {
  kind: VersionRow['kind']
  organisation: string | null
  note: string
  /** The kinds of information of which keys may have to close. */
  tightens: readonly string[]
  bar: string
}

interface Made {
  basedOn: number
  by: string
  today: CivilDate
  at: Date
}

/** Saves a version and closes at once what it may close; returns its number. */
export async function changeRegion(db: Sql, change: RegionChange, { basedOn, by, today, at }: Made): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select consent.change_region(${JSON.stringify(change)}::jsonb, ${basedOn}, ${by}::uuid, ${today}::date,
      ${at.toISOString()}::timestamptz) as version`.execute(db)
  return (rows[0] as { version: number }).version
}

/** The families after this one, in the order of their ids; `behind`: only those derived with an older version. */
export async function familiesAfter(
  db: Sql,
  after: string | null,
  behind: number | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select access.families_after(${after}::uuid, ${behind}::integer, ${limit}) as id`.execute(db)
  return rows.map((row) => row.id)
}

export async function familiesByPolicy(db: Sql, version: number): Promise<{ families: number; behind: number }> {
  const { rows } = await sql<{
    families: number
    behind: number
  }>`select * from access.families_by_policy(${version})`.execute(db)
  return rows[0] as { families: number; behind: number }
}

export interface TeamRole {
  organisation: string
  role: ProfessionalRole
  hasRegie: boolean
}

export async function teamInRoles(db: Sql, fileId: string, today: CivilDate): Promise<TeamRole[]> {
  const { rows } = await sql<TeamRole>`
    select organisation_id as organisation, role, has_regie as "hasRegie" from access.team_in_roles(${fileId}::uuid, ${today}::date)`.execute(
    db,
  )
  return rows
}

/** Ends the memberships of who left, and takes up those of who came back; the file's lock is held after it. */
export async function followDepartures(
  db: Sql,
  fileId: string,
  left: readonly string[],
  today: CivilDate,
): Promise<void> {
  await sql`select access.follow_departures(${fileId}::uuid, ${`{${left.join(',')}}`}::uuid[], ${today}::date)`.execute(
    db,
  )
}

/** A job passed through the facts of a family: one line per person, once a day at most. */
export async function lookAsSystem(db: Sql, fileId: string, at: Date, requestId: string): Promise<void> {
  await sql`select access.look_as_system(${fileId}::uuid, ${requestId}::uuid, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

export async function liftPolicyBars(db: Sql, at: Date): Promise<void> {
  await sql`select access.lift_policy_bars(${at.toISOString()}::timestamptz)`.execute(db)
}

export async function hasPolicyBar(db: Sql): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select access.has_policy_bar() as has`.execute(db)
  return rows[0]?.has ?? false
}

export interface Reach {
  families: number
  doors: number
  people: number
  withRegie: number
  wroteIn: number
}

export async function reachOf(db: Sql, organisationId: string, today: CivilDate, at: Date): Promise<Reach> {
  const { rows } = await sql<Reach>`
    select families, doors, people, with_regie as "withRegie", wrote_in as "wroteIn"
    from access.reach_of(${organisationId}::uuid, ${today}::date, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0] as Reach
}

export async function organisations(db: Sql): Promise<{ id: string; name: string; kind: string }[]> {
  const { rows } = await sql<{
    id: string
    name: string
    kind: string
  }>`select id, name, kind from playing_field.organisations order by name`.execute(db)
  return rows
}

export interface PreviewRow {
  id: string
  families: number
  done: number
  opens: number
  closes: number
  familiesOpening: number
  familiesClosing: number
  state: 'running' | 'done' | 'failed'
}

export async function startPreview(db: Sql, id: string, by: string, families: number, at: Date): Promise<void> {
  await sql`insert into consent.region_previews (id, asked_by, asked_at, families, state)
    values (${id}, ${by}, ${at.toISOString()}, ${families}, 'running')`.execute(db)
}

export async function notePreview(db: Sql, p: Omit<PreviewRow, 'families'>): Promise<void> {
  await sql`update consent.region_previews set done = ${p.done}, opens = ${p.opens}, closes = ${p.closes},
      families_opening = ${p.familiesOpening}, families_closing = ${p.familiesClosing}, state = ${p.state}
    where id = ${p.id}`.execute(db)
}

export async function previewById(db: Sql, id: string): Promise<PreviewRow | undefined> {
  const { rows } = await sql<PreviewRow>`
    select id, families, done, opens, closes, families_opening as "familiesOpening", families_closing as "familiesClosing", state
    from consent.region_previews where id = ${id}`.execute(db)
  return rows[0]
}
