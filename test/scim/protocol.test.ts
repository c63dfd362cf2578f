// What a program asks, asks wrongly, or tries.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import type { ScimClient } from './client.ts'
import { type Boards, makeBoards, type Service, serve } from './ground.ts'

const user = 'urn:ietf:params:scim:schemas:core:2.0:User'

describe.each(testDatabases())('the protocol of SCIM on $name', ({ make }) => {
  let cast: Cast
  let boards: Boards
  let service: Service
  let water: ScimClient
  let id: string

  beforeAll(async () => {
    cast = await raiseCurtain(make)
    boards = await makeBoards(cast)
    service = await serve(cast)
    water = await service.clientOf(boards.water)
    for (const name of ['Anna', 'Bram', 'Chaja'])
      await water.users.create({
        ...{ userName: `${name}@Water.example`, externalId: `Key-${name}`, displayName: name },
        name: { givenName: name, familyName: 'Bos' },
      })
    id = (await water.users.query({ filter: 'userName eq "anna@water.example"' })).Resources[0]?.id ?? ''
  })
  afterAll(() => cast?.dispose())

  it('scim-12 what is supported is told as it is, and how to authenticate without a token', async () => {
    const said = await service.client().configuration()
    expect(Object.fromEntries(Object.entries(said).map(([name, one]) => [name, one.supported]))).toMatchObject({
      ...{ patch: true, filter: true, etag: true, bulk: false, sort: false, changePassword: false },
    })
    const types = await water.list('/ResourceTypes')
    expect(types.map(({ endpoint }) => endpoint)).toEqual(['/Users', '/Groups'])
    const schemas = await water.list('/Schemas')
    expect(schemas.map((one) => (one.attributes as { name: string }[]).map(({ name }) => name))).toEqual([
      ['userName', 'name', 'displayName', 'active', 'groups'],
      ['displayName', 'members'],
    ])
    for (const { id: schema } of schemas) expect((await water.send('GET', `/Schemas/${schema}`)).body?.id).toBe(schema)
    await expect(water.send('GET', '/Schemas/urn:none')).rejects.toMatchObject({ status: 404 })
  })

  it.each(['/Me', '/Bulk', '/.search'])('scim-12 %s is not supported, and says so', async (path) => {
    await expect(water.send('POST', path, {})).rejects.toMatchObject({ status: 501 })
  })

  const filters: [string, string[]][] = [
    ['userName eq "ANNA@water.example"', ['Anna']],
    ['externalId eq "Key-Bram"', ['Bram']],
    ['externalId eq "key-bram"', []],
    ['displayName co "BRA"', ['Bram']],
    ['userName sw "chaja" and active eq true', ['Chaja']],
    ['userName sw "chaja" and active eq false', []],
    ['displayName eq "anna" or displayName eq "bram"', ['Anna', 'Bram']],
    ['name.familyName eq "bos" and (displayName sw "a" or displayName sw "c")', ['Anna', 'Chaja']],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "anna@water.example"', ['Anna']],
    ['meta.lastModified gt "2020-01-01T00:00:00Z" and externalId pr', ['Anna', 'Bram', 'Chaja']],
    ["userName eq \"' or '1'='1\"", []],
  ]
  it.each(filters)('scim-08 the filter %s finds who it says', async (filter, names) => {
    const found = await water.users.all({ filter })
    expect(found.map(({ displayName }) => displayName).sort()).toEqual(names)
  })

  it.each([
    ['of nothing', ' '],
    ['that breaks off', 'userName eq'],
    ['with a value that seems to end early', 'userName eq "nobody\\" or userName pr or userName eq \\"x"'],
    ['in another language', "'; drop table accounts.accounts; --"],
    ['with an operator that is none', 'userName like "a"'],
    ['after an attribute that is none', 'shoeSize eq "43"'],
    ['after an attribute that is not kept', 'emails.value eq "a@b.example"'],
    ['with what its reader does not understand', 'not (active eq true)'],
    ['that is huge', `userName eq "${'a'.repeat(1500)}"`],
    ['with a thousand branches', Array(9).fill('(displayName pr or active pr)').join(' and ')],
    ['with brackets in brackets', `${'('.repeat(150)}active pr${')'.repeat(150)}`],
  ])('scim-08 a filter %s is refused at once', async (_, filter) => {
    const from = performance.now()
    await expect(water.users.query({ filter })).rejects.toMatchObject({ status: 400, scimType: 'invalidFilter' })
    expect(performance.now() - from).toBeLessThan(2000)
  })

  it('scim-08 pages are counted from one, and hold no more than is told', async () => {
    const all = await water.users.all()
    const second = await water.users.query({ startIndex: 2, count: 2 })
    expect(second).toMatchObject({ totalResults: all.length, startIndex: 2, itemsPerPage: 2 })
    expect(second.Resources.map((one) => one.id)).toEqual(all.slice(1, 3).map((one) => one.id))
    expect((await water.users.query({ count: 0 })).Resources).toEqual([])
    expect((await water.users.query({ count: -4 })).Resources).toEqual([])
    expect((await water.users.query({ startIndex: -4 })).startIndex).toBe(1)
    expect((await water.users.query({ startIndex: 999_999_999 })).Resources).toEqual([])
    await expect(water.send('GET', '/Users?count=many')).rejects.toMatchObject({
      status: 400,
      scimType: 'invalidValue',
    })
  })

  it('scim-12 only the attributes that are asked for come back, and the id always', async () => {
    const one = await water.send('GET', `/Users/${id}?attributes=userName`)
    expect(one.body).toMatchObject({ id, userName: 'Anna@Water.example' })
    expect(one.body).not.toHaveProperty('displayName')
    const without = await water.send('GET', `/Users/${id}?excludedAttributes=groups,name`)
    expect(without.body).not.toHaveProperty('groups')
    await expect(water.send('GET', `/Users/${id}?attributes=${encodeURIComponent('a eq "b"')}`)).rejects.toMatchObject({
      status: 400,
    })
  })

  const bad: [string, string, () => string, unknown, number, string | undefined][] = [
    ['no message', 'POST', () => '/Users', undefined, 400, 'invalidSyntax'],
    ['a list', 'POST', () => '/Users', [], 400, 'invalidSyntax'],
    ['no schema', 'POST', () => '/Users', { userName: 'a' }, 400, 'invalidValue'],
    [
      'a schema that is none',
      'POST',
      () => '/Users',
      { schemas: [user, 'urn:of:nobody'], userName: 'a' },
      400,
      'invalidValue',
    ],
    [
      'the schema of a group',
      'POST',
      () => '/Users',
      { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], userName: 'a' },
      400,
      'invalidValue',
    ],
    ['no name', 'POST', () => '/Users', { schemas: [user] }, 400, 'invalidValue'],
    ['an empty name', 'POST', () => '/Users', { schemas: [user], userName: ' ' }, 400, 'invalidValue'],
    ['a name that is a list', 'POST', () => '/Users', { schemas: [user], userName: ['a'] }, 400, 'invalidValue'],
    [
      'a name that is too long',
      'POST',
      () => '/Users',
      { schemas: [user], userName: 'a'.repeat(300) },
      400,
      'invalidValue',
    ],
    ['text no database keeps', 'POST', () => '/Users', { schemas: [user], userName: 'a\u0000b' }, 400, 'invalidSyntax'],
    ['active as a number', 'POST', () => '/Users', { schemas: [user], userName: 'a', active: 3 }, 400, 'invalidValue'],
    [
      'an id that changes',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'replace', path: 'id', value: 'x' }),
      400,
      'mutability',
    ],
    [
      'groups by the user',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'add', path: 'groups', value: [] }),
      400,
      'mutability',
    ],
    [
      'an attribute that is none',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'add', path: 'shoeSize', value: 43 }),
      400,
      'invalidPath',
    ],
    [
      'a path that is none',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'add', path: '[[', value: 43 }),
      400,
      'invalidPath',
    ],
    [
      'an operation that is none',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'erase', path: 'active' }),
      400,
      'invalidSyntax',
    ],
    ['no operations', 'PATCH', () => `/Users/${id}`, ops(), 400, 'invalidValue'],
    [
      'very many operations',
      'PATCH',
      () => `/Users/${id}`,
      ops(...Array(201).fill({ op: 'replace', path: 'active', value: true })),
      400,
      'invalidValue',
    ],
    ['a PATCH without its schema', 'PATCH', () => `/Users/${id}`, { Operations: [] }, 400, 'invalidValue'],
    [
      'the name taken away',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'remove', path: 'userName' }),
      400,
      'invalidValue',
    ],
    [
      'active as anything',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'replace', path: 'active', value: 'maybe' }),
      400,
      'invalidValue',
    ],
    ['removing without a path', 'PATCH', () => `/Users/${id}`, ops({ op: 'remove' }), 400, 'noTarget'],
    [
      'the key of another',
      'PATCH',
      () => `/Users/${id}`,
      ops({ op: 'replace', path: 'externalId', value: 'Key-Bram' }),
      409,
      'uniqueness',
    ],
    ['an address that is none', 'GET', () => '/Users/a/b', undefined, 404, undefined],
    ['a kind that is none', 'GET', () => '/Dossiers', undefined, 404, undefined],
  ]
  it.each(bad)(
    'scim-09 %s is refused in the form of the standard, and nothing is written',
    async (_, method, path, body, status, scimType) => {
      const before = await water.users.all()
      await expect(water.send(method, path(), body)).rejects.toMatchObject({ status, scimType })
      expect(await water.users.all()).toEqual(before)
    },
  )

  it('scim-09 a message that is no JSON, or of another kind, is refused; plain JSON is taken', async () => {
    const post = (body: string, type: string) =>
      fetch(`${service.base}/Users/${id}`, {
        ...{ method: 'PATCH', body },
        headers: { 'content-type': type, authorization: 'Bearer none-of-ours-at-all' },
      })
    expect((await post('{', 'application/scim+json')).status).toBe(400)
    expect((await post('a=b', 'text/csv')).status).toBe(415)
    expect((await post('{"__proto__":{"a":1}}', 'application/scim+json')).status).toBe(400)
    const made = await water.send(
      'POST',
      '/Users',
      { schemas: [user], userName: 'json@water.example' },
      { 'content-type': 'application/json' },
    )
    expect(made.answer.status).toBe(201)
  })

  it('scim-08 ten thousand users are listed page by page, each once', async () => {
    await sql`with made as (insert into accounts.accounts (id, kind, display_name, created_at)
        select gen_random_uuid(), 'professional', 'Persoon ' || n, now() from generate_series(1, 10000) n returning id, display_name)
      insert into accounts.scim_users (organisation_id, account_id, user_name, external_id, is_active, made_at, changed_at)
      select ${boards.land}, id, display_name || '@land.example', 'key ' || display_name, true, now(), now() from made`.execute(
      cast.database.sql,
    )
    await sql`analyze accounts.scim_users`.execute(cast.database.sql)
    const land = await service.clientOf(boards.land)
    const from = performance.now()
    const all = await land.users.all({ count: 200 })
    const listed = performance.now()
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(10_000)
    for (let n = 1; n <= 50; n += 1)
      expect((await land.users.query({ filter: `userName eq "persoon ${n}@land.example"` })).totalResults).toBe(1)
    const asked = performance.now()
    process.stdout.write(
      `10,000 users: all pages of 200 in ${Math.round(listed - from)} ms; one by name in ${((asked - listed) / 50).toFixed(1)} ms\n`,
    )
  })
})

const ops = (...Operations: unknown[]) => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations })
