// Sets by hand what no way in would set, to see that the next guard does not rely on the one before it.
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'

export const inRole = (db: Sql, role: string) => sql`select set_config('app.role', ${role}, true)`.execute(db)
export const asSubject = (db: Sql, subject: string) =>
  sql`select set_config('app.subject', ${subject}, true)`.execute(db)
export const readingDoor = (db: Sql, door: string) =>
  sql`select set_config('app.read_doors', ${`{${door}}`}, true)`.execute(db)
