// src/capabilities.ts says which capability may depend on which; these tests hold every import against it.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { capabilities } from '../../src/capabilities.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dependsOn = new Map(
  Object.entries(capabilities).map(([name, { dependsOn }]) => [name, [...dependsOn] as string[]]),
)
const sources = [...filesIn('src'), ...filesIn('test'), ...filesIn('tools')]
const imports = sources.filter((file) => /\.tsx?$/.test(file)).flatMap(importsOf)
/** A test may use the fixed cast, which knows every capability. */
const productImports = imports.filter(({ from }) => from.startsWith('src/') && !/\.test\.tsx?$/.test(from))

test('every capability on the list has a folder, and every folder is on the list', () => {
  const folders = new Set(sources.map(capabilityOf).filter((name) => name !== undefined))
  expect([...folders].sort()).toEqual([...dependsOn.keys()].sort())
})

test('every capability depends on capabilities that exist', () => {
  const unknown = [...dependsOn].flatMap(([name, others]) =>
    others.filter((o) => !dependsOn.has(o)).map((o) => `${name} → ${o}`),
  )
  expect(unknown).toEqual([])
})

test('no capability depends on itself, however long the way round', () => {
  expect([...dependsOn.keys()].filter((name) => reachableFrom(name).has(name))).toEqual([])
})

test('a capability imports only capabilities that it says it depends on', () => {
  const wrong = productImports.filter(({ from, to }) => {
    const [importer, imported] = [capabilityOf(from), capabilityOf(to)]
    return importer && imported && importer !== imported && !dependsOn.get(importer)?.includes(imported)
  })
  expect(wrong.map(asLine)).toEqual([])
})

test('a capability imports nothing of the app that puts the capabilities together', () => {
  expect(crossing(/^src\/capabilities\//, /^src\/app\//)).toEqual([])
})

test('platform and design know no capability and no app', () => {
  expect(crossing(/^src\/(platform|design)\//, /^src\/(capabilities|app)[/.]/)).toEqual([])
})

test('design knows nothing of the API: of platform it uses only what is pure', () => {
  expect(crossing(/^src\/design\//, /^src\/platform\/(?!pure\/)/)).toEqual([])
})

test('the product imports nothing of the tests or the tools', () => {
  expect(crossing(/^src\//, /^(test|tools)\//)).toEqual([])
})

test('the oracle is written apart: it imports nothing of the product', () => {
  expect(crossing(/^test\/oracle\//, /^src\//)).toEqual([])
})

test('no folder is called utils, helpers, common or shared, and no file is an index', () => {
  expect(sources.filter((file) => /\/(utils|helpers|common|shared)\/|\/index\.[mc]?[jt]sx?$/.test(file))).toEqual([])
})

type Import = { from: string; to: string }

function crossing(importer: RegExp, imported: RegExp): string[] {
  return productAndTests()
    .filter(({ from, to }) => importer.test(from) && imported.test(to))
    .map(asLine)
}

function productAndTests(): Import[] {
  return [...productImports, ...imports.filter(({ from }) => from.startsWith('test/'))]
}

function asLine({ from, to }: Import): string {
  return `${from} imports ${to}`
}

function capabilityOf(path: string): string | undefined {
  return /^src\/capabilities\/([^/]+)\//.exec(path)?.[1]
}

function reachableFrom(name: string, seen = new Set<string>()): Set<string> {
  for (const next of dependsOn.get(name) ?? []) if (!seen.has(next)) reachableFrom(next, seen.add(next))
  return seen
}

/** Type-only imports count as well: a type is knowledge too. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g)
  return [...found].map(([, path]) => ({ from: file, to: posix.join(dirname(file).split(sep).join('/'), path ?? '') }))
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.map((file) => file.slice(root.length).split(sep).join('/'))
}
