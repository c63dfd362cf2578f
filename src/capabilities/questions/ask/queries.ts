import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import { answerTimesOn } from '../../playing-field/agreements/holding.ts'

/** The municipalities of the region on a day, by name. */
export async function municipalities(db: Sql, today: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from playing_field.areas
    where kind = 'municipality' and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    order by name`.execute(db)
  return rows
}

/** In which place each school is. */
export async function placesOfSchools(db: Sql): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; place: string | null }>`
    select id, place from playing_field.organisations where kind = 'school'`.execute(db)
  return new Map(rows.map((row) => [row.id, row.place ?? '']))
}

/** Within how many working days every team of the region reacts to the form: what the form promises before a team is known. */
export async function promisedTime(db: Sql, today: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from playing_field.organisations where kind = 'youth-team' and (closed_on is null or closed_on >= ${today}::date)`.execute(
    db,
  )
  const times = []
  for (const { id } of rows) times.push((await answerTimesOn(db, id, today)).form.firstReaction)
  return times.length === 0 ? 2 : Math.max(...times)
}
