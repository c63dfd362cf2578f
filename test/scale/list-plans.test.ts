// At a hundred thousand files whatever the app asks finds its rows by an index: read from the plans that PostgreSQL really made, for
// the role of the server, with the doors of each person, and inside the functions too.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app/build.ts'
import { portsFor } from '../../src/app/ports.ts'
import type { Server } from '../../src/platform/http/server.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import type { Column } from '../matrix/expected.ts'
import { type Operation, openApi, operationsOf } from '../matrix/operations.ts'
import type { Standing } from '../matrix/stage.ts'
import { makeOthers, tablesOfFiles } from './others.ts'
import { firstColumnsOf, type Growing, nodesOf, openTelling, type Planned, tellPlans, wholeReads } from './plans.ts'
import { play, stageEverything } from './stage.ts'

const files = 100_000
const postgres = testDatabases().find(({ name }) => name === 'postgres')
/** What only reads, searching among it. */
const reading = operationsOf(await openApi()).filter(
  ({ id, method }) => method === 'GET' || id === 'dossiers_searchDossiers',
)
const columns: Column[] = [
  'who holds the regie',
  'the school’s intern begeleider with consent',
  'a parent with gezag',
  'a young person of 13',
  'the privacy officer',
  'the administrator of the region',
  'the administrator of an organisation',
]

/** The embedded database is for the trial, with a handful of families. */
describe.runIf(postgres)(`with ${files.toLocaleString('en')} files, on postgres`, () => {
  let cast: Cast
  let readers: Standing[]
  let packageId: string
  let growing: Growing
  let heard: Planned[] = []
  const apps: Server[] = []

  beforeAll(async () => {
    cast = await raiseCurtain(() => postgres?.make() ?? Promise.reject())
    const stage = await stageEverything(cast)
    const { place } = stage.standings['who holds the regie']
    readers = [...columns.map((one) => stage.standings[one]), { place, signIn: () => cast.professional('karin') }]
    packageId = stage.packageId
    const db = cast.database.sql
    const tables = (await tablesOfFiles(db)).filter((table) => !perRegion.includes(table))
    growing = { tables, firstColumns: await firstColumnsOf(db, tables) }
    await makeOthers(db, files)
    await tellPlans(db)
    for (const mode of ['custom', 'generic'] as const) {
      const database = await openTelling(cast.urls?.server ?? '', mode, (planned) => heard.push(planned))
      apps.push(
        await buildApp(portsFor(database, { now: cast.now, newId: randomUUID }), {
          isTrial: false,
          log: false,
          trustProxy: false,
          overlapKeys: cast.overlapKeys,
        }),
      )
    }
  }, 600_000)
  afterAll(async () => {
    for (const app of apps) await app.close()
    await cast?.dispose()
  })

  it('every table that grows with the families holds a row for each of them', async () => {
    for (const table of growing.tables) {
      const { rows } = await sql
        .raw<{ count: number }>(`select count(*)::int as count from ${table}`)
        .execute(cast.database.sql)
      expect(rows[0]?.count, table).toBeGreaterThanOrEqual(files)
    }
  })

  it.each(reading)('$id reads no such table whole', async (operation) => {
    const answers = await ask(operation)
    expect(answers, 'somebody is answered').toContain(200)
    expect(wholeReadsHeard().filter((one) => !one.includes(countsAll))).toEqual([])
  })

  it('accounts-58 whose a session is, among a hundred thousand, is found by the key of its token', async () => {
    for (const operation of reading.filter(({ id }) => id === 'accounts_getSession')) await ask(operation)
    const reads = heard.flatMap(({ plan }) => nodesOf(plan)).filter((node) => node['Relation Name'] === 'sessions')
    expect(reads.length).toBeGreaterThanOrEqual(readers.length * apps.length)
    for (const node of reads) {
      expect(node['Node Type']).toBe('Index Scan')
      expect(node['Index Cond']).toContain('token_hash')
    }
  })

  it('a list that lost its index is found out', async () => {
    await sql`drop index dossiers.waits_by_waiting_door`.execute(cast.database.sql)
    for (const operation of reading.filter(({ id }) => id === 'dossiers_listReviews')) await ask(operation)
    expect(wholeReadsHeard().join()).toContain('waits')
  })

  const wholeReadsHeard = () => [...new Set(heard.flatMap((one) => wholeReads(one, growing)))]

  /** As everyone, over both kinds of plan; answers the statuses. */
  async function ask(operation: Operation): Promise<number[]> {
    heard = []
    const statuses: number[] = []
    for (const reader of readers) {
      const { person, address, body } = await play(cast, operation, reader, { packageId })
      for (const app of apps) {
        const answer = await app.inject({
          method: operation.method as 'GET',
          url: `/v1${address}`,
          headers: { cookie: person.cookie, host: 'rondom.example', origin: 'http://rondom.example' },
          ...(body ? { payload: body as object } : {}),
        })
        statuses.push(answer.statusCode)
      }
    }
    expect(heard.length).toBeGreaterThan(0)
    return statuses
  }
})

/** How many families are derived already, of all: the region's page counts them, in an index that holds nothing else or in the table. */
const countsAll = ' in select count(*)::integer, (count(*) filter (where f.policy_version < p_version))::integer'

/** A bar closes over many files at once, or over all: there are as many as there were decisions. */
const perRegion = ['access.bars']
