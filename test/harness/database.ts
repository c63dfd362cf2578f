import { randomBytes } from 'node:crypto'
import pg from 'pg'

export type TestDatabaseName = 'pglite' | 'postgres'

/** What `openDatabase` takes, and how to throw the database away. */
export type TestDatabase = ({ kind: 'pglite'; dataFolder: 'memory' } | { kind: 'postgres'; url: string }) & {
  drop: () => Promise<void>
}

const makers: Record<TestDatabaseName, () => Promise<TestDatabase>> = {
  pglite: async () => ({ kind: 'pglite', dataFolder: 'memory', drop: async () => {} }),
  postgres: makePostgresDatabase,
}

/** Every database the tests must pass on: `describe.each(testDatabases())('… on $name', ({ make }) => …)`. */
export function testDatabases(): { name: TestDatabaseName; make: () => Promise<TestDatabase> }[] {
  const names = (process.env.RONDOM_TEST_DATABASES ?? 'pglite').split(',')
  return names.map((name) => {
    if (name !== 'pglite' && name !== 'postgres') throw new Error(`RONDOM_TEST_DATABASES names an unknown ${name}`)
    return { name, make: makers[name] }
  })
}

/** A fresh, empty database on the cluster, reached as its superuser. */
async function makePostgresDatabase(): Promise<TestDatabase> {
  const cluster = process.env.RONDOM_TEST_POSTGRES_URL
  if (!cluster) throw new Error('RONDOM_TEST_POSTGRES_URL is not set: run the tests with `node tools/test.mjs`')
  const name = `rondom_test_${randomBytes(6).toString('hex')}`
  await onCluster(cluster, `create database ${name}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return {
    kind: 'postgres',
    url: url.href,
    drop: () => onCluster(cluster, `drop database if exists ${name} with (force)`),
  }
}

async function onCluster(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
