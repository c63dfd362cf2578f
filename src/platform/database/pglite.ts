import { PGlite } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { claimFolder } from './folder-lock.ts'
import { parsers } from './values.ts'

/**
 * The embedded database: PostgreSQL inside this process, kept in a folder.
 * There is one connection, so a queue lends it to one transaction at a time: an identity set in one
 * transaction can never be met by another. (Kysely's own PGlite driver shares the connection between
 * transactions that overlap; see docs/decisions/0002.)
 */
export async function openPGlite(dataFolder: string): Promise<{ dialect: Dialect; close(): Promise<void> }> {
  const release = dataFolder === 'memory' ? () => undefined : claimFolder(dataFolder)
  try {
    const pglite = await PGlite.create({
      ...(dataFolder === 'memory' ? {} : { dataDir: `${dataFolder}/database` }),
      parsers: parsers as Record<number, (text: string) => unknown>,
    })
    const close = async () => {
      await pglite.close()
      release()
    }
    return { dialect: dialectFor(pglite), close }
  } catch (error) {
    release()
    throw error
  }
}

function dialectFor(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverFor(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function driverFor(pglite: PGlite): Driver {
  const connection = connectionFor(pglite)
  const queue = turnstile()
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      await queue.enter()
      return connection
    },
    releaseConnection: async () => queue.leave(),
    beginTransaction: async () => void (await pglite.exec('begin')),
    commitTransaction: async () => void (await pglite.exec('commit')),
    rollbackTransaction: async () => void (await pglite.exec('rollback')),
    destroy: async () => undefined,
  }
}

function connectionFor(pglite: PGlite): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery) {
      if (query.sql.startsWith('/* script */')) {
        await pglite.exec(query.sql)
        return { rows: [] as R[] }
      }
      const result = await pglite.query<R>(query.sql, [...query.parameters])
      return { rows: result.rows, numAffectedRows: BigInt(result.affectedRows ?? 0) }
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator; streaming is not offered
    async *streamQuery(): AsyncGenerator<never> {
      throw new Error('streaming is not offered by the embedded database')
    },
  }
}

/** Lets one pass at a time, in order of arrival. */
function turnstile() {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    async enter() {
      if (taken) await new Promise<void>((go) => waiting.push(go))
      taken = true
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else taken = false
    },
  }
}
