import { sql } from 'kysely'
import type { Sql } from '../../../../platform/database/database.ts'
import type { CivilDate } from '../../../../platform/pure/dates.ts'
import type { AreaMap, MapVersion } from '../contract.ts'
import type { Outline, SchoolPoint } from './vocabulary.ts'

export interface NewMapRow {
  id: string
  source: string
  fromOn: CivilDate
  loadedAt: Date
  loadedBy: string
  outlines: readonly Outline[]
  points: readonly SchoolPoint[]
}

export async function addMap(db: Sql, map: NewMapRow): Promise<void> {
  await sql`insert into playing_field.map_versions (id, source, from_on, loaded_at, loaded_by, outlines, points)
    values (${map.id}, ${map.source}, ${map.fromOn}::date, ${map.loadedAt.toISOString()}, ${map.loadedBy},
      ${JSON.stringify(map.outlines)}::jsonb, ${JSON.stringify(map.points)}::jsonb)`.execute(db)
}

/** Which map holds on a day: of those whose borders hold by then the latest, and of these the one loaded last. */
export async function mapIdOn(db: Sql, day: CivilDate): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from playing_field.map_versions where from_on <= ${day}::date
    order by from_on desc, loaded_at desc, id desc limit 1`.execute(db)
  return rows[0]?.id
}

export async function mapOf(db: Sql, id: string): Promise<AreaMap | undefined> {
  const { rows } = await sql<AreaMap>`
    select id, source, from_on as "fromOn", outlines, points from playing_field.map_versions where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export async function mapVersions(db: Sql): Promise<MapVersion[]> {
  const { rows } = await sql<MapVersion>`
    select m.id, m.source, m.from_on as "fromOn", m.loaded_at as "loadedAt",
      (select a.display_name from accounts.accounts a where a.id = m.loaded_by) as "loadedBy",
      jsonb_array_length(m.outlines) as outlines, jsonb_array_length(m.points) as points
    from playing_field.map_versions m
    order by m.loaded_at desc, m.id desc`.execute(db)
  return rows
}
