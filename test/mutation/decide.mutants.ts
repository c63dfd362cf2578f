// Switches on one mutant of decide() after another, and runs its tests until one fails.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { gather, tests } from './collecting.ts'
import { fingerprintOf } from './fingerprint.ts'
import { openLedger } from './ledger.ts'
import { attemptTest, clearFile, filesGathered, nameOf, prepareFile } from './running.ts'
import { mutantsOf, mutatedFiles, type SourceMutant } from './source-mutants.ts'
import { watchdog } from './watchdog.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const consent = 'src/capabilities/consent'
const only = process.env.RONDOM_MUTANT_ONLY ?? ''
/** All tests together take seconds; whoever takes this long does not end. */
const hangs = 90_000

/** The wide ones last: what decides is tested by its own titles first. */
const wide = ['decide/vectors', 'decide/oracle'].map((name) => `${consent}/${name}.test.ts`)
const found = globSync(`${consent}/{decide/,keys/,policy/,}*.test.ts`, { cwd: root })
const pure = found.filter((file) => !/\.database\.test|\/(routes|queries|jobs)\.test/.test(file)).sort()
const killers = [...pure.filter((file) => !wide.includes(file)), ...wide]

test('mutants of decide()', async () => {
  const mutants = mutatedFiles.flatMap((file) => mutantsOf(readFileSync(join(root, file), 'utf8'), file))
  for (const file of killers) await gather(file, () => import(join(root, file)))
  for (const file of filesGathered()) expect(await prepareFile(file)).toBeUndefined()
  for (const one of tests) expect([nameOf(one), await attemptTest(one)]).toEqual([nameOf(one), undefined])
  const present = fingerprintOf(killers)
  const ledger = openLedger('decide', mutants, present)
  const dog = watchdog(ledger.file, hangs)
  const deadly = new Map<string, number>()
  for (const { killedBy } of ledger.outcomes) if (killedBy) deadly.set(killedBy, (deadly.get(killedBy) ?? 0) + 1)
  for (const mutant of mutants.filter((one) => !ledger.isDone(one) && one.place.includes(only))) {
    const { id, place, what } = mutant
    dog.watch({ id, place, what, killedBy: 'it never ends', seconds: hangs / 1000, tests: present })
    const from = performance.now()
    ledger.end(mutant, await killerOf(mutant), (performance.now() - from) / 1000)
  }
  dog.rest()
  for (const file of filesGathered()) await clearFile(file)

  async function killerOf({ name }: SourceMutant): Promise<string | null> {
    const mind = globalThis as { __mutant?: string }
    mind.__mutant = name
    try {
      for (const one of tests.toSorted((a, b) => (deadly.get(nameOf(b)) ?? 0) - (deadly.get(nameOf(a)) ?? 0))) {
        if ((await attemptTest(one)) === undefined) continue
        deadly.set(nameOf(one), (deadly.get(nameOf(one)) ?? 0) + 1)
        return nameOf(one)
      }
      return null
    } finally {
      mind.__mutant = undefined
    }
  }
})
