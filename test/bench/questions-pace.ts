// The list of questions of somebody with a normal number of them, over HTTP, among few and among very many of others.
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import type { TestDatabase } from '../harness/database.ts'
import { prepare } from './copies.ts'
import { say, urlsOf } from './ground.ts'
import { fetchPath, type Pace, pace, startServer } from './load.ts'
import { signInAll } from './sessions.ts'

/** What one member of a team has had: some open, some done lately, most long ago. */
const ownQuestions = 300
const atOnce = 2
const turns = 5
const paths = ['/questions', '/questions/earlier']

export interface Size {
  schools: number
  questions: number
}

/** Measures small and large in turns, so that whatever else the machine does falls on both alike. */
export async function questionsPace(
  make: () => Promise<TestDatabase>,
  sizes: readonly Size[],
  seconds: number,
): Promise<void> {
  const stages = []
  for (const size of sizes) stages.push(await stageOf(make, size))
  const paces = new Map<string, Pace[]>()
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { size, port, token } of stages)
      for (const path of paths) {
        const name = `${path} ${size.questions}`
        const found = await pace(() => fetchPath(port, path, token), atOnce, turn === 0 ? 1 : seconds)
        if (turn > 0) paces.set(name, [...(paces.get(name) ?? []), found])
      }
  }
  for (const path of paths) tell(path, sizes, paces)
  for (const { stop } of stages) await stop()
}

function tell(path: string, sizes: readonly Size[], paces: ReadonlyMap<string, readonly Pace[]>): void {
  const p95 = sizes.map(({ questions }) =>
    middle((paces.get(`${path} ${questions}`) ?? []).map(({ times }) => share(times, 0.95))),
  )
  const [small = 0] = p95
  for (const [index, { schools, questions }] of sizes.entries()) {
    const own = p95[index] ?? 0
    say(
      `GET ${path.padEnd(18)} ${schools.toLocaleString('en').padStart(6)} schools, ${questions.toLocaleString('en').padStart(9)} questions: p95 ${own.toFixed(1)} ms, ${(own / small).toFixed(2)} times`,
    )
  }
}

const share = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0
const middle = (values: readonly number[]) => share(values, 0.5)

async function stageOf(make: () => Promise<TestDatabase>, size: Size) {
  const from = performance.now()
  const cast = await raiseCurtain(make)
  await grow(cast, size)
  const { accountId, organisation, role } = cast.region.people.noah
  const who = { account: accountId, organisation: cast.region.organisations[organisation], role }
  const [token = ''] = await signInAll(cast.database.sql, [who], cast.now())
  const server = await startServer('real', urlsOf(cast).server, cast.now())
  say(`Made ${size.questions.toLocaleString('en')} questions in ${Math.round((performance.now() - from) / 1000)} s.`)
  const stop = async () => {
    await server.stop()
    await cast.dispose()
  }
  return { size, port: server.port, token, stop }
}

/** Questions of others go to other people of other teams, at schools of their own; the first are Noah's. */
async function grow(cast: Cast, { schools, questions }: Size): Promise<void> {
  const { noah } = cast.region.people
  const team = cast.region.organisations.team
  const at = cast.now().toISOString()
  await cast.database.sql.transaction().execute(async (tx) => {
    await prepare(tx)
    await sql`insert into playing_field.organisations (id, kind, name, place)
      select md5('school ' || s)::uuid, 'school', 'School ' || s, 'Plaats ' || s % 300 from generate_series(1, ${schools}) s`.execute(
      tx,
    )
    await sql`create temp table q on commit drop as
      select n, md5('file ' || n)::uuid as f, md5('asker ' || n)::uuid as asker, md5('door ' || n)::uuid as door, md5('own ' || n)::uuid as own,
        case when n <= ${ownQuestions} then ${noah.accountId}::uuid else md5('worker ' || n / 300)::uuid end as worker,
        case when n <= ${ownQuestions} then ${team}::uuid else md5('team ' || n / 6000)::uuid end as team,
        md5('school ' || 1 + n % ${schools})::uuid as school,
        ${at}::timestamptz - (case when n <= ${ownQuestions} then n * interval '1 day' else interval '40 days' + (n % 900) * interval '1 day' end) as asked
      from generate_series(1, ${questions}) n`.execute(tx)
    for (const statement of statements) await sql.raw(statement).execute(tx)
  })
  await analysed(cast.database.sql)
}

const analysed = (db: Sql) => sql`vacuum analyze`.execute(db)

/** Ten of Noah's own are open; all others were closed. */
const statements = [
  `insert into access.files (id, kind, opened_at, policy_version) select f, 'question', asked, 2147483647 from q`,
  'insert into access.subjects (file_id, id) select f, asker from q',
  `insert into access.doors (file_id, id, subject_ids, category, level, source_kind, source_id, is_own, opened_at)
    select f, door, array[asker], 'SUPPORT_NEED', 'full', 'relative', asker, false, asked from q`,
  `insert into access.doors (file_id, id, subject_ids, category, level, source_kind, source_id, is_own, opened_at)
    select f, own, array[asker], 'SUPPORT_NEED', 'full', 'organisation', team, true, asked from q where n > 10`,
  `insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on)
    select f, md5('member ' || n)::uuid, worker, team, 'WIJKTEAM', true, asked::date from q`,
  `insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
    select f, door, 'organisation', team, 'WIJKTEAM', asked::date, asked::date + 395, 'C-8' from q`,
  `insert into questions.questions (file_id, id, door_id, reference, asker, asker_id, asker_name, school_id, words, phone, school_may_read,
      asked_at, react_before, answer_before)
    select f, md5('question ' || n)::uuid, door, 'BCDF-GHJK', 'PARENT', asker, 'Ouder ' || n, school, 'Ons kind slaapt slecht. Denken jullie mee?',
      '06 12345678', false, asked, asked::date + 3, asked::date + 14 from q`,
  `insert into questions.handlings (file_id, id, door_id, state, account_id, at)
    select f, md5('closed ' || n)::uuid, own, 'closed', worker, asked + interval '1 day' from q where n > 10`,
]
