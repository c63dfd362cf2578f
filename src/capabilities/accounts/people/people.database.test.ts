import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { withConsent } from '../../../../test/matrix/stage.ts'
import type { Problem } from '../../../platform/contract.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Dossier } from '../../dossiers/contract.ts'
import { asApp } from '../session.ts'
import type { KeptPeople, PersonPage, Slips } from './contract.ts'
import { closeEnded } from './queries.ts'

describe.each(testDatabases())('people and their work on $name', ({ make }) => {
  let cast: Cast
  let [wout, els]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    wout = await cast.professional('wout')
  })
  afterAll(() => cast?.dispose())

  const at = (name: keyof Cast['region']['organisations']) => cast.region.organisations[name]
  const idOf = (name: keyof Cast['region']['people']) => cast.region.people[name].accountId
  const add = async (by: Person | undefined, over: object) => {
    const body = {
      name: 'Els Ketel',
      organisationId: at('wilgenhof'),
      role: 'SCHOOL_TEACHER',
      fromOn: cast.today(),
      untilOn: null,
    }
    return by?.post<{ accountId: string } & Problem>('/people', { ...body, isSomeoneElse: false, ...over })
  }
  const namesFor = async (by: Person | undefined, query = '') =>
    (await by?.get<KeptPeople>(`/people${query}`))?.body.people.map((one) => one.name)

  it('accounts-31 the administrator of the region appoints one of an organisation, who keeps the people of that one alone', async () => {
    const added = await add(wout, { role: 'ORGANISATION_ADMINISTRATOR' })
    expect(added?.status).toBe(201)
    const accountId = added?.body.accountId ?? ''
    els = await cast.signIn({
      kind: 'professional',
      accountId,
      organisationId: at('wilgenhof'),
      role: 'ORGANISATION_ADMINISTRATOR',
    })
    expect(await namesFor(els)).toEqual(['Els Ketel', 'Marit Hoekstra', 'Sanne Vermeer'])
    expect((await els.get(`/people/${idOf('esra')}`)).status).toBe(404)
    expect((await add(els, { organisationId: at('kompas') }))?.status).toBe(404)
    expect(await namesFor(wout, `?organisation=${at('kompas')}`)).toEqual(['Esra Kaplan'])
    for (const name of ['noah', 'sanne', 'mirjam'] as const)
      expect((await (await cast.professional(name)).get('/people')).status, name).toBe(403)
  })

  it('accounts-32 nobody changes their own work, and nobody gives a role that watches over the region', async () => {
    const body = { organisationId: at('gemeente'), role: 'JEUGDCONSULENT', fromOn: cast.today(), untilOn: null }
    const own = await wout?.post<Problem>(`/people/${idOf('wout')}/assignments`, body)
    expect([own?.status, own?.body.code]).toEqual([409, 'accounts.yourself'])
    const watching = await add(wout, { organisationId: at('gemeente'), role: 'ADMINISTRATOR', name: 'Nog Een' })
    expect([watching?.status, watching?.body.code]).toEqual([409, 'accounts.watching-role'])
    const ended = await wout?.post<Problem>(`/people/${idOf('mirjam')}/_leave`, {
      organisationId: at('gemeente'),
      untilOn: null,
    })
    expect([ended?.status, ended?.body.code]).toEqual([409, 'accounts.watching-role'])
  })

  it('accounts-35 who leaves now is out at the next click, reads nothing, and stands in no list of readers', async () => {
    const { family } = await withConsent(cast)
    const sanne = await cast.professional('sanne')
    expect((await sanne.get(`/dossiers/${family.id}`)).status).toBe(200)
    const noah = await cast.professional('noah')
    const team = async () => (await noah.get<Dossier>(`/dossiers/${family.id}`)).body.team.map((one) => one.name)
    expect(await team()).toContain('Sanne Vermeer')
    const left = await els?.post(`/people/${idOf('sanne')}/_leave`, { organisationId: at('wilgenhof'), untilOn: null })
    expect(left?.status).toBe(204)
    expect((await sanne.get(`/dossiers/${family.id}`)).status).toBe(401)
    expect((await sanne.get('/session')).status).toBe(401)
    expect(await team()).not.toContain('Sanne Vermeer')
    expect(await namesFor(els, '?state=left')).toEqual(['Sanne Vermeer'])
    const { rows } = await sql<{ what: string }>`select what from accounts.deeds order by at desc limit 1`.execute(
      cast.database.sql,
    )
    expect(rows).toEqual([{ what: 'person-left' }])
  })

  it('accounts-36 a code is given for who cannot sign in yet, once; who left has none that works', async () => {
    const people = [{ accountId: idOf('marit'), organisationId: at('wilgenhof') }]
    const invited = await els?.post<Slips>('/work-invitations', { people })
    expect([invited?.status, invited?.body.slips.length, invited?.body.slips[0]?.code.length]).toEqual([201, 1, 19])
    expect((await els?.get<PersonPage>(`/people/${idOf('marit')}`))?.body.invitedUntil).not.toBeNull()
    await els?.post(`/people/${idOf('marit')}/_leave`, { organisationId: at('wilgenhof'), untilOn: null })
    const { rows } = await sql<{ open: number }>`select count(*)::integer as open from accounts.invitations
      where withdrawn_at is null and used_at is null`.execute(cast.database.sql)
    expect(rows).toEqual([{ open: 0 }])
  })

  it('accounts-34 another role begins the day after the one before ends; the same role twice on one day does not', async () => {
    const day = civilDateOf(cast.now())
    const accountId = (await add(wout, { name: 'Bo Wissel', fromOn: day }))?.body.accountId ?? ''
    const change = {
      organisationId: at('wilgenhof'),
      role: 'SCHOOL_TEACHER',
      fromOn: day,
      newRole: 'SMW',
      newFromOn: addDays(day, 3),
    }
    expect((await wout?.post(`/people/${accountId}/assignments/_change`, change))?.status).toBe(204)
    const { work } = (await wout?.get<PersonPage>(`/people/${accountId}`))?.body ?? { work: [] }
    expect(work.map(({ role, fromOn, untilOn }) => [role, fromOn, untilOn])).toEqual([
      ['SCHOOL_TEACHER', day, addDays(day, 2)],
      ['SMW', addDays(day, 3), null],
    ])
    const again = await wout?.post<Problem>(`/people/${accountId}/assignments`, {
      ...{ organisationId: at('wilgenhof'), role: 'SMW', fromOn: addDays(day, 9), untilOn: null },
    })
    expect(again?.body.code).toBe('accounts.works-already')
  })
})

describe.each(testDatabases())('who leaves while a family is with them, on $name', ({ make }) => {
  let cast: Cast
  let wout: Person
  beforeEach(async () => {
    cast = await raiseCurtain(make)
    wout = await cast.professional('wout')
  })
  afterEach(() => cast?.dispose())
  const at = (name: keyof Cast['region']['organisations']) => cast.region.organisations[name]
  const idOf = (name: keyof Cast['region']['people']) => cast.region.people[name].accountId

  it('accounts-35 a last day in time to come closes by itself: the day itself still works, the day after nothing does', async () => {
    const { family } = await withConsent(cast)
    const leaving = { organisationId: at('kompas'), untilOn: cast.today() }
    expect((await wout.post(`/people/${idOf('esra')}/_leave`, leaving))?.status).toBe(204)
    const esra = await cast.professional('esra')
    expect((await esra.get('/session')).status).toBe(200)
    const { body: karel } = await wout.post<{ accountId: string }>('/people', {
      ...{ name: 'Karel Tijdelijk', organisationId: at('team'), role: 'WIJKTEAM', isSomeoneElse: false },
      ...{ fromOn: cast.today(), untilOn: cast.today() },
    })
    await sql`insert into access.members (file_id, id, account_id, organisation_id, role, from_on)
      values (${family.id}, gen_random_uuid(), ${karel.accountId}, ${at('team')}, 'WIJKTEAM', ${cast.today()})`.execute(
      cast.database.sql,
    )
    cast.wait({ days: 1 })
    expect((await esra.get('/session')).status).toBe(401)
    const day = civilDateOf(cast.now())
    await asApp(cast.ports.database, (db) => closeEnded(db, day, cast.now()))
    const { rows } = await sql<{ until: string }>`
      select until_on as until from access.members where account_id = ${karel.accountId}`.execute(cast.database.sql)
    expect(rows).toEqual([{ until: cast.today() }])
  })

  it('accounts-35 who stands in for the regie goes on to their own last day when the holder leaves', async () => {
    const { family } = await withConsent(cast)
    const noah = await cast.professional('noah')
    const day = civilDateOf(cast.now())
    const standIn = { forAccountId: idOf('noah'), accountId: idOf('youssef'), fromOn: day, untilOn: addDays(day, 9) }
    expect((await noah.post(`/dossiers/${family.id}/stand-ins`, standIn)).status).toBe(201)
    expect(
      (await wout.post(`/people/${idOf('noah')}/_leave`, { organisationId: at('team'), untilOn: null }))?.status,
    ).toBe(204)
    const youssef = await cast.professional('youssef')
    expect((await youssef.get<Dossier>(`/dossiers/${family.id}`)).body.hasRegie).toBe(true)
    expect((await noah.get(`/dossiers/${family.id}`)).status).toBe(401)
  })
})
