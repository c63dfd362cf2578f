import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import type { Problem } from '../../platform/contract.ts'
import type { SchoolPresence, YearHours } from './contract.ts'

describe.each(testDatabases())('presence on $name', ({ make }) => {
  let cast: Cast
  let noah: Person
  let youssef: Person
  let sanne: Person
  let esra: Person
  let ilse: Person
  let wilgenhof: string
  let kompas: string
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    noah = await cast.professional('noah')
    youssef = await cast.professional('youssef')
    sanne = await cast.professional('sanne')
    esra = await cast.professional('esra')
    ilse = await cast.professional('ilse')
    wilgenhof = cast.region.organisations.wilgenhof
    kompas = cast.region.organisations.kompas
  })
  afterAll(() => cast?.dispose())

  const slot = (over: object = {}) => ({
    ...{ accountId: cast.region.people.noah.accountId, organisationId: cast.region.organisations.team },
    ...{ function: 'contact', weekday: 2, weeks: 'every', fromTime: '09:00', untilTime: '12:00', room: 'Kamer 1' },
    ...{ fromOn: '2026-08-01', untilOn: null },
    ...over,
  })
  const plan = (person: Person, school: string, over: object = {}) =>
    person.post<{ id: string } & Problem>(`/schools/${school}/slots`, slot(over))
  const at = async (person: Person, school = wilgenhof) =>
    (await person.get<SchoolPresence>(`/schools/${school}/presence`)).body
  const peopleOn = ({ days }: SchoolPresence, day: string) => days.find((one) => one.day === day)?.people

  it('presence-04 who is at one school is refused at another in the same hour, with the sentence where', async () => {
    expect((await plan(noah, wilgenhof)).status).toBe(201)
    const { status, body } = await plan(youssef, kompas, { fromTime: '11:30', untilTime: '13:00' })
    expect([status, body.code, body.errors]).toEqual([
      409,
      'presence.elsewhere',
      [
        {
          ...{ field: 'weekday', code: 'presence.elsewhere' },
          detail: 'Noah Willems is dan al op De Wilgenhof: dinsdag 09:00–12:00.',
        },
      ],
    ])
    expect((await plan(youssef, kompas, { fromTime: '12:00', untilTime: '13:00' })).status).toBe(201)
  })

  it('presence-04 two who plan the same hour at once cannot both have it', async () => {
    const both = [
      plan(noah, wilgenhof, { weekday: 5 }),
      plan(youssef, kompas, { weekday: 5, fromTime: '10:00', untilTime: '11:00' }),
    ]
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('presence-02 the school sees who comes, and an exception of one day with its reason', async () => {
    const before = await at(sanne)
    expect(peopleOn(before, '2026-11-17')).toMatchObject([{ name: 'Noah Willems', state: 'here', room: 'Kamer 1' }])
    const slotId = peopleOn(before, '2026-11-17')?.[0]?.slotId
    const away = { onDay: '2026-11-17', other: null, reason: 'Cursus' }
    expect((await youssef.post(`/slots/${slotId}/exceptions`, away)).status).toBe(201)
    const after = await at(sanne)
    expect(peopleOn(after, '2026-11-17')).toMatchObject([{ state: 'away', reason: 'Cursus' }])
    expect(peopleOn(after, '2026-11-24')).toMatchObject([{ state: 'here' }])
    expect((await noah.post<Problem>(`/slots/${slotId}/exceptions`, away)).body.code).toBe('presence.noted-already')
    const [exception] = after.exceptions
    expect((await esra.post(`/slot-exceptions/${exception?.id}/_withdraw`)).status).toBe(404)
    expect((await noah.post(`/slot-exceptions/${exception?.id}/_withdraw`)).status).toBe(204)
    expect(peopleOn(await at(sanne), '2026-11-17')).toMatchObject([{ state: 'here' }])
  })

  it('presence-05 another time on one day is refused when the person is elsewhere then', async () => {
    const slotId = peopleOn(await at(noah), '2026-11-17')?.[0]?.slotId
    const moved = (fromTime: string, untilTime: string) =>
      noah.post<Problem>(`/slots/${slotId}/exceptions`, {
        ...{ onDay: '2026-11-24', reason: null },
        other: { fromTime, untilTime, room: 'Aula' },
      })
    const { status, body } = await moved('12:30', '14:00')
    expect([status, body.errors?.[0]?.detail]).toEqual([
      409,
      'Noah Willems is dan al op Het Kompas: dinsdag 24 november 12:00–13:00.',
    ])
    expect((await moved('13:00', '14:00')).status).toBe(201)
    const wrongDay = { onDay: '2026-11-25', other: null, reason: null }
    expect((await noah.post<Problem>(`/slots/${slotId}/exceptions`, wrongDay)).body.code).toBe('presence.no-such-day')
  })

  it('presence-08 the team keeps presence: the school reads it, another school and another organisation meet nothing', async () => {
    expect((await plan(sanne, wilgenhof, { weekday: 1 })).status).toBe(403)
    expect((await plan(esra, wilgenhof, { weekday: 1 })).status).toBe(404)
    expect((await plan(ilse, wilgenhof, { weekday: 1 })).status).toBe(404)
    expect((await ilse.get(`/schools/${wilgenhof}/presence`)).status).toBe(404)
    expect((await ilse.get('/next-presences')).body).toEqual({ presences: [] })
    const slotId = (await at(noah)).slots[0]?.id
    expect((await sanne.post(`/slots/${slotId}/_end`, { lastOn: '2026-11-20' })).status).toBe(403)
    expect((await esra.post(`/slots/${slotId}/_end`, { lastOn: '2026-11-20' })).status).toBe(404)
    expect((await at(sanne)).people).toEqual([])
  })

  it('presence-08 only who works in the team, for youth health, social work or a care provider can be planned', async () => {
    const { ilse: nurse, peter } = cast.region.people
    const ofJgz = { accountId: nurse.accountId, organisationId: cast.region.organisations.jgz, function: 'nurse' }
    expect((await plan(noah, wilgenhof, ofJgz)).status).toBe(201)
    const ofLeerplicht = { accountId: peter.accountId, organisationId: cast.region.organisations.leerplicht }
    expect((await plan(noah, wilgenhof, ofLeerplicht)).status).toBe(404)
    expect((await plan(noah, wilgenhof, { ...ofJgz, organisationId: cast.region.organisations.team })).status).toBe(404)
  })

  it('presence-09 the care lead and the fixed contact put news on the page; a teacher and another school do not', async () => {
    const news = {
      ...{ kind: 'info-afternoon', title: 'Samen lezen', words: 'Kom kijken.', onDay: '2026-11-25' },
      ...{ fromTime: '15:15', untilTime: '16:00', room: 'Aula', shownUntil: '2026-11-25' },
    }
    const path = `/schools/${wilgenhof}/announcements`
    const made = await sanne.post<{ id: string }>(path, news)
    expect(made.status).toBe(201)
    expect((await noah.post(path, { ...news, title: 'Ook van ons' })).status).toBe(201)
    expect((await (await cast.professional('marit')).post(path, news)).status).toBe(403)
    expect((await esra.post(path, news)).status).toBe(404)
    expect((await noah.post<Problem>(path, { ...news, fromTime: null })).body.code).toBe('presence.day-missing')
    const { body } = await cast.stranger().send<string>('GET', 'page:/school/de-wilgenhof-waterrijk')
    expect(body).toContain('Samen lezen')
    expect((await noah.post(`/announcements/${made.body.id}/_withdraw`)).status).toBe(403)
    expect((await sanne.post(`/announcements/${made.body.id}/_withdraw`)).status).toBe(204)
    expect((await sanne.post(`/announcements/${made.body.id}/_withdraw`)).status).toBe(404)
  })

  it('presence-07 hours and their shares are the team’s: agreed, planned and realised; nobody else reads them', async () => {
    const path = '/school-hours'
    const { gemeente, swv } = cast.region.organisations
    const agree = (share: number) =>
      noah.post<Problem>(path, {
        ...{ year: 2026, function: 'contact', minutes: 6000 },
        shares: [
          { payerId: gemeente, share: 6_667 },
          { payerId: swv, share },
        ],
      })
    expect((await agree(3_332)).body.code).toBe('presence.not-whole')
    expect((await agree(3_333)).status).toBe(201)
    const { body } = await youssef.get<YearHours>(path)
    const contact = body.functions.find((one) => one.function === 'contact')
    expect(contact).toMatchObject({ agreed: 6000 })
    expect(contact?.shares.map(({ payer, share }) => [payer, share])).toEqual([
      ['Gemeente Waterrijk', 6_667],
      ['Samenwerkingsverband Waterrijk', 3_333],
    ])
    expect(contact?.planned).toBeGreaterThan(contact?.plannedSoFar ?? 0)
    for (const other of [sanne, ilse, await cast.professional('wout'), await cast.professional('mirjam')])
      expect((await other.get(path)).status).toBe(403)
  })

  it('presence-07 the database itself shows hours to who keeps them only, and lets nobody write for another', async () => {
    const asApp = (organisation: string, query: ReturnType<typeof sql>) =>
      cast.database.sql.transaction().execute(async (db) => {
        await sql`set local role rondom_app`.execute(db)
        const { accountId } = cast.region.people.noah
        await sql`select accounts.step_in_as_keeper(${accountId}::uuid, ${organisation}::uuid, 'WIJKTEAM', '2026-11-16')`.execute(
          db,
        )
        return (await query.execute(db)).rows
      })
    const { team } = cast.region.organisations
    const hours = sql`select 1 from presence.agreements`
    expect((await asApp(team, hours)).length).toBe(1)
    expect(await asApp(kompas, hours)).toEqual([])
    const end = sql`update presence.slots set until_on = '2026-11-30' returning 1`
    expect(await asApp(kompas, end)).toEqual([])
    const forAnother = sql`insert into presence.slots select gen_random_uuid(), school_id, account_id, organisation_id, function, 3, weeks,
      from_time, until_time, room, from_on, until_on, ${kompas}::uuid, changed_by, changed_at from presence.slots limit 1`
    await expect(asApp(team, forAnother)).rejects.toThrow('row-level security')
  })

  it('presence-03 anyone reads the page of a school without signing in, in both languages; an unknown address is not found', async () => {
    const stranger = cast.stranger()
    const page = (path: string) => stranger.send<string>('GET', `page:${path}`)
    expect((await page('/scholen')).body).toContain('href="/school/de-wilgenhof-waterrijk"')
    const { status, body } = await page('/school/de-wilgenhof-waterrijk')
    expect(status).toBe(200)
    for (const word of ['9.00–12.00 uur', 'Noah Willems', 'Kamer 1', `/vraag?school=${wilgenhof}`, '<textarea'])
      expect(body).toContain(word)
    expect(body).not.toContain('<script')
    expect((await page('/school/de-wilgenhof-waterrijk?taal=en')).body).toContain('9:00–12:00')
    expect((await page('/school/de-wilg')).status).toBe(404)
    expect((await page('/school/de-wilgenhof-waterrijk%00')).status).toBe(404)
    expect((await page(`/vraag?school=${kompas}`)).body).toMatch(new RegExp(`value="${kompas}" selected`))
    expect((await page('/scholen?zoek=kompas')).body).not.toContain('De Wilgenhof')
    expect((await page('/scholen?zoek=%25')).body).toContain('Geen school gevonden')
  })

  it('a slot that ends is there until its last day', async () => {
    const one = (await at(noah)).slots.find(({ fromTime, weekday }) => fromTime === '09:00' && weekday === 2)
    expect((await noah.post(`/slots/${one?.id}/_end`, { lastOn: '2026-11-18' })).status).toBe(204)
    const after = await at(sanne)
    expect(peopleOn(after, '2026-11-17')?.some(({ slotId }) => slotId === one?.id)).toBe(true)
    expect(peopleOn(after, '2026-11-24')?.some(({ slotId }) => slotId === one?.id)).toBe(false)
  })
})
