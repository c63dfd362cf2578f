// What tests and proofs are started with.
import { startCluster } from './cluster.mjs'
import { findPostgres } from './machine.mjs'
import { stop } from './say.mjs'

/** The environment of a test run on these databases; `url`: how PostgreSQL is reached, where that is one of them. */
export function testEnvironment(databases, url) {
  const env = { ...process.env, RONDOM_TEST_DATABASES: databases }
  if (url) env.RONDOM_TEST_POSTGRES_URL = url
  // Settings of a server on this machine must not reach a server under test.
  for (const name of ['DATABASE_URL', 'RONDOM_DATA', 'PORT']) delete env[name]
  return env
}

/** Does the work with PostgreSQL, for what means nothing without: the one that is named, or a cluster of its own. */
export async function onPostgres(who, work) {
  const named = process.env.RONDOM_TEST_DATABASE_URL
  const binaries = named ? undefined : findPostgres()
  if (!named && !binaries)
    stop(`${who} needs PostgreSQL 15 or later: install it, or name a cluster in RONDOM_TEST_DATABASE_URL.`)
  const cluster = binaries ? await startCluster(binaries) : undefined
  try {
    return await work(testEnvironment('postgres', named ?? cluster.url))
  } finally {
    await cluster?.stop()
  }
}
