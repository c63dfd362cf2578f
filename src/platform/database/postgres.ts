import pg from 'pg'
import { CannotOpenDatabase } from './cannot-open.ts'
import { nameOfStatement } from './statement-names.ts'
import { parsers } from './values.ts'

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return parsers[oid] ?? pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

const advice: Record<string, string> = {
  ECONNREFUSED: 'PostgreSQL does not answer at the address in DATABASE_URL: start it, or mend the address.',
  ENOTFOUND: 'The host name in DATABASE_URL is not known: mend the address.',
  '28P01': 'PostgreSQL refused the password in DATABASE_URL: mend the password.',
  '28000': 'PostgreSQL refused the user in DATABASE_URL: run `npm run db:setup -- --url <administrator url>` first.',
  '3D000':
    'The database in DATABASE_URL does not exist: create it, then run `npm run db:setup -- --url <administrator url>`.',
}

/** Sends a query by name, so that PostgreSQL reads and plans it once per connection. The plan holds nothing of who asked. */
class NamingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the many forms in which pg takes a query; only the plain one is changed
  override query(text: any, values?: any, callback?: any): any {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOfStatement(text) : undefined
    return name ? super.query({ name, text, values }, callback) : super.query(text, values, callback)
  }
}

/** Opens a pool on PostgreSQL 15 or later; `pipeline` sends the queries of one transaction without waiting for each. */
export async function openPool(url: string, max: number): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: url, max, types, pipeline: true, Client: NamingClient } as pg.PoolConfig)
  pool.on('error', () => undefined)
  try {
    const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    if (Number(rows[0]?.version) < 150000)
      throw new CannotOpenDatabase('This PostgreSQL is too old: Rondom needs PostgreSQL 15 or later.')
    return pool
  } catch (error) {
    await pool.end()
    throw asAdvice(error)
  }
}

function asAdvice(error: unknown): unknown {
  if (error instanceof CannotOpenDatabase) return error
  const code = (error as { code?: string }).code ?? ''
  return code in advice ? new CannotOpenDatabase(advice[code]) : error
}
