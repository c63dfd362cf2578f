// Signing in at a provider that knows nothing of us. What it does wrong is refused, noted, and told in one sentence.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import { newSignInKeys, signInKeys } from '../../src/capabilities/accounts/sign-in/keys.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { shevchenko } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { type Browser, openBrowser } from './browser.ts'
import { bind, invite, know, refusals, signInAt } from './ground.ts'
import { type Behaviour, type Stranger, startStranger } from './stranger.ts'

describe.each(testDatabases())('signing in on $name', ({ make }) => {
  let cast: Cast
  let stranger: Stranger
  let other: Stranger
  let providerId: string
  let browser: Browser
  let keys: { keys: object[] }
  const ourKeys = () => keys
  const as = (behaviour: Partial<Behaviour> = {}) => stranger.behave({ subject: 'sanne@school', ...behaviour })
  const sessionOf = (one: Browser) => cast.withToken(one.cookie(sessionCookie) ?? '').get<{ name: string }>('/session')

  beforeAll(async () => {
    cast = await raiseCurtain(make)
    keys = (await cast.stranger().get<{ keys: object[] }>('/sign-in-keys')).body
    stranger = await startStranger(ourKeys)
    other = await startStranger(ourKeys)
    providerId = await know(cast, stranger)
    await bind(cast, providerId, 'sanne@school', cast.region.people.sanne.accountId)
  })
  beforeEach(() => {
    browser = openBrowser(cast)
    as()
  })
  afterAll(async () => {
    await stranger?.stop()
    await other?.stop()
    await cast?.dispose()
  })

  it('accounts-10 who signs in at the provider of their organisation is who was invited, for that organisation, in that role', async () => {
    const page = await signInAt(browser, stranger, providerId)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('content="0;url=/werk"')])
    expect((await sessionOf(browser)).body).toMatchObject({ name: 'Sanne Vermeer', role: 'SCHOOL_IB_ZOCO' })
  })

  it('accounts-10 somebody whom nobody invited does not come in, whatever the provider says of them', async () => {
    as({ subject: 'someone-new', claims: { name: 'Sanne Vermeer', email: 'sanne@example.nl' } })
    const page = await signInAt(browser, stranger, providerId)
    expect([page.status, browser.cookie(sessionCookie)]).toEqual([403, undefined])
    expect((await refusals(cast)).at(-1)).toBe('unknown-person')
  })

  const faults: [string, Partial<Behaviour>, string][] = [
    ['a token signed by another key', { otherKey: true }, 'not-trusted'],
    ['a token of another issuer', { issuer: 'https://elsewhere.example' }, 'not-trusted'],
    ['a token for another client', { audience: 'somebody-else' }, 'not-trusted'],
    ['a token with the nonce of another sign-in', { nonce: 'of-another' }, 'not-trusted'],
    ['a token that is over', { clockOff: -600 }, 'not-trusted'],
    ['a token from the future', { clockOff: 600 }, 'not-trusted'],
    ['a person who turned back', { error: 'access_denied' }, 'cancelled'],
    ['a fault of the provider', { error: 'server_error' }, 'not-trusted'],
  ]
  it.each(faults)('accounts-11 %s lets nobody in, and is noted without a name', async (_, behaviour, reason) => {
    as(behaviour)
    const page = await signInAt(browser, stranger, providerId)
    expect([page.status, browser.cookie(sessionCookie)]).toEqual([403, undefined])
    expect(page.text).not.toMatch(/nonce|issuer|signature|jwt|sanne/i)
    expect((await refusals(cast)).at(-1)).toBe(reason)
  })

  it('accounts-11 a clock that is a little off is no reason to refuse', async () => {
    as({ clockOff: -20 })
    expect((await signInAt(browser, stranger, providerId)).status).toBe(200)
  })

  it('accounts-12 the way back works once, in the browser that began it, and at the provider where it began', async () => {
    const { location = '' } = await browser.get(`/inloggen/${providerId}`)
    const back = await stranger.visit(location)
    const elsewhere = openBrowser(cast)
    expect((await elsewhere.get(back.pathname + back.search)).status).toBe(403)
    elsewhere.plant('rondom-inloggen', 'a-guess')
    expect((await elsewhere.get(back.pathname + back.search)).status).toBe(403)
    expect((await browser.get(back.pathname + back.search)).status).toBe(200)
    browser.plant('rondom-inloggen', 'a-guess')
    expect((await browser.get(back.pathname + back.search)).status).toBe(403)
  })

  it('accounts-12 the answer of one provider is not taken for that of another', async () => {
    const otherId = await know(cast, other)
    const { location = '' } = await browser.get(`/inloggen/${providerId}`)
    const back = await stranger.visit(location)
    const before = other.exchanges()
    const page = await browser.get(back.pathname.replace(providerId, otherId) + back.search)
    expect([page.status, other.exchanges()]).toEqual([403, before])
  })

  it('accounts-12 a state that is too old is over', async () => {
    const { location = '' } = await browser.get(`/inloggen/${providerId}`)
    const back = await stranger.visit(location)
    cast.wait({ minutes: 16 })
    expect((await browser.get(back.pathname + back.search)).status).toBe(403)
  })

  it('accounts-13 a level of assurance that is required is asked for, and who does not reach it is not let in', async () => {
    const substantial = 'http://eidas.europa.eu/LoA/substantial'
    const strict = await startStranger(ourKeys)
    try {
      const id = await know(cast, strict, { acrValues: [substantial] })
      await bind(cast, id, 'sanne@school', cast.region.people.sanne.accountId)
      strict.behave({ subject: 'sanne@school', claims: { acr: 'http://eidas.europa.eu/LoA/low' } })
      expect((await signInAt(browser, strict, id)).status).toBe(403)
      expect((await refusals(cast)).at(-1)).toBe('too-weak')
      strict.behave({ subject: 'sanne@school', claims: { acr: substantial } })
      const { location = '' } = await browser.get(`/inloggen/${id}`)
      expect(new URL(location).searchParams.get('acr_values')).toBe(substantial)
      expect((await signInAt(browser, strict, id)).status).toBe(200)
    } finally {
      await strict.stop()
    }
  })

  it('accounts-13 who signs in at the provider of one organisation acts for no other', async () => {
    const board = await startStranger(ourKeys)
    try {
      const { organisations, people } = cast.region
      const id = await know(cast, board, {
        organisations: [organisations.kompas],
        claims: { subject: 'oid', must: { tid: 'board' } },
      })
      await bind(cast, id, 'sanne-oid', people.sanne.accountId)
      await bind(cast, id, 'esra-oid', people.esra.accountId)
      board.behave({ subject: 'x', claims: { oid: 'sanne-oid', tid: 'board' } })
      expect((await signInAt(browser, board, id)).status).toBe(403)
      expect((await refusals(cast)).at(-1)).toBe('works-nowhere')
      board.behave({ subject: 'x', claims: { oid: 'esra-oid', tid: 'another tenant' } })
      expect((await signInAt(browser, board, id)).status).toBe(403)
      board.behave({ subject: 'x', claims: { tid: 'board' } })
      expect((await signInAt(browser, board, id)).status).toBe(403)
      expect((await refusals(cast)).at(-1)).toBe('not-trusted')
      board.behave({ subject: 'x', claims: { oid: 'esra-oid', tid: 'board' } })
      expect((await signInAt(browser, board, id)).status).toBe(200)
    } finally {
      await board.stop()
    }
  })

  it('accounts-14 an invitation binds somebody of the provider to one account, once', async () => {
    const { marit, tom } = cast.region.people
    const { code } = await invite(cast, marit.accountId)
    const shown = await browser.post('/uitnodiging', { code: code.toLowerCase().replaceAll('-', ' ') })
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('Marit Hoekstra')])
    as({ subject: 'marit@school' })
    expect((await signInAt(browser, stranger, providerId)).status).toBe(200)
    expect((await sessionOf(browser)).body.name).toBe('Marit Hoekstra')
    const second = openBrowser(cast)
    expect((await second.post('/uitnodiging', { code })).status).toBe(400)
    // Whoever is Marit already does not become Tom by his letter.
    const forTom = await invite(cast, tom.accountId)
    await second.post('/uitnodiging', { code: forTom.code })
    expect((await signInAt(second, stranger, providerId)).status).toBe(403)
    expect((await refusals(cast)).at(-1)).toBe('someone-else')
  })

  it('accounts-14 codes that somebody filled in at a shared computer are not taken up by who signs in there after them', async () => {
    const { code } = await invite(cast, cast.region.people.tom.accountId)
    await browser.post('/uitnodiging', { code })
    as({ subject: 'passer-by' })
    expect((await signInAt(browser, stranger, providerId, '?terug=/werk')).status).toBe(403)
    expect((await refusals(cast)).at(-1)).toBe('unknown-person')
  })

  it('accounts-15 a letter alone is not enough for a family: the second code comes by another way, and five wrong ones end it', async () => {
    const family = await shevchenko(cast)
    const accountId = family.as('Oksana').actor.accountId
    const { code, second } = await invite(cast, accountId, { withSecond: true })
    const asked = await browser.post('/uitnodiging', { code })
    expect([asked.status, asked.text.includes('Oksana')]).toEqual([200, false])
    const wrong = second === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 4; tries++)
      expect((await browser.post('/uitnodiging', { code, second: wrong })).status).toBe(400)
    expect((await browser.post('/uitnodiging', { code, second })).text).toContain('Oksana')
    const again = await invite(cast, accountId, { withSecond: true })
    const refused = again.second === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries++) await browser.post('/uitnodiging', { code: again.code, second: refused })
    expect((await browser.post('/uitnodiging', again)).status).toBe(400)
  })

  it('accounts-15 an invitation that is over opens nothing', async () => {
    const over = await invite(cast, cast.region.people.tom.accountId, { days: -0.001 })
    expect((await browser.post('/uitnodiging', { code: over.code })).status).toBe(400)
  })

  it('accounts-16 signing out here leads to signing out at the provider', async () => {
    await signInAt(browser, stranger, providerId)
    const person = cast.withToken(browser.cookie(sessionCookie) ?? '')
    const { body } = await person.post<{ next: string }>('/session/_close', {})
    const next = new URL(body.next)
    expect(next.origin + next.pathname).toBe(`${stranger.issuer}/logout`)
    expect(next.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/uitgelogd')
    expect((await person.get('/session')).status).toBe(401)
  })

  it('accounts-16 a provider that says somebody signed out there closes their sessions here; a message is obeyed once', async () => {
    await signInAt(browser, stranger, providerId)
    const tell = async (token: string) =>
      (await openBrowser(cast).post(`/inloggen/afmelden/${providerId}`, { logout_token: token })).status
    expect(await tell(await stranger.logoutToken({ sub: 'sanne@school' }, true))).toBe(400)
    expect(await tell(await stranger.logoutToken({ sub: 'sanne@school', nonce: 'an id token' }))).toBe(400)
    expect(await tell(await stranger.logoutToken({}))).toBe(400)
    expect((await sessionOf(browser)).status).toBe(200)
    const token = await stranger.logoutToken({ sub: 'sanne@school' })
    expect(await tell(token)).toBe(200)
    expect((await sessionOf(browser)).status).toBe(401)
    expect(await tell(token)).toBe(400)
  })

  it('accounts-17 after signing in one comes back to a page of ours, and to no other site', async () => {
    const inside = await signInAt(browser, stranger, providerId, '?terug=/werk/gezinnen')
    expect(inside.text).toContain('content="0;url=/werk/gezinnen"')
    for (const terug of [
      'https://evil.example',
      '//evil.example',
      '/werk/../..//evil.example',
      '/werk/%0d%0aset-cookie:a=b',
    ])
      expect((await signInAt(openBrowser(cast), stranger, providerId, `?terug=${terug}`)).text).toContain(
        'content="0;url=/werk"',
      )
  })

  it('accounts-18 showing anew who one is gives a new session, as fresh as that, and only to the same person', async () => {
    await signInAt(browser, stranger, providerId)
    const old = browser.cookie(sessionCookie) ?? ''
    const anew = await browser.get('/inloggen/opnieuw?terug=/werk/gezinnen')
    const address = new URL(anew.location ?? '')
    expect([address.searchParams.get('prompt'), address.searchParams.get('max_age')]).toEqual(['login', '0'])
    const back = await stranger.visit(address.href)
    expect((await browser.get(back.pathname + back.search)).status).toBe(200)
    expect(browser.cookie(sessionCookie)).not.toBe(old)
    expect((await cast.withToken(old).get('/session')).status).toBe(401)
    as({ claims: { auth_time: 1 } })
    const stale = await stranger.visit((await browser.get('/inloggen/opnieuw')).location ?? '')
    expect((await browser.get(stale.pathname + stale.search)).status).toBe(403)
    await bind(cast, providerId, 'tom@school', cast.region.people.tom.accountId)
    as({ subject: 'tom@school' })
    const someoneElse = await stranger.visit((await browser.get('/inloggen/opnieuw')).location ?? '')
    expect((await browser.get(someoneElse.pathname + someoneElse.search)).status).toBe(403)
    expect((await refusals(cast)).at(-1)).toBe('someone-else')
  })

  it('the keys of an installation are its own', () => {
    const sealed = signInKeys(newSignInKeys()).seal('secret')
    expect(() => signInKeys(newSignInKeys()).open(sealed)).toThrow()
  })
})
