// Runs gathered tests, as often as wanted.
import { type GatheredTest, type Suite, suites, tests } from './collecting.ts'

const longest = Number(process.env.RONDOM_MUTANT_SECONDS ?? 90) * 1000

function chainOf(suite: Suite | undefined): Suite[] {
  return suite ? [...chainOf(suite.above), suite] : []
}

export const nameOf = ({ suite, title }: GatheredTest) =>
  [suite.file.replace(/^.*?(src|test)\//, '$1/'), ...chainOf(suite).map((one) => one.title), title]
    .filter(Boolean)
    .join(' › ')

export const filesGathered = () => [...new Set(suites.map((one) => one.file))]
export const testsOf = (file: string) => tests.filter((one) => one.suite.file === file)

/** Prepares what the tests of a file share; undefined when it went well. */
export async function prepareFile(file: string): Promise<string | undefined> {
  return attempt(async () => {
    for (const suite of suites.filter((one) => one.file === file)) for (const hook of suite.before) await hook()
  }, 300_000)
}

export async function clearFile(file: string): Promise<void> {
  for (const suite of suites.filter((one) => one.file === file).reverse())
    for (const hook of suite.after) await attempt(hook, 60_000)
}

/** Undefined when the test passes; what it said when it does not. */
export function attemptTest(one: GatheredTest): Promise<string | undefined> {
  const chain = chainOf(one.suite)
  return attempt(async () => {
    for (const hook of chain.flatMap((suite) => suite.beforeEach)) await hook()
    try {
      await one.run()
    } finally {
      for (const hook of chain.toReversed().flatMap((suite) => suite.afterEach)) await hook()
    }
  }, longest)
}

async function attempt(work: () => unknown, milliseconds: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('it did not end'), milliseconds)
  })
  try {
    return await Promise.race([Promise.resolve(work()).then(() => undefined), late])
  } catch (error) {
    return String((error as Error)?.message ?? error).split('\n')[0] || 'it failed'
  } finally {
    clearTimeout(timer)
  }
}
