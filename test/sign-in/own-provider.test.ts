// Signing in at the built-in provider, as a person does it: page by page, cookie by cookie.
import { decodeJwt, generateKeyPair, SignJWT } from 'jose'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import type { Dossier } from '../../src/capabilities/dossiers/contract.ts'
import type { Letter } from '../../src/capabilities/dossiers/family-access/contract.ts'
import type { OwnDesk } from '../../src/capabilities/own-provider/desk.ts'
import { type Cast, type ProfessionalName, raiseCurtain } from '../cast.ts'
import { shevchenko, yildiz } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { newDossier } from '../matrix/requests/dossiers.ts'
import { newAuthenticator } from './authenticator.ts'
import { type Browser, openBrowser } from './browser.ts'
import { invite, refusals } from './ground.ts'
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

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

describe.each(testDatabases())('the built-in provider on $name', ({ make }) => {
  let cast: Cast
  let desk: OwnDesk
  let browser: Browser
  let providerId: string
  const idOf = (name: ProfessionalName) => cast.region.people[name].accountId
  const personOf = (one: Browser) => cast.withToken(one.cookie(sessionCookie) ?? '')
  const nameOf = async (one: Browser) => (await personOf(one).get<{ name?: string }>('/session')).body.name
  const sessions = async (name: ProfessionalName) =>
    (
      await sql<{ acr: string; id_token: string }>`select acr, id_token from accounts.sessions
        where account_id = ${idOf(name)} and provider_id = ${providerId} order by opened_at`.execute(cast.database.sql)
    ).rows

  beforeAll(async () => {
    cast = await raiseCurtain(make, { ownProvider: cheap })
    desk = await deskOf(cast)
    providerId = desk.providerId
  })
  beforeEach(() => {
    cast.wait({ minutes: 2 })
    browser = openBrowser(cast)
  })
  afterAll(async () => {
    await cast?.dispose()
  })

  it('own-provider-01 the provider says that it knows the code flow with one kind of client, and none of its other ends answer', async () => {
    const said = JSON.parse((await browser.get('/eigen-inlog/.well-known/openid-configuration')).text)
    expect(said).toMatchObject({
      issuer: 'http://localhost/eigen-inlog',
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      authorization_response_iss_parameter_supported: true,
      scopes_supported: ['openid'],
    })
    expect(said.grant_types_supported).toEqual(['authorization_code'])
    for (const none of ['registration', 'userinfo', 'introspection', 'revocation', 'pushed_authorization_request'])
      expect(said[`${none}_endpoint`]).toBeUndefined()
    for (const path of ['reg', 'me', 'token/introspection', 'token/revocation', 'request', 'device'])
      expect((await browser.get(`/eigen-inlog/${path}`)).status).toBe(404)
  })

  it('own-provider-01 its keys are those of the file, public halves only, and every answer has the headers of the house', async () => {
    const keys = await browser.get('/eigen-inlog/jwks')
    const [key] = JSON.parse(keys.text).keys
    expect([key.kty, key.alg, key.d, key.kid]).toEqual(['RSA', 'RS256', undefined, cast.signInKeys.issuingKey().kid])
    for (const page of [keys, await begin(browser, providerId)]) {
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
      expect(page.headers['x-frame-options']).toBe('DENY')
      expect(page.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  const changed: [string, (query: URLSearchParams) => void][] = [
    ['to another address', (query) => query.set('redirect_uri', 'https://evil.example/inloggen')],
    ['without PKCE', (query) => query.delete('code_challenge')],
    ['with a plain challenge', (query) => query.set('code_challenge_method', 'plain')],
    ['for a token in the address', (query) => query.set('response_type', 'id_token')],
    ['for another client', (query) => query.set('client_id', 'somebody-else')],
  ]
  it.each(changed)('own-provider-01 a request %s is not taken up', async (_what, change) => {
    const url = new URL((await browser.get(`/inloggen/${providerId}`)).location ?? '')
    change(url.searchParams)
    const answer = await browser.get(url.pathname + url.search)
    expect(answer.location ?? '').not.toContain('/stap/')
    expect(answer.location ?? '').not.toContain('evil.example')
    expect(answer.text).not.toContain('data-passkey')
  })

  it('own-provider-01 a code is worth nothing without our own key', async () => {
    const asked = {
      grant_type: 'authorization_code',
      code: 'guessed',
      redirect_uri: `http://localhost/inloggen/terug/${providerId}`,
      client_id: 'rondom',
    }
    // Our own client is no browser: from a page nobody asks for a token.
    expect((await browser.post('/eigen-inlog/token', asked)).status).toBe(400)
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT({ jti: 'once' })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer('rondom')
      .setSubject('rondom')
      .setAudience('http://localhost/eigen-inlog')
      .setIssuedAt()
      .setExpirationTime('1 minute')
      .sign(privateKey)
    const proof = { client_assertion: forged, client_assertion_type: jwtBearer }
    const { statusCode, body } = await cast.server.inject({
      method: 'POST',
      url: '/eigen-inlog/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...asked, ...proof }).toString(),
    })
    expect([statusCode, JSON.parse(body).error]).toEqual([401, 'invalid_client'])
  })

  it('own-provider-01 whatever a request calls this server, the provider sends nobody to another one', async () => {
    const { body } = await cast.server.inject({
      url: '/eigen-inlog/.well-known/openid-configuration',
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    })
    expect(body).not.toContain('evil.example')
  })

  it('own-provider-03 who was invited makes a password with a second step, and is in; from then on with both', async () => {
    const person = await invited(cast, idOf('sanne'))
    const { end, codes, app } = await enrolWithPassword(cast, person, { providerId, login: 'sanne' })
    expect([isIn(end), codes.length, await nameOf(person)]).toEqual([true, 10, 'Sanne Vermeer'])
    cast.wait({ minutes: 2 })
    const { path, text } = await typePassword(browser, providerId, { login: ' SANNE', password: goodPassword })
    expect([text.includes('Nog één stap'), browser.cookie(sessionCookie)]).toEqual([true, undefined])
    expect(isIn(await follow(browser, await browser.post(`${path}/code`, { code: app.code(cast.now()) })))).toBe(true)
  })

  it('own-provider-03 who was invited makes a passkey, and is in; from then on with it alone', async () => {
    const passkey = newAuthenticator()
    const person = await invited(cast, idOf('marit'))
    expect(isIn(await enrolWithPasskey(person, providerId, passkey))).toBe(true)
    expect(isIn(await signInWithPasskey(browser, providerId, passkey))).toBe(true)
    expect(await nameOf(browser)).toBe('Marit Hoekstra')
  })

  it('own-provider-06 it says how they showed who they are, in names of its own, and who by the account alone', async () => {
    const passkey = newAuthenticator()
    await enrolWithPasskey(await invited(cast, idOf('esra')), providerId, passkey)
    const [made] = await sessions('esra')
    expect(decodeJwt(made?.id_token ?? '')).toMatchObject({
      sub: idOf('esra'),
      acr: 'urn:rondom:acr:passkey',
      amr: ['swk', 'user', 'mfa'],
    })
    await enrolWithPassword(cast, await invited(cast, idOf('esra')), { providerId, login: 'esra' })
    const [second] = await sessions('esra')
    const claims = decodeJwt(second?.id_token ?? '')
    expect(claims).toMatchObject({ acr: 'urn:rondom:acr:password-and-code', amr: ['pwd', 'otp', 'mfa'] })
    expect(Object.keys(claims).sort()).toEqual(
      ['acr', 'amr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sub'].sort(),
    )
  })

  it('own-provider-03 a ticket makes one first way in, and no second', async () => {
    const person = await invited(cast, idOf('tom'))
    const [one, two] = [await begin(person, providerId), await begin(person, providerId)]
    const passkey = newAuthenticator()
    // The later question is the one that its own page remembers; both tabs hold the same ticket.
    const first = await person.post(`${two.path}/sleutel`, { response: passkey.make(two) })
    expect(first.status).toBe(303)
    const second = await person.post(`${one.path}/sleutel`, { response: newAuthenticator().make(one) })
    expect(second.status).not.toBe(303)
    const { rows } = await sql`select from own_provider.passkeys where account_id = ${idOf('tom')}`.execute(
      cast.database.sql,
    )
    expect(rows).toHaveLength(1)
  })

  it('own-provider-03 a ticket in an address is nothing in another browser', async () => {
    const person = await invited(cast, idOf('karin'))
    const { location = '' } = await person.get(`/inloggen/${providerId}?uitnodiging=ja`)
    const { pathname, search } = new URL(location)
    const page = await follow(browser, await browser.get(pathname + search))
    expect(page.text).not.toContain('Karin')
    expect(page.text).toContain('data-passkey="use"')
    const made = await browser.post(`${page.path}/wachtwoord`, { login: 'karin', password: goodPassword })
    expect(made.location).not.toContain('/app')
  })

  it('own-provider-03 a second invitation takes the place of what there was, and ends every session', async () => {
    const lost = newAuthenticator()
    const old = await invited(cast, idOf('ilse'))
    await enrolWithPasskey(old, providerId, lost)
    await invite(cast, idOf('ilse'))
    expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, lost))).toBe(true)
    await enrolWithPasskey(await invited(cast, idOf('ilse')), providerId, newAuthenticator())
    expect((await personOf(old).get('/session')).status).toBe(401)
    expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, lost))).toBe(false)
  })

  it('own-provider-03 for a family nothing is replaced before both codes were right', async () => {
    const family = await shevchenko(cast)
    const { accountId } = family.as('Oksana').actor
    const passkey = newAuthenticator()
    const first = openBrowser(cast)
    await first.post('/uitnodiging', await invite(cast, accountId, { withSecond: true }))
    expect(isIn(await enrolWithPasskey(first, providerId, passkey))).toBe(true)
    const again = await invite(cast, accountId, { withSecond: true })
    const thief = openBrowser(cast)
    const wrong = again.second === '000000' ? '000001' : '000000'
    await thief.post('/uitnodiging', { code: again.code, second: wrong })
    expect((await begin(thief, providerId)).text).toContain('data-passkey="use"')
    expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, passkey))).toBe(true)
    const parent = openBrowser(cast)
    await parent.post('/uitnodiging', again)
    expect(isIn(await enrolWithPasskey(parent, providerId, newAuthenticator()))).toBe(true)
    expect(isIn(await signInWithPasskey(openBrowser(cast), providerId, passkey))).toBe(false)
  })

  it('own-provider-03 an invitation of one person is not taken up with the key of another', async () => {
    const mine = newAuthenticator()
    await enrolWithPasskey(await invited(cast, idOf('peter')), providerId, mine)
    const page = await begin(await invited(cast, idOf('noah')), providerId)
    expect(page.text).toContain('data-passkey="make"')
    // Without the ticket in the address the provider knows nothing of it; what comes back is refused here.
    const person = await invited(cast, idOf('noah'))
    const url = new URL((await person.get(`/inloggen/${providerId}?uitnodiging=ja`)).location ?? '')
    url.searchParams.delete('ticket')
    const first = await follow(person, await person.get(url.pathname + url.search))
    const end = await follow(person, await person.post(`${first.path}/sleutel`, { response: mine.use(first) }))
    expect(end.status).toBe(403)
    expect((await refusals(cast)).at(-1)).toBe('someone-else')
  })

  it('own-provider-03 a parent who signs in here already takes up the letter of another dossier with the key that they have', async () => {
    const noah = await cast.professional('noah')
    const family = await yildiz(cast)
    const { id } = (await noah.post<{ id: string }>('/dossiers', newDossier(cast))).body
    const { persons } = (await noah.get<Dossier>(`/dossiers/${id}`)).body
    const wilma = persons.find(({ givenName }) => givenName === 'Wilma')?.id
    const letterOf = async (dossierId: string, personId = '') =>
      (await noah.post<Letter>(`/dossiers/${dossierId}/persons/${personId}/_invite`)).body
    const first = await letterOf(family.id, family.personId('Aylin'))
    const second = await letterOf(id, wilma)
    const passkey = newAuthenticator()
    await browser.post('/uitnodiging', { code: first.code, second: first.second })
    expect(isIn(await enrolWithPasskey(browser, providerId, passkey))).toBe(true)
    await browser.post('/uitnodiging', { code: second.code, second: second.second })
    const page = await begin(browser, providerId)
    expect(page.text).toContain('Log je hier al in?')
    const already = await browser.get(`${page.path}/al`)
    const end = await follow(browser, await browser.post(`${page.path}/sleutel`, { response: passkey.use(already) }))
    expect(isIn(end)).toBe(true)
    const { body } = await personOf(browser).get<{ dossiers: { id: string }[] }>('/dossiers')
    expect(body.dossiers.map((one) => one.id).sort()).toEqual([family.id, id].sort())
  })

  it('own-provider-02 nobody comes in because they were in before: each time they show who they are', async () => {
    const passkey = newAuthenticator()
    const person = await invited(cast, idOf('youssef'))
    await enrolWithPasskey(person, providerId, passkey)
    expect((await begin(person, providerId)).text).toContain('data-passkey="use"')
    const anew = await follow(person, await person.get('/inloggen/opnieuw'))
    expect(anew.text).toContain('data-passkey="use"')
    const old = person.cookie(sessionCookie)
    const end = await follow(person, await person.post(`${anew.path}/sleutel`, { response: passkey.use(anew) }))
    expect([isIn(end), person.cookie(sessionCookie) === old]).toEqual([true, false])
  })

  it('own-provider-02 two people at one computer sign in one after the other', async () => {
    const [mine, yours] = [newAuthenticator(), newAuthenticator()]
    await enrolWithPasskey(await invited(cast, idOf('marit')), providerId, mine)
    await enrolWithPasskey(await invited(cast, idOf('esra')), providerId, yours)
    expect(isIn(await signInWithPasskey(browser, providerId, mine))).toBe(true)
    expect(isIn(await signInWithPasskey(browser, providerId, yours))).toBe(true)
    expect(await nameOf(browser)).toBe('Esra Kaplan')
  })

  describe('own-provider-04 a passkey', () => {
    const passkey = newAuthenticator()
    beforeAll(async () => {
      await enrolWithPasskey(await invited(cast, idOf('mirjam')), providerId, passkey)
    })
    const wrongs: [string, Parameters<typeof passkey.use>[1]][] = [
      ['of a page of another site', { origin: 'https://localhost.evil.example' }],
      ['for another name', { rpId: 'evil.example' }],
      ['that answers another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }],
      ['that did not check the person', { isUnverified: true }],
    ]
    it.each(wrongs)('own-provider-04 %s opens nothing', async (_what, wrong) => {
      const page = await begin(browser, providerId)
      const answer = await browser.post(`${page.path}/sleutel`, { response: passkey.use(page, wrong) })
      expect(answer.status).toBe(400)
    })

    it('own-provider-04 an answer is good once, and a counter that goes back is that of a copy', async () => {
      const page = await begin(browser, providerId)
      const response = passkey.use(page, { counter: 50 })
      expect((await browser.post(`${page.path}/sleutel`, { response })).status).toBe(303)
      const other = openBrowser(cast)
      const again = await begin(other, providerId)
      expect((await other.post(`${again.path}/sleutel`, { response })).status).toBe(400)
      const later = await begin(other, providerId)
      const copy = passkey.use(later, { counter: 50 })
      expect((await other.post(`${later.path}/sleutel`, { response: copy })).status).toBe(400)
      const next = await begin(other, providerId)
      expect((await other.post(`${next.path}/sleutel`, { response: passkey.use(next) })).status).toBe(303)
    })

    it('own-provider-04 no passkey at all, or no JSON, is the same page again', async () => {
      for (const response of ['', '{}', '[]', 'null', 'no json', JSON.stringify({ id: 7, response: {} })]) {
        const page = await begin(browser, providerId)
        expect((await browser.post(`${page.path}/sleutel`, { response })).status).toBe(400)
      }
      const page = await begin(browser, providerId)
      const stranger = newAuthenticator().use(page)
      expect((await browser.post(`${page.path}/sleutel`, { response: stranger })).status).toBe(400)
    })
  })

  it('own-provider-07 a code of the app is good once, and so is a code from paper', async () => {
    const person = await invited(cast, idOf('wout'))
    const { app, codes } = await enrolWithPassword(cast, person, { providerId, login: 'wout' })
    const typed = { login: 'wout', password: goodPassword }
    const enter = async (code: string) => {
      const one = openBrowser(cast)
      const { path } = await typePassword(one, providerId, typed)
      return isIn(await follow(one, await one.post(`${path}/code`, { code })))
    }
    cast.wait({ minutes: 2 })
    const code = app.code(cast.now())
    expect([await enter(code), await enter(code)]).toEqual([true, false])
    expect(await enter(app.code(new Date(cast.now().getTime() - 30_000)))).toBe(false)
    const [paper = ''] = codes
    expect([await enter(paper.toLowerCase().replace('-', ' ')), await enter(paper)]).toEqual([true, false])
    expect(await enter('AAAAA-AAAAA')).toBe(false)
  })

  it('own-provider-07 without the password no code is asked for, and none counts', async () => {
    const page = await begin(browser, providerId)
    expect((await browser.get(`${page.path}/code`)).location).toBe(page.path)
    expect((await browser.post(`${page.path}/code`, { code: '000000' })).location).toBe(page.path)
  })

  it('own-provider-08 a name that nobody has is answered as a wrong password is, to the letter', async () => {
    await enrolWithPassword(cast, await invited(cast, idOf('noah')), { providerId, login: 'noah@team' })
    const answers = []
    for (const login of ['noah@team', 'nobody@team']) {
      const one = openBrowser(cast)
      const page = await begin(one, providerId)
      const { status, text } = await one.post(`${page.path}/inloggen`, { login, password: 'not this one at all' })
      const bare = text
        .replace(/data-options="[^"]*"/, '')
        .replaceAll(page.path, '')
        .replaceAll(login, '')
      answers.push({ status, bare })
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.status).toBe(400)
  })

  it('own-provider-08 whether a name is free is told to who holds an invitation, a few times', async () => {
    const person = await invited(cast, idOf('sanne'))
    const page = await begin(person, providerId)
    const ask = async (login: string) =>
      (await person.post(`${page.path}/wachtwoord`, { login, password: goodPassword })).text
    for (let times = 0; times < 5; times++) expect(await ask('wout')).toContain('niet vrij')
    expect(await ask('wout')).toContain('te veel namen')
  })

  it('own-provider-12 a sign-in that was begun in one browser goes on in no other', async () => {
    const passkey = newAuthenticator()
    await enrolWithPasskey(await invited(cast, idOf('karin')), providerId, passkey)
    const page = await begin(browser, providerId)
    const other = openBrowser(cast)
    expect((await other.get(page.path)).status).toBe(403)
    const ends = await browser.post(`${page.path}/sleutel`, { response: passkey.use(page) })
    const resume = new URL(ends.location ?? '', 'http://localhost').pathname
    const there = await other.get(resume)
    expect([there.status >= 400, other.cookie(sessionCookie)]).toEqual([true, undefined])
    const back = new URL((await browser.get(resume)).location ?? '')
    expect(back.searchParams.get('iss')).toBe('http://localhost/eigen-inlog')
    expect((await other.get(back.pathname + back.search)).status).toBe(403)
    expect(isIn(await browser.get(back.pathname + back.search))).toBe(true)
  })

  it('own-provider-12 signing out leads by the provider straight back to our own page, and to no other', async () => {
    const passkey = newAuthenticator()
    const person = await invited(cast, idOf('karin'))
    await enrolWithPasskey(person, providerId, passkey)
    const { body } = await personOf(person).post<{ next: string }>('/session/_close', {})
    const { pathname, search } = new URL(body.next)
    const gone = await person.get(pathname + search)
    expect(gone.location).toBe('http://localhost/uitgelogd')
    const elsewhere = new URLSearchParams(search)
    elsewhere.set('post_logout_redirect_uri', 'https://evil.example/')
    expect((await person.get(`${pathname}?${elsewhere}`)).location).toBeUndefined()
    expect((await person.get('/eigen-inlog/uit')).location).toBe('/uitgelogd')
  })

  it('own-provider-13 what lies in the database alone opens nothing: no name, code or token can be read there', async () => {
    const { rows } = await sql<{ all: string }>`
      select (select coalesce(string_agg(r::text, ' '), '') from own_provider.records r)
        || (select coalesce(string_agg(p::text, ' '), '') from own_provider.passwords p) as all`.execute(
      cast.database.sql,
    )
    for (const word of ['sanne', 'wout', 'urn:rondom', `${idOf('karin').slice(0, 8)}-none`, 'accountId'])
      expect(rows[0]?.all).not.toContain(word)
  })
})
