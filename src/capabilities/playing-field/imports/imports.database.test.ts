import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { Sql } from '../../../platform/database/database.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { asApp } from '../../accounts/session.ts'
import { boardOn } from '../areas/queries.ts'
import type { School } from '../contract.ts'
import type { FieldChange, ImportChoices, ImportLine, ImportState } from './contract.ts'
import { largestFile } from './vocabulary.ts'
import { waitingRoom } from './waiting.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name))
const header = 'SOORT PO;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;GEMEENTENUMMER;GEMEENTENAAM\n'
const duo = (...rows: string[]) => header + rows.map((row) => `Bo;99TA;${row};Waterrijk\n`).join('')
const all: ImportChoices = { acceptFaulty: true, endVanished: true }
const careful: ImportChoices = { acceptFaulty: false, endVanished: false }

describe.each(testDatabases())('bringing in what exists on $name', ({ make }) => {
  let cast: Cast
  let wout: Person
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    wout = await cast.professional('wout')
  })
  afterAll(() => cast?.dispose())

  const lookAt = async (kind: string, file: string | Uint8Array, person = wout) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
    return person.send<ImportState>('POST', `/import-files/${kind}`, Buffer.from(bytes), { 'content-type': 'text/csv' })
  }
  const save = async (id: string, choices: ImportChoices): Promise<ImportState> => {
    const { status, body } = await wout.post<string>(`/imports/${id}/_apply`, choices)
    expect(status, JSON.stringify(body)).toBe(200)
    const { end } = JSON.parse(body.trimEnd().split('\n').at(-1) ?? '') as ImportLine
    expect((await wout.get<ImportState>(`/imports/${id}`)).body).toEqual(end)
    return end as ImportState
  }
  const bringIn = async (kind: string, file: string | Uint8Array, choices = all) =>
    save((await lookAt(kind, file)).body.id, choices)
  const numbers = ({ counts }: ImportState) => [
    counts.added,
    counts.changed,
    counts.ended,
    counts.unchanged,
    counts.faultyRows,
  ]
  const schoolNamed = async (name: string) => {
    const { rows } = await sql<{ id: string }>`select id from playing_field.organisations where name = ${name}`.execute(
      cast.database.sql,
    )
    return rows[0]?.id ?? ''
  }
  /** As the administrator steps in, with nothing of ours in between. */
  const asKeeper = <T>(name: 'wout' | 'noah' | 'mirjam', work: (db: Sql) => Promise<T>) =>
    asApp(cast.ports.database, async (db) => {
      const { accountId, organisation, role } = cast.region.people[name]
      await sql`select accounts.step_in_as_keeper(${accountId}::uuid, ${cast.region.organisations[organisation]}::uuid, ${role}, ${cast.today()}::date)`.execute(
        db,
      )
      return work(db)
    })

  it('imports-09 57 schools with two faulty rows: nothing without saying so, then the good ones, and twice changes nothing', async () => {
    const { status, body } = await lookAt('schools', sample('schools-57.csv'))
    expect([status, body.state, body.rows]).toEqual([201, 'ready', 57])
    expect(body.faults.map(({ line, column }) => [line, column])).toEqual([
      [14, 'Vestiging'],
      [40, 'Postcode'],
    ])
    const refused = await wout.post<Problem>(`/imports/${body.id}/_apply`, careful)
    expect([refused.status, refused.body.code]).toEqual([409, 'playing-field.faulty-rows'])
    const saved = await save(body.id, { ...careful, acceptFaulty: true })
    expect([saved.state, ...numbers(saved)]).toEqual(['done', 60, 0, 0, 0, 2])
    const { schools } = (await cast.stranger().get<{ schools: School[] }>('/schools')).body
    expect(schools).toHaveLength(3 + 55)
    const again = await bringIn('schools', sample('schools-57.csv'))
    expect([again.state, ...numbers(again)]).toEqual(['done', 0, 0, 0, 55, 2])
  })

  it('imports-03 a school that moved board is answered rightly for last month; one that vanished is closed and comes back', async () => {
    await bringIn('duo-vestigingen', duo('99TA00;Zee;99083;9901', '99TA01;Duin;99083;9901'))
    const first = cast.today()
    const zee = await schoolNamed('Zee')
    cast.wait({ days: 30 })
    wout = await cast.professional('wout')
    const moved = await bringIn('duo-vestigingen', duo('99TA00;Zee;99084;9901'))
    expect([moved.changed.map(({ name }) => name), moved.ended.map(({ name }) => name)]).toEqual([['Zee'], ['Duin']])
    const boards = await asApp(cast.ports.database, async (db) => [
      (await boardOn(db, zee, addDays(first, 3)))?.name,
      (await boardOn(db, zee, addDays(first, 30)))?.name,
    ])
    expect(boards).toEqual(['Bevoegd gezag 99083', 'Bevoegd gezag 99084'])
    const shown = async () =>
      (await cast.stranger().get<{ schools: School[] }>('/schools')).body.schools.map(({ name }) => name)
    expect(await shown()).not.toContain('Duin')
    await bringIn('duo-vestigingen', duo('99TA00;Zee;99084;9901', '99TA01;Duin;99083;9901'))
    expect(await shown()).toContain('Duin')
  })

  it('imports-04 who does not say that schools ended, ends none', async () => {
    const state = await bringIn('duo-vestigingen', duo('99TA00;Zee;99084;9901'), careful)
    expect([state.state, state.counts.ended]).toEqual(['done', 1])
    const { schools } = (await cast.stranger().get<{ schools: School[] }>('/schools')).body
    expect(schools.map(({ name }) => name)).toContain('Duin')
  })

  it('imports-07 people get accounts with dated work; what an administrator may not give is refused by the database too', async () => {
    const state = await bringIn('people', sample('people.csv'))
    expect(numbers(state)).toEqual([3, 0, 0, 0, 2])
    expect(state.faults.map(({ line, column }) => [line, column])).toEqual([
      [5, 'Rol'],
      [6, 'Rol'],
    ])
    expect(numbers(await bringIn('people', sample('people.csv')))).toEqual([0, 0, 0, 3, 2])
    const { accountId } = cast.region.people.wout
    const work = (over: object) =>
      JSON.stringify([
        {
          account_id: accountId,
          name: 'x',
          is_new: false,
          organisation_id: cast.region.organisations.team,
          role: 'WIJKTEAM',
          from_on: '2026-01-01',
          until_on: null,
          ...over,
        },
      ])
    const takeOn = (who: 'wout' | 'noah' | 'mirjam', people: string) =>
      asKeeper(who, (db) => sql`select accounts.take_on_as_administrator(${people}::jsonb, now())`.execute(db))
    const newcomer = { account_id: cast.ports.newId(), is_new: true }
    await expect(takeOn('wout', work({}))).rejects.toThrow('gives neither themself work')
    await expect(takeOn('wout', work({ ...newcomer, role: 'PRIVACY_OFFICER' }))).rejects.toThrow(
      'gives neither themself work',
    )
    await expect(takeOn('noah', work(newcomer))).rejects.toThrow('only the administrator')
    await expect(takeOn('mirjam', work(newcomer))).rejects.toThrow('only the administrator')
    await expect(
      asKeeper('wout', (db) => sql`select accounts.take_on(${work(newcomer)}::jsonb, now())`.execute(db)),
    ).rejects.toThrow('permission denied')
  })

  it('imports-09 what changed after it was looked at is shown anew, and nothing is saved', async () => {
    const { body } = await lookAt('duo-vestigingen', duo('99TA00;Zee;99085;9901'))
    await sql`update playing_field.organisations set name = 'Zeezicht' where name = 'Zee'`.execute(cast.database.sql)
    const stale = await save(body.id, careful)
    expect([stale.state, stale.isStale]).toEqual(['ready', true])
    expect(stale.changed[0]?.details.map(({ field }) => field)).toEqual(['name', 'board'])
    expect(await schoolNamed('Zeezicht')).not.toBe('')
    expect((await save(body.id, careful)).state).toBe('done')
    const twice = await wout.post<Problem>(`/imports/${body.id}/_apply`, careful)
    expect([twice.status, twice.body.code]).toEqual([409, 'playing-field.import-not-ready'])
  })

  it('imports-17 of a file of the whole country only one’s own municipalities; the rest is counted, and no fault', async () => {
    const rows = duo('99WA00;Dichtbij;99083;9901', '99WB00;Ver weg;99083;0363', '99WC00;;99083;0363')
    const own = (await lookAt('duo-vestigingen', rows)).body
    expect([own.rows, own.scope, own.added.map(({ name }) => name), own.faults]).toEqual([
      3,
      { municipalities: ['Waterrijk'], leftOut: 2 },
      ['Dichtbij'],
      [],
    ])
    expect((await save(own.id, careful)).state).toBe('done')
    const { changes } = (await wout.get<{ changes: FieldChange[] }>('/field-changes')).body
    expect(changes[0]?.about).toMatchObject({ added: 1, leftOut: 2 })
    const whole = (await lookAt('duo-vestigingen?municipalities=all', rows)).body
    expect([whole.scope, whole.faults.length]).toEqual([null, 1])
    const moved = (await lookAt('duo-vestigingen', duo('99WA00;Dichtbij;99083;0363'))).body
    expect([moved.changed.map(({ name }) => name), moved.scope?.leftOut]).toEqual([['Dichtbij'], 0])
    const schools = (await lookAt('schools', 'Naam;Vestiging;Gemeentecode;Gemeente\nVer;99WD00;0363;Amstel\n')).body
    expect([schools.scope, schools.counts.faults]).toEqual([null, 0])
  })

  it('imports-16 the answer tells how far the saving is before it ends', async () => {
    const rows = Array.from({ length: 2500 }, (_, turn) => `rmc;${turn + 1000};Regio ${turn}\n`)
    const { id } = (await lookAt('areas', `Soort;Code;Naam\n${rows.join('')}`)).body
    const address = await cast.server.listen({ port: 0, host: '127.0.0.1' })
    const answer = await fetch(`${address}/v1/imports/${id}/_apply`, {
      method: 'POST',
      headers: { cookie: wout.cookie, 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify(careful),
    })
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    const [told, stateThen]: [ImportLine[], (string | undefined)[]] = [[], []]
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = part.trimEnd().split('\n')
      told.push(...lines.map((line) => JSON.parse(line) as ImportLine))
      const state = waitingRoom.find(cast.region.people.wout.accountId, id, cast.now())?.state
      stateThen.push(...lines.map(() => state))
    }
    expect(told.map(({ progress, end }) => [progress.done, progress.total, end?.state ?? null])).toEqual([
      ...[
        [0, 0, null],
        [1000, 2500, null],
        [2000, 2500, null],
        [2500, 2500, null],
      ],
      [2500, 2500, 'done'],
    ])
    expect(stateThen.slice(0, 3)).toEqual(['writing', 'writing', 'writing'])
  })

  it('imports-16 whoever stops listening stops nothing, and reads afterwards how it ended', async () => {
    const { id } = (await lookAt('areas', 'Soort;Code;Naam\nrmc;999;Regio\n')).body
    const { port } = cast.server.server.address() as AddressInfo
    const left = new AbortController()
    const answer = await fetch(`http://127.0.0.1:${port}/v1/imports/${id}/_apply`, {
      method: 'POST',
      headers: { cookie: wout.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(careful),
      signal: left.signal,
    })
    expect(answer.status).toBe(200)
    left.abort()
    for (let state = 'writing'; state !== 'done'; await new Promise((resolve) => setTimeout(resolve, 10)))
      state = (await wout.get<ImportState>(`/imports/${id}`)).body.state
  })

  it('imports-16 a fault while saving is the last line, and nothing was saved', async () => {
    const { id } = (await lookAt('areas', 'Soort;Code;Naam\nrmc;998;Regio\n')).body
    await sql`alter table playing_field.areas add constraint broken check (code <> '998')`.execute(cast.database.sql)
    const { body } = await wout.post<string>(`/imports/${id}/_apply`, careful)
    await sql`alter table playing_field.areas drop constraint broken`.execute(cast.database.sql)
    expect((JSON.parse(body.trimEnd().split('\n').at(-1) ?? '') as ImportLine).end?.state).toBe('failed')
  })

  it('imports-14 a file waits for whoever sent it alone, and not for long', async () => {
    const { body } = await lookAt('people', sample('people.csv'))
    cast.wait({ minutes: 61 })
    wout = await cast.professional('wout')
    expect((await wout.get(`/imports/${body.id}`)).status).toBe(404)
    const before = await lookAt('people', sample('people.csv'))
    await lookAt('people', sample('people.csv'))
    expect((await wout.get(`/imports/${before.body.id}`)).status).toBe(404)
  })

  it('imports-14 a file that cannot be read, is too large or of another kind is refused in words', async () => {
    const unreadable = (await lookAt('schools', sample('schools-utf16.csv'))).body
    expect([unreadable.state, unreadable.faults[0]?.reason]).toEqual([
      'unreadable',
      'De tekens zijn niet te lezen: dit is geen UTF-8 of Latin-1. Bewaar het als CSV UTF-8.',
    ])
    expect((await wout.post<Problem>(`/imports/${unreadable.id}/_apply`, all)).body.code).toBe(
      'playing-field.import-not-ready',
    )
    const large = await lookAt('schools', new Uint8Array(largestFile + 1))
    expect([large.status, (large.body as unknown as Problem).code]).toEqual([413, 'playing-field.file-too-large'])
    const json = await wout.post<Problem>('/import-files/schools', {})
    expect([json.status, json.body.code]).toEqual([415, 'playing-field.file-kind'])
  })

  it('imports-12 a formula stands in the preview, the list and the template as text', async () => {
    const state = await bringIn('schools', sample('schools-formula.csv'))
    expect(state.added[0]?.name).toBe('=HYPERLINK("https://kwaad.example";"Klik")')
    expect(await schoolNamed('=HYPERLINK("https://kwaad.example";"Klik")')).not.toBe('')
    const template = await wout.get<string>('/import-templates/people')
    expect(template.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(template.headers['content-disposition']).toBe('attachment; filename="rondom-people.csv"')
  })

  it('imports-15 every import stands in the list of changes, with who did it; nobody else reads that', async () => {
    const { changes } = (await wout.get<{ changes: FieldChange[] }>('/field-changes')).body
    expect(changes.every(({ by, what }) => by === 'Wout Smit' && what === 'import')).toBe(true)
    expect(changes.at(-1)?.about).toEqual({
      kind: 'schools',
      added: 60,
      changed: 0,
      ended: 0,
      unchanged: 0,
      faultyRows: 2,
    })
    const read = (who: 'noah' | 'mirjam') => asKeeper(who, (db) => sql`select * from playing_field.changes`.execute(db))
    expect([(await read('noah')).rows, (await read('mirjam')).rows]).toEqual([[], []])
  })

  it.each(['noah', 'mirjam'] as const)(
    'imports-14 %s adds no organisation, number, board or area, whatever is sent to the database',
    async (who) => {
      const { wilgenhof, team } = cast.region.organisations
      const attempts = [
        sql`insert into playing_field.organisations (id, kind, name, place) values (${cast.ports.newId()}, 'school', 'x', '')`,
        sql`insert into playing_field.identifiers (organisation_id, scheme, value, from_on) values (${wilgenhof}, 'KVK', '99000001', '2026-01-01')`,
        sql`insert into playing_field.boards (organisation_id, board_id, from_on) values (${wilgenhof}, ${team}, '2026-01-01')`,
        sql`insert into playing_field.areas (id, kind, code, name, from_on) values (${cast.ports.newId()}, 'rmc', '97', 'x', '2026-01-01')`,
        sql`insert into playing_field.organisation_areas (organisation_id, area_id, relation, from_on) values (${wilgenhof}, ${cast.region.areas.waterrijk}, 'serves', '2026-01-01')`,
      ]
      for (const attempt of attempts)
        await expect(asKeeper(who, (db) => attempt.execute(db))).rejects.toThrow('row-level security')
    },
  )
})
