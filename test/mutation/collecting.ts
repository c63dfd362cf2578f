// Stands in for Vitest where test files are gathered to be run many times: the same words, but nothing runs yet.
import { expect } from 'vitest'

export { expect }

type Work = (...args: never[]) => unknown
type Hook = () => unknown

export interface Suite {
  file: string
  title: string
  above: Suite | undefined
  before: Hook[]
  after: Hook[]
  beforeEach: Hook[]
  afterEach: Hook[]
}

export interface GatheredTest {
  suite: Suite
  title: string
  run: () => unknown
}

export const tests: GatheredTest[] = []
export const suites: Suite[] = []
let current = suiteOf('', '', undefined)

function suiteOf(file: string, title: string, above: Suite | undefined): Suite {
  return { file, title, above, before: [], after: [], beforeEach: [], afterEach: [] }
}

/** Gathers the tests of one file. */
export async function gather(file: string, load: () => Promise<unknown>): Promise<void> {
  current = suiteOf(file, '', undefined)
  suites.push(current)
  await load()
}

/** The work among what a test was given; its options may stand before it or after it. */
const workOf = (given: readonly unknown[]) => given.find((one) => typeof one === 'function') as Work | undefined
const nothing = () => undefined

function addSuite(title: string, work: Work | undefined, args: readonly unknown[]): void {
  const above = current
  current = suiteOf(above.file, title, above)
  suites.push(current)
  const found = work?.(...(args as never[]))
  if (found instanceof Promise) throw new Error(`${title} is described later: this cannot be gathered`)
  current = above
}

function addTest(title: string, work: Work | undefined, args: readonly unknown[]): void {
  tests.push({ suite: current, title, run: () => work?.(...(args as never[])) })
}

function wordFor(add: typeof addTest) {
  const word = (title: string, ...given: unknown[]) => add(title, workOf(given), [])
  const each =
    (table: readonly unknown[]) =>
    (title: string, ...given: unknown[]) => {
      for (const row of table) add(told(title, row), workOf(given), Array.isArray(row) ? row : [row])
    }
  const skipped = Object.assign(nothing, { each: () => nothing })
  const when = (isOn: unknown) => (isOn ? word : skipped)
  return Object.assign(word, {
    each,
    skip: skipped,
    todo: nothing,
    runIf: when,
    skipIf: (isOff: unknown) => when(!isOff),
  })
}

/** "$name" and "%s" are filled in, well enough to know one from another. */
function told(title: string, row: unknown): string {
  const cells = Array.isArray(row) ? row : [row]
  let next = 0
  const named = title.replace(/\$(\w+)/g, (_, name) => String((row as Record<string, unknown>)?.[name]))
  return named.replace(/%[sdijo]/g, () => String(cells[next++]))
}

export const describe = wordFor(addSuite)
export const test = wordFor(addTest)
export const it = test
export const beforeAll = (work: Hook) => void current.before.push(work)
export const afterAll = (work: Hook) => void current.after.unshift(work)
export const beforeEach = (work: Hook) => void current.beforeEach.push(work)
export const afterEach = (work: Hook) => void current.afterEach.unshift(work)
