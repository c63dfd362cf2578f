// npm run bench: node tools/bench.mjs [--parts decide,derive,lists,looks,region] [--dossiers 10000,100000] [--seconds 3] [--families 5000]. Needs PostgreSQL.
import { hand } from './child.mjs'
import { startCluster } from './cluster.mjs'
import { install } from './install.mjs'
import { findPostgres } from './machine.mjs'
import { findNode } from './node.mjs'
import { stop } from './say.mjs'

install()
const node = findNode()
const url = process.env.RONDOM_TEST_DATABASE_URL
const binaries = url ? undefined : findPostgres()
if (!url && !binaries)
  stop('The bench needs PostgreSQL 15 or later: install it, or name a cluster in RONDOM_TEST_DATABASE_URL.')
const cluster = binaries ? await startCluster(binaries) : undefined
try {
  const env = { ...process.env, RONDOM_TEST_DATABASES: 'postgres', RONDOM_TEST_POSTGRES_URL: url ?? cluster.url }
  process.exitCode = await hand(node, ['test/bench/bench.ts', ...process.argv.slice(2)], { env })
} finally {
  await cluster?.stop()
}
