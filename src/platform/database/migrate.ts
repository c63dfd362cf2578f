import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
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
