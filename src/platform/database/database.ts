import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { openPGlite } from './pglite.ts'
import { openPool } from './postgres.ts'

/** A connection through which SQL is run; tables are named in SQL, typed per query. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely's schema parameter; every query states its own row type
export type Sql = Kysely<any>
// biome-ignore lint/suspicious/noExplicitAny: as above
export type SqlTransaction = Transaction<any>

export interface Database {
  readonly kind: 'pglite' | 'postgres'
  readonly sql: Sql
  close(): Promise<void>
}

export type DatabaseSource =
  | { kind: 'pglite'; dataFolder: string | 'memory' }
  | { kind: 'postgres'; url: string; maxConnections?: number }

/** Opens the embedded database in a folder, or PostgreSQL at a url. Throws CannotOpenDatabase with one sentence that says what to do. */
export async function openDatabase(source: DatabaseSource): Promise<Database> {
  if (source.kind === 'pglite') {
    const { dialect, close } = await openPGlite(source.dataFolder)
    return { kind: 'pglite', sql: new Kysely({ dialect }), close }
  }
  const pool = await openPool(source.url, source.maxConnections ?? 10)
  const sql: Sql = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'postgres', sql, close: () => sql.destroy() }
}
