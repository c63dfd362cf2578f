import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

const root = join(import.meta.dirname, '../../../../..')

/** Where deeds are written down: in functions of the database, by who keeps people, and in rooms with a note of their own. */
const writtenDown: readonly (readonly [files: string, deed: RegExp])[] = [
  ['db/migrations/*.sql', /accounts\.note_deed\([^';]*('[a-z-]+')/g],
  ['db/migrations/*.sql', /insert into accounts\.deeds [^;']*('[a-z-]+')/g],
  ['src/capabilities/**/*.ts', /\bnoteDeed\(\s*('[a-z-]+')/g],
  ['src/capabilities/accounts/{sessions,providers}/*.ts', /\bwhat(?::| =) ([^\n]+)/g],
  ['src/capabilities/accounts/scim/**/*.ts', /\bnote\([^';]*('[a-z-]+')/g],
]

function deedsIn(files: string, deed: RegExp): string[] {
  const sources = globSync(files, { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
  const said = sources.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(deed)])
  return said.flatMap(([, codes = '']) => [...codes.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code))
}

const deeds = writtenDown.map(([files, deed]) => deedsIn(files, deed))
const codes = [...new Set(deeds.flat())].sort()

test('accounts-40 every deed that is written down has its words, in Dutch and in English', () => {
  expect(deeds.filter((found) => found.length === 0)).toEqual([])
  expect(codes).toEqual(Object.keys(nl.what).sort())
  expect(Object.keys(en.what)).toEqual(Object.keys(nl.what))
})

test('accounts-40 a deed says in its own words what it is: no two are the same', () => {
  for (const words of [nl.what, en.what]) expect(new Set(Object.values(words)).size).toBe(codes.length)
})
