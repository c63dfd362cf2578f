// Puts one mutant after another into the databases of the tests, and runs the tests that come near it until one fails.
import { join } from 'node:path'
import { sql } from 'kysely'
import { test } from 'vitest'
import type { Sql } from '../../src/platform/database/database.ts'
import { allDatabases } from './databases.ts'
import { equivalentsOfSql } from './equivalent-sql.ts'
import { fingerprintOf } from './fingerprint.ts'
import { count, killerInFilesAnew, killerOf } from './hunting.ts'
import { isAbout } from './judging.ts'
import { type Killer, note, prepareKillers, root, rounds } from './killers.ts'
import { type Outcome, openLedger } from './ledger.ts'
import { clearFile, filesGathered } from './running.ts'
import { type SqlMutant, sqlMutants } from './sql-mutants.ts'

const [part = 1, parts = 1] = (process.env.RONDOM_MUTANT_PART ?? '1/1').split('/').map(Number)
const only = process.env.RONDOM_MUTANT_ONLY ?? ''
const tests = fingerprintOf(rounds.flat().map((file) => join(root, file)))

test('mutants of the database', async () => {
  const living = new Map<SqlMutant, number>()
  let ledger: ReturnType<typeof openLedger> | undefined
  for (const [round, files] of rounds.entries()) {
    if (round > 0 && [...living.keys()].every(hasReason)) break
    const { repeatable, once } = await prepareKillers(files)
    if (!ledger) {
      const mutants = await planned()
      ledger = openLedger('sql', mutants, tests)
      for (const one of mutants.filter((_, index) => index % parts === part - 1))
        if (!ledger.isDone(one) && one.what.includes(only)) living.set(one, 0)
    }
    remember(repeatable, ledger.outcomes)
    note(`round ${round + 1}: ${repeatable.length} tests and ${once.length} more, ${living.size} mutants`)
    for (const [mutant, before] of living) {
      // What has a reason to live met the sharp tests; the others could only say the same.
      if (round > 0 && hasReason(mutant)) continue
      const from = performance.now()
      const killedBy = (await killerOf(mutant, repeatable)) ?? (await killerInFilesAnew(mutant, once))
      const seconds = before + (performance.now() - from) / 1000
      if (killedBy === null) {
        living.set(mutant, seconds)
        note(`lives after round ${round + 1}  ${mutant.place} ${mutant.what}`)
      } else {
        living.delete(mutant)
        ledger.end(mutant, killedBy, seconds)
      }
    }
  }
  for (const [mutant, seconds] of living) ledger?.end(mutant, null, seconds)
  for (const file of filesGathered()) await clearFile(file)
})

const hasReason = (mutant: SqlMutant) => equivalentsOfSql.some((reason) => isAbout(reason, mutant))

async function planned(): Promise<SqlMutant[]> {
  const [anywhere] = allDatabases()
  return acceptedBy(anywhere?.sql as Sql, await sqlMutants(anywhere?.sql as Sql))
}

/** Who killed before is likely to kill again. */
function remember(killers: readonly Killer[], outcomes: readonly Outcome[]): void {
  for (const { killedBy, what } of outcomes) {
    const killer = killers.find(({ name }) => name === killedBy)
    if (killer) count(killer, what.split(/[:,]/)[0] ?? '')
  }
}

/** What the database takes as a statement; a change that it refuses is no mutant. */
async function acceptedBy(db: Sql, mutants: readonly SqlMutant[]): Promise<SqlMutant[]> {
  const accepted: SqlMutant[] = []
  for (const mutant of mutants) {
    try {
      await sql.raw(`/* script */ begin; ${mutant.statement}; rollback`).execute(db)
      accepted.push(mutant)
    } catch (error) {
      await sql.raw('rollback').execute(db)
      note(`refused by the database  ${mutant.place} ${mutant.what}: ${(error as Error).message}`)
    }
  }
  return accepted
}
