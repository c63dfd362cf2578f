// Builds the web into build/web when its sources changed since the last build.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { root } from './paths.mjs'
import { say } from './say.mjs'

const built = join(root, 'build', 'web')
const stamp = 'sources.sha256'
const viteProgram = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

/** True when build/web belongs to the sources as they are now; Vite's own words are shown when it fails. */
export function buildWeb(node) {
  const wanted = hashOfSources()
  const last = join(built, stamp)
  if (existsSync(last) && readFileSync(last, 'utf8') === wanted) return true
  say('Building the web pages.')
  const next = `${built}-${process.pid}`
  const result = spawnSync(node, [viteProgram, 'build', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (result.status === 0) {
    writeFileSync(join(next, stamp), wanted)
    putInPlace(next)
    return true
  }
  process.stderr.write(`${result.stdout}${result.stderr}`)
  rmSync(next, { recursive: true, force: true })
  return false
}

/** For development: builds again at every change, straight into build/web. */
export function watchWeb(node) {
  const watcher = spawn(node, [viteProgram, 'build', '--watch', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  process.once('exit', () => watcher.kill())
  return watcher
}

/** Renamed as a whole, so that a running server never sees half a build. */
function putInPlace(next) {
  const old = `${next}-old`
  mkdirSync(join(root, 'build'), { recursive: true })
  if (existsSync(built)) renameSync(built, old)
  renameSync(next, built)
  rmSync(old, { recursive: true, force: true })
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'vite.config.ts', ...webSources()])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function webSources() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter(isWebSource)
    .sort()
}

function isWebSource(path) {
  if (/\.test\.tsx?$/.test(path)) return false
  return /\/web\/|^src\/design\/|^src\/platform\/pure\/|\/(contract|rules|vocabulary)\.ts$/.test(path)
}
