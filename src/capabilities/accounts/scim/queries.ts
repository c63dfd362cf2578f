import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { hashOf } from '../session.ts'
import type { Person } from './rules.ts'

export interface Token {
  id: string
  tenantId: string
  madeBy: string
}

/** Steps in with a token; undefined for one that is unknown, over or revoked. */
export async function enterScim(db: Sql, token: string, today: CivilDate, at: Date): Promise<Token | undefined> {
  const { rows } = await sql<Token>`
    select token_id as id, tenant_id as "tenantId", made_by as "madeBy"
    from accounts.enter_scim(${hashOf(token)}, ${today}::date, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0]
}

interface PersonRow extends Omit<Person, 'madeAt' | 'changedAt'> {
  madeAt: string | Date
  changedAt: string | Date
}

/** The people of the tenant, or a page of them, or the one with this id. */
export async function listPeople(
  db: Sql,
  today: CivilDate,
  { id, from, most }: { id?: string; from?: number; most?: number } = {},
): Promise<Person[]> {
  const { rows } = await sql<PersonRow>`
    select id, user_name as "userName", external_id as "externalId", given_name as "givenName", family_name as "familyName",
      display_name as "displayName", is_active as "isActive", made_at as "madeAt", changed_at as "changedAt"
    from accounts.scim_people(${today}::date, ${id ?? null}::uuid, ${from ?? 0}::integer, ${most ?? null}::integer)`.execute(
    db,
  )
  const instant = (value: string | Date) => new Date(value).toISOString()
  return rows.map((row) => ({ ...row, madeAt: instant(row.madeAt), changedAt: instant(row.changedAt) }))
}

export async function countPeople(db: Sql, today: CivilDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from accounts.scim_people(${today}::date, null, 0, null)`.execute(db)
  return rows[0]?.count ?? 0
}

/** The account that ICT means by its own key, or by a name that is in use. */
export async function accountOf(
  db: Sql,
  known: { userName?: string; externalId?: string },
): Promise<{ id: string; isRemoved: boolean } | undefined> {
  const { rows } = await sql<{ id: string; isRemoved: boolean }>`
    select account_id as id, is_removed as "isRemoved"
    from accounts.scim_account_of(${known.userName ?? null}, ${known.externalId ?? null})`.execute(db)
  return rows[0]
}

export interface Report extends Omit<Person, 'madeAt' | 'changedAt'> {
  isNew: boolean
}

/** Writes how ICT knows somebody; makes the account of who is new. */
export async function report(db: Sql, one: Report, today: CivilDate, at: Date): Promise<void> {
  const row = {
    id: one.id,
    is_new: one.isNew,
    user_name: one.userName,
    external_id: one.externalId,
    given_name: one.givenName,
    family_name: one.familyName,
    display_name: one.displayName,
    is_active: one.isActive,
  }
  await sql`select accounts.scim_report(${JSON.stringify(row)}::jsonb, ${today}::date, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

/** ICT no longer has somebody: what they were bound to ends. */
export async function unbind(db: Sql, id: string, isRemoved: boolean, at: Date): Promise<void> {
  await sql`select accounts.scim_unbind(${id}::uuid, ${isRemoved}, ${at.toISOString()}::timestamptz)`.execute(db)
}

/** Lets somebody sign in by their key at the provider of the tenant, where the administrator chose so. */
export async function bind(db: Sql, id: string, today: CivilDate, at: Date): Promise<boolean> {
  const { rows } = await sql<{ bound: boolean }>`
    select accounts.scim_bind(${id}::uuid, ${today}::date, ${at.toISOString()}::timestamptz) as bound`.execute(db)
  return rows[0]?.bound ?? false
}

export interface Membership {
  organisationId: string
  role: string
  accountId: string
  name: string
}

/** Who has which role where today, in the tenant; of one person where they are named. */
export async function listMemberships(
  db: Sql,
  today: CivilDate,
  accountId: string | null = null,
): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select organisation_id as "organisationId", role, account_id as "accountId", name
    from accounts.scim_roles(${today}::date, ${accountId}::uuid) order by account_id`.execute(db)
  return rows
}

/** The organisations of the tenant: itself, and as a board its schools. */
export async function listOrganisations(
  db: Sql,
  tenantId: string,
  today: CivilDate,
): Promise<{ id: string; name: string; place: string; kind: string }[]> {
  const { rows } = await sql<{ id: string; name: string; place: string; kind: string }>`
    select id, name, place, kind from playing_field.organisations
    where id in (select accounts.scim_reach(${tenantId}::uuid, ${today}::date)) order by name, id`.execute(db)
  return rows
}

export async function giveRole(
  db: Sql,
  accountId: string,
  to: { organisationId: string; role: string },
  today: CivilDate,
) {
  await sql`select accounts.scim_give_role(${accountId}::uuid, ${to.organisationId}::uuid, ${to.role}, ${today}::date)`.execute(
    db,
  )
}

/** Ends work in the tenant at once: of everything, or of one role. */
export async function endWork(
  db: Sql,
  accountId: string,
  of: { organisationId: string; role: string } | null,
  today: CivilDate,
  at: Date,
): Promise<void> {
  await sql`select accounts.scim_end_work(${accountId}::uuid, ${of?.organisationId ?? null}::uuid, ${of?.role ?? null}, ${today}::date,
    ${at.toISOString()}::timestamptz)`.execute(db)
}

export interface Deed {
  id: string
  organisationId: string
  what: string
  aboutAccountId: string | null
  about: Readonly<Record<string, unknown>>
  /** Null for a program. */
  accountId: string | null
}

export async function noteDeed(db: Sql, deed: Deed, at: Date): Promise<void> {
  await sql`select accounts.note_deed(${deed.id}::uuid, ${at.toISOString()}::timestamptz, ${deed.accountId}::uuid,
    ${deed.organisationId}::uuid, ${deed.what}, ${deed.aboutAccountId}::uuid, ${JSON.stringify(deed.about)}::jsonb)`.execute(
    db,
  )
}
