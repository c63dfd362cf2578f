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
import { type Killer, type Killers, note, prepareKillers, root, rounds } from './killers.ts'
import { type Outcome, openLedger } from './ledger.ts'
import { clearFile, filesGathered } from './running.ts'
import { type SqlMutant, sqlMutants } from './sql-mutants.ts'

const [part = 1, parts = 1] = (process.env.RONDOM_MUTANT_PART ?? '1/1').split('/').map(Number)
const only = process.env.RONDOM_MUTANT_ONLY ?? ''
const tests = fingerprintOf(rounds.flat().map((file) => join(root, file)))

/** The mutants that no test has killed yet, and how long it was tried. */
type Living = Map<SqlMutant, number>
type Ledger = ReturnType<typeof openLedger>

test('mutants of the database', async () => {
  const [first = [], ...later] = rounds
  const killers = await prepareKillers(first)
  const mutants = await planned()
  const ledger = openLedger('sql', mutants, tests)
  const mine = mutants.filter((_, index) => index % parts === part - 1)
  const left = mine.filter((one) => !ledger.isDone(one) && one.what.includes(only))
  const living: Living = new Map(left.map((one) => [one, 0]))
  await playRound(killers, living, ledger)
  // What has a reason to live met the sharp tests; the others could only say the same.
  const excused = left.filter(hasReason)
  for (const one of excused) settle(one, living, ledger)
  for (const files of later) if (living.size > 0) await playRound(await prepareKillers(files), living, ledger)
  for (const one of [...living.keys()]) settle(one, living, ledger)
  for (const file of filesGathered()) await clearFile(file)
})

async function playRound({ repeatable, once }: Killers, living: Living, ledger: Ledger): Promise<void> {
  remember(repeatable, ledger.outcomes)
  note(`${repeatable.length} tests, and ${once.length} that cannot be repeated, for ${living.size} mutants`)
  for (const [mutant, before] of living) {
    const from = performance.now()
    const killedBy = (await killerOf(mutant, repeatable)) ?? (await killerInFilesAnew(mutant, once))
    living.set(mutant, before + (performance.now() - from) / 1000)
    if (killedBy !== null) settle(mutant, living, ledger, killedBy)
    else note(`lives  ${mutant.place} ${mutant.what}`)
  }
}

function settle(mutant: SqlMutant, living: Living, ledger: Ledger, killedBy: string | null = null): void {
  const seconds = living.get(mutant)
  if (seconds !== undefined) ledger.end(mutant, killedBy, seconds)
  living.delete(mutant)
}

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
