// Roles as groups, and the message sequences of the two programs that most boards have.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import type { ScimClient } from './client.ts'
import {
  administratorOf,
  type Boards,
  groupNamed,
  makeBoards,
  makeToken,
  membersOf,
  type Service,
  serve,
} from './ground.ts'

describe.each(testDatabases())('groups by SCIM on $name', ({ make }) => {
  let cast: Cast
  let boards: Boards
  let service: Service
  let water: ScimClient
  const reported = async (name: string) =>
    (await water.users.create({ userName: `${name}@water.example`, externalId: `oid-${name}`, displayName: name })).id

  beforeAll(async () => {
    cast = await raiseCurtain(make)
    boards = await makeBoards(cast)
    service = await serve(cast)
    water = await service.clientOf(boards.water)
  })
  afterAll(() => cast?.dispose())

  it('scim-06 a board has a group per school and role; a school of its own one per role; and none gives the roles that watch or keep', async () => {
    const school = await service.clientOf(cast.region.organisations.kompas)
    expect((await school.groups.all()).map(({ displayName }) => displayName)).toEqual([
      ...['leerkracht', 'intern begeleider', 'schoolbestuur', 'schoolmaatschappelijk werker'],
    ])
    const names = (await water.groups.all()).map(({ displayName }) => displayName)
    expect(names).toContain('Vakcollege Waterrijk: leerkracht')
    expect(names.filter((name) => /Kompas|beheerder|privacy/.test(String(name)))).toEqual([])
    const gemeente = await service.clientOf(cast.region.organisations.gemeente)
    expect((await gemeente.groups.all()).map(({ id }) => id.slice(37)).sort()).toEqual([
      ...['JEUGDCONSULENT', 'LEERPLICHT', 'RMC', 'SMW'],
    ])
  })

  it('scim-06 two schools of one name are told apart by their place', async () => {
    await sql`update playing_field.organisations set name = 'De Wilgenhof', place = 'Elders'
      where id = ${cast.region.organisations.vakcollege}`.execute(cast.database.sql)
    const names = (await water.groups.all()).map(({ displayName }) => displayName)
    expect(names).toEqual(
      expect.arrayContaining(['De Wilgenhof (Elders): leerkracht', 'De Wilgenhof (Waterrijk): leerkracht']),
    )
    await sql`update playing_field.organisations set name = 'Vakcollege Waterrijk', place = 'Waterrijk'
      where id = ${cast.region.organisations.vakcollege}`.execute(cast.database.sql)
  })

  it('scim-06 a member has the role from today, and signs in with it', async () => {
    const group = await groupNamed(water, 'De Wilgenhof: intern begeleider')
    const id = await reported('ib')
    const after = await water.groups.modify(group.id, [{ op: 'add', path: 'members', value: [{ value: id }] }])
    expect(membersOf(after)).toContain(id)
    expect((await water.users.retrieve(id)).groups).toMatchObject([
      { value: group.id, display: 'De Wilgenhof: intern begeleider' },
    ])
    const person = await cast.signIn({
      ...{
        kind: 'professional',
        accountId: id,
        organisationId: cast.region.organisations.wilgenhof,
        role: 'SCHOOL_IB_ZOCO',
      },
    })
    expect((await person.get('/session')).status).toBe(200)
    await water.groups.modify(group.id, [{ op: 'remove', path: `members[value eq "${id}"]` }])
    expect((await person.get('/session')).status).toBe(401)
    expect((await water.users.retrieve(id)).active).toBe(true)
  })

  it('scim-06 groups are neither made, named nor removed', async () => {
    const group = await groupNamed(water, 'De Wilgenhof: leerkracht')
    const members = (group.members ?? []) as object[]
    await expect(water.groups.create({ displayName: 'Directie' })).rejects.toMatchObject({ status: 403 })
    await expect(water.groups.create({ displayName: 'de wilgenhof: Leerkracht' })).rejects.toMatchObject({
      scimType: 'uniqueness',
    })
    await expect(water.groups.replace(group.id, { displayName: 'Directie', members })).rejects.toMatchObject({
      scimType: 'mutability',
    })
    await expect(
      water.groups.modify(group.id, [{ op: 'replace', path: 'displayName', value: 'x' }]),
    ).rejects.toMatchObject({
      scimType: 'mutability',
    })
    await expect(water.groups.remove(group.id)).rejects.toMatchObject({ status: 403 })
  })

  it('scim-10 a member is an active user of this organisation: of anybody else the answer is one and the same', async () => {
    const group = await groupNamed(water, 'De Wilgenhof: leerkracht')
    const inactive = await reported('weg')
    await water.users.modify(inactive, [{ op: 'replace', path: 'active', value: false }])
    const land = await service.clientOf(boards.land)
    const theirs = await land.users.create({ userName: 'x@land.example' })
    const { esra, noah } = cast.region.people
    const nobody = '00000000-0000-4000-8000-000000000000'
    for (const value of [theirs.id, esra.accountId, noah.accountId, inactive, nobody, 'nobody'])
      await expect(
        water.groups.modify(group.id, [{ op: 'add', path: 'members', value: [{ value }] }]),
      ).rejects.toMatchObject({
        ...{ status: 400, scimType: 'invalidValue', message: 'A member is an active user of this organisation.' },
      })
    const kompas = `${cast.region.organisations.kompas}-SCHOOL_TEACHER`
    const hidden = await water.groups.retrieve(kompas).catch(({ status, message }) => ({ status, message }))
    const absent = await water.groups
      .retrieve(`${nobody}-SCHOOL_TEACHER`)
      .catch(({ status, message }) => ({ status, message }))
    expect(hidden).toEqual(absent)
    await expect(water.groups.modify(kompas, [{ op: 'add', path: 'members', value: [] }])).rejects.toMatchObject({
      status: 404,
    })
  })

  it('scim-06 no group of a watching role is met by guessing its address', async () => {
    const gemeente = await service.clientOf(cast.region.organisations.gemeente)
    for (const role of ['ADMINISTRATOR', 'PRIVACY_OFFICER', 'ORGANISATION_ADMINISTRATOR'])
      await expect(gemeente.groups.retrieve(`${cast.region.organisations.gemeente}-${role}`)).rejects.toMatchObject({
        status: 404,
      })
  })

  it('scim-06 who made a token is given nothing by it', async () => {
    const { wilgenhof } = cast.region.organisations
    const administrator = await administratorOf(cast, wilgenhof)
    const client = service.client((await makeToken(cast, administrator, wilgenhof)).token)
    const group = await groupNamed(client, 'intern begeleider')
    await expect(
      client.groups.modify(group.id, [{ op: 'add', path: 'members', value: [{ value: administrator.accountId }] }]),
    ).rejects.toMatchObject({ status: 403 })
    expect(membersOf(await client.groups.retrieve(group.id))).not.toContain(administrator.accountId)
  })

  it('scim-09 a value that would widen what is removed is refused', async () => {
    const group = await groupNamed(water, 'De Wilgenhof: leerkracht')
    const before = membersOf(group)
    expect(before.length).toBeGreaterThan(0)
    await expect(
      water.groups.modify(group.id, [
        { op: 'remove', path: 'members', value: [{ value: 'x" or value pr or value eq "y' }] },
      ]),
    ).rejects.toMatchObject({ status: 400 })
    expect(membersOf(await water.groups.retrieve(group.id))).toEqual(before)
  })

  it('scim-09 the sequence of Entra ID is understood', async () => {
    // The connection is tested with a name that nobody has.
    expect(
      (await water.users.query({ filter: 'userName eq "a7d0bf47-1c6f-4d39-a8b1-5b5a5e4d2c0e"' })).totalResults,
    ).toBe(0)
    expect((await water.users.query({ filter: 'userName eq "ada@water.example"' })).Resources).toEqual([])
    const { body } = await water.send('POST', '/Users', {
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:User',
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      ],
      externalId: '58342554-38d6-4ec8-948c-50044d0a33fd',
      userName: 'ada@water.example',
      active: true,
      displayName: 'Ada Bakker',
      emails: [{ primary: true, type: 'work', value: 'ada@water.example' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'Ada Bakker', familyName: 'Bakker', givenName: 'Ada' },
      roles: [],
    })
    const id = String(body?.id)
    await water.users.modify(id, [
      { op: 'Replace', path: 'displayName', value: 'Ada Bakker-Vos' },
      { op: 'Replace', path: 'name.familyName', value: 'Bakker-Vos' },
      { op: 'Add', path: 'emails[type eq "work"].value', value: 'ada2@water.example' },
      { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'Onderbouw' },
      { op: 'Replace', path: 'addresses[type eq "work"].locality', value: 'Waterrijk' },
    ])
    const groups = await water.groups.query({
      excludedAttributes: 'members',
      filter: 'displayName eq "De Wilgenhof: leerkracht"',
    })
    expect(groups.Resources[0]).not.toHaveProperty('members')
    const groupId = groups.Resources[0]?.id ?? ''
    await water.groups.modify(groupId, [{ op: 'Replace', path: 'externalId', value: 'f5a3c1d2-0000' }])
    await water.groups.modify(groupId, [{ op: 'Add', path: 'members', value: [{ $ref: null, value: id }] }])
    expect(membersOf(await water.groups.retrieve(groupId))).toContain(id)
    const isMember = await water.groups.query({ filter: `id eq "${groupId}" and members eq "${id}"` })
    expect(isMember.totalResults).toBe(1)
    // Without the flag that mends it, truth comes as text; with it, without a path.
    await water.users.modify(id, [{ op: 'Replace', path: 'active', value: 'False' }])
    expect(await water.users.retrieve(id)).toMatchObject({ active: false, displayName: 'Ada Bakker-Vos', groups: [] })
    await water.users.modify(id, [{ op: 'replace', value: { active: 'True', 'name.givenName': 'Adriana' } }])
    await water.groups.modify(groupId, [{ op: 'Add', path: 'members', value: [{ value: id }] }])
    await water.groups.modify(groupId, [{ op: 'Remove', path: 'members', value: [{ $ref: null, value: id }] }])
    expect(membersOf(await water.groups.retrieve(groupId))).not.toContain(id)
    await water.users.remove(id)
  })

  it('scim-09 the sequence of Okta is understood', async () => {
    expect(
      (await water.users.query({ filter: 'userName eq "otto@water.example"', startIndex: 1, count: 100 })).totalResults,
    ).toBe(0)
    const said = {
      userName: 'otto@water.example',
      name: { givenName: 'Otto', familyName: 'Smit' },
      emails: [{ primary: true, value: 'otto@water.example', type: 'work' }],
      displayName: 'Otto Smit',
      locale: 'nl-NL',
      externalId: '00ujl29u0le5T6Aj10h7',
      groups: [],
      password: '1mz050nq',
      active: true,
    }
    const made = await water.users.create(said)
    const group = await groupNamed(water, 'De Wilgenhof: schoolmaatschappelijk werker')
    await water.groups.replace(group.id, {
      id: group.id,
      displayName: group.displayName,
      members: [{ value: made.id, display: said.userName }],
    })
    const read = await water.users.retrieve(made.id)
    // It sends back all that it read, with what it changes.
    const changed = await water.users.replace(made.id, {
      ...read,
      name: { ...said.name, familyName: 'Smit-Bos' },
      displayName: 'Otto Smit-Bos',
    })
    expect(changed).toMatchObject({ displayName: 'Otto Smit-Bos', active: true, groups: [{ value: group.id }] })
    await water.groups.modify(group.id, [
      { op: 'replace', value: { id: undefined, displayName: group.displayName } },
      { op: 'replace', path: 'members', value: [] },
    ])
    expect(membersOf(await water.groups.retrieve(group.id))).toEqual([])
    expect((await water.users.replace(made.id, { ...changed, active: false })).active).toBe(false)
  })
})
