// Whether the mutants themselves are what they should be: else a proof by mutants proves nothing.
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { mutantsOf, mutatedFiles, switchable } from './source-mutants.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const consent = 'src/capabilities/consent'

/** These hold tests' own data, types, or what only reads and writes rows. */
const leftOut = {
  'decide/fixture.ts': 'for tests',
  'decide/request.ts': 'types only',
  'keys/derive.ts': 'reads, asks keys.ts, writes: no condition of its own',
  'keys/facts.ts': 'types, and one query',
  'keys/fixture.ts': 'for tests',
  'keys/jobs.ts': 'when the job runs; what it writes is keys.ts',
}

describe('what is mutated', () => {
  test('every file of decide/ and keys/ is mutated, or left out for a reason', () => {
    const there = globSync(`${consent}/{decide,keys}/*.ts`, { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
    const named = [...mutatedFiles, ...Object.keys(leftOut).map((file) => `${consent}/${file}`)]
    expect(named.sort()).toEqual(there.sort())
  })

  test('a file that decides holds a mutant for each of its conditions; only the form of a question holds none', () => {
    const without = mutatedFiles.filter((file) => mutantsOf(read(file), file).length === 0)
    expect(without).toEqual([`${consent}/decide/case.ts`])
  })

  test('nothing that a file remembers from one question to the next answers for a mutant', () => {
    expect(switchable(read(`${consent}/decide/rows.ts`), `${consent}/decide/rows.ts`)).toContain(
      '(globalThis.__mutant ? undefined : seen.get(tables.rows))',
    )
  })
})

describe('how a source is mutated', () => {
  const file = mutatedFiles[0] as string
  const mind = globalThis as { __mutant?: string }

  /** What `code` answers with each of its mutants on, by what was changed. */
  function answers(code: string, ...given: unknown[]): Record<string, unknown> {
    const names = code.slice(code.indexOf('(') + 1, code.indexOf(')'))
    const run = new Function(`return (${stripTypeScriptTypes(switchable(code, file) ?? code)})`)()
    expect(names.split(',').length).toBe(given.length)
    const found = mutantsOf(code, file).map(({ name, what }) => {
      mind.__mutant = name
      return [what, run(...given)]
    })
    mind.__mutant = undefined
    return { unchanged: run(...given), ...Object.fromEntries(found) }
  }

  test('a comparison is turned at its edge, an "and" becomes an "or", each alone', () => {
    expect(answers('(a, b) => a <= 1 && b > 1', 1, 1)).toEqual({
      unchanged: false,
      'a <= 1 && b > 1: && → ||': true,
      'a <= 1: <= → <': false,
      'b > 1: > → >=': true,
    })
  })

  test('"not", "every", "some", "filter" and "includes" are turned or left out', () => {
    expect(answers('(all) => all.filter((one) => one > 1).every((one) => !all.includes(one))', [1, 2])).toMatchObject({
      unchanged: false,
      'all.filter((one) => one > 1).every((one) => !all.includes(one)): every → some': false,
      'without filter: all.filter((one) => one > 1)': false,
      'one > 1: > → >=': false,
      'without not: !all.includes(one)': true,
      'not: all.includes(one)': true,
    })
  })

  test('two changes of one place stand beside each other', () => {
    expect(answers('(all) => (all.some((one) => one) ? 1 : 2)', [true, false])).toEqual({
      unchanged: 1,
      'all.some((one) => one): some → every': 2,
      'not: all.some((one) => one)': 2,
    })
  })

  test('other text is another mutant, so that what was proved of the old is not believed of the new', () => {
    const ids = (code: string) => mutantsOf(code, file).map(({ id }) => id)
    expect(ids('(a) => a < 1')).not.toEqual(ids('(a) => a < 2'))
  })
})

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
