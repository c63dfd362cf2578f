import { Agent, get } from 'node:http'
import { sql } from 'kysely'
import { readReference } from '../../src/capabilities/playing-field/keeper.ts'
import { nameSchools } from '../../src/capabilities/playing-field/schools/public.ts'
import type { Cast } from '../cast.ts'
import { say, urlsOf } from './ground.ts'
import { type Pace, pace, type RunningServer, startServer } from './load.ts'

const sizes = [80, 8_000] as const
const pagesAsked = 400
const atOnce = 4
const turns = 5

interface Town {
  schools: number
  server: RunningServer
  slugs: string[]
  paces: Pace[]
}

/** The public page of a school over HTTP, at 8,000 schools beside 80: in turns, so that whatever else runs falls on both alike. */
export async function schoolPagePace(raise: () => Promise<Cast>, seconds: number): Promise<void> {
  const casts: Cast[] = []
  const towns: Town[] = []
  for (const schools of sizes) {
    const cast = await raise()
    casts.push(cast)
    await build(cast, schools)
    const server = await startServer('real', urlsOf(cast).server, cast.now())
    towns.push({ schools, server, slugs: await someSlugs(cast), paces: [] })
  }
  for (const town of towns) await pace(askingPages(town), atOnce, 2)
  for (let turn = 0; turn < turns; turn += 1)
    for (const town of towns) town.paces.push(await pace(askingPages(town), atOnce, seconds))
  for (const town of towns) await town.server.stop()
  const [few, many] = towns.map(({ schools, paces }) => tell(schools, paces)) as [number, number]
  say(`p95 at ${sizes[1]} schools is ${(many / few).toFixed(2)} times that at ${sizes[0]} (at most 1.3)`)
  for (const cast of casts) await cast.dispose()
}

function tell(schools: number, paces: readonly Pace[]): number {
  const times = paces.flatMap((one) => one.times).sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0
  const perSecond = times.length / paces.reduce((sum, one) => sum + one.seconds, 0)
  const [median, p95] = [at(0.5), at(0.95)]
  say(
    `school page at ${schools.toLocaleString('en')} schools: p50 ${median.toFixed(1)} ms · p95 ${p95.toFixed(1)} ms · ${perSecond.toFixed(0)} a second`,
  )
  return p95
}

/** Every school with contacts, three slots, an exception, an announcement and a structure with people. */
async function build(cast: Cast, count: number): Promise<void> {
  const { team, wilgenhof } = cast.region.organisations
  const { noah, youssef } = cast.region.people
  await cast.database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_owner`.execute(db)
    await sql`create temporary table made on commit drop as
      select gen_random_uuid() as id, n from generate_series(1, ${count}::int) as n`.execute(db)
    await sql`insert into playing_field.organisations (id, kind, name, place, sector)
      select id, 'school', 'School ' || n, 'Plaats ' || n % 300, 'PO' from made`.execute(db)
    for (const [task, { accountId }] of Object.entries({ contact: noah, 'stand-in': youssef }))
      await sql`insert into playing_field.contacts (school_id, task, account_id, organisation_id, role, from_on)
        select id, ${task}, ${accountId}, ${team}, 'WIJKTEAM', '2026-08-01' from made`.execute(db)
    await sql`insert into presence.slots (id, school_id, account_id, organisation_id, function, weekday, weeks, from_time, until_time,
        room, from_on, kept_by, changed_by, changed_at)
      select gen_random_uuid(), id, ${noah.accountId}, ${team}, 'contact', d, 'every', '09:00', '12:00', 'Kamer ' || d, '2026-08-01',
        ${team}, ${noah.accountId}, now() from made, generate_series(1, 3) as d`.execute(db)
    await sql`insert into presence.exceptions (id, slot_id, on_day, reason, kept_by, noted_by, noted_at)
      select gen_random_uuid(), s.id, '2026-11-17', 'Cursus', ${team}, ${noah.accountId}, now()
      from presence.slots s where s.weekday = 2`.execute(db)
    await sql`insert into presence.announcements (id, school_id, kind, title, words, shown_until, kept_by, noted_by, noted_at)
      select gen_random_uuid(), id, 'announcement', 'Inloop', 'Loop gerust binnen.', '2099-12-31', ${team}, ${noah.accountId}, now()
      from made`.execute(db)
    await sql`insert into playing_field.school_holidays (id, place, name, from_on, until_on, kept_by, account_id, noted_at)
      select gen_random_uuid(), 'Plaats ' || p, 'Kerstvakantie', '2026-12-19', '2027-01-03', ${team}, ${noah.accountId}, now()
      from generate_series(0, 299) as p`.execute(db)
    await sql`insert into playing_field.school_structures (school_id, version, steps, meetings, rooms, account_id, organisation_id, changed_at)
      select id, v, '[]', '[]', '[]', ${noah.accountId}, ${wilgenhof}, '2026-11-01' from made, generate_series(1, 3) as v`.execute(
      db,
    )
    await sql`insert into playing_field.school_people (school_id, version, position, role, name, is_public)
      select id, v, p, case p when 0 then 'confidant' else 'director' end, 'Naam ' || p, true
      from made, generate_series(1, 3) as v, generate_series(0, 3) as p`.execute(db)
  })
  await readReference(cast.ports, (db) => nameSchools(db))
  await sql`analyze`.execute(cast.database.sql)
}

async function someSlugs(cast: Cast): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from playing_field.school_pages where slug like 'school-%' order by md5(slug) limit ${pagesAsked}`.execute(
    cast.database.sql,
  )
  return rows.map(({ slug }) => slug)
}

let asked = 0
const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 5_000 })

/** One address may read 120 pages a minute: here a hundred come from each address of the machine itself. */
function nextAddress(): string {
  const visitor = Math.floor(asked++ / 100)
  return `127.${1 + (visitor >> 16)}.${(visitor >> 8) & 255}.${visitor & 255}`
}

function askingPages({ server, slugs }: Town) {
  return (turn: number) =>
    new Promise<void>((resolve, reject) => {
      const path = `/school/${slugs[turn % slugs.length]}`
      get({ agent, host: '127.0.0.1', localAddress: nextAddress(), port: server.port, path }, (answer) => {
        answer.resume().on('end', () => {
          if (answer.statusCode === 200) resolve()
          else reject(new Error(`${path} answered ${answer.statusCode}`))
        })
      }).on('error', reject)
    })
}
