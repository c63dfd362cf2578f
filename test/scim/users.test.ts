// People as a program of ICT keeps them: over real HTTP, by a client that knows the standard and nothing of Rondom.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import type { ScimClient } from './client.ts'
import { type Boards, employ, groupNamed, makeBoards, membersOf, type Service, serve, work } from './ground.ts'

describe.each(testDatabases())('users by SCIM on $name', ({ make }) => {
  let cast: Cast
  let boards: Boards
  let service: Service
  let water: ScimClient
  let land: ScimClient
  let count = 0
  /** Somebody new whom the board reports. */
  const someone = (more: object = {}) => {
    count += 1
    return { userName: `p${count}@water.example`, externalId: `oid-${count}`, displayName: `Persoon ${count}`, ...more }
  }
  const roleOf = async (id: string) => {
    const { rows } = await sql<{ role: string; until_on: string | null }>`
      select role, until_on::text from accounts.assignments where account_id = ${id} order by role`.execute(
      cast.database.sql,
    )
    return rows
  }

  beforeAll(async () => {
    cast = await raiseCurtain(make)
    boards = await makeBoards(cast)
    service = await serve(cast)
    water = await service.clientOf(boards.water)
    land = await service.clientOf(boards.land)
  })
  afterAll(() => cast?.dispose())

  it('scim-04 the full user of RFC 7643 §8.2 is taken; of it is kept what is needed to know and to name somebody, and nothing else', async () => {
    const made = await water.users.create(fullUser)
    expect(made).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: made.id,
      externalId: '701984',
      userName: 'bjensen@example.com',
      name: { formatted: 'Babs Jensen', familyName: 'Jensen', givenName: 'Barbara' },
      displayName: 'Babs Jensen',
      active: true,
      groups: [],
      meta: made.meta,
    })
    expect(await water.users.retrieve(made.id)).toEqual(made)
    const { rows } = await sql<{ said: string }>`
      select concat(row_to_json(u), row_to_json(a)) as said from accounts.scim_users u join accounts.accounts a on a.id = u.account_id
      where a.id = ${made.id}`.execute(cast.database.sql)
    expect(rows[0]?.said).not.toMatch(/555|Hollywood|Tour Guide|t1meMa|photo|gtalk/)
  })

  it('scim-02 a user is an account of this organisation that works nowhere until a group says so', async () => {
    const { id } = await water.users.create(someone())
    expect(await roleOf(id)).toEqual([])
    await expect(
      cast.signIn({
        kind: 'professional',
        accountId: id,
        organisationId: cast.region.organisations.wilgenhof,
        role: 'SCHOOL_TEACHER',
      }),
    ).rejects.toThrow()
  })

  it('scim-02 a second user of the same name or key is refused, also when both come at once', async () => {
    const one = someone()
    await water.users.create(one)
    await expect(water.users.create({ ...one, externalId: 'other' })).rejects.toMatchObject({
      status: 409,
      scimType: 'uniqueness',
    })
    await expect(water.users.create({ ...one, userName: 'other' })).rejects.toMatchObject({
      status: 409,
      scimType: 'uniqueness',
    })
    const twice = someone()
    const came = await Promise.allSettled([
      water.users.create(twice),
      water.users.create({ ...twice, userName: twice.userName.toUpperCase() }),
    ])
    expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('scim-02 whom ICT removed and reports again by the same key is the same person; by the same name alone they are another', async () => {
    const one = someone()
    const { id } = await water.users.create(one)
    await water.users.remove(id)
    await expect(water.users.retrieve(id)).rejects.toMatchObject({ status: 404 })
    await expect(water.users.remove(id)).rejects.toMatchObject({ status: 404 })
    expect((await water.users.query({ filter: `externalId eq "${one.externalId}"` })).totalResults).toBe(0)
    const other = await water.users.create({ ...one, externalId: 'somebody-else' })
    expect(other.id).not.toBe(id)
    await water.users.remove(other.id)
    expect((await water.users.create(one)).id).toBe(id)
  })

  it('scim-02 whoever works there already is listed too, and is linked by the administrator, never found by their name', async () => {
    const { sanne } = cast.region.people
    const found = await water.users.retrieve(sanne.accountId)
    expect(found).toMatchObject({ userName: sanne.accountId, displayName: 'Sanne Vermeer', active: true })
    expect((await water.users.query({ filter: 'userName eq "s.vermeer@water.example"' })).totalResults).toBe(0)
    const wout = await cast.professional('wout')
    const link = { accountId: sanne.accountId, userName: 's.vermeer@water.example' }
    expect((await wout.post(`/organisations/${boards.water}/scim-people/_link`, link)).status).toBe(204)
    const { Resources } = await water.users.query({ filter: 'userName eq "S.Vermeer@water.example"' })
    expect(Resources.map(({ id }) => id)).toEqual([sanne.accountId])
    await water.users.modify(sanne.accountId, [{ op: 'replace', path: 'externalId', value: 'oid-sanne' }])
    expect(
      (await wout.post<{ code: string }>(`/organisations/${boards.water}/scim-people/_link`, link)).body.code,
    ).toBe('accounts.scim-linked-by-ict')
    const { body } = await wout.get<{ people: object[] }>(`/organisations/${boards.water}/scim-people?q=vermeer`)
    expect(body.people).toEqual([{ ...link, name: 'Sanne Vermeer', isReported: true }])
  })

  it('scim-05 a new name is shown, but not where another employer shows it too', async () => {
    const one = await water.users.create(
      someone({ displayName: undefined, name: { givenName: 'Els', familyName: 'Bos' } }),
    )
    expect(one.displayName).toBe('Els Bos')
    const married = await water.users.modify(one.id, [{ op: 'replace', path: 'name.familyName', value: 'Bos-de Wit' }])
    expect(married?.displayName).toBe('Els Bos-de Wit')
    await work(cast, one.id, cast.region.organisations.kompas, 'SCHOOL_TEACHER')
    const again = await water.users.modify(one.id, [{ op: 'replace', path: 'displayName', value: 'Iemand Anders' }])
    expect(again?.displayName).toBe('Els Bos-de Wit')
  })

  it('scim-03 a leaver is out at the next click, by PATCH, by PUT and by DELETE', async () => {
    const group = await groupNamed(water, 'De Wilgenhof: leerkracht')
    const ways = [
      (id: string, _: object) => water.users.modify(id, [{ op: 'replace', path: 'active', value: false }]),
      (id: string, said: object) => water.users.replace(id, { ...said, active: false }),
      (id: string, _: object) => water.users.remove(id),
    ]
    for (const leave of ways) {
      const said = someone()
      const { id } = await water.users.create(said)
      await water.groups.modify(group.id, [{ op: 'add', path: 'members', value: [{ value: id }] }])
      const person = await cast.signIn({
        ...{
          kind: 'professional',
          accountId: id,
          organisationId: cast.region.organisations.wilgenhof,
          role: 'SCHOOL_TEACHER',
        },
      })
      expect((await person.get('/session')).status).toBe(200)
      await leave(id, said)
      expect((await person.get('/session')).status).toBe(401)
      expect(await roleOf(id)).toEqual([{ role: 'SCHOOL_TEACHER', until_on: cast.today(-1) }])
      expect(membersOf(await water.groups.retrieve(group.id))).not.toContain(id)
    }
  })

  it('scim-03 who leaves loses open invitations of this employer, and keeps the other employer whole', async () => {
    const { wilgenhof, kompas } = cast.region.organisations
    const id = await employ(cast, wilgenhof, 'SCHOOL_TEACHER', 'Twee Banen')
    await work(cast, id, kompas, 'SCHOOL_TEACHER')
    const invitation = (organisation: string) =>
      sql`
      insert into accounts.invitations (id, code_hash, account_id, organisation_id, made_at, ends_at)
      values (gen_random_uuid(), ${`${id}-${organisation}`}, ${id}, ${organisation}, ${cast.now().toISOString()},
        ${new Date(cast.now().getTime() + 86_400_000).toISOString()})`.execute(cast.database.sql)
    await invitation(wilgenhof)
    await invitation(kompas)
    const at = (organisationId: string) =>
      cast.signIn({ kind: 'professional', accountId: id, organisationId, role: 'SCHOOL_TEACHER' })
    const [here, there] = [await at(wilgenhof), await at(kompas)]
    await water.users.modify(id, [{ op: 'replace', value: { active: false } }])
    expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([401, 200])
    const { rows } = await sql<{ open: boolean; organisation_id: string }>`
      select withdrawn_at is null as open, organisation_id from accounts.invitations where account_id = ${id}`.execute(
      cast.database.sql,
    )
    expect(
      rows.toSorted((a, b) => Number(a.open) - Number(b.open)).map((row) => [row.organisation_id, row.open]),
    ).toEqual([
      [wilgenhof, false],
      [kompas, true],
    ])
  })

  it('scim-03 who is active again gets no role back by it', async () => {
    const group = await groupNamed(water, 'De Wilgenhof: leerkracht')
    const { id } = await water.users.create(someone())
    await water.groups.modify(group.id, [{ op: 'add', path: 'members', value: [{ value: id }] }])
    await water.users.modify(id, [{ op: 'replace', path: 'active', value: false }])
    const again = await water.users.modify(id, [{ op: 'replace', path: 'active', value: true }])
    expect([again?.active, again?.groups]).toEqual([true, []])
    await water.groups.modify(group.id, [{ op: 'add', path: 'members', value: [{ value: id }] }])
    expect(await roleOf(id)).toEqual([{ role: 'SCHOOL_TEACHER', until_on: null }])
  })

  it('scim-03 ICT switches off people whom it never reported, and whatever role they had there', async () => {
    const { wilgenhof } = cast.region.organisations
    const id = await employ(cast, wilgenhof, 'ORGANISATION_ADMINISTRATOR', 'Vertrekt Ook')
    expect((await water.users.modify(id, [{ op: 'Replace', path: 'active', value: 'False' }]))?.active).toBe(false)
    expect(await roleOf(id)).toEqual([{ role: 'ORGANISATION_ADMINISTRATOR', until_on: cast.today(-1) }])
  })

  it('scim-10 of the people of another board a token hears what it hears of nobody', async () => {
    const theirs = await land.users.create({ userName: 'esra@land.example', externalId: 'oid-1' })
    const { esra } = cast.region.people
    const answers = async (id: string) => {
      const tries = [
        water.users.retrieve(id),
        water.users.replace(id, someone()),
        water.users.modify(id, [{ op: 'replace', path: 'active', value: false }]),
        water.users.remove(id),
      ]
      return Promise.all(tries.map((one) => one.catch(({ status, message }) => ({ status, message }))))
    }
    const ofNobody = await answers('00000000-0000-4000-8000-000000000000')
    expect(ofNobody).toEqual(Array(4).fill({ status: 404, message: 'There is no such resource.' }))
    for (const id of [theirs.id, esra.accountId, cast.region.people.noah.accountId, 'no-id', "' or 1=1"])
      expect(await answers(encodeURIComponent(id))).toEqual(ofNobody)
    expect((await water.users.all()).map(({ id }) => id)).not.toContain(theirs.id)
    for (const filter of [
      `id eq "${theirs.id}"`,
      'userName eq "esra@land.example"',
      `id eq "${esra.accountId}" or userName sw "esra"`,
    ])
      expect((await water.users.query({ filter })).totalResults).toBe(0)
    // The same key and name at another board are another person.
    expect((await water.users.create({ userName: 'esra@land.example', externalId: 'oid-land-1' })).id).not.toBe(
      theirs.id,
    )
    expect((await land.users.retrieve(theirs.id)).active).toBe(true)
  })

  it('scim-10 the account of a relative is no user, whatever its id', async () => {
    await sql`insert into accounts.accounts (id, kind, display_name, created_at)
      values ('11111111-1111-4111-8111-111111111111', 'family', 'Ouder', now())`.execute(cast.database.sql)
    await expect(water.users.retrieve('11111111-1111-4111-8111-111111111111')).rejects.toMatchObject({ status: 404 })
  })

  it('scim-11 what a program did stands in the list of deeds, with its token and without a person who did it', async () => {
    const { id } = await water.users.create(someone())
    await water.users.modify(id, [{ op: 'replace', path: 'active', value: false }])
    const { rows } = await sql<{ what: string; account_id: string | null; about: { tokenId: string } }>`
      select what, account_id, about from accounts.deeds where about_account_id = ${id} order by at, id`.execute(
      cast.database.sql,
    )
    expect(rows.map(({ what }) => what).sort()).toEqual(['scim-user-changed', 'scim-user-left', 'scim-user-made'])
    expect(rows.every(({ account_id, about }) => account_id === null && about.tokenId.length === 36)).toBe(true)
  })

  it('scim-12 a change of what was changed in the meantime is refused; what is known already is not sent again', async () => {
    const made = await water.users.create(someone())
    const { version = '' } = made.meta
    expect(await water.users.retrieveIfModified(made.id, version)).toBeUndefined()
    await water.users.modify(made.id, [{ op: 'replace', path: 'displayName', value: 'Eerst' }], version)
    await expect(
      water.users.modify(made.id, [{ op: 'replace', path: 'displayName', value: 'Later' }], version),
    ).rejects.toMatchObject({ status: 412 })
    await expect(water.users.replace(made.id, someone(), version)).rejects.toMatchObject({ status: 412 })
    expect((await water.users.retrieveIfModified(made.id, version))?.displayName).toBe('Eerst')
  })
})

/** RFC 7643 §8.2, shortened where one of a kind says it. */
const fullUser = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
  id: '2819c223-7f76-453a-919d-413861904646',
  externalId: '701984',
  userName: 'bjensen@example.com',
  name: {
    formatted: 'Ms. Barbara J Jensen, III',
    familyName: 'Jensen',
    givenName: 'Barbara',
    middleName: 'Jane',
    honorificPrefix: 'Ms.',
    honorificSuffix: 'III',
  },
  displayName: 'Babs Jensen',
  nickName: 'Babs',
  profileUrl: 'https://login.example.com/bjensen',
  emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
  addresses: [{ streetAddress: '100 Universal City Plaza', locality: 'Hollywood', type: 'work' }],
  phoneNumbers: [{ value: '555-555-5555', type: 'work' }],
  ims: [{ value: 'someaimhandle', type: 'gtalk' }],
  photos: [{ value: 'https://photos.example.com/profilephoto/72930000000Ccne/F', type: 'photo' }],
  title: 'Tour Guide',
  preferredLanguage: 'en-US',
  locale: 'en-US',
  timezone: 'America/Los_Angeles',
  active: true,
  password: 't1meMa$heen',
  groups: [{ value: 'e9e30dba-f08f-4109-8486-d5c6a331660a', display: 'Tour Guides' }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
    employeeNumber: '701984',
    department: 'Tour Operations',
  },
  meta: { resourceType: 'User', created: '2010-01-23T04:56:22Z', version: 'W/"3694e05e9dff591"' },
}
