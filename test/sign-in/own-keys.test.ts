// What somebody signs in with, kept by themself; and a new way in for who lost theirs, by two persons.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import type { BegunReset, ConfirmedReset, Resets } from '../../src/capabilities/own-provider/contract.ts'
import { type Cast, type Person, type ProfessionalName, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { type Authenticator, newAuthenticator } from './authenticator.ts'
import { type Browser, openBrowser } from './browser.ts'
import {
  begin,
  cheap,
  deskOf,
  enrolWithPasskey,
  enrolWithPassword,
  follow,
  goodPassword,
  invited,
  isIn,
  signInWithPasskey,
  typePassword,
} from './own-ground.ts'

const keysPath = '/mijn-toegang/sleutels'

describe.each(testDatabases())('keys of the built-in provider on $name', ({ make }) => {
  let cast: Cast
  let providerId: string
  const idOf = (name: ProfessionalName) => cast.region.people[name].accountId
  const statusOf = async (browser: Browser) =>
    (await cast.withToken(browser.cookie(sessionCookie) ?? '').get('/session')).status
  const removeIdsOf = (text: string) => [...text.matchAll(/name="id" value="([^"]+)"/g)].map(([, id = '']) => id)

  beforeAll(async () => {
    cast = await raiseCurtain(make, { ownProvider: cheap })
    providerId = (await deskOf(cast)).providerId
  })
  afterAll(async () => {
    await cast?.dispose()
  })

  async function withPasskey(name: ProfessionalName): Promise<{ browser: Browser; passkey: Authenticator }> {
    const passkey = newAuthenticator()
    const browser = await invited(cast, idOf(name))
    await enrolWithPasskey(browser, providerId, passkey)
    return { browser, passkey }
  }

  it('own-provider-11 somebody adds a passkey and removes another, but never the last way in', async () => {
    const { browser, passkey } = await withPasskey('sanne')
    const page = await browser.get(keysPath)
    expect([page.status, page.text.includes('Firefox, Windows'), removeIdsOf(page.text)]).toEqual([200, true, []])
    const second = newAuthenticator()
    const added = await browser.post(`${keysPath}/toevoegen`, { response: second.make(page) })
    expect(added.location).toBe(`${keysPath}?gedaan=erbij`)
    const both = removeIdsOf((await browser.get(keysPath)).text)
    expect(both).toHaveLength(2)
    const [first = '', last = ''] = both
    expect((await browser.post(`${keysPath}/verwijderen`, { id: first })).status).toBe(303)
    expect((await browser.post(`${keysPath}/verwijderen`, { id: last })).status).toBe(400)
    expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, passkey))).toBe(false)
    expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, second))).toBe(true)
  })

  it('own-provider-11 nobody removes the passkey of somebody else', async () => {
    const { browser: marit } = await withPasskey('marit')
    const { browser: esra } = await withPasskey('esra')
    const { rows } = await sql<{
      id: string
    }>`select id from own_provider.passkeys where account_id = ${idOf('esra')}`.execute(cast.database.sql)
    for (const id of [rows[0]?.id ?? '', randomUUID()])
      expect((await marit.post(`${keysPath}/verwijderen`, { id })).status).toBe(404)
    expect((await esra.get(keysPath)).text).toContain('Firefox, Windows')
  })

  it('own-provider-11 whoever did not show a moment ago who they are changes nothing', async () => {
    const { browser } = await withPasskey('tom')
    const page = await browser.get(keysPath)
    cast.wait({ minutes: 16 })
    expect((await browser.get(keysPath)).text).not.toContain('data-passkey')
    const answer = await browser.post(`${keysPath}/toevoegen`, { response: newAuthenticator().make(page) })
    expect(answer.location).toBe(`/inloggen/opnieuw?terug=${keysPath}`)
    for (const path of ['wachtwoord', 'herstelcodes', 'verwijderen'])
      expect((await browser.post(`${keysPath}/${path}`, { password: goodPassword, id: randomUUID() })).status).not.toBe(
        200,
      )
  })

  it('own-provider-11 who signed in elsewhere, or not at all, has no keys here', async () => {
    expect((await openBrowser(cast).get(keysPath)).location).toBe('/inloggen')
    const person = await cast.professional('noah')
    const page = await person.send<string>('GET', `page:${keysPath}`)
    expect([page.status, JSON.stringify(page.body).includes('data-passkey')]).toEqual([200, false])
    const refused = await person.send('POST', `page:${keysPath}/herstelcodes`, {})
    expect([401, 403, 415]).toContain(refused.status)
  })

  it('own-provider-11 a new password holds to the rules, works at once, and ends what else was open', async () => {
    const browser = await invited(cast, idOf('karin'))
    const { app } = await enrolWithPassword(cast, browser, { providerId, login: 'karin' })
    cast.wait({ minutes: 2 })
    const elsewhere = openBrowser(cast)
    const { path } = await typePassword(elsewhere, providerId, { login: 'karin', password: goodPassword })
    await follow(elsewhere, await elsewhere.post(`${path}/code`, { code: app.code(cast.now()) }))
    expect(await statusOf(elsewhere)).toBe(200)
    for (const password of ['te kort', 'welkom welkom welkom 2026', 'Karin Bos 1985!!'])
      expect((await browser.post(`${keysPath}/wachtwoord`, { password })).status).toBe(400)
    const next = 'groene trein eet brood'
    expect((await browser.post(`${keysPath}/wachtwoord`, { password: next })).status).toBe(303)
    expect([await statusOf(browser), await statusOf(elsewhere)]).toEqual([200, 401])
    const again = openBrowser(cast)
    expect((await typePassword(again, providerId, { login: 'karin', password: goodPassword })).status).toBe(400)
    expect((await typePassword(again, providerId, { login: 'karin', password: next })).text).toContain('Nog één stap')
  })

  it('own-provider-11 new recovery codes end the old ones', async () => {
    const browser = await invited(cast, idOf('peter'))
    const { codes } = await enrolWithPassword(cast, browser, { providerId, login: 'peter' })
    const { text } = await browser.post(`${keysPath}/herstelcodes`, {})
    const fresh = [...text.matchAll(/>([0-9A-Z]{5}-[0-9A-Z]{5})</g)].map(([, code = '']) => code)
    expect(fresh).toHaveLength(10)
    const enter = async (code = '') => {
      const one = openBrowser(cast)
      const { path } = await typePassword(one, providerId, { login: 'peter', password: goodPassword })
      return isIn(await follow(one, await one.post(`${path}/code`, { code })))
    }
    expect([await enter(codes[0]), await enter(fresh[0])]).toEqual([false, true])
  })

  describe('own-provider-10 a new way in', () => {
    let wout: Person
    let mirjam: Person
    let keeper: Person
    const ask = (by: Person, name: ProfessionalName) => {
      const { accountId, organisation } = cast.region.people[name]
      return by.post<BegunReset>('/sign-in-resets', {
        accountId,
        organisationId: cast.region.organisations[organisation],
      })
    }

    beforeAll(async () => {
      wout = await cast.professional('wout')
      mirjam = await cast.professional('mirjam')
      const { organisations } = cast.region
      const assigned = async (accountId: string, organisationId: string) => {
        await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
          values (${accountId}, ${organisationId}, 'ORGANISATION_ADMINISTRATOR', ${cast.today(-1)})`.execute(
          cast.database.sql,
        )
        return cast.signIn({ kind: 'professional', accountId, organisationId, role: 'ORGANISATION_ADMINISTRATOR' })
      }
      keeper = await assigned(idOf('marit'), organisations.wilgenhof)
    })

    it('own-provider-10 one asks, another confirms; each holds one of the two codes, and together they open', async () => {
      const { browser: old, passkey } = await withPasskey('sanne')
      const begun = await ask(keeper, 'sanne')
      expect(begun.status).toBe(201)
      expect((await keeper.post(`/sign-in-resets/${begun.body.id}/_confirm`)).status).toBe(403)
      // Asking changes nothing yet.
      expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, passkey))).toBe(true)
      const confirmed = await mirjam.post<ConfirmedReset>(`/sign-in-resets/${begun.body.id}/_confirm`)
      expect(confirmed.status).toBe(200)
      const person = openBrowser(cast)
      await person.post('/uitnodiging', { code: confirmed.body.code })
      expect((await begin(person, providerId)).text).toContain('data-passkey="use"')
      await person.post('/uitnodiging', { code: confirmed.body.code, second: begun.body.secondCode })
      const fresh = newAuthenticator()
      expect(isIn(await enrolWithPasskey(person, providerId, fresh))).toBe(true)
      expect(await statusOf(old)).toBe(401)
      expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, passkey))).toBe(false)
      expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, fresh))).toBe(true)
      const { body } = await mirjam.get<Resets>('/sign-in-resets')
      expect(body.resets.find(({ id }) => id === begun.body.id)?.state).toBe('used')
      const { rows } = await sql<{ what: string; by: string }>`
        select what, account_id as by from accounts.deeds where about ->> 'reset' = ${begun.body.id} order by at, what`.execute(
        cast.database.sql,
      )
      expect(rows).toEqual([
        { what: 'reset-begun', by: idOf('marit') },
        { what: 'reset-confirmed', by: idOf('mirjam') },
      ])
    })

    it('own-provider-10 nobody does it for themself, for people of another organisation, or for who works nowhere', async () => {
      expect((await ask(keeper, 'marit')).body).toMatchObject({ code: 'own-provider.not-yourself' })
      expect((await ask(keeper, 'esra')).status).toBe(404)
      expect((await ask(mirjam, 'esra')).status).toBe(403)
      expect((await ask(await cast.professional('noah'), 'sanne')).status).toBe(403)
      const begun = await ask(wout, 'esra')
      expect((await keeper.post(`/sign-in-resets/${begun.body.id}/_confirm`)).status).toBe(404)
      expect((await keeper.get<Resets>('/sign-in-resets')).body.resets.map(({ id }) => id)).not.toContain(begun.body.id)
      expect((await ask(wout, 'esra')).body).toMatchObject({ code: 'own-provider.already-begun' })
      expect((await mirjam.post(`/sign-in-resets/${begun.body.id}/_withdraw`)).status).toBe(204)
      expect((await mirjam.post(`/sign-in-resets/${begun.body.id}/_confirm`)).status).toBe(409)
    })

    it('own-provider-10 it runs out after three days, before it was confirmed and after', async () => {
      const begun = await ask(wout, 'tom')
      cast.wait({ days: 3.1 })
      wout = await cast.professional('wout')
      mirjam = await cast.professional('mirjam')
      expect((await mirjam.post(`/sign-in-resets/${begun.body.id}/_confirm`)).status).toBe(409)
      const again = await ask(wout, 'tom')
      expect(again.status).toBe(201)
      const { body } = await mirjam.post<ConfirmedReset>(`/sign-in-resets/${again.body.id}/_confirm`)
      cast.wait({ days: 3.1 })
      const late = await openBrowser(cast).post('/uitnodiging', { code: body.code, second: again.body.secondCode })
      expect(late.status).toBe(400)
    })

    it('own-provider-10 a letter that was withdrawn, or overtaken by a newer one, opens nothing', async () => {
      wout = await cast.professional('wout')
      mirjam = await cast.professional('mirjam')
      const first = await ask(wout, 'ilse')
      const letter = await mirjam.post<ConfirmedReset>(`/sign-in-resets/${first.body.id}/_confirm`)
      const second = await ask(wout, 'ilse')
      const newer = await mirjam.post<ConfirmedReset>(`/sign-in-resets/${second.body.id}/_confirm`)
      const enter = async ({ body }: typeof letter, { body: begun }: typeof first) =>
        (await openBrowser(cast).post('/uitnodiging', { code: body.code, second: begun.secondCode })).status
      expect(await enter(letter, first)).toBe(400)
      expect(await enter(newer, second)).toBe(200)
      expect((await mirjam.post(`/sign-in-resets/${second.body.id}/_withdraw`)).status).toBe(204)
      expect(await enter(newer, second)).toBe(400)
    })
  })
})
