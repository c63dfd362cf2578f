// Puts a mutant into the databases of the tests that come near it, and runs them, the likeliest first, until one fails.
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import type { GatheredTest } from './collecting.ts'
import { databasesOf } from './databases.ts'
import { type Killer, note, prepareAnew } from './killers.ts'
import { attemptTest, testsOf } from './running.ts'
import type { SqlMutant } from './sql-mutants.ts'

/** The name of the test that failed; null when none did. */
export async function killerOf(mutant: SqlMutant, killers: Killer[]): Promise<string | null> {
  const dose = doseOf(mutant)
  try {
    for (const killer of near(mutant, killers)) {
      await dose.give(killer.file)
      if ((await attemptTest(killer.one)) === undefined) continue
      await dose.takeBack()
      // It must be the mutant that made it fail, and not what another left behind.
      if ((await attemptTest(killer.one)) !== undefined && !(await failsAnew(mutant, killer, killers))) continue
      count(killer, mutant.about)
      return killer.name
    }
    return null
  } finally {
    await dose.takeBack()
  }
}

/** Fails in a file prepared anew with the mutant, and passes in one without. */
async function failsAnew(mutant: SqlMutant, killer: Killer, killers: Killer[]): Promise<boolean> {
  await mend(killer, killers)
  if (!killers.includes(killer)) return false
  const dose = doseOf(mutant)
  await dose.give(killer.file)
  const said = await attemptTest(killer.one)
  await dose.takeBack()
  if ((await attemptTest(killer.one)) !== undefined) await mend(killer, killers)
  return said !== undefined
}

/** Of each file the tests that pass when it is prepared anew and played through. */
const passing = new Map<string, Set<GatheredTest>>()

/** Tests that pass only once are run in the order of their file, with the mutant in place as soon as the file is prepared. */
export async function killerInFilesAnew(mutant: SqlMutant, once: readonly Killer[]): Promise<string | null> {
  const coming = once.filter(({ near: names }) => names.has(mutant.about))
  for (const file of new Set(coming.map((killer) => killer.file))) {
    const expected = passing.get(file) ?? new Set(await playedAnew(file, () => {}))
    passing.set(file, expected)
    const dose = doseOf(mutant)
    const passed = await playedAnew(file, () => dose.give(file))
    await dose.takeBack()
    const killer = coming.find(({ one }) => expected.has(one) && !passed.includes(one))
    if (killer) return killer.name
  }
  return null
}

/** Prepares a file anew and plays it; the tests that pass. */
async function playedAnew(file: string, before: () => unknown): Promise<GatheredTest[]> {
  if ((await prepareAnew(file)) !== undefined) return []
  await before()
  const passed: GatheredTest[] = []
  for (const one of testsOf(file)) if ((await attemptTest(one)) === undefined) passed.push(one)
  return passed
}

/** A mutant goes only into the databases of the files whose tests are run. */
function doseOf({ statement, back }: SqlMutant) {
  const taken = new Set<Database>()
  const run = (database: Database, text: string) => sql.raw(`/* script */ ${text}`).execute(database.sql)
  return {
    async give(file: string) {
      for (const database of databasesOf(file)) {
        if (taken.has(database)) continue
        taken.add(database)
        await run(database, statement)
      }
    },
    async takeBack() {
      for (const database of taken) await run(database, back)
      taken.clear()
    },
  }
}

export function count(killer: Killer, about: string): void {
  killer.kills += 1
  killer.killsIn.set(about, (killer.killsIn.get(about) ?? 0) + 1)
}

/** What holds of every table and policy. */
const ofEveryTable = /^test\/catalogue\//

/** The likeliest first, by what it costs: what killed in this function before, what asks it itself, what is quick. */
function near({ about, isOfTable }: SqlMutant, killers: readonly Killer[]): Killer[] {
  const isFirst = ({ name }: Killer) => isOfTable && ofEveryTable.test(name)
  const worth = (killer: Killer) => {
    if (isFirst(killer)) return 1000
    const before = 4 * (killer.killsIn.get(about) ?? 0) + killer.kills / 20
    return (before + (killer.heard.has(about) ? 1 : 0.2)) / (killer.seconds + 0.2)
  }
  return killers.filter((one) => isFirst(one) || one.near.has(about)).sort((a, b) => worth(b) - worth(a))
}

/** Prepares a file anew; a test that does not pass even then is left out from now on. */
async function mend(killer: Killer, killers: Killer[]): Promise<void> {
  const fault = await prepareAnew(killer.file)
  for (const one of killers.filter((other) => other.file === killer.file)) {
    const isGood = fault === undefined && (one !== killer || (await attemptTest(one.one)) === undefined)
    if (isGood) continue
    note(`left out from here  ${one.name}`)
    killers.splice(killers.indexOf(one), 1)
  }
}
