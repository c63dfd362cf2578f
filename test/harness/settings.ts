// Sets by hand what no way in would set, to see that the next guard does not rely on the one before it.
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'

export const inRole = (db: Sql, role: string) => sql`select set_config('app.role', ${role}, true)`.execute(db)
export const asSubject = (db: Sql, subject: string) =>
  sql`select set_config('app.subject', ${subject}, true)`.execute(db)
export const readingDoor = (db: Sql, door: string) =>
  sql`select set_config('app.read_doors', ${`{${door}}`}, true)`.execute(db)

/** As who stepped in to keep what is no file; what is not given is left as it is. */
export async function asKeeper(
  db: Sql,
  keeper: { role?: string; organisation?: string; cooperation?: string; account?: string },
): Promise<void> {
  for (const [name, value] of Object.entries(keeper))
    await sql`select set_config(${`app.keeper_${name}`}, ${value}, true)`.execute(db)
}
