import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { FieldSchool, Party, Standing } from './contract.ts'
import type { DatedArea, FieldFacts } from './crossings.ts'
import type { AreaKind } from './vocabulary.ts'

export interface AreaRow {
  id: string
  kind: AreaKind
  code: string
  name: string
}

/**
 * The areas in which an organisation lies on a day: those that it is said to lie in, those of its postcode, and what these are
 * part of. Who serves an area is another question.
 */
export async function areasOfOrganisation(db: Sql, organisationId: string, day: CivilDate): Promise<AreaRow[]> {
  const { rows } = await sql<AreaRow>`
    with recursive own as (
      select r.area_id from playing_field.organisation_areas r
      where r.organisation_id = ${organisationId} and r.relation = 'lies-in'
        and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)
      union
      select p.area_id from playing_field.organisations o
      join playing_field.area_postcodes p on p.postcode4 = left(o.postcode, 4)
      where o.id = ${organisationId} and p.from_on <= ${day}::date and (p.until_on is null or p.until_on >= ${day}::date)
    ), whole as (
      select area_id from own
      union
      select p.area_id from whole w join playing_field.area_parts p on p.part_id = w.area_id
      where p.from_on <= ${day}::date and (p.until_on is null or p.until_on >= ${day}::date)
    )
    select a.id, a.kind, a.code, a.name from playing_field.areas a
    where a.id in (select area_id from whole) and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)
    order by a.kind, a.name`.execute(db)
  return rows
}

/** The board of a school on a day; null when none is known of that day. */
export async function boardOn(db: Sql, schoolId: string, day: CivilDate): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from playing_field.boards b join playing_field.organisations o on o.id = b.board_id
    where b.organisation_id = ${schoolId} and b.from_on <= ${day}::date and (b.until_on is null or b.until_on >= ${day}::date)`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Everything known of areas, of every day: what holds on one of them is for the rules to say. */
export async function fieldFacts(db: Sql): Promise<FieldFacts> {
  const areas = await sql<DatedArea>`
    select id, kind, code, name, from_on as "fromOn", until_on as "untilOn" from playing_field.areas order by name, code`.execute(
    db,
  )
  const parts = await sql<FieldFacts['parts'][number]>`
    select area_id as "areaId", part_id as "partId", from_on as "fromOn", until_on as "untilOn" from playing_field.area_parts`.execute(
    db,
  )
  const postcodes = await sql<FieldFacts['postcodes'][number]>`
    select area_id as "areaId", postcode4, from_on as "fromOn", until_on as "untilOn" from playing_field.area_postcodes`.execute(
    db,
  )
  return { areas: areas.rows, parts: parts.rows, postcodes: postcodes.rows }
}

export interface PartyRow extends Party {
  areaId: string
}

/** Who works for which area on a day; of a cooperation also who takes part, schools left out: they are too many to name. */
export async function partiesOn(db: Sql, day: CivilDate): Promise<PartyRow[]> {
  const { rows } = await sql<PartyRow>`
    select r.area_id as "areaId", o.id, o.kind, o.name, min(r.from_on) as "sinceOn"
    from playing_field.organisation_areas r join playing_field.organisations o on o.id = r.organisation_id
    where (r.relation = 'serves' or r.relation = 'takes-part' and o.kind <> 'school')
      and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)
      and (o.closed_on is null or o.closed_on >= ${day}::date)
    group by r.area_id, o.id order by o.name`.execute(db)
  return rows
}

/** The schools that are there on a day, with the municipality each lies in. */
export async function schoolsOn(db: Sql, day: CivilDate): Promise<FieldSchool[]> {
  const { rows } = await sql<FieldSchool>`
    select o.id, o.name, o.sector,
      (select min(a.name) from playing_field.organisation_areas r join playing_field.areas a on a.id = r.area_id
       where r.organisation_id = o.id and r.relation = 'lies-in' and a.kind = 'municipality'
         and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)) as municipality,
      (select min(i.value) from playing_field.identifiers i
       where i.organisation_id = o.id and i.scheme = 'VESTIGING'
         and i.from_on <= ${day}::date and (i.until_on is null or i.until_on >= ${day}::date)) as vestiging
    from playing_field.organisations o
    where o.kind = 'school' and (o.closed_on is null or o.closed_on >= ${day}::date) order by o.name`.execute(db)
  return rows
}

export interface BelongingRow extends AreaRow {
  how: 'lies-in' | 'takes-part' | 'serves'
  sinceOn: CivilDate
}

/**
 * The areas an organisation belongs to on a day, each with since when: where it lies, by word or by postcode, and what those are
 * part of; what it takes part in and what it works for, without what those are part of.
 */
export async function belongingsOf(db: Sql, organisationId: string, day: CivilDate): Promise<BelongingRow[]> {
  const { rows } = await sql<BelongingRow>`
    with recursive whole as (
      select r.area_id, r.relation as how, r.from_on as since_on from playing_field.organisation_areas r
      where r.organisation_id = ${organisationId}
        and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)
      union
      select p.area_id, 'lies-in', p.from_on from playing_field.organisations o
      join playing_field.area_postcodes p on p.postcode4 = left(o.postcode, 4)
      where o.id = ${organisationId} and p.from_on <= ${day}::date and (p.until_on is null or p.until_on >= ${day}::date)
      union
      select p.area_id, w.how, greatest(w.since_on, p.from_on) from whole w
      join playing_field.area_parts p on p.part_id = w.area_id
      where w.how = 'lies-in' and p.from_on <= ${day}::date and (p.until_on is null or p.until_on >= ${day}::date)
    )
    select a.id, a.kind, a.code, a.name, w.how, greatest(min(w.since_on), a.from_on) as "sinceOn"
    from whole w join playing_field.areas a on a.id = w.area_id
    where a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)
    group by a.id, w.how order by a.kind, a.name, w.how`.execute(db)
  return rows
}

export async function organisationNamed(db: Sql, id: string): Promise<{ name: string } | undefined> {
  const { rows } = await sql<{ name: string }>`select name from playing_field.organisations where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** The board of a school on a day, with since when and until when. */
export async function boardSince(db: Sql, schoolId: string, day: CivilDate): Promise<Standing['board']> {
  const { rows } = await sql<NonNullable<Standing['board']>>`
    select o.id, o.name, b.from_on as "sinceOn", b.until_on as "untilOn"
    from playing_field.boards b join playing_field.organisations o on o.id = b.board_id
    where b.organisation_id = ${schoolId} and b.from_on <= ${day}::date and (b.until_on is null or b.until_on >= ${day}::date)
    order by b.from_on desc`.execute(db)
  return rows[0] ?? null
}
