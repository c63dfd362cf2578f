import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { AreaKind, AreaRelation } from '../areas/vocabulary.ts'
import type { FieldChoices, FieldDescription, FieldOrganisation, FieldOrganisationPage } from './contract.ts'

interface Search {
  kind: string | null
  words: string
  on: CivilDate
  from: number
  most: number
}

const onDay = (alias: string, day: CivilDate): RawBuilder<boolean> =>
  sql`${sql.ref(`${alias}.from_on`)} <= ${day}::date and (${sql.ref(`${alias}.until_on`)} is null or ${sql.ref(`${alias}.until_on`)} >= ${day}::date)`

/** Organisations as they are on a day, found by name, place or number. */
export async function organisationsOn(db: Sql, { kind, words, on, from, most }: Search) {
  const found = sql`
    from playing_field.organisations o
    where (${kind}::text is null or o.kind = ${kind})
      and (${words} = '' or strpos(lower(o.name), lower(${words})) > 0 or strpos(lower(o.place), lower(${words})) > 0
        or exists (select from playing_field.identifiers i
          where i.organisation_id = o.id and ${onDay('i', on)} and starts_with(i.value, upper(${words}))))`
  const { rows } = await sql<FieldOrganisation>`
    select o.id, o.kind, o.name, o.place, o.closed_on as "closedOn",
      coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme)
        from playing_field.identifiers i where i.organisation_id = o.id and ${onDay('i', on)}), '[]') as identifiers,
      (select b.name from playing_field.boards l join playing_field.organisations b on b.id = l.board_id
        where l.organisation_id = o.id and ${onDay('l', on)} limit 1) as board,
      coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'name', a.name) order by a.kind, a.name)
        from playing_field.organisation_areas r join playing_field.areas a on a.id = r.area_id
        where r.organisation_id = o.id and r.relation <> 'takes-part' and ${onDay('r', on)}), '[]') as areas
    ${found} order by o.name, o.id limit ${most} offset ${from}`.execute(db)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${found}`.execute(db)
  return { total: counted[0]?.total ?? 0, organisations: rows }
}

type Facts = Omit<FieldOrganisationPage, 'identifiers' | 'boards' | 'areas'>

export async function findFacts(db: Sql, id: string): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`
    select id, kind, name, place, sector, street, postcode, phone, website, closed_on as "closedOn", source
    from playing_field.organisations where id = ${id}`.execute(db)
  return rows[0]
}

/** What was taken back on the day on which it began, held on no day and is no history. */
const held = (alias: string) =>
  sql`(${sql.ref(`${alias}.until_on`)} is null or ${sql.ref(`${alias}.until_on`)} >= ${sql.ref(`${alias}.from_on`)})`

export async function identifiersEver(db: Sql, id: string): Promise<FieldOrganisationPage['identifiers']> {
  const { rows } = await sql<FieldOrganisationPage['identifiers'][number]>`
    select i.scheme, i.value, i.from_on as "fromOn", i.until_on as "untilOn" from playing_field.identifiers i
    where i.organisation_id = ${id} and ${held('i')} order by i.scheme, i.from_on desc`.execute(db)
  return rows
}

export async function boardsEver(db: Sql, id: string): Promise<FieldOrganisationPage['boards']> {
  const { rows } = await sql<FieldOrganisationPage['boards'][number]>`
    select b.id, b.name, l.from_on as "fromOn", l.until_on as "untilOn"
    from playing_field.boards l join playing_field.organisations b on b.id = l.board_id
    where l.organisation_id = ${id} and ${held('l')} order by l.from_on desc`.execute(db)
  return rows
}

export async function areasEver(db: Sql, id: string): Promise<FieldOrganisationPage['areas']> {
  const { rows } = await sql<FieldOrganisationPage['areas'][number]>`
    select a.id, a.kind, a.code, a.name, r.relation, r.from_on as "fromOn", r.until_on as "untilOn"
    from playing_field.organisation_areas r join playing_field.areas a on a.id = r.area_id
    where r.organisation_id = ${id} and ${held('r')} order by r.relation, a.kind, r.from_on desc, a.name`.execute(db)
  return rows
}

export async function choices(db: Sql, today: CivilDate): Promise<FieldChoices> {
  const { rows: boards } = await sql<FieldChoices['boards'][number]>`
    select id, name from playing_field.organisations
    where kind = 'school-board' and (closed_on is null or closed_on >= ${today}::date) order by name`.execute(db)
  const { rows: areas } = await sql<FieldChoices['areas'][number]>`
    select a.id, a.kind, a.code, a.name from playing_field.areas a where ${onDay('a', today)} order by a.kind, a.name`.execute(
    db,
  )
  return { boards, areas }
}

export async function addOrganisation(
  db: Sql,
  one: { id: string; kind: string; name: string; place: string },
): Promise<void> {
  await sql`insert into playing_field.organisations (id, kind, name, place)
    values (${one.id}, ${one.kind}, ${one.name}, ${one.place})`.execute(db)
}

export async function describe(db: Sql, id: string, one: FieldDescription): Promise<void> {
  await sql`
    update playing_field.organisations set name = ${one.name}, place = ${one.place}, sector = ${one.sector}, street = ${one.street},
      postcode = ${one.postcode}, phone = ${one.phone}, website = ${one.website}, closed_on = ${one.closedOn}::date
    where id = ${id}`.execute(db)
}

/** Who has a number now; a BRIN is of all places of a school. */
export async function holderOf(
  db: Sql,
  scheme: string,
  value: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from playing_field.identifiers i join playing_field.organisations o on o.id = i.organisation_id
    where i.scheme = ${scheme} and i.value = ${value} and i.until_on is null`.execute(db)
  return rows[0]
}

export interface OpenLink {
  to: string
  as: string | null
  area_kind: AreaKind | null
  from_on: CivilDate
  until_on: CivilDate | null
}

/** Links of an organisation that have not ended, also those still to begin, in one shape. */
export async function openLinks(
  db: Sql,
  id: string,
  today: CivilDate,
): Promise<(OpenLink & { link: 'identifier' | 'board' | 'area' })[]> {
  const open = (alias = '') => {
    const [from, until] = [sql.raw(`${alias}from_on`), sql.raw(`${alias}until_on`)]
    return sql`(${until} is null or (${until} >= ${today}::date and ${until} >= ${from}))`
  }
  const { rows } = await sql<OpenLink & { link: 'identifier' | 'board' | 'area' }>`
    select 'identifier' as link, value as "to", scheme as "as", null as area_kind, from_on, until_on
    from playing_field.identifiers where organisation_id = ${id} and ${open()}
    union all select 'board', board_id::text, null, null, from_on, until_on
    from playing_field.boards where organisation_id = ${id} and ${open()}
    union all select 'area', r.area_id::text, r.relation, a.kind, r.from_on, r.until_on
    from playing_field.organisation_areas r join playing_field.areas a on a.id = r.area_id
    where r.organisation_id = ${id} and ${open('r.')}`.execute(db)
  return rows
}

interface Link {
  link: 'identifier' | 'board' | 'area'
  as: string | null
  to: string
  from_on: CivilDate
  until_on: CivilDate | null
}

/** Writes a link with its days; one that began on the same day goes on, or ends. */
export async function writeLink(db: Sql, id: string, { link, as, to, from_on, until_on }: Link): Promise<void> {
  const days = sql`${from_on}::date, ${until_on}::date`
  if (link === 'identifier')
    await sql`insert into playing_field.identifiers (organisation_id, scheme, value, from_on, until_on) values (${id}, ${as}, ${to}, ${days})
      on conflict (organisation_id, scheme, value, from_on) do update set until_on = excluded.until_on`.execute(db)
  else if (link === 'board')
    await sql`insert into playing_field.boards (organisation_id, board_id, from_on, until_on) values (${id}, ${to}, ${days})
      on conflict (organisation_id, board_id, from_on) do update set until_on = excluded.until_on`.execute(db)
  else
    await sql`insert into playing_field.organisation_areas (organisation_id, area_id, relation, from_on, until_on)
      values (${id}, ${to}, ${as satisfies AreaRelation | string | null}, ${days})
      on conflict (organisation_id, area_id, relation, from_on) do update set until_on = excluded.until_on`.execute(db)
}

export async function kindOfArea(db: Sql, id: string): Promise<AreaKind | undefined> {
  const { rows } = await sql<{ kind: AreaKind }>`select kind from playing_field.areas where id = ${id}`.execute(db)
  return rows[0]?.kind
}
