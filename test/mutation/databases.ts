// The databases that each test file made for itself, reached as their administrator.
import { sql } from 'kysely'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'

const cluster = () => process.env.RONDOM_TEST_POSTGRES_URL ?? ''
const known = new Set<string>()
const ofFile = new Map<string, Database[]>()

export const databasesOf = (file: string): readonly Database[] => ofFile.get(file) ?? []
export const allDatabases = (): readonly Database[] => [...ofFile.values()].flat()

/** Does what makes a file ready, and remembers which databases it made. */
export async function noting<T>(file: string, work: () => Promise<T>): Promise<T> {
  const answer = await work()
  const made = (await names()).filter((name) => !known.has(name))
  for (const name of made) known.add(name)
  ofFile.set(file, [...databasesOf(file), ...(await Promise.all(made.map(open)))])
  return answer
}

/** Before a file throws its databases away. */
export async function letGo(file: string): Promise<void> {
  for (const database of databasesOf(file)) await database.close()
  ofFile.delete(file)
}

async function names(): Promise<string[]> {
  const there = await openDatabase({ kind: 'postgres', url: cluster(), maxConnections: 1 })
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database where datname like 'rondom_test_%'`.execute(there.sql)
  await there.close()
  return rows.map(({ name }) => name)
}

async function open(name: string): Promise<Database> {
  const url = new URL(cluster())
  url.pathname = `/${name}`
  const database = await openDatabase({ kind: 'postgres', url: url.href, maxConnections: 1 })
  // A test that was given up may still hold its locks.
  await sql`set lock_timeout = '60s'`.execute(database.sql)
  return database
}
