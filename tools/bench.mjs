// npm run bench: node tools/bench.mjs [--parts decide,derive,lists,looks,region,import,routing,school-page,questions] [--dossiers 10000,100000] [--seconds 3] [--families 5000] [--questions 1000000]. Needs PostgreSQL.
import { hand } from './child.mjs'
import { install } from './install.mjs'
import { findNode } from './node.mjs'
import { onPostgres } from './test-environment.mjs'

install()
const node = findNode()
process.exitCode = await onPostgres('The bench', (env) =>
  hand(node, ['test/bench/bench.ts', ...process.argv.slice(2)], { env }),
)
