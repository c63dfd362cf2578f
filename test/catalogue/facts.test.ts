import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Who may hold the facts of a file: what derives keys, what says whose answer is needed, what counts doors. Never what answers a request. */
const mayRead = [
  'closing.ts',
  'disclosing.ts',
  'emergency/emergency.ts',
  'keys/alike.ts',
  'keys/deciders.ts',
  'keys/derive.ts',
  'keys/keys.ts',
  'keys/left-out.ts',
  'keys/once.ts',
  'keys/speaker.ts',
  'left-out/exceptions.ts',
  'matrix/absences.ts',
  'matrix/matrix.ts',
  'region/openings.ts',
  'region/preview.ts',
  'requests/known.ts',
  'rules.ts',
  'whose-yes.ts',
]

test('the facts of a file reach no route, no screen and no contract', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter(
    (path) => !path.includes('.test.') && !path.endsWith('/fixture.ts') && !path.endsWith('keys/facts.ts'),
  )
  const readers = files.filter((path) => /from '[^']*\/facts\.ts'/.test(readFileSync(path, 'utf8')))
  expect(readers.sort()).toEqual(mayRead.map((name) => `src/capabilities/consent/${name}`))
})

test('the bridge is asked for in one place only', () => {
  const asking = globSync('src/**/*.{ts,tsx}').filter((path) => readFileSync(path, 'utf8').includes('access.facts('))
  expect(asking).toEqual(['src/capabilities/consent/keys/facts.ts'])
})
