import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import { readReference } from '../keeper.ts'
import type { NewStructure, SchoolPage, TeamSchool } from './contract.ts'
import { complaintsOf, confidantOf } from './queries.ts'

describe.each(testDatabases())('schools on $name', ({ make }) => {
  let cast: Cast
  let noah: Person
  let youssef: Person
  let sanne: Person
  let marit: Person
  let esra: Person
  let ilse: Person
  let wilgenhof: string
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    await everyoneSignsIn()
    wilgenhof = cast.region.organisations.wilgenhof
  })
  afterAll(() => cast?.dispose())

  async function everyoneSignsIn(): Promise<void> {
    noah = await cast.professional('noah')
    youssef = await cast.professional('youssef')
    sanne = await cast.professional('sanne')
    marit = await cast.professional('marit')
    esra = await cast.professional('esra')
    ilse = await cast.professional('ilse')
  }

  const structure = (over: Partial<NewStructure> = {}): NewStructure => ({
    steps: [{ name: 'Zorgteam', who: 'Sanne', what: 'Samen kijken.' }],
    people: [
      { role: 'confidant', roleName: null, name: 'Marjan Rietveld', reach: '06 12345700', isPublic: true },
      { role: 'complaints', roleName: null, name: 'Klachtencommissie', reach: null, isPublic: true },
      { role: 'child-abuse-lead', roleName: null, name: 'Niet openbaar', reach: null, isPublic: false },
    ],
    meetings: [{ name: 'Zorgteam', firstOn: '2026-09-08', time: '09:00', everyWeeks: 6, room: null }],
    rooms: ['Kamer 1'],
    ...over,
  })
  const write = (person: Person, version: number, body = structure(), school = wilgenhof) =>
    person.send<{ version: number } & Problem>('PUT', `/schools/${school}/structure`, body, {
      'if-match': `"${version}"`,
    })
  const read = async (person: Person, school = wilgenhof) => (await person.get<SchoolPage>(`/schools/${school}`)).body
  const list = async (person: Person) => (await person.get<{ schools: TeamSchool[] }>('/team-schools')).body.schools

  it('playing-field-23 the care lead of the school and the team’s contact describe its structure; each change is a version', async () => {
    expect((await write(sanne, 0)).body).toEqual({ version: 1 })
    expect((await write(noah, 1, structure({ rooms: ['Kamer 2'] }))).body).toEqual({ version: 2 })
    const page = await read(sanne)
    expect([page.version, page.structure.rooms, page.versions.map(({ by }) => by)]).toEqual([
      ...[2, ['Kamer 2']],
      ['Noah Willems', 'Sanne Vermeer'],
    ])
    expect(page.comingMeetings[0]?.[0]).toBe('2026-12-01')
  })

  it('playing-field-23 who was second reads that somebody was first', async () => {
    expect((await write(sanne, 1)).status).toBe(412)
    const both = await Promise.all([write(sanne, 2), write(youssef, 2)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('playing-field-23 a teacher reads it and may not change it; another school and another organisation find nothing', async () => {
    expect((await write(marit, 3)).status).toBe(403)
    expect((await read(marit)).mayKeep).toBe(false)
    for (const other of [esra, ilse, await cast.professional('wout'), await cast.professional('karin')]) {
      expect((await other.get(`/schools/${wilgenhof}`)).status).toBe(404)
      expect((await write(other, 3)).status).toBe(404)
    }
    expect((await list(esra)).map(({ name }) => name)).toEqual(['Het Kompas'])
    expect(await list(ilse)).toEqual([])
  })

  it('playing-field-24 a name that is not public is read by school and team, and by nobody else, not even in the database', async () => {
    expect((await read(noah)).structure.people.map(({ name }) => name)).toContain('Niet openbaar')
    const { body } = await cast.stranger().send<string>('GET', 'page:/school/de-wilgenhof-waterrijk')
    expect(body).toContain('Marjan Rietveld')
    expect(body).not.toContain('Niet openbaar')
    const seen = await readReference(cast.ports, async (db) => {
      const { rows } = await sql<{ name: string }>`select distinct name from playing_field.school_people`.execute(db)
      return rows.map(({ name }) => name).sort()
    })
    expect(seen).toEqual(['Klachtencommissie', 'Marjan Rietveld'])
  })

  it('playing-field-24 the confidant and the complaints committee are those of the version that counted that day', async () => {
    const on = (day: string) =>
      readReference(cast.ports, async (db) => [
        await confidantOf(db, wilgenhof, day),
        await complaintsOf(db, wilgenhof, day),
      ])
    expect(await on('2026-11-16')).toEqual([
      [{ name: 'Marjan Rietveld', reach: '06 12345700' }],
      [{ name: 'Klachtencommissie', reach: null }],
    ])
    expect(await on('2026-11-15')).toEqual([[], []])
    cast.wait({ days: 2 })
    await everyoneSignsIn()
    const people = [{ role: 'confidant' as const, roleName: null, name: 'Koen Berkhout', reach: null, isPublic: true }]
    expect((await write(sanne, 3, structure({ people }))).status).toBe(200)
    expect(await on('2026-11-17')).toEqual(await on('2026-11-16'))
    expect((await on('2026-11-18'))[0]).toEqual([{ name: 'Koen Berkhout', reach: null }])
  })

  it('playing-field-25 a contact moment is noted by the team, read by team and school, and taken back by who noted it', async () => {
    const path = `/schools/${wilgenhof}/contact-moments`
    const day = (await read(noah)).day
    const call = { kind: 'call', onDay: day, words: null }
    const { status, body } = await noah.post<{ id: string }>(path, call)
    expect(status).toBe(201)
    expect((await read(sanne)).moments).toMatchObject([{ kind: 'call', by: 'Noah Willems', mayWithdraw: false }])
    expect((await read(youssef)).moments).toMatchObject([{ mayWithdraw: false }])
    for (const other of [youssef, sanne, ilse])
      expect((await other.post(`/contact-moments/${body.id}/_withdraw`)).status).toBe(404)
    expect((await noah.post(`/contact-moments/${body.id}/_withdraw`)).status).toBe(204)
    expect((await noah.post(`/contact-moments/${body.id}/_withdraw`)).status).toBe(404)
    expect((await read(sanne)).moments).toEqual([])
    expect((await sanne.post(path, call)).status).toBe(403)
    expect((await esra.post(path, call)).status).toBe(404)
    expect((await noah.post<Problem>(path, { ...call, onDay: '2027-01-01' })).body.code).toBe('playing-field.later-day')
  })

  it('playing-field-21 the list begins with whom nobody spoke to, and follows the agreed rhythm', async () => {
    const names = async () => (await list(noah)).map(({ name }) => name)
    expect(await names()).toEqual(['De Wilgenhof', 'Het Kompas', 'Vakcollege Waterrijk'])
    await noah.post(`/schools/${wilgenhof}/contact-moments`, { kind: 'visit', onDay: '2026-11-01', words: null })
    const { kompas, vakcollege } = cast.region.organisations
    await youssef.post(`/schools/${kompas}/contact-moments`, { kind: 'visit', onDay: '2026-11-02', words: null })
    expect(await names()).toEqual(['Vakcollege Waterrijk', 'De Wilgenhof', 'Het Kompas'])
    expect((await youssef.put(`/schools/${kompas}/rhythm`, { weeks: 2 })).status).toBe(204)
    await noah.post(`/schools/${vakcollege}/contact-moments`, { kind: 'call', onDay: '2026-10-20', words: null })
    expect(await names()).toEqual(['Het Kompas', 'Vakcollege Waterrijk', 'De Wilgenhof'])
    expect((await list(youssef)).find(({ name }) => name === 'Het Kompas')).toMatchObject({ isMine: true, rhythm: 2 })
    expect((await esra.put(`/schools/${kompas}/rhythm`, { weeks: 9 })).status).toBe(403)
  })

  it('playing-field-26 holidays are kept by the team and the administrator, and read by everyone who works there', async () => {
    const wout = await cast.professional('wout')
    const holiday = { place: 'Waterrijk', name: 'Kerstvakantie', fromOn: '2026-12-19', untilOn: '2027-01-03' }
    const ofTeam = await noah.post<{ id: string }>('/school-holidays', holiday)
    const ofRegion = await wout.post<{ id: string }>('/school-holidays', { ...holiday, place: 'Duinbeek' })
    expect([ofTeam.status, ofRegion.status, (await sanne.post('/school-holidays', holiday)).status]).toEqual([
      201, 201, 403,
    ])
    const { body } = await sanne.get<{ holidays: object[]; mayKeep: boolean }>('/school-holidays')
    expect([body.holidays.length, body.mayKeep]).toEqual([2, false])
    expect((await noah.post(`/school-holidays/${ofRegion.body.id}/_withdraw`)).status).toBe(404)
    expect((await wout.post(`/school-holidays/${ofTeam.body.id}/_withdraw`)).status).toBe(204)
    const turned = { ...holiday, untilOn: '2026-12-01' }
    expect((await noah.post<Problem>('/school-holidays', turned)).body.code).toBe('playing-field.ends-before-it-begins')
  })

  it('a school that gets another name keeps its address', async () => {
    await cast.database.sql.transaction().execute(async (db) => {
      await sql`set local role rondom_owner`.execute(db)
      await sql`update playing_field.organisations set name = 'De Nieuwe Wilg' where id = ${wilgenhof}`.execute(db)
    })
    expect((await read(sanne)).slug).toBe('de-wilgenhof-waterrijk')
    const { body } = await cast.stranger().send<string>('GET', 'page:/school/de-wilgenhof-waterrijk')
    expect(body).toContain('<h1>De Nieuwe Wilg</h1>')
  })
})
