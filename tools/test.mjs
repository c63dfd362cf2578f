// npm test: node tools/test.mjs [rules|database|journeys] [arguments for Vitest, such as a file or -t 'title']
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hand } from './child.mjs'
import { startCluster } from './cluster.mjs'
import { install } from './install.mjs'
import { findApiRules, findChromium, findPostgres, installInCi } from './machine.mjs'
import { findNode } from './node.mjs'
import { root } from './paths.mjs'
import { say } from './say.mjs'
import { testEnvironment } from './test-environment.mjs'
import { buildWeb } from './web.mjs'

const allParts = ['rules', 'database', 'journeys']
const given = process.argv.slice(2)
const parts = allParts.includes(given[0]) ? [given[0]] : allParts
const vitestArguments = allParts.includes(given[0]) ? given.slice(1) : given
const notCovered = []
let foundChromium

install()
const node = findNode()
const needsMachine = parts.some((part) => part !== 'rules')
const isWebBuilt = needsMachine ? buildWeb(node) : true
const cluster = needsMachine ? await findDatabase() : undefined
const apiRules = parts.includes('database') ? findRules() : undefined
const totals = { passed: 0, failed: 0, skipped: 0 }
let isInterrupted = false
try {
  for (const part of parts) if (!isInterrupted) await run(part)
} finally {
  await cluster?.stop()
}
conclude()

async function run(part) {
  const missing = whatIsMissing(part)
  if (missing) {
    say(`\n${part}: not run. ${missing}`)
    totals.failed += 1
    return
  }
  say(`\n${part}`)
  const report = join(root, 'build', 'test', `${part}.json`)
  mkdirSync(join(root, 'build', 'test'), { recursive: true })
  rmSync(report, { force: true })
  const exitCode = await hand(node, vitest(part, report), { env: environment() })
  isInterrupted = exitCode >= 128
  count(report, exitCode)
}

function whatIsMissing(part) {
  if (part === 'rules') return undefined
  if (!isWebBuilt) return 'The web pages could not be built: see above.'
  if (part === 'journeys' && !chromium())
    return 'There is no Chromium: install chromium or Chrome, or say where it is in CHROMIUM_PATH.'
  return undefined
}

function vitest(part, report) {
  const chosen = vitestArguments.length > 0 && parts.length > 1 ? ['--passWithNoTests'] : []
  // A journey has a server, a database and a browser of its own; one at a time is fastest on a small machine.
  const pace = part === 'journeys' ? ['--no-file-parallelism'] : []
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  return [program, 'run', '--project', part, ...reporters, ...pace, ...chosen, ...vitestArguments]
}

function environment() {
  const databases = process.env.RONDOM_TEST_DATABASES ?? ['pglite', ...(cluster ? ['postgres'] : [])].join(',')
  const env = testEnvironment(databases, cluster?.url)
  if (chromium()) env.RONDOM_CHROMIUM = chromium()
  env.RONDOM_NLGOV_RULES = apiRules ?? ''
  return env
}

function chromium() {
  if (!parts.includes('journeys')) return undefined
  foundChromium ??= findChromium()
  if (!foundChromium && installInCi(['chromium', 'fonts-liberation'])) foundChromium = findChromium()
  return foundChromium
}

async function findDatabase() {
  const url = process.env.RONDOM_TEST_DATABASE_URL
  if (url) return { url, stop: async () => {} }
  let binaries = findPostgres()
  if (!binaries && installInCi(['postgresql'])) binaries = findPostgres()
  if (binaries) return startCluster(binaries)
  return leaveOut('PostgreSQL: there is none of version 15 or later here, so everything ran on PGlite only.')
}

function findRules() {
  const found = findApiRules()
  const named =
    process.env.RONDOM_NLGOV_RULES ?? 'shared/standards/nlgov-adr-spectral.yaml beside this folder or above it'
  return found ?? leaveOut(`The NLGov API rules: there is no ${named}, so the API was not checked against them.`)
}

function leaveOut(sentence) {
  notCovered.push(sentence)
  say(`\n!!! NOT COVERED  ${sentence}`)
  return undefined
}

function count(report, exitCode) {
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] }
  const tests = result.testResults.flatMap((file) => file.assertionResults)
  const failed = tests.filter((test) => test.status === 'failed').length
  // A file that does not load, or whose stage does not stand, has no test that failed, and an unhandled error belongs to none: each counts
  // as one.
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const hasOtherFault = exitCode !== 0 && failed + brokenFiles.length === 0
  const passed = tests.filter((test) => test.status === 'passed').length
  totals.passed += passed
  totals.failed += failed + brokenFiles.length + (hasOtherFault ? 1 : 0)
  totals.skipped += tests.length - passed - failed
}

function conclude() {
  say('')
  for (const line of notCovered) say(`!!! NOT COVERED  ${line}`)
  if (totals.skipped > 0) say(`${totals.skipped} skipped`)
  say(`${totals.passed} passed, ${totals.failed} failed`)
  process.exitCode = totals.failed > 0 ? 1 : 0
}
