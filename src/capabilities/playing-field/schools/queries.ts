import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { ContactTask } from '../contacts/field.ts'
import type { NewHoliday, NewMoment, NewStructure } from './contract.ts'
import type { Period } from './rules.ts'
import type { MomentKind, SchoolRole } from './vocabulary.ts'

export interface SchoolRow {
  id: string
  name: string
  place: string
  standing: 'own' | 'team'
}

/**
 * The schools of an organisation on a day: a school has itself; a youth team has those where it is contact, and those that take part
 * in a cooperation with it. With an id, only that one.
 */
export async function schoolsOf(
  db: Sql,
  { organisationId, day, schoolId = null }: { organisationId: string; day: CivilDate; schoolId?: string | null },
): Promise<SchoolRow[]> {
  const { rows } = await sql<SchoolRow>`
    with own as (select id, kind from playing_field.organisations where id = ${organisationId}),
    theirs as (
      select c.school_id from playing_field.contacts c join own on own.id = c.organisation_id and own.kind = 'youth-team'
      where c.from_on <= ${day}::date and (c.until_on is null or c.until_on >= ${day}::date)
      union
      select there.organisation_id from own
      join playing_field.organisation_areas here on here.organisation_id = own.id and here.relation = 'takes-part'
      join playing_field.areas a on a.id = here.area_id and a.kind = 'cooperation'
      join playing_field.organisation_areas there on there.area_id = a.id and there.relation = 'takes-part'
      where own.kind = 'youth-team'
        and here.from_on <= ${day}::date and (here.until_on is null or here.until_on >= ${day}::date)
        and there.from_on <= ${day}::date and (there.until_on is null or there.until_on >= ${day}::date)
      union
      select own.id from own where own.kind = 'school'
    )
    select o.id, o.name, o.place, case when o.id = ${organisationId} then 'own' else 'team' end as standing
    from playing_field.organisations o join theirs t on t.school_id = o.id
    where o.kind = 'school' and (o.closed_on is null or o.closed_on >= ${day}::date)
      and (${schoolId}::uuid is null or o.id = ${schoolId}::uuid)
    order by o.name, o.place`.execute(db)
  return rows
}

export interface SchoolContactRow {
  school_id: string
  task: ContactTask
  account_id: string
  name: string
  organisation_id: string
}

/** Who has which task at these schools on a day. */
export async function contactsAt(db: Sql, schoolIds: readonly string[], day: CivilDate): Promise<SchoolContactRow[]> {
  const { rows } = await sql<SchoolContactRow>`
    select c.school_id, c.task, c.account_id, a.display_name as name, c.organisation_id
    from playing_field.contacts c join accounts.accounts a on a.id = c.account_id
    where c.school_id = any(${`{${schoolIds.join(',')}}`}::uuid[])
      and c.from_on <= ${day}::date and (c.until_on is null or c.until_on >= ${day}::date)
    order by c.task, a.display_name`.execute(db)
  return rows
}

export interface SpokenRow {
  school_id: string
  id: string
  kind: MomentKind
  on_day: string
  account_id: string
}

/** The last moment of a team with each of its schools. */
export async function lastMoments(db: Sql, organisationId: string): Promise<SpokenRow[]> {
  const { rows } = await sql<SpokenRow>`
    select distinct on (m.school_id) m.school_id, m.id, m.kind, m.on_day::text as on_day, m.account_id
    from playing_field.contact_moments m
    where m.organisation_id = ${organisationId} and m.withdrawn_at is null
    order by m.school_id, m.on_day desc, m.noted_at desc`.execute(db)
  return rows
}

export async function rhythmsOf(db: Sql, organisationId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ school_id: string; weeks: number }>`
    select school_id, weeks from playing_field.contact_rhythms where organisation_id = ${organisationId}`.execute(db)
  return new Map(rows.map(({ school_id, weeks }) => [school_id, weeks]))
}

/** What the school itself reads: the rhythm of its team. */
export async function rhythmAt(db: Sql, schoolId: string): Promise<number | undefined> {
  const { rows } = await sql<{ weeks: number }>`
    select weeks from playing_field.contact_rhythms where school_id = ${schoolId} order by weeks`.execute(db)
  return rows[0]?.weeks
}

export interface MomentRow {
  id: string
  kind: MomentKind
  on_day: string
  words: string | null
  account_id: string
  name: string
}

/** The latest moments with a school: of the own team, and for the school of every team. */
export async function momentsAt(db: Sql, schoolId: string): Promise<MomentRow[]> {
  const { rows } = await sql<MomentRow>`
    select m.id, m.kind, m.on_day::text as on_day, m.words, m.account_id, a.display_name as name
    from playing_field.contact_moments m join accounts.accounts a on a.id = m.account_id
    where m.school_id = ${schoolId} and m.withdrawn_at is null
    order by m.on_day desc, m.noted_at desc limit 60`.execute(db)
  return rows
}

export async function addMoment(
  db: Sql,
  one: NewMoment & { id: string; schoolId: string; organisationId: string; accountId: string; at: Date },
): Promise<void> {
  await sql`insert into playing_field.contact_moments (id, school_id, organisation_id, account_id, kind, on_day, words, noted_at)
    values (${one.id}, ${one.schoolId}, ${one.organisationId}, ${one.accountId}, ${one.kind}, ${one.onDay}::date, ${one.words},
      ${one.at.toISOString()})`.execute(db)
}

/** False when it is not there, or not this person's. */
export async function withdrawMoment(db: Sql, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`update playing_field.contact_moments set withdrawn_at = ${at.toISOString()}
    where id = ${id} and withdrawn_at is null and account_id = access.keeper_account() returning 1`.execute(db)
  return rows.length > 0
}

export async function agreeRhythm(db: Sql, schoolId: string, organisationId: string, weeks: number): Promise<void> {
  await sql`insert into playing_field.contact_rhythms (school_id, organisation_id, weeks) values (${schoolId}, ${organisationId}, ${weeks})
    on conflict (school_id, organisation_id) do update set weeks = excluded.weeks`.execute(db)
}

export interface StructureRow {
  version: number
  steps: NewStructure['steps']
  meetings: NewStructure['meetings']
  rooms: NewStructure['rooms']
}

export async function newestStructure(db: Sql, schoolId: string): Promise<StructureRow | undefined> {
  const { rows } = await sql<StructureRow>`
    select version, steps, meetings, rooms from playing_field.school_structures
    where school_id = ${schoolId} order by version desc limit 1`.execute(db)
  return rows[0]
}

export async function versionsOf(
  db: Sql,
  schoolId: string,
): Promise<{ version: number; by: string; changed_at: Date | string }[]> {
  const { rows } = await sql<{ version: number; by: string; changed_at: Date | string }>`
    select s.version, a.display_name as by, s.changed_at
    from playing_field.school_structures s join accounts.accounts a on a.id = s.account_id
    where s.school_id = ${schoolId} order by s.version desc limit 20`.execute(db)
  return rows
}

export interface PersonRow {
  role: SchoolRole
  role_name: string | null
  name: string
  reach: string | null
  is_public: boolean
}

/** Who has which role in a version, as far as the asker may know. */
export async function peopleIn(db: Sql, schoolId: string, version: number): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select role, role_name, name, reach, is_public from playing_field.school_people
    where school_id = ${schoolId} and version = ${version} order by position`.execute(db)
  return rows
}

/** Who had these roles on a day, by the version that counted at its end; only names that everyone may know. */
async function publicOn(db: Sql, schoolId: string, day: CivilDate, role: SchoolRole): Promise<Reachable[]> {
  const { rows } = await sql<Reachable>`
    select p.name, p.reach from playing_field.school_people p
    where p.school_id = ${schoolId} and p.role = ${role} and p.is_public and p.version = (
      select max(s.version) from playing_field.school_structures s
      where s.school_id = ${schoolId} and (s.changed_at at time zone 'Europe/Amsterdam')::date <= ${day}::date)
    order by p.position`.execute(db)
  return rows
}

export interface Reachable {
  name: string
  reach: string | null
}
/** The school's own vertrouwenspersoon on a day, as everyone may know. */
export const confidantOf = (db: Sql, schoolId: string, day: CivilDate) => publicOn(db, schoolId, day, 'confidant')
/** The complaints committee of the school on a day, as everyone may know. */
export const complaintsOf = (db: Sql, schoolId: string, day: CivilDate) => publicOn(db, schoolId, day, 'complaints')

interface Change {
  accountId: string
  organisationId: string
  at: Date
}

export async function addStructure(
  db: Sql,
  schoolId: string,
  version: number,
  structure: NewStructure,
  { accountId, organisationId, at }: Change,
): Promise<boolean> {
  const { steps, meetings, rooms, people } = structure
  const { rows } = await sql`
    insert into playing_field.school_structures (school_id, version, steps, meetings, rooms, account_id, organisation_id, changed_at)
    values (${schoolId}, ${version}, ${JSON.stringify(steps)}::jsonb, ${JSON.stringify(meetings)}::jsonb, ${JSON.stringify(rooms)}::jsonb,
      ${accountId}, ${organisationId}, ${at.toISOString()})
    on conflict do nothing returning 1`.execute(db)
  if (rows.length === 0) return false
  for (const [position, { role, roleName, name, reach, isPublic }] of people.entries())
    await sql`insert into playing_field.school_people (school_id, version, position, role, role_name, name, reach, is_public)
      values (${schoolId}, ${version}, ${position}, ${role}, ${roleName}, ${name}, ${reach}, ${isPublic})`.execute(db)
  return true
}

export async function unnamedSchools(db: Sql): Promise<{ id: string; name: string; place: string }[]> {
  const { rows } = await sql<{ id: string; name: string; place: string }>`
    select o.id, o.name, o.place from playing_field.organisations o
    where o.kind = 'school' and not exists (select from playing_field.school_pages p where p.school_id = o.id)
    order by o.name, o.place, o.id`.execute(db)
  return rows
}

export async function takenSlugs(db: Sql): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`select slug from playing_field.school_pages`.execute(db)
  return new Set(rows.map(({ slug }) => slug))
}

export async function giveSlugs(db: Sql, given: readonly { id: string; slug: string }[]): Promise<void> {
  const [ids, slugs] = [`{${given.map(({ id }) => id).join(',')}}`, `{${given.map(({ slug }) => slug).join(',')}}`]
  await sql`select playing_field.name_pages(${ids}::uuid[], ${slugs}::text[])`.execute(db)
}

export interface PublicSchoolRow {
  id: string
  name: string
  place: string
  slug: string
  street: string | null
  postcode: string | null
}

export async function findSchoolBySlug(db: Sql, slug: string, day: CivilDate): Promise<PublicSchoolRow | undefined> {
  const { rows } = await sql<PublicSchoolRow>`
    select o.id, o.name, o.place, p.slug, o.street, o.postcode
    from playing_field.school_pages p join playing_field.organisations o on o.id = p.school_id
    where p.slug = ${slug} and (o.closed_on is null or o.closed_on >= ${day}::date)`.execute(db)
  return rows[0]
}

export async function slugAt(db: Sql, schoolId: string): Promise<string | undefined> {
  const { rows } = await sql<{ slug: string }>`
    select slug from playing_field.school_pages where school_id = ${schoolId}`.execute(db)
  return rows[0]?.slug
}

/** The open schools of which name or place holds the text, by place and name; all of them without a text. */
export async function publicSchools(
  db: Sql,
  { day, text, most }: { day: CivilDate; text: string; most: number },
): Promise<PublicSchoolRow[]> {
  const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<PublicSchoolRow>`
    select o.id, o.name, o.place, p.slug, o.street, o.postcode
    from playing_field.organisations o join playing_field.school_pages p on p.school_id = o.id
    where o.kind = 'school' and (o.closed_on is null or o.closed_on >= ${day}::date)
      and (o.name ilike ${pattern} or o.place ilike ${pattern} or o.name || ' ' || o.place ilike ${pattern})
    order by o.place, o.name limit ${most}`.execute(db)
  return rows
}

/** The school holidays of a place that end on a day or later. */
export async function holidaysOf(db: Sql, place: string, from: CivilDate): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select name, from_on::text as "fromOn", until_on::text as "untilOn" from playing_field.school_holidays
    where place = ${place} and until_on >= ${from}::date and withdrawn_at is null order by from_on`.execute(db)
  return rows
}

/** Where a school stands: by what school holidays are kept. */
export async function placeOfSchool(db: Sql, schoolId: string): Promise<string> {
  const { rows } = await sql<{ place: string }>`
    select place from playing_field.organisations where id = ${schoolId} and kind = 'school'`.execute(db)
  return rows[0]?.place ?? ''
}

export async function nameOfArea(db: Sql, areaId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from playing_field.areas where id = ${areaId}`.execute(db)
  return rows[0]?.name ?? ''
}

export interface HolidayRow extends Period {
  id: string
  place: string
  kept_by: string
}

export async function holidaysFrom(db: Sql, from: CivilDate): Promise<HolidayRow[]> {
  const { rows } = await sql<HolidayRow>`
    select id, place, name, from_on::text as "fromOn", until_on::text as "untilOn", kept_by from playing_field.school_holidays
    where until_on >= ${from}::date and withdrawn_at is null order by from_on, place`.execute(db)
  return rows
}

export async function addHoliday(db: Sql, id: string, one: NewHoliday, { accountId, organisationId, at }: Change) {
  await sql`insert into playing_field.school_holidays (id, place, name, from_on, until_on, kept_by, account_id, noted_at)
    values (${id}, ${one.place}, ${one.name}, ${one.fromOn}::date, ${one.untilOn}::date, ${organisationId}, ${accountId},
      ${at.toISOString()})`.execute(db)
}

/** False when it is not there, or kept by others. */
export async function withdrawHoliday(db: Sql, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`update playing_field.school_holidays set withdrawn_at = ${at.toISOString()}
    where id = ${id} and withdrawn_at is null returning 1`.execute(db)
  return rows.length > 0
}
