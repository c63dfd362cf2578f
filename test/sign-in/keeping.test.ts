// What administrators do about signing in, tried at a provider that knows nothing of us.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deeds, RefusedSignIns } from '../../src/capabilities/accounts/deeds/contract.ts'
import type { KeptPeople, PersonPage, Slips } from '../../src/capabilities/accounts/people/contract.ts'
import type { KeptProvider, KeptProviders, SavedProvider } from '../../src/capabilities/accounts/providers/contract.ts'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import type { Dossier } from '../../src/capabilities/dossiers/contract.ts'
import type { LeftBehind } from '../../src/capabilities/dossiers/regie/contract.ts'
import type { Problem } from '../../src/platform/contract.ts'
import { type Cast, type Person, raiseCurtain } from '../cast.ts'
import type { ToldFamily } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { withConsent } from '../matrix/stage.ts'
import { openBrowser } from './browser.ts'
import { signInAt } from './ground.ts'
import { type Stranger, startStranger } from './stranger.ts'

describe.each(testDatabases())('keeping people and providers on $name', ({ make }) => {
  let cast: Cast
  let stranger: Stranger
  let wout: Person
  let family: ToldFamily
  const providerId = randomUUID()
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    const keys = (await cast.stranger().get<{ keys: object[] }>('/sign-in-keys')).body
    stranger = await startStranger(() => keys)
    family = (await withConsent(cast)).family
    wout = await cast.professional('wout')
  })
  afterAll(async () => {
    await stranger?.stop()
    await cast?.dispose()
  })

  const at = (name: keyof Cast['region']['organisations']) => cast.region.organisations[name]
  const idOf = (name: keyof Cast['region']['people']) => cast.region.people[name].accountId
  const provider = (over: object = {}) => ({
    ...{ name: 'Schoolbestuur Waterrijk', issuer: stranger.issuer, clientId: stranger.clientId },
    ...{ authentication: 'private_key_jwt', scopes: 'openid', subjectClaim: 'sub', must: [], acrValues: [] },
    ...{ kinds: ['professional'], secret: null, organisations: [], isOn: true },
    ...over,
  })
  const add = (over: object = {}, id: string = randomUUID()) =>
    wout.post<SavedProvider & Problem>('/providers', { id, ...provider(over) })
  const change = (over: object, version: number) =>
    wout.send<SavedProvider & Problem>('PUT', `/providers/${providerId}`, provider(over), {
      'if-match': `"${version}"`,
    })
  const known = async () =>
    (await wout.get<KeptProviders>('/providers')).body.providers.find((one) => one.id === providerId) as KeptProvider

  async function invited(by: Person, accountId: string, organisationId: string): Promise<string> {
    const { body } = await by.post<Slips>('/work-invitations', { people: [{ accountId, organisationId }] })
    return body.slips[0]?.code ?? ''
  }
  /** Fills in the code, and goes on at the stranger's as somebody. */
  async function accepts(code: string, subject: string) {
    const browser = openBrowser(cast)
    await browser.post('/uitnodiging', { code })
    stranger.behave({ subject })
    const page = await signInAt(browser, stranger, providerId)
    return { page, person: cast.withToken(browser.cookie(sessionCookie) ?? '') }
  }
  async function newAdministrator(organisation: 'kompas' | 'wilgenhof', name: string): Promise<Person> {
    const body = { name, organisationId: at(organisation), role: 'ORGANISATION_ADMINISTRATOR', isSomeoneElse: false }
    const { accountId } = (
      await wout.post<{ accountId: string }>('/people', { ...body, fromOn: cast.today(), untilOn: null })
    ).body
    return cast.signIn({ kind: 'professional', accountId, organisationId: at(organisation), role: body.role })
  }

  it('accounts-38 a provider is tried before it is saved: what does not work is saved switched off, and said in words', async () => {
    const wrong: [object, RegExp][] = [
      [{ issuer: `${stranger.issuer}/elders` }, /geen beschrijving/],
      [{ issuer: `${stranger.issuer}/` }, /noemt zichzelf anders/],
      [{ issuer: 'http://127.0.0.1:9' }, /antwoordt niemand/],
      [{ issuer: 'geen adres' }, /geen adres/],
    ]
    for (const [over, words] of wrong) {
      const { status, body } = await add(over)
      expect([status, body.isOn, body.tested.works]).toEqual([201, false, false])
      expect(body.tested.problem).toMatch(words)
    }
    const saved = await add({}, providerId)
    expect([saved.status, saved.body.isOn, saved.body.tested]).toEqual([
      ...[201, true],
      { works: true, problem: null, said: null },
    ])
    expect((await add()).body.code).toBe('accounts.provider-known')
    expect((await known()).redirectAddress).toBe(`http://localhost/inloggen/terug/${providerId}`)
  })

  it('accounts-37 two who change one provider at once: the second sees what the first made of it', async () => {
    const { version } = await known()
    expect((await change({ name: 'Bestuur' }, version)).status).toBe(200)
    const late = await change({ name: 'Anders' }, version)
    expect([late.status, (late.body.current as KeptProvider).name]).toEqual([412, 'Bestuur'])
  })

  it('accounts-37 a secret is written and never read', async () => {
    const secret = 'a secret of the provider'
    const id = randomUUID()
    await wout.post('/providers', {
      id,
      ...provider({ clientId: 'met-geheim', authentication: 'client_secret', secret }),
    })
    const { body } = await wout.get<KeptProviders>('/providers')
    expect(body.providers.find((one) => one.id === id)?.hasSecret).toBe(true)
    expect(JSON.stringify(body)).not.toContain(secret)
    const { rows } = await sql<{
      sealed: string
    }>`select sealed_secret as sealed from accounts.providers where id = ${id}`.execute(cast.database.sql)
    expect(rows[0]?.sealed).not.toContain(secret)
    const none = await add({ clientId: 'zonder', authentication: 'client_secret' })
    expect([none.status, none.body.code]).toEqual([409, 'accounts.provider-no-secret'])
  })

  it('accounts-36 who is invited signs in with their own provider from then on; a second code is not given', async () => {
    const els = await newAdministrator('wilgenhof', 'Els Ketel')
    const { person } = await accepts(await invited(els, idOf('marit'), at('wilgenhof')), 'marit@school')
    expect((await person.get<{ name: string }>('/session')).body.name).toBe('Marit Hoekstra')
    const again = await els.post<Slips>('/work-invitations', {
      people: [{ accountId: idOf('marit'), organisationId: at('wilgenhof') }],
    })
    expect([again.body.slips, again.body.skipped[0]?.because]).toEqual([[], expect.stringMatching(/kan al inloggen/i)])
  })

  it('accounts-37 an address that says who people are stays when people sign in there', async () => {
    const { version } = await known()
    const refused = await change({ subjectClaim: 'oid' }, version)
    expect([refused.status, refused.body.code]).toEqual([409, 'accounts.provider-has-people'])
  })

  it('accounts-34 two invitations accepted with one identity are one person with two employers; neither administrator sees the other', async () => {
    const mia = await newAdministrator('kompas', 'Mia Kuiper')
    const added = await mia.post<{ accountId: string }>('/people', {
      ...{ name: 'Marit Hoekstra', organisationId: at('kompas'), role: 'SCHOOL_TEACHER' },
      ...{ fromOn: cast.today(), untilOn: null, isSomeoneElse: false },
    })
    const { page, person } = await accepts(await invited(mia, added.body.accountId, at('kompas')), 'marit@school')
    expect(page.text).toContain('/inloggen/wie')
    expect((await person.get<{ accountId: string }>('/session')).body.accountId).toBe(idOf('marit'))
    expect((await mia.get(`/people/${added.body.accountId}`)).status).toBe(404)
    const seen = (await mia.get<PersonPage>(`/people/${idOf('marit')}`)).body
    expect(seen.work.map((one) => one.organisation)).toEqual(['Het Kompas'])
    const all = (await wout.get<PersonPage>(`/people/${idOf('marit')}`)).body
    expect(all.work.map((one) => one.organisation)).toEqual(['De Wilgenhof', 'Het Kompas'])
  })

  it('accounts-34 nobody gives themself work by accepting an invitation of their own making', async () => {
    const people = (await wout.get<KeptPeople>('/people?q=Mia')).body.people
    const accountId = people[0]?.accountId ?? ''
    await accepts(await invited(wout, accountId, at('kompas')), 'mia@school')
    const mia = await cast.signIn({
      ...{ kind: 'professional', accountId, organisationId: at('kompas'), role: 'ORGANISATION_ADMINISTRATOR' },
    })
    const { body } = await mia.post<{ accountId: string }>('/people', {
      ...{ name: 'Jan Verzonnen', organisationId: at('kompas'), role: 'SCHOOL_IB_ZOCO' },
      ...{ fromOn: cast.today(), untilOn: null, isSomeoneElse: false },
    })
    const { page } = await accepts(await invited(mia, body.accountId, at('kompas')), 'mia@school')
    expect(page.status).toBe(403)
  })

  it('accounts-35 who left cannot come in again with the identity that they had', async () => {
    const gone = { organisationId: at('wilgenhof'), untilOn: null }
    expect((await wout.post(`/people/${idOf('marit')}/_leave`, gone)).status).toBe(204)
    expect((await wout.post(`/people/${idOf('marit')}/_leave`, { ...gone, organisationId: at('kompas') })).status).toBe(
      204,
    )
    const browser = openBrowser(cast)
    stranger.behave({ subject: 'marit@school' })
    expect((await signInAt(browser, stranger, providerId)).status).toBe(403)
    const { refused } = (await wout.get<RefusedSignIns>('/refused-sign-ins')).body
    expect(refused).toContainEqual(expect.objectContaining({ provider: 'Bestuur', reason: 'works-nowhere', times: 1 }))
  })

  it('dossiers-12 the regie of who left is taken by a colleague in the same role, and by nobody else', async () => {
    const [youssef, sanne] = [await cast.professional('youssef'), await cast.professional('sanne')]
    const left = async (by: Person) =>
      (await by.get<LeftBehind>('/left-behind')).body.files.map((one) => [one.id, one.from])
    expect(await left(youssef)).toEqual([])
    const holds = (await wout.get<PersonPage>(`/people/${idOf('noah')}`)).body.holds
    expect(holds.map((one) => one.families)).toEqual([1])
    await wout.post(`/people/${idOf('noah')}/_leave`, { organisationId: at('team'), untilOn: null })
    expect(await left(youssef)).toEqual([[family.id, 'Noah Willems']])
    expect([await left(sanne), await left(wout)]).toEqual([[], []])
    expect(
      (await sanne.get<Dossier>(`/dossiers/${family.id}`)).body.team.some((one) => one.name === 'Noah Willems'),
    ).toBe(false)
    expect((await sanne.post(`/left-behind/${family.id}/_take`)).status).toBe(404)
    expect((await youssef.get(`/dossiers/${family.id}`)).status).toBe(404)
    expect((await youssef.post(`/left-behind/${family.id}/_take`)).status).toBe(204)
    expect((await youssef.get<Dossier>(`/dossiers/${family.id}`)).body.hasRegie).toBe(true)
    expect(await left(youssef)).toEqual([])
    expect((await youssef.post(`/left-behind/${family.id}/_take`)).status).toBe(404)
  })

  it('accounts-40 what administrators did is read by who watches, each in their own part, and reading is written down once a day', async () => {
    const mirjam = await cast.professional('mirjam')
    const seen = (await mirjam.get<Deeds>('/deeds')).body
    expect(seen.deeds.map((one) => one.what)).toEqual(
      expect.arrayContaining(['person-left', 'invited', 'person-added', 'provider-added']),
    )
    expect((await mirjam.get<Deeds>('/deeds?what=deeds-read')).body.total).toBe(1)
    const oneOf = await newAdministrator('wilgenhof', 'Ina Deen')
    const own = (await oneOf.get<Deeds>('/deeds')).body.deeds
    expect(new Set(own.map((one) => one.organisation))).toEqual(new Set(['De Wilgenhof']))
    expect((await (await cast.professional('youssef')).get('/deeds')).status).toBe(403)
  })

  it('accounts-37 a provider that is switched off lets nobody in, and whoever came in there is out', async () => {
    const session = async () =>
      (
        await sql<{ open: number }>`select count(*)::integer as open from accounts.sessions
      where provider_id = ${providerId}`.execute(cast.database.sql)
      ).rows[0]?.open
    expect(await session()).toBeGreaterThan(0)
    const { version } = await known()
    expect((await change({ isOn: false, name: 'Bestuur' }, version)).status).toBe(200)
    expect(await session()).toBe(0)
  })

  it('accounts-30 who signed in longer than a quarter of an hour ago shows anew who they are before people are changed', async () => {
    cast.wait({ minutes: 16 })
    const late = await wout.post<Problem>('/work-invitations', {
      people: [{ accountId: idOf('esra'), organisationId: at('kompas') }],
    })
    expect([late.status, late.body.code]).toEqual([403, 'fresh-sign-in'])
    expect((await wout.get('/people')).status).toBe(200)
  })
})
