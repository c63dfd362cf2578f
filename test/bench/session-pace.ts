// What it costs to find out who asks: a light request of somebody signed in, with the session check and with its answer remembered.
import { sql } from 'kysely'
import type { Cast } from '../cast.ts'
import { say, urlsOf } from './ground.ts'
import { fetchPath, type Pace, pace, startServer } from './load.ts'
import { signInAll } from './sessions.ts'

const sessions = 100_000
const atOnce = 4
const turns = 4
const paths = ['/session', '/questions']

export async function sessionPace(cast: Cast, seconds: number): Promise<void> {
  const { accountId, organisation, role } = cast.region.people.noah
  const who = { account: accountId, organisation: cast.region.organisations[organisation], role }
  const [token = ''] = await signInAll(cast.database.sql, [who], cast.now())
  await manySessions(cast)
  const { server } = urlsOf(cast)
  const checked = await startServer('real', server, cast.now())
  const remembered = await startServer('remembered', server, cast.now())
  for (const path of paths) {
    const paces: { checked: Pace[]; remembered: Pace[] } = { checked: [], remembered: [] }
    // In turns, so that whatever else the machine does falls on both alike; the first turn only warms up.
    for (let turn = 0; turn <= turns; turn += 1)
      for (const [kind, { port }] of [
        ['checked', checked],
        ['remembered', remembered],
      ] as const) {
        const found = await pace(() => fetchPath(port, path, token), atOnce, turn === 0 ? 1 : seconds)
        if (turn > 0) paces[kind].push(found)
      }
    const [with_, without] = [perSecond(paces.checked), perSecond(paces.remembered)]
    say(
      `GET ${path.padEnd(16)} among ${sessions.toLocaleString('en')} sessions: ${with_.toFixed(0)} a second with the session check, ${without.toFixed(0)} with its answer remembered: ${(with_ / without).toFixed(2)}`,
    )
  }
  await Promise.all([checked.stop(), remembered.stop()])
}

const perSecond = (paces: readonly Pace[]) =>
  sum(paces.map(({ count }) => count)) / sum(paces.map((one) => one.seconds))
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

/** Sessions of all who are signed in elsewhere, so that the one that is looked for stands among many. */
async function manySessions({ database, now }: Cast): Promise<void> {
  const at = now().toISOString()
  await sql`insert into accounts.sessions (token_hash, account_id, organisation_id, role, opened_at, seen_at, ends_at, authenticated_at)
    select encode(sha256(convert_to('other ' || n, 'UTF8')), 'hex'), g.account_id, g.organisation_id, g.role, ${at}::timestamptz,
      ${at}::timestamptz, ${at}::timestamptz + interval '12 hours', ${at}::timestamptz
    from generate_series(1, ${sessions}::integer) n
    cross join (select * from accounts.assignments where until_on is null limit 1) g`.execute(database.sql)
  await sql`analyze accounts.sessions`.execute(database.sql)
}
