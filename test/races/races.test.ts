// A family takes consent back while someone joins and others read: a thousand times, in every order in which it can happen.
import { availableParallelism } from 'node:os'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/capabilities/access/enter.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { playRound, type Read, type Round } from './round.ts'
import { type RaceStage, stageRaces } from './stage.ts'

const rounds = Number(process.env.RONDOM_ROUNDS ?? 200)
const postgres = testDatabases().find(({ name }) => name === 'postgres')

/** The embedded database has one connection: there nothing happens beside anything else. */
describe.runIf(postgres)('withdrawing beside joining and reading, on postgres', () => {
  let cast: Cast
  let stage: RaceStage
  let played: Round[] = []

  beforeAll(async () => {
    cast = await raiseCurtain(() => postgres?.make() ?? Promise.reject())
    stage = await stageRaces(cast)
  })
  afterAll(() => cast?.dispose())

  async function play(): Promise<Round[]> {
    const numbers = (await stage.families(rounds)).values()
    const done: Round[] = []
    const player = async () => {
      for (const n of numbers) done.push(await playRound(stage, n))
    }
    await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, player))
    return done
  }

  test(`in ${rounds} rounds no read that was received after the withdrawal was answered shows what it closed`, {
    timeout: 60_000 + rounds * 1000,
  }, async () => {
    played = await play()
    const after = played.flatMap((round) => round.reads.filter((read) => read.isReceivedAfter))
    expect(after.length).toBeGreaterThanOrEqual(rounds * 4)
    expect(after.filter((read) => read.shows).map(told)).toEqual([])
  })

  test('every request of them is answered: no deadlock, no lost race surfaces', () => {
    const odd = played.flatMap((round) =>
      [round.withdrawal, round.joining, ...round.reads].filter(({ status }) => ![200, 201, 404].includes(status)),
    )
    expect(odd).toEqual([])
    expect(played.filter((round) => round.withdrawal.status !== 200 || round.joining.status !== 201)).toEqual([])
  })

  test('the rounds are not empty: reads before it show it, and joining comes before, during and after it', () => {
    const before = played.flatMap((round) => round.reads.filter((read) => !read.isReceivedAfter))
    expect(before.filter((read) => read.shows).length).toBeGreaterThan(rounds / 4)
    for (const order of ['joining first', 'withdrawal first'] as const)
      expect(played.filter((round) => round.order === order).length, order).toBeGreaterThan(rounds / 10)
  })

  test('two that wait for each other’s file are told apart: one goes on, the other tries again', async () => {
    const [first = '', second = ''] = [stage.fileOf(0), stage.fileOf(1)]
    let waiting = 0
    let attempts = 0
    const locking = (one: string, other: string) =>
      inTransaction(stage.call(), async ({ sql: db }) => {
        attempts += 1
        await sql`select access.lock_file(${one}::uuid)`.execute(db)
        waiting += 1
        while (waiting < 2) await new Promise((resolve) => setTimeout(resolve, 5))
        await sql`select access.lock_file(${other}::uuid)`.execute(db)
        return 'done'
      })
    expect(await Promise.all([locking(first, second), locking(second, first)])).toEqual(['done', 'done'])
    expect(attempts).toBe(3)
  })
})

const told = ({ path, reader, round }: Read) => `round ${round}: ${reader} at ${path}`
