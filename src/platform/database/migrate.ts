import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { CannotOpenDatabase } from './cannot-open.ts'
import type { Database } from './database.ts'
import { ensureRoles } from './roles.ts'

const folder = join(import.meta.dirname, '../../../db/migrations')

/** Brings the database to the newest migration, as the owner role; throws the first migration's own error. */
export async function migrate(database: Database): Promise<void> {
  await ensureRoles(database.sql)
  const migrator = new Migrator({
    db: database.sql,
    provider: { getMigrations: async () => migrationsIn(folder) },
    migrationTableSchema: 'migrations',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  await sql
    .raw(
      '/* script */ grant usage on schema migrations to rondom_app; grant select on migrations.kysely_migration to rondom_app',
    )
    .execute(database.sql)
}

/** Refuses a database that is not at the migrations of this version of the code. */
export async function refuseOtherVersion(database: Database): Promise<void> {
  const wanted = Object.keys(migrationsIn(folder))
  const found = await database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_app`.execute(db)
    const { rows: mine } = await sql`
      select 1 from pg_namespace where nspname = 'migrations' and has_schema_privilege(oid, 'usage')`.execute(db)
    if (mine.length === 0) return []
    const { rows } = await sql<{ name: string }>`select name from migrations.kysely_migration`.execute(db)
    return rows.map((row) => row.name)
  })
  if (wanted.some((name) => !found.includes(name)) || found.length > wanted.length)
    throw new CannotOpenDatabase(
      'The database does not fit this version: run `npm run db:setup -- --url <administrator url>` first.',
    )
}

function migrationsIn(path: string): Record<string, Migration> {
  const files = readdirSync(path).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(files.sort().map((name) => [name.replace('.sql', ''), migrationOf(join(path, name))]))
}

function migrationOf(path: string): Migration {
  return {
    async up(db) {
      await sql
        .raw(`/* script */ set local role rondom_owner;\n${readFileSync(path, 'utf8')};\nreset role;`)
        .execute(db)
    },
  }
}
