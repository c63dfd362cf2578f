// What the tests use of the machine itself: Chromium and PostgreSQL, found, or installed in CI; and the published API rules.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from './paths.mjs'
import { say } from './say.mjs'

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const chromiumElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const oldestPostgres = 15

export function findChromium() {
  const named = [process.env.RONDOM_CHROMIUM, process.env.CHROMIUM_PATH].filter(Boolean)
  const candidates = [...named, ...chromiumNames.flatMap(onPath), ...chromiumElsewhere.filter(existsSync)]
  // Some systems ship a stand-in that only says how to install the real one. (On Windows Chrome opens a window for this.)
  return candidates.find((program) => process.platform === 'win32' || succeeds(program, ['--version']))
}

/** The folder with initdb and postgres, the newest first; undefined when there is none of version 15 or later. */
export function findPostgres() {
  const debian = subfolders('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
  const folders = [
    ...onPath('initdb').map((program) => dirname(realpathSync(program))),
    ...debian,
    '/usr/local/pgsql/bin',
  ]
  return folders.find((folder) => majorVersion(join(folder, 'postgres')) >= oldestPostgres)
}

/** The NLGov API rules for Spectral: named in RONDOM_NLGOV_RULES, or in `shared/standards` beside the checkout or above it. */
export function findApiRules() {
  const named = process.env.RONDOM_NLGOV_RULES
  if (named) return existsSync(named) ? named : undefined
  const places = foldersAbove(root).map((folder) => join(folder, 'shared', 'standards', 'nlgov-adr-spectral.yaml'))
  return places.find(existsSync)
}

function foldersAbove(folder) {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...foldersAbove(above)]
}

/** Installs system packages in CI, as root, where apt is; says nothing and does nothing elsewhere. */
export function installInCi(packages) {
  if (process.env.CI !== 'true' || process.getuid?.() !== 0 || onPath('apt-get').length === 0) return false
  say(`Installing ${packages.join(' and ')}.`)
  const isUpdated = succeeds('apt-get', ['update', '-q'])
  return isUpdated && succeeds('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages])
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).filter(existsSync)
}

function subfolders(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder).sort((a, b) => Number(b) - Number(a))
}

function majorVersion(postgres) {
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

function succeeds(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { env, stdio: 'ignore', timeout: 300_000 }).status === 0
}
