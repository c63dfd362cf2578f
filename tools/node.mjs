// The server runs TypeScript as it is, which takes Node 24. npm brings one along; it is used by its path.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { stop } from './say.mjs'

const needed = 24

/** The path of a Node that can run the server: the brought one, or else the running one when that is new enough. */
export function findNode() {
  const brought = broughtNodes().find((program) => existsSync(program) && runs(program))
  if (brought) return brought
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  stop(
    `Rondom runs on Node ${needed} and brings one for Linux, macOS and Windows, but it does not work on ` +
      `${process.platform}-${process.arch}: install Node ${needed} or newer and start again.`,
  )
}

/** On Macs with Apple's own processor the package has another name. */
function broughtNodes() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const packages = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
  return packages.map((name) => join(root, 'node_modules', name, 'bin', program))
}

/** A program for another C library is present all the same, and only fails when it is run. */
function runs(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
}
