// npm run check: all that can be judged without running the product. Every check runs, also after one has failed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install } from './install.mjs'
import { findNode } from './node.mjs'
import { root } from './paths.mjs'
import { say } from './say.mjs'
import { measureEntries } from './sizes.mjs'
import { buildWeb } from './web.mjs'

install()
const node = findNode()
const results = [
  check('lint and format', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', '.'),
  ...['server', 'web', 'test'].map((project) =>
    check(`types: ${project}`, 'node_modules/typescript/bin/tsc', '-p', `tsconfig.${project}.json`),
  ),
  check(
    'dependency order and wall',
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'rules'],
    ...['test/catalogue/dependencies.test.ts', 'test/catalogue/wall.test.ts'],
  ),
  ...checkWeb(),
]
show(results)
process.exitCode = results.every((result) => result.isGood) ? 0 : 1

function check(name, program, ...args) {
  const from = performance.now()
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const { status, stdout, stderr } = spawnSync(node, [join(root, program), ...args], options)
  const isGood = status === 0
  if (!isGood) process.stderr.write(`\n${name}\n${stdout}${stderr}`)
  return { name, isGood, detail: `${((performance.now() - from) / 1000).toFixed(1)} s` }
}

function checkWeb() {
  if (!buildWeb(node)) return [{ name: 'web build', isGood: false, detail: 'failed' }]
  return [{ name: 'web build', isGood: true, detail: '' }, ...measureEntries()]
}

function show(lines) {
  const width = Math.max(...lines.map(({ name }) => name.length))
  say('')
  for (const { name, isGood, detail } of lines) say(`${isGood ? 'ok    ' : 'FAILED'}  ${name.padEnd(width)}  ${detail}`)
}
