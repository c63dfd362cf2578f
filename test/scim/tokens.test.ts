// Tokens of ICT: who makes them, what they open, and when they are over; and signing in without an invitation.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScimSettings } from '../../src/capabilities/accounts/scim/tokens/contract.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { administratorOf, type Boards, groupNamed, makeBoards, makeToken, type Service, serve } from './ground.ts'

describe.each(testDatabases())('tokens of ICT on $name', ({ make }) => {
  let cast: Cast
  let boards: Boards
  let service: Service

  beforeAll(async () => {
    cast = await raiseCurtain(make)
    boards = await makeBoards(cast)
    service = await serve(cast)
  })
  afterAll(() => cast?.dispose())

  /** A provider as the administrator of the region would set it up. */
  async function provider(organisations: readonly string[], claims: object = { subject: 'oid' }): Promise<string> {
    const id = randomUUID()
    await sql`insert into accounts.providers (id, name, issuer, client_id, client_authentication, claims, kinds, changed_at)
      values (${id}, 'Entra van het bestuur', ${`https://login.example/${id}`}, 'rondom', 'private_key_jwt', ${JSON.stringify(claims)}::jsonb,
        '{professional}', now())`.execute(cast.database.sql)
    for (const one of organisations)
      await sql`insert into accounts.provider_organisations values (${id}, ${one})`.execute(cast.database.sql)
    return id
  }
  const off = (id: string) =>
    sql`update accounts.providers set is_on = false where id = ${id}`.execute(cast.database.sql)
  const accountAt = async (providerId: string, subject: string) => {
    const { rows } = await sql<{ account_id: string }>`
      select account_id from accounts.identities where provider_id = ${providerId} and subject = ${subject} and ended_at is null`.execute(
      cast.database.sql,
    )
    return rows[0]?.account_id
  }

  it('scim-01 a token is shown once, and only a mark of it is kept', async () => {
    const wout = await cast.professional('wout')
    const { token, id } = await makeToken(cast, wout, boards.water)
    const { body } = await wout.get<ScimSettings>(`/organisations/${boards.water}/scim`)
    expect(body).toMatchObject({
      organisation: { name: 'Stichting Water' },
      organisations: 3,
      signsInUninvited: false,
      provider: null,
    })
    expect(body.tokens[0]).toMatchObject({
      id,
      name: 'Entra ID',
      madeBy: 'Wout Smit',
      usedAt: null,
      state: 'in-use',
      makerIsGone: false,
    })
    expect(JSON.stringify(body)).not.toContain(token)
    const { rows } = await sql<{
      said: string
    }>`select row_to_json(t)::text as said from accounts.scim_tokens t`.execute(cast.database.sql)
    expect(JSON.stringify(rows)).not.toContain(token)
    await service.client(token).users.query()
    expect((await wout.get<ScimSettings>(`/organisations/${boards.water}/scim`)).body.tokens[0]?.usedAt).not.toBeNull()
  })

  it('scim-01 an unknown, a revoked and an expired token get one and the same answer', async () => {
    const wout = await cast.professional('wout')
    const revoked = await makeToken(cast, wout, boards.water)
    expect((await wout.post(`/organisations/${boards.water}/scim-tokens/${revoked.id}/_revoke`)).status).toBe(204)
    expect((await wout.post(`/organisations/${boards.water}/scim-tokens/${revoked.id}/_revoke`)).status).toBe(404)
    const short = await makeToken(cast, wout, boards.water, 1)
    await sql`update accounts.scim_tokens set ends_at = ${cast.now().toISOString()} where id = ${short.id}`.execute(
      cast.database.sql,
    )
    const answers = []
    for (const token of [revoked.token, short.token, 'scim_of-nobody-at-all-as-far-as-is-known', 'x', undefined])
      answers.push(
        await service
          .client(token)
          .users.query()
          .catch(({ status, scimType, message }) => ({ status, scimType, message })),
      )
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 401 })
  })

  it('scim-01 a session opens nothing here, nor a token anything there', async () => {
    const wout = await cast.professional('wout')
    expect((await wout.get('page:/scim/v2/Users')).status).toBe(401)
    const { token } = await makeToken(cast, wout, boards.water)
    const answer = await cast.stranger().send('GET', '/session', undefined, { authorization: `Bearer ${token}` })
    expect(answer.status).toBe(401)
  })

  it('scim-01 the administrator of an organisation makes tokens for it alone, and of others it hears nothing', async () => {
    const { wilgenhof, kompas } = cast.region.organisations
    const own = await administratorOf(cast, wilgenhof)
    const made = await makeToken(cast, own, wilgenhof)
    expect(
      (await service.client(made.token).users.all()).every(({ id }) => id !== cast.region.people.esra.accountId),
    ).toBe(true)
    const theirs = await makeToken(cast, await administratorOf(cast, kompas), kompas)
    const asked = async (organisation: string, tokenId: string) => [
      await own.get(`/organisations/${organisation}/scim`),
      await own.get(`/organisations/${organisation}/scim-people`),
      await own.post(`/organisations/${organisation}/scim-tokens`, { name: 'x', endsOn: cast.today(9) }),
      await own.post(`/organisations/${organisation}/scim-tokens/${tokenId}/_revoke`),
      await own.post(`/organisations/${organisation}/scim/_choose`, { signsInUninvited: false }),
      await own.post(`/organisations/${organisation}/scim-people/_link`, { accountId: own.accountId, userName: 'x' }),
    ]
    const plain = (answers: { status: number; body: unknown }[]) =>
      answers.map(({ status, body }) => ({ status, body: { ...(body as object), requestId: '' } }))
    const absent = plain(await asked(randomUUID(), randomUUID()))
    expect(absent.map(({ status }) => status)).toEqual(Array(6).fill(404))
    // A token of another organisation, by way of one's own.
    expect((await own.post(`/organisations/${wilgenhof}/scim-tokens/${theirs.id}/_revoke`)).status).toBe(404)
    for (const other of [kompas, boards.water]) expect(plain(await asked(other, theirs.id))).toEqual(absent)
    await service.client(theirs.token).users.query()
  })

  it('scim-01 making, revoking, choosing and linking ask for a fresh sign-in; looking does not', async () => {
    const wout = await cast.professional('wout')
    cast.wait({ minutes: 16 })
    const at = `/organisations/${boards.water}`
    expect((await wout.get(`${at}/scim`)).status).toBe(200)
    for (const [path, body] of [
      ['scim-tokens', { name: 'x', endsOn: cast.today(9) }],
      [`scim-tokens/${randomUUID()}/_revoke`, undefined],
      ['scim/_choose', { signsInUninvited: false }],
      ['scim-people/_link', { accountId: randomUUID(), userName: 'x' }],
    ] as const)
      expect((await wout.post<{ code: string }>(`${at}/${path}`, body)).body.code).toBe('fresh-sign-in')
  })

  it('scim-01 a token outlives the leaving of who made it, and the list says that it wants replacing', async () => {
    const { vakcollege } = cast.region.organisations
    const gone = await administratorOf(cast, vakcollege)
    const { token } = await makeToken(cast, gone, vakcollege)
    await sql`update accounts.assignments set until_on = ${cast.today(-1)} where account_id = ${gone.accountId}`.execute(
      cast.database.sql,
    )
    await service.client(token).users.query()
    const { body } = await (await cast.professional('wout')).get<ScimSettings>(`/organisations/${vakcollege}/scim`)
    expect(body.tokens[0]).toMatchObject({ makerIsGone: true, state: 'in-use' })
  })

  it('scim-01 a school that goes to another board is out of reach of the old one at once', async () => {
    const water = await service.clientOf(boards.water)
    const { tom } = cast.region.people
    expect((await water.users.retrieve(tom.accountId)).active).toBe(true)
    const { vakcollege } = cast.region.organisations
    const move = (until: string | null) =>
      sql`update playing_field.boards set until_on = ${until}::date where organisation_id = ${vakcollege}`.execute(
        cast.database.sql,
      )
    await move(cast.today(-1))
    await expect(water.users.retrieve(tom.accountId)).rejects.toMatchObject({ status: 404 })
    await move(null)
  })

  it('scim-07 whom ICT reports needs an invitation, unless the administrator chose otherwise for the one provider that is theirs alone', async () => {
    const wout = await cast.professional('wout')
    const { wilgenhof, vakcollege, kompas } = cast.region.organisations
    const water = await service.clientOf(boards.water)
    const choose = async (signsInUninvited: boolean) =>
      (await wout.post<{ code: string }>(`/organisations/${boards.water}/scim/_choose`, { signsInUninvited })).status
    expect(await choose(true)).toBe(409)
    const shared = await provider([wilgenhof, kompas])
    const ofAll = await provider([])
    const unnamed = await provider([wilgenhof], {})
    expect(await choose(true)).toBe(409)
    const entra = await provider([wilgenhof, vakcollege])
    const before = await water.users.create({ userName: 'voor@water.example', externalId: 'oid-voor' })
    expect(await accountAt(entra, 'oid-voor')).toBeUndefined()
    expect(await choose(true)).toBe(204)
    const { id } = await water.users.create({ userName: 'na@water.example', externalId: 'oid-na' })
    expect(await accountAt(entra, 'oid-na')).toBe(id)
    for (const other of [shared, ofAll, unnamed]) expect(await accountAt(other, 'oid-na')).toBeUndefined()
    await water.users.modify(before.id, [{ op: 'replace', path: 'displayName', value: 'Voor' }])
    expect(await accountAt(entra, 'oid-voor')).toBe(before.id)
    // Two that fit are one too many.
    const second = await provider([wilgenhof])
    await water.users.create({ userName: 'twee@water.example', externalId: 'oid-twee' })
    expect(await accountAt(entra, 'oid-twee')).toBeUndefined()
    await off(second)
    await water.users.modify(id, [{ op: 'replace', path: 'externalId', value: 'oid-nieuw' }])
    expect([await accountAt(entra, 'oid-na'), await accountAt(entra, 'oid-nieuw')]).toEqual([undefined, id])
    await water.users.modify(id, [{ op: 'replace', path: 'active', value: false }])
    expect(await accountAt(entra, 'oid-nieuw')).toBeUndefined()
    await water.users.modify(id, [{ op: 'replace', path: 'active', value: true }])
    expect(await accountAt(entra, 'oid-nieuw')).toBe(id)
    await water.users.remove(id)
    expect(await accountAt(entra, 'oid-nieuw')).toBeUndefined()
    await off(entra)
  })

  it('scim-07 nobody’s identity is taken over, and who watches or keeps people needs an invitation', async () => {
    const { wilgenhof, kompas } = cast.region.organisations
    const entra = await provider([wilgenhof])
    const own = await administratorOf(cast, wilgenhof)
    expect((await own.post(`/organisations/${wilgenhof}/scim/_choose`, { signsInUninvited: true })).status).toBe(204)
    await sql`insert into accounts.identities (provider_id, subject, account_id, bound_at)
      values (${entra}, 'oid-sanne', ${cast.region.people.sanne.accountId}, now())`.execute(cast.database.sql)
    const client = await service.clientOf(wilgenhof)
    await client.users.create({ userName: 'dief@w.example', externalId: 'oid-sanne' })
    expect(await accountAt(entra, 'oid-sanne')).toBe(cast.region.people.sanne.accountId)
    await client.users.modify(own.accountId, [{ op: 'replace', path: 'externalId', value: 'oid-bo' }])
    expect(await accountAt(entra, 'oid-bo')).toBeUndefined()
    // Whoever signs in there acts for no other employer.
    const { id } = await client.users.create({ userName: 'els@w.example', externalId: 'oid-els' })
    const group = await groupNamed(client, 'leerkracht')
    await client.groups.modify(group.id, [{ op: 'add', path: 'members', value: [{ value: id }] }])
    const { rows } = await sql<{ here: boolean; there: boolean }>`
      select accounts.speaks_for(${entra}, ${wilgenhof}) as here, accounts.speaks_for(${entra}, ${kompas}) as there`.execute(
      cast.database.sql,
    )
    expect(rows[0]).toEqual({ here: true, there: false })
    expect(await accountAt(entra, 'oid-els')).toBe(id)
  })
})
