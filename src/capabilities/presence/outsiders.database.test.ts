import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../../../test/cast.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { newMap } from '../../../test/matrix/requests/playing-field.ts'
import { firstAgreement } from '../../app/trial/cooperation.ts'
import { inventedPdf } from '../../app/trial/pdf.ts'
import type { Sql } from '../../platform/database/database.ts'

interface Policy {
  table: string
  command: 'INSERT' | 'UPDATE' | 'SELECT' | 'DELETE' | 'ALL'
}

/** The attendance officer: of no school, no team, and no organisation that keeps a row of these. */
describe.each(testDatabases())('who keeps nothing here, on $name', ({ make }) => {
  let cast: Cast
  let policies: Policy[]
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    await layRows(cast)
    const { rows } = await sql<Policy>`
      select distinct format('%I.%I', schemaname, tablename) as "table", cmd as command from pg_policies
      where schemaname in ('playing_field', 'presence') and 'rondom_app' = any(roles) and coalesce(qual, '') <> 'true'
      order by 1, 2`.execute(cast.database.sql)
    policies = rows
  })
  afterAll(() => cast?.dispose())

  const asOutsider = <T>(work: (db: Sql) => Promise<T>) =>
    cast.database.sql.transaction().execute(async (db) => {
      const { accountId } = cast.region.people.peter
      await sql`set local role rondom_app`.execute(db)
      await sql`select accounts.step_in_as_keeper(${accountId}::uuid, ${cast.region.organisations.leerplicht}::uuid, 'LEERPLICHT',
        ${cast.today()}::date)`.execute(db)
      return work(db)
    })
  const of = (command: Policy['command']) => policies.filter((one) => one.command === command).map(({ table }) => table)
  const count = async (db: Sql, table: string) =>
    (await sql<{ n: number }>`select count(*)::integer as n from ${sql.raw(table)}`.execute(db)).rows[0]?.n

  it('is tried on tables that hold something', async () => {
    const empty = []
    for (const table of [...of('UPDATE'), ...of('SELECT')])
      if ((await count(cast.database.sql, table)) === 0) empty.push(table)
    expect(empty, 'lay a row in each').toEqual([])
  })

  it('adds no row of somebody else', async () => {
    const { noah } = cast.region.people
    const { team, wilgenhof } = cast.region.organisations
    const theirs = {
      ...{ kept_by: team, organisation_id: team, to_organisation_id: team, school_id: wilgenhof },
      ...{ account_id: noah.accountId, noted_by: noah.accountId, area_id: cast.region.areas.waterrijk },
    }
    expect(of('INSERT').length).toBeGreaterThan(15)
    for (const table of of('INSERT')) {
      const add = asOutsider((db) =>
        sql`insert into ${sql.raw(table)} select * from jsonb_populate_record(null::${sql.raw(table)}, ${JSON.stringify(theirs)}::jsonb)`.execute(
          db,
        ),
      )
      await expect(add, table).rejects.toThrow('row-level security')
    }
  })

  it('changes no row of somebody else', async () => {
    expect(of('UPDATE').length).toBeGreaterThan(10)
    for (const table of of('UPDATE')) {
      const changed = await asOutsider(async (db) => {
        const { rows } = await sql<{ name: string }>`
          select quote_ident(attname) as name from pg_attribute
          where attrelid = ${table}::regclass and attnum > 0 and has_column_privilege(attrelid, attnum, 'update') limit 1`.execute(
          db,
        )
        const name = sql.raw(rows[0]?.name ?? '')
        return (await sql`update ${sql.raw(table)} set ${name} = ${name} returning 1`.execute(db)).rows
      })
      expect(changed, table).toEqual([])
    }
  })

  it('reads nothing that is not for everyone', async () => {
    const readable = of('SELECT').filter((table) => !table.endsWith('.school_people'))
    expect(readable.length).toBeGreaterThan(5)
    for (const table of readable) {
      expect(await asOutsider((db) => count(db, table)), table).toBe(0)
    }
  })
})

/** Something in every table that an organisation keeps. */
async function layRows(cast: Cast): Promise<void> {
  const noah = await cast.professional('noah')
  const sanne = await cast.professional('sanne')
  const wout = await cast.professional('wout')
  const { wilgenhof, team, gemeente } = cast.region.organisations
  const { accountId } = cast.region.people.noah
  const school = `/schools/${wilgenhof}`
  const slot = await noah.post<{ id: string }>(`${school}/slots`, {
    ...{ accountId, organisationId: team, function: 'contact', weekday: 1, weeks: 'every' },
    ...{ fromTime: '09:00', untilTime: '10:00', room: 'Hal', fromOn: '2026-11-01', untilOn: null },
  })
  const times = { onDay: null, fromTime: null, untilTime: null, room: null }
  const made = [
    slot,
    await noah.post(`/slots/${slot.body.id}/exceptions`, { onDay: '2026-11-23', other: null, reason: null }),
    await noah.post(`${school}/announcements`, {
      ...{ kind: 'announcement', title: 'Inloop', words: 'Kom binnen.', shownUntil: cast.today(5), ...times },
    }),
    await noah.post(`${school}/contact-moments`, { kind: 'visit', onDay: cast.today(), words: null }),
    await noah.put(`${school}/rhythm`, { weeks: 6 }),
    await noah.post('/school-holidays', {
      ...{ place: 'Waterrijk', name: 'Kerst', fromOn: '2026-12-19', untilOn: '2027-01-03' },
    }),
    await noah.post('/absences', { accountId, fromOn: cast.today(9), untilOn: cast.today(9) }),
    await noah.put('/workload', { schools: 6, families: 12 }),
    await noah.post('/school-hours', {
      ...{ year: 2026, function: 'bridge', minutes: 600, shares: [{ payerId: gemeente, share: 10_000 }] },
    }),
    await sanne.send(
      'PUT',
      `${school}/structure`,
      {
        ...{ steps: [], meetings: [], rooms: [] },
        people: [{ role: 'director', roleName: null, name: 'Iemand', reach: null, isPublic: false }],
      },
      { 'if-match': '"0"' },
    ),
    await wout.post('/area-maps', newMap(cast)),
    ...(await agreed(cast)),
  ]
  const since = '2020-01-01'
  for (const row of [
    sql`area_postcodes (area_id, postcode4, from_on) values (${cast.region.areas.waterrijk}, '1901', ${since})`,
    sql`boards (organisation_id, board_id, from_on) values (${wilgenhof}, ${gemeente}, ${since})`,
    sql`identifiers (organisation_id, scheme, value, from_on) values (${gemeente}, 'KVK', '99000077', ${since})`,
  ])
    await sql`insert into playing_field.${row}`.execute(cast.database.sql)
  expect(made.map(({ status }) => status).filter((status) => status >= 300)).toEqual([])
}

/** A note that was learnt, and a version of the agreement that takes it up, with its paper. */
async function agreed(cast: Cast) {
  const wout = await cast.professional('wout')
  const at = `/cooperations/${cast.region.areas.cooperation}`
  const note = await wout.post<{ id: string }>(`${at}/learning-notes`, { text: 'Kort overleg helpt.' })
  const agreement = { ...firstAgreement, fromOn: cast.today(1), noteIds: [note.body.id] }
  const version = await wout.send<{ id: string }>('POST', `${at}/agreements`, agreement, { 'if-match': '"1"' })
  const paper = await wout.send('POST', `${at}/agreements/${version.body.id}/papers`, inventedPdf(['Convenant']), {
    'content-type': 'application/pdf',
  })
  return [note, version, paper]
}
