// Puts one mutant after another into the databases of the tests, and runs the tests that come near it until one fails.
import { join } from 'node:path'
import { sql } from 'kysely'
import { test } from 'vitest'
import type { Sql } from '../../src/platform/database/database.ts'
import { allDatabases } from './databases.ts'
import { fingerprintOf } from './fingerprint.ts'
import { count, killerInFilesAnew, killerOf } from './hunting.ts'
import { files, type Killer, note, prepareKillers, root } from './killers.ts'
import { openLedger } from './ledger.ts'
import { clearFile, filesGathered } from './running.ts'
import { type SqlMutant, sqlMutants } from './sql-mutants.ts'

const [part = 1, parts = 1] = (process.env.RONDOM_MUTANT_PART ?? '1/1').split('/').map(Number)
const only = process.env.RONDOM_MUTANT_ONLY ?? ''
/** The first round gives each mutant this long: most die young, and what is left is tried by every test that comes near. */
const firstSeconds = Number(process.env.RONDOM_MUTANT_FIRST_SECONDS ?? 8)

test('mutants of the database', async () => {
  const { repeatable, once } = await prepareKillers()
  const [anywhere] = allDatabases()
  const mutants = await acceptedBy(anywhere?.sql as Sql, await sqlMutants(anywhere?.sql as Sql))
  const ledger = openLedger('sql', mutants, fingerprintOf(files.map((file) => join(root, file))))
  for (const { killedBy, what } of ledger.outcomes) {
    const killer = repeatable.find(({ name }) => name === killedBy)
    if (killer) count(killer, what.split(':')[0] ?? null)
  }
  const mine = mutants.filter((_, index) => index % parts === part - 1)
  const left = mine.filter((one) => !ledger.isDone(one) && one.what.includes(only))
  note(`${repeatable.length} tests that can be repeated, ${once.length} that cannot; ${left.length} mutants to go`)
  const undecided: { mutant: SqlMutant; tried: Set<Killer>; seconds: number }[] = []
  for (const mutant of left) {
    const tried = new Set<Killer>()
    const from = performance.now()
    const killedBy = await killerOf(mutant, { killers: repeatable, tried, seconds: firstSeconds })
    const seconds = (performance.now() - from) / 1000
    if (killedBy) ledger.end(mutant, killedBy, seconds)
    else {
      undecided.push({ mutant, tried, seconds })
      note(`lives after ${tried.size} tests  ${mutant.place} ${mutant.what}`)
    }
  }
  note(`first round ended: ${undecided.length} of ${left.length} go on`)
  for (const { mutant, tried, seconds } of undecided) {
    const from = performance.now()
    const killedBy =
      (await killerOf(mutant, { killers: repeatable, tried, seconds: Number.POSITIVE_INFINITY })) ??
      (await killerInFilesAnew(mutant, once))
    ledger.end(mutant, killedBy, seconds + (performance.now() - from) / 1000)
  }
  for (const file of filesGathered()) await clearFile(file)
})

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
