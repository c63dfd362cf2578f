// The product's database, but for one thing: who a session belongs to is asked once and remembered. Only to measure what asking costs.
import { type CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, type QueryResult } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import { openPool } from '../../src/platform/database/postgres.ts'

export async function openRemembering(url: string): Promise<Database> {
  const known = new Map<unknown, QueryResult<unknown>>()
  const dialect = new PostgresDialect({ pool: await openPool(url, 10) })
  const sql: Database['sql'] = new Kysely({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => {
        const driver = dialect.createDriver()
        const inner = new WeakMap<DatabaseConnection, DatabaseConnection>()
        const own = (connection: DatabaseConnection) => inner.get(connection) ?? connection
        return {
          init: () => driver.init(),
          acquireConnection: async () => lazily(() => driver.acquireConnection(), known, inner),
          releaseConnection: async (connection) => {
            const used = inner.get(connection)
            if (used) await driver.releaseConnection(used)
          },
          beginTransaction: async (connection, settings) => {
            await (connection as LazyConnection).connect()
            await driver.beginTransaction(own(connection), settings)
          },
          commitTransaction: (connection) => driver.commitTransaction(own(connection)),
          rollbackTransaction: (connection) => driver.rollbackTransaction(own(connection)),
          destroy: () => driver.destroy(),
        }
      },
    },
  })
  return { kind: 'postgres', sql, close: () => sql.destroy() }
}

interface LazyConnection extends DatabaseConnection {
  connect(): Promise<DatabaseConnection>
}

/** Takes a connection only for what is really asked. */
function lazily(
  acquire: () => Promise<DatabaseConnection>,
  known: Map<unknown, QueryResult<unknown>>,
  inner: WeakMap<DatabaseConnection, DatabaseConnection>,
): LazyConnection {
  const connection: LazyConnection = {
    async connect() {
      const used = inner.get(connection) ?? (await acquire())
      inner.set(connection, used)
      return used
    },
    async executeQuery<R>(query: CompiledQuery) {
      const isCheck = query.sql.includes('accounts.session_of(')
      const found = isCheck ? known.get(query.parameters[0]) : undefined
      if (found) return found as QueryResult<R>
      const result = await (await connection.connect()).executeQuery<R>(query)
      if (isCheck) known.set(query.parameters[0], result)
      return result
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator; streaming is not used
    async *streamQuery(): AsyncGenerator<never> {
      throw new Error('nothing of ours streams')
    },
  }
  return connection
}
