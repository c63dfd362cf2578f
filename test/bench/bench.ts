// npm run bench: what doors, keys and looks cost, beside the same without them. Timings are told, and decide no test.
import { parseArgs } from 'node:util'
import pg from 'pg'
import { buildApp } from '../../src/app/build.ts'
import { portsFor, realWorld } from '../../src/app/ports.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { type Crowd, makeCrowd, type Worker } from './crowd.ts'
import { decidePace } from './decide-pace.ts'
import { derivePace } from './derive-pace.ts'
import { makePlain, say, urlsOf } from './ground.ts'
import { importPace } from './import-pace.ts'
import { closeConnections, fetchPath, type Pace, pace, startServer } from './load.ts'
import { looksPace } from './looks-pace.ts'
import { openPlain, type Sent } from './plain.ts'
import { questionsPace } from './questions-pace.ts'
import { regionPace } from './region-pace.ts'
import { routingPace } from './routing-pace.ts'
import { schoolPagePace } from './school-page-pace.ts'
import { sessionPace } from './session-pace.ts'
import { type Row, table } from './table.ts'

const allParts = 'decide,derive,lists,looks,region,import,routing,school-page,questions,sessions'
const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: allParts },
    dossiers: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '3' },
    families: { type: 'string', default: '5000' },
    questions: { type: 'string', default: '1000,1000000' },
  },
})
const parts = values.parts.split(',')
const unknown = parts.find((one) => !allParts.split(',').includes(one))
if (unknown) throw new Error(`there is no part ${unknown}: ${allParts}`)
const seconds = Number(values.seconds)
const atOnce = 4
const turns = 3

interface Scene {
  name: string
  worker: Worker
  /** The addresses that are asked, one after another, in one turn. */
  paths(turn: number): string[]
}

const rows: Row[] = []
const postgres = testDatabases().find(({ name }) => name === 'postgres')
if (!postgres) throw new Error('the bench needs PostgreSQL: run it as `npm run bench`')

const { make } = postgres

if (parts.includes('decide')) decidePace()
if (parts.includes('derive')) await onStage(derivePace)
if (parts.includes('lists')) for (const dossiers of values.dossiers.split(',').map(Number)) await measureLists(dossiers)
if (parts.includes('looks')) await onStage(looksPace)
if (parts.includes('questions')) await questionsPace(make, sizesOf(values.questions), seconds)
if (parts.includes('region')) await onStage((cast) => regionPace(cast, Number(values.families)))
if (parts.includes('import')) await importPace(10_000)
if (parts.includes('routing')) routingPace()
if (parts.includes('sessions')) await onStage((cast) => sessionPace(cast, seconds))
if (parts.includes('school-page')) await schoolPagePace(() => raiseCurtain(make), seconds)
closeConnections()

/** A region has a school for every so many questions: 80 at a thousand, at most all 8,000 of the country. */
function sizesOf(counts: string) {
  return counts.split(',').map((count) => ({ questions: Number(count), schools: Number(count) > 1000 ? 8000 : 80 }))
}

async function onStage(pace: (cast: Cast) => Promise<void>): Promise<void> {
  const cast = await raiseCurtain(make)
  await pace(cast)
  await cast.dispose()
}

async function measureLists(dossiers: number): Promise<void> {
  const from = performance.now()
  const crowd = await makeCrowd(make, dossiers)
  const seconds = Math.round((performance.now() - from) / 1000)
  say(`Made ${dossiers.toLocaleString('en')} dossiers in ${seconds} s.`)
  await makePlain(crowd.cast.database.sql)
  for (const scene of scenesOf(crowd)) rows.push(await measure(crowd, scene))
  say(table(rows))
  await crowd.cast.dispose()
}

function scenesOf({ few, many }: Crowd): Scene[] {
  const dossier = (turn: number) => few.dossiers[turn % few.dossiers.length]
  const listOf = (worker: Worker): Scene => ({
    name: `my dossiers, ${worker.memberships.toLocaleString('en')} memberships`,
    worker,
    paths: () => ['/dossiers'],
  })
  return [
    listOf(few),
    listOf(many),
    {
      name: 'one dossier with plan',
      worker: few,
      paths: (turn) => [`/dossiers/${dossier(turn)}`, `/dossiers/${dossier(turn)}/plan`],
    },
  ]
}

/** In turns, so that whatever else the machine does falls on all three alike. */
async function measure(crowd: Crowd, scene: Scene): Promise<Row> {
  const { administrator, server } = urlsOf(crowd.cast)
  const [real, plain] = [
    await startServer('real', server, crowd.cast.now()),
    await startServer('plain', administrator, crowd.cast.now()),
  ]
  const bare = await replay(administrator, await recorded(administrator, crowd, scene))
  const asks = {
    real: asking(real.port, scene),
    plain: asking(plain.port, scene),
    bare: bare.ask,
  }
  const paces: Record<keyof typeof asks, Pace[]> = { real: [], plain: [], bare: [] }
  for (const ask of Object.values(asks)) await pace(ask, atOnce, 1)
  for (let turn = 0; turn < turns; turn += 1)
    for (const kind of ['real', 'plain', 'bare'] as const) paces[kind].push(await pace(asks[kind], atOnce, seconds))
  await Promise.all([real.stop(), plain.stop(), bare.close()])
  return { dossiers: crowd.dossiers, name: scene.name, ...paces }
}

function asking(port: number, { worker, paths }: Scene) {
  return async (turn: number) => {
    for (const path of paths(turn)) await fetchPath(port, path, worker.token)
  }
}

/** The queries of one turn without doors, as they went to the database. */
async function recorded(url: string, crowd: Crowd, { worker, paths }: Scene): Promise<Sent[]> {
  const sent: Sent[] = []
  const database = await openPlain(url, (query) => sent.push(query))
  const app = await buildApp(portsFor(database, { ...realWorld, now: crowd.cast.now }), {
    ...{ isTrial: false, log: false, trustProxy: false },
  })
  for (const path of paths(0)) {
    const answer = await app.inject({ url: `/v1${path}`, headers: { cookie: `rondom-session=${worker.token}` } })
    if (answer.statusCode !== 200)
      throw new Error(`${path} answered ${answer.statusCode} without doors: ${answer.body}`)
  }
  await app.close()
  await database.close()
  return sent
}

async function replay(url: string, queries: readonly Sent[]) {
  const pool = new pg.Pool({ connectionString: url, max: atOnce })
  const ask = async () => {
    const client = await pool.connect()
    try {
      for (const [index, { text, values: given }] of queries.entries())
        await client.query({ name: `bare ${index}`, text, values: [...given] })
    } finally {
      client.release()
    }
  }
  return { ask, close: () => pool.end() }
}
