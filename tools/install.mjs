// Installs the packages of the lock file, only when they are not there yet. Runs on Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { say, stop } from './say.mjs'

const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules', '.rondom-lock')
// No package of ours needs an install script, so none gets to run one.
const npmArguments =
  'ci --include=dev --include=optional --no-audit --no-fund --ignore-scripts --engine-strict=false --loglevel=error'

export function install() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Rondom needs Node 20 or newer; this is Node ${process.versions.node}.`)
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (read(stampFile) === wanted) return
  if (!isInstalled()) runNpm()
  writeFileSync(stampFile, wanted)
}

function runNpm() {
  say('Installing the packages Rondom is built of. The first time this takes about a minute.')
  const result = spawnNpm(npmArguments.split(' '))
  if (result.status === 0) return
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`)
  stop('Installing failed: see the lines above. Is the npm registry within reach?')
}

/** npm tells where it is when it started us; a bare `npm` is a script that Windows only runs through a shell. */
function spawnNpm(args) {
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [npm, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** After `npm install` by hand npm's own record already agrees with the lock file: nothing to install again. */
function isInstalled() {
  const record = read(join(root, 'node_modules', '.package-lock.json'))
  if (record === undefined) return false
  const present = JSON.parse(record).packages
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).filter(([path]) => path !== '')
  return wanted.every(([path, part]) => {
    if (present[path]) return present[path].version === part.version && existsSync(join(root, path))
    return (part.optional || part.devOptional) && !isForThisMachine(part)
  })
}

/** Packages state `os` and `cpu` as one word or as a list; `includes` answers for both. */
function isForThisMachine({ os, cpu, libc }) {
  if (!os && !cpu) return false
  const isGlibc = Boolean(process.report?.getReport().header.glibcVersionRuntime)
  const libcFits = !libc || process.platform !== 'linux' || libc.includes(isGlibc ? 'glibc' : 'musl')
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && libcFits
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
