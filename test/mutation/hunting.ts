// Puts a mutant into the databases of the tests that come near it, and runs them, the likeliest first, until one fails.
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import { databasesOf } from './databases.ts'
import { type Killer, note, prepareAnew } from './killers.ts'
import { attemptTest, testsOf } from './running.ts'
import type { SqlMutant } from './sql-mutants.ts'

interface Hunt {
  killers: Killer[]
  tried: Set<Killer>
  seconds: number
}

/** The name of the test that failed; null when none did, or time is up. */
export async function killerOf(mutant: SqlMutant, { killers, tried, seconds }: Hunt): Promise<string | null> {
  const until = performance.now() + seconds * 1000
  const dose = doseOf(mutant)
  try {
    for (const killer of near(mutant, killers).filter((one) => !tried.has(one))) {
      if (performance.now() > until) return null
      tried.add(killer)
      await dose.give(killer.file)
      if ((await attemptTest(killer.one)) === undefined) continue
      await dose.takeBack()
      count(killer, mutant.about)
      // What the mutant left behind must not make the test fail for the next one.
      if ((await attemptTest(killer.one)) !== undefined) await mend(killer, killers)
      return killer.name
    }
    return null
  } finally {
    await dose.takeBack()
  }
}

/** Tests that pass only once are run in the order of their file, with the mutant in place as soon as the file is prepared. */
export async function killerInFilesAnew(mutant: SqlMutant, once: readonly Killer[]): Promise<string | null> {
  const coming = once.filter(({ near: names }) => mutant.about !== null && names.has(mutant.about))
  for (const file of new Set(coming.map((killer) => killer.file))) {
    if ((await prepareAnew(file)) !== undefined) continue
    const dose = doseOf(mutant)
    await dose.give(file)
    try {
      for (const one of testsOf(file)) {
        const killer = coming.find((other) => other.one === one)
        const said = await attemptTest(one)
        if (killer && said !== undefined) return killer.name
      }
    } finally {
      await dose.takeBack()
    }
  }
  return null
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

export function count(killer: Killer, about: string | null): void {
  killer.kills += 1
  if (about) killer.killsIn.set(about, (killer.killsIn.get(about) ?? 0) + 1)
}

/** What holds of every table comes near everything. */
const all = /^test\/catalogue\//
/** Made for what opens to whom, with nothing around it. */
const sharp = /^(src\/capabilities\/access|test\/property)\//

/** The likeliest first, by what it costs: what killed in this function before, what asks it itself, what is quick. */
function near({ about }: Pick<SqlMutant, 'about'>, killers: readonly Killer[]): Killer[] {
  const coming = killers.filter(({ near: names, name }) => about === null || names.has(about) || all.test(name))
  const worth = ({ kills, killsIn, heard, seconds, name }: Killer) => {
    if (about === null && all.test(name)) return 1000
    const before = 4 * (killsIn.get(about ?? '') ?? 0) + kills / 20
    const likely = (heard.has(about ?? '') ? 1 : 0.2) * (sharp.test(name) ? 5 : 1)
    return (before + likely) / (seconds + 0.2)
  }
  return coming.sort((a, b) => worth(b) - worth(a))
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
