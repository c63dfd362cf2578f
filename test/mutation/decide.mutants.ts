// Switches on one mutant of decide() after another, and runs its tests until one fails.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { gather, tests } from './collecting.ts'
import { type Mutant, openLedger } from './ledger.ts'
import { attemptTest, clearFile, filesGathered, nameOf, prepareFile } from './running.ts'
import { mutantsOf } from './source-mutants.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const consent = 'src/capabilities/consent'
/** Of the heavy ones last: what decides is tested by its own titles first. */
const killers = [
  ...['decide', 'ages', 'consent', 'grounds', 'reading', 'together', 'until'].map((name) => `decide/${name}`),
  ...['keys/keys', 'decide/input', 'decide/explain', 'policy/policy', 'rules', 'switch-statements'],
  ...['decide/vectors', 'decide/oracle'],
].map((name) => `${consent}/${name}.test.ts`)
const only = process.env.RONDOM_MUTANT_ONLY

test('mutants of decide()', async () => {
  const files = globSync(`${consent}/**/*.ts`, { cwd: root })
  const mutants = files.flatMap((file) => mutantsOf(readFileSync(join(root, file), 'utf8'), file))
  for (const file of killers) await gather(file, () => import(join(root, file)))
  for (const file of filesGathered()) expect(await prepareFile(file)).toBeUndefined()
  for (const one of tests) expect([nameOf(one), await attemptTest(one)]).toEqual([nameOf(one), undefined])
  const ledger = openLedger(process.env.RONDOM_LEDGER ?? 'build/prove/decide.jsonl')
  const left = mutants.filter((one) => !ledger.isDone(one) && (!only || one.place.includes(only)))
  const deadly = new Map<(typeof tests)[number], number>()
  for (const mutant of left) {
    const hung = ledger.hung(mutant)
    if (!hung) ledger.begin(mutant)
    const from = performance.now()
    const killedBy = hung ? 'it never ended' : await killerOf(mutant)
    ledger.end({ ...mutant, killedBy, seconds: (performance.now() - from) / 1000 })
  }
  for (const file of filesGathered()) await clearFile(file)

  async function killerOf({ id }: Mutant): Promise<string | null> {
    const mind = globalThis as { __mutant?: string }
    mind.__mutant = id
    try {
      for (const one of tests.toSorted((a, b) => (deadly.get(b) ?? 0) - (deadly.get(a) ?? 0))) {
        if ((await attemptTest(one)) === undefined) continue
        deadly.set(one, (deadly.get(one) ?? 0) + 1)
        return nameOf(one)
      }
      return null
    } finally {
      mind.__mutant = undefined
    }
  }
})
