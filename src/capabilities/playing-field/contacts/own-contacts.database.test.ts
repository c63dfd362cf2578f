import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { School } from '../contract.ts'
import type { OwnContacts } from './contract.ts'

describe.each(testDatabases())('whom an organisation names for a school, on $name', ({ make }) => {
  let cast: Cast
  let people: Record<'sanne' | 'esra' | 'peter' | 'noah', Person>
  let anouk = ''
  let hans = ''
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    const { leerplicht, wilgenhof } = cast.region.organisations
    anouk = await employ('Anouk Smit', leerplicht, 'LEERPLICHT')
    hans = await employ('Hans Mulder', wilgenhof, 'SCHOOL_IB_ZOCO')
    const names = ['sanne', 'esra', 'peter', 'noah'] as const
    const all = await Promise.all(names.map((name) => cast.professional(name)))
    people = Object.fromEntries(names.map((name, index) => [name, all[index]])) as typeof people
  })
  afterAll(() => cast?.dispose())

  async function employ(name: string, organisation: string, role: string): Promise<string> {
    const id = randomUUID()
    const db = cast.database.sql
    await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${id}, 'professional', ${name}, now())`.execute(
      db,
    )
    await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
      values (${id}, ${organisation}, ${role}, '2024-08-01')`.execute(db)
    return id
  }
  const named = (over: object = {}) => ({
    schoolId: cast.region.organisations.wilgenhof,
    task: 'school-care-lead',
    accountId: hans,
    fromOn: cast.today(),
    untilOn: null,
    ...over,
  })
  const list = async (person: Person) => (await person.get<OwnContacts>('/own-contacts')).body
  const careLeads = async () =>
    (await cast.stranger().get<{ schools: School[] }>('/schools')).body.schools.find(
      (one) => one.name === 'De Wilgenhof',
    )?.careLeads

  it('playing-field-45 a school keeps its own care lead: who is named reads along when an asker wants it, from that day on', async () => {
    expect((await list(people.sanne)).contacts.map((one) => [one.school, one.name])).toEqual([
      ['De Wilgenhof', 'Sanne Vermeer'],
    ])
    expect((await people.sanne.post('/own-contacts', named())).status).toBe(204)
    expect(await careLeads()).toEqual(['Hans Mulder', 'Sanne Vermeer'])
    const ended = { ...named(), accountId: cast.region.people.sanne.accountId, fromOn: '2024-08-01' }
    const { untilOn: _, ...ending } = ended
    expect((await people.sanne.post('/own-contacts/_end', ending)).status).toBe(204)
    expect(await careLeads()).toEqual(['Hans Mulder'])
  })

  it('playing-field-45 a school reads and names for itself alone', async () => {
    const { schools, members, tasks } = await list(people.esra)
    expect([schools.map((one) => one.name), members.map((one) => one.name), tasks]).toEqual([
      ['Het Kompas'],
      ['Esra Kaplan'],
      ['school-care-lead'],
    ])
    expect((await people.esra.post('/own-contacts', named())).status).toBe(404)
    const { untilOn: _, ...ending } = named()
    expect((await people.esra.post('/own-contacts/_end', ending)).status).toBe(404)
    expect(await careLeads()).toEqual(['Hans Mulder'])
  })

  it('playing-field-45 leerplicht says for any school who is there for absence, one at a time, and who stands in by dates', async () => {
    const peter = cast.region.people.peter.accountId
    const at = (over: object) => people.peter.post<Problem>('/own-contacts', named({ task: 'attendance', ...over }))
    expect((await at({ accountId: peter })).status).toBe(204)
    expect((await at({ accountId: anouk, fromOn: cast.today(7) })).status).toBe(204)
    expect((await list(people.peter)).contacts.map((one) => [one.name, one.fromOn, one.untilOn])).toEqual([
      ['Peter Mol', cast.today(), cast.today(6)],
      ['Anouk Smit', cast.today(7), null],
    ])
    const standIn = { task: 'attendance-stand-in', accountId: anouk }
    expect((await at(standIn)).body.errors?.map((one) => one.field)).toEqual(['untilOn'])
    expect((await at({ ...standIn, untilOn: cast.today(3) })).status).toBe(204)
    expect((await at({ accountId: hans })).body.errors?.map((one) => one.field)).toEqual(['accountId'])
  })

  it('playing-field-45 being there for absence gives no hand in what the school tells of itself, nor in who its contact is', async () => {
    const { wilgenhof } = cast.region.organisations
    const structure = { steps: [], people: [], meetings: [], rooms: [] }
    const kept = await people.peter.send('PUT', `/schools/${wilgenhof}/structure`, structure, { 'if-match': '"0"' })
    expect(kept.status).toBe(404)
    const { rows } = await cast.database.sql.transaction().execute(async (db) => {
      await sql`set local role rondom_app`.execute(db)
      const { accountId } = cast.region.people.peter
      const { leerplicht } = cast.region.organisations
      await sql`select accounts.step_in_as_keeper(${accountId}::uuid, ${leerplicht}::uuid, 'LEERPLICHT', ${cast.today()}::date)`.execute(
        db,
      )
      return sql<{ keeps: boolean }>`select playing_field.keeps_school(${wilgenhof}::uuid) as keeps`.execute(db)
    })
    expect(rows).toEqual([{ keeps: false }])
    expect((await people.peter.post('/own-contacts', named({ task: 'contact' }))).status).toBe(400)
    expect((await people.peter.post('/own-contacts', named({ task: 'school-care-lead' }))).status).toBe(403)
  })

  it('playing-field-42 leerplicht notes who of them is away, and for their own people only; nobody else of them may', async () => {
    const away = (accountId: string) => ({ accountId, fromOn: cast.today(), untilOn: cast.today() })
    const noted = await people.peter.post<{ id: string }>('/absences', away(anouk))
    expect(noted.status).toBe(201)
    expect((await list(people.peter)).members.map((one) => [one.name, one.isHere])).toEqual([
      ['Anouk Smit', false],
      ['Peter Mol', true],
    ])
    expect((await people.noah.post(`/absences/${noted.body.id}/_end`)).status).toBe(404)
    expect((await people.peter.post<Problem>('/absences', away(cast.region.people.noah.accountId))).status).toBe(400)
    expect((await people.sanne.post('/absences', away(hans))).status).toBe(403)
  })
})
