import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Existing } from './ground.ts'
import type { AssignmentRow, Writes } from './writes.ts'

/** The command line acts as the owner of reference data: on PostgreSQL its login must be the administrator's. */
export async function becomeOwner(db: Sql): Promise<void> {
  await sql`set local role rondom_owner`.execute(db)
}

/** Waits for another import to end: two at once would each add what the other adds. */
export async function takeTurn(db: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('playing_field.imports'))`.execute(db)
}

/** What is there; of what is dated only what has not ended, also what is still to begin. */
export async function readExisting(db: Sql, today: CivilDate): Promise<Existing> {
  const notEnded = sql`until_on is null or (until_on >= ${today}::date and until_on >= from_on)`
  const rows = async <Row>(columns: string, table: string, where: RawBuilder<unknown> = notEnded) =>
    (await sql<Row>`select ${sql.raw(columns)} from ${sql.raw(table)} where ${where}`.execute(db)).rows
  return {
    organisations: await rows(organisationColumns, 'playing_field.organisations', sql`true`),
    identifiers: await rows('organisation_id, scheme, value, from_on, until_on', 'playing_field.identifiers'),
    boards: await rows('organisation_id, board_id, from_on, until_on', 'playing_field.boards'),
    areas: await rows('id, kind, code, name, from_on', 'playing_field.areas'),
    organisationAreas: await rows(
      'organisation_id, area_id, relation, from_on, until_on',
      'playing_field.organisation_areas',
    ),
    parts: await rows('area_id, part_id, from_on, until_on', 'playing_field.area_parts'),
    postcodes: await rows('area_id, postcode4, from_on, until_on', 'playing_field.area_postcodes'),
    assignments: await assignments(db),
  }
}

/** The municipalities of every cooperation that has not ended, also of one that is still to begin. */
export async function ownMunicipalities(db: Sql, today: CivilDate): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct m.code, m.name
    from playing_field.areas c
    join playing_field.area_parts p on p.area_id = c.id and (p.until_on is null or p.until_on >= ${today}::date)
    join playing_field.areas m on m.id = p.part_id and m.kind = 'municipality'
    where c.kind = 'cooperation' and (c.until_on is null or c.until_on >= ${today}::date)
    order by m.name`.execute(db)
  return rows
}

const organisationColumns =
  "id, kind, name, nullif(place, '') as place, sector, street, postcode, phone, website, closed_on, source"

async function assignments(db: Sql) {
  const { rows } = await sql<Omit<AssignmentRow, 'is_new'>>`
    select g.account_id, a.display_name as name, g.organisation_id, g.role, g.from_on, g.until_on
    from accounts.assignments g join accounts.accounts a on a.id = g.account_id`.execute(db)
  return rows
}

/** Rows in one statement each, so that ten thousand are a matter of seconds. */
const asRows = (rows: readonly unknown[]) => JSON.stringify(rows)

export async function writeAreas(db: Sql, rows: readonly unknown[]): Promise<void> {
  await sql`
    insert into playing_field.areas as a (id, kind, code, name, from_on)
    select id, kind, code, name, from_on
    from jsonb_to_recordset(${asRows(rows)}::jsonb) as r (id uuid, kind text, code text, name text, from_on date)
    on conflict (id) do update set name = excluded.name`.execute(db)
}

export async function writeOrganisations(db: Sql, rows: readonly unknown[]): Promise<void> {
  await sql`
    insert into playing_field.organisations as o (id, kind, name, place, sector, street, postcode, phone, website, closed_on, source)
    select id, kind, name, coalesce(place, ''), sector, street, postcode, phone, website, closed_on, source
    from jsonb_to_recordset(${asRows(rows)}::jsonb) as r (id uuid, kind text, name text, place text, sector text, street text,
      postcode text, phone text, website text, closed_on date, source text)
    on conflict (id) do update set name = excluded.name, place = excluded.place, sector = excluded.sector, street = excluded.street,
      postcode = excluded.postcode, phone = excluded.phone, website = excluded.website, closed_on = excluded.closed_on,
      source = excluded.source`.execute(db)
}

export async function closeOrganisations(db: Sql, rows: readonly unknown[]): Promise<void> {
  await sql`
    update playing_field.organisations o set closed_on = r.closed_on
    from jsonb_to_recordset(${asRows(rows)}::jsonb) as r (id uuid, closed_on date) where r.id = o.id`.execute(db)
}

type LinkTable = keyof Pick<Writes, 'identifiers' | 'boards' | 'organisationAreas' | 'parts' | 'postcodes'>

/** The table of each dated list, with the columns that make a row of it. */
const links: Readonly<Record<LinkTable, readonly [table: string, columns: Readonly<Record<string, string>>]>> = {
  identifiers: ['identifiers', { organisation_id: 'uuid', scheme: 'text', value: 'text' }],
  boards: ['boards', { organisation_id: 'uuid', board_id: 'uuid' }],
  organisationAreas: ['organisation_areas', { organisation_id: 'uuid', area_id: 'uuid', relation: 'text' }],
  parts: ['area_parts', { area_id: 'uuid', part_id: 'uuid' }],
  postcodes: ['area_postcodes', { area_id: 'uuid', postcode4: 'text' }],
}

/** Ends rows, or begins them; what begins again on the same day goes on. */
export async function writeLinks(db: Sql, list: LinkTable, rows: readonly unknown[]): Promise<void> {
  const [table, columns] = links[list]
  const names = [...Object.keys(columns), 'from_on'].join(', ')
  const typed = Object.entries({ ...columns, from_on: 'date', until_on: 'date' }).map(
    ([name, type]) => `${name} ${type}`,
  )
  await sql`
    insert into ${sql.raw(`playing_field.${table}`)} (${sql.raw(names)}, until_on) select ${sql.raw(names)}, until_on
    from jsonb_to_recordset(${asRows(rows)}::jsonb) as r (${sql.raw(typed.join(', '))})
    on conflict (${sql.raw(names)}) do update set until_on = excluded.until_on`.execute(db)
}

/** Takes people on: for the administrator the database refuses what is not theirs to give. */
export async function writeAssignments(db: Sql, rows: readonly unknown[], at: Date, isOwner: boolean): Promise<void> {
  const [people, instant] = [asRows(rows), at.toISOString()]
  if (isOwner) await sql`select accounts.take_on(${people}::jsonb, ${instant}::timestamptz)`.execute(db)
  else await sql`select accounts.take_on_as_administrator(${people}::jsonb, ${instant}::timestamptz)`.execute(db)
}

/** What the owner did from the command line; an administrator's deeds go by `noteChange`. */
export async function noteOwnersChange(db: Sql, id: string, at: Date, what: string, about: object): Promise<void> {
  await sql`insert into playing_field.changes (id, at, what, about)
    values (${id}, ${at.toISOString()}, ${what}, ${JSON.stringify(about)}::jsonb)`.execute(db)
}

export interface ChangeRow {
  at: string
  what: string
  about: Record<string, unknown>
  by: string | null
}

/** The newest deeds first. */
export async function newestChanges(db: Sql, most: number): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.at, c.what, c.about, a.display_name as by
    from playing_field.changes c left join accounts.accounts a on a.id = c.account_id
    order by c.at desc limit ${most}`.execute(db)
  return rows
}

/** What organisations, areas and professionals are called, by their ids. */
export async function namesOf(db: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = JSON.stringify(ids)
  const { rows } = await sql<{ id: string; name: string }>`
    with wanted as (select value::uuid as id from jsonb_array_elements_text(${wanted}::jsonb))
    select o.id, o.name from playing_field.organisations o join wanted using (id)
    union all select a.id, a.name from playing_field.areas a join wanted using (id)
    union all select c.id, c.display_name from accounts.accounts c join wanted using (id)
    where exists (select from accounts.assignments g where g.account_id = c.id)`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
