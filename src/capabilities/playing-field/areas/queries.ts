import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
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
