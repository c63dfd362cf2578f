// Attacks on signing in and on sessions: by a browser that was prepared, by a provider that is not what it seems, by what is sent along.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app/build.ts'
import { trialPicker } from '../../src/app/trial/picker.ts'
import { newSessionToken, sessionCookie } from '../../src/capabilities/accounts/session.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { type Browser, openBrowser } from '../sign-in/browser.ts'
import { bind, know, refusals, signInAt } from '../sign-in/ground.ts'
import { type RealProvider, startRealProvider } from '../sign-in/real-provider.ts'
import { type Stranger, startStranger } from '../sign-in/stranger.ts'

describe.each(testDatabases())('attacks on signing in, on $name', ({ make }) => {
  let cast: Cast
  let honest: RealProvider
  let evil: Stranger
  let honestId: string
  let evilId: string
  let browser: Browser
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    const keys = (await cast.stranger().get<{ keys: object[] }>('/sign-in-keys')).body
    evil = await startStranger(() => keys)
    evilId = await know(cast, evil)
    honestId = randomUUID()
    honest = await startRealProvider(honestId, keys)
    await know(cast, { issuer: honest.issuer, clientId: honest.clientId }, { id: honestId })
    const { sanne, tom } = cast.region.people
    await bind(cast, honestId, 'sanne', sanne.accountId)
    await bind(cast, honestId, 'tom', tom.accountId)
    await bind(cast, evilId, 'tom', tom.accountId)
  })
  beforeEach(() => {
    browser = openBrowser(cast)
    honest.signsIn('sanne')
    evil.behave({ subject: 'tom' })
  })
  afterAll(async () => {
    await honest?.stop()
    await evil?.stop()
    await cast?.dispose()
  })
  const sessionOf = (one: Browser) => cast.withToken(one.cookie(sessionCookie) ?? '').get<{ name: string }>('/session')
  const atHonest = (one = browser, more = '') => signInAt(one, honest, honestId, more)

  describe('at a provider that keeps to the norm', () => {
    it('accounts-10 one signs in, with PKCE and our key, and who signs in is who was bound', async () => {
      const page = await atHonest()
      expect([page.status, page.text]).toEqual([200, expect.stringContaining('content="0;url=/werk"')])
      expect((await sessionOf(browser)).body.name).toBe('Sanne Vermeer')
    })

    it('accounts-18 and shows anew who one is', async () => {
      await atHonest()
      const old = browser.cookie(sessionCookie)
      const { location = '' } = await browser.get('/inloggen/opnieuw?terug=/mijn-toegang/gelukt')
      const back = await honest.visit(location)
      expect((await browser.get(back.pathname + back.search)).text).toContain('content="0;url=/mijn-toegang/gelukt"')
      expect(browser.cookie(sessionCookie)).not.toBe(old)
    })

    it('accounts-12 a code is taken once: played again, in the same browser or another, it lets nobody in', async () => {
      const { location = '' } = await browser.get(`/inloggen/${honestId}`)
      const back = await honest.visit(location)
      expect((await browser.get(back.pathname + back.search)).status).toBe(200)
      for (const one of [browser, openBrowser(cast)])
        expect((await one.get(back.pathname + back.search)).status).toBe(403)
    })

    it('accounts-12 a code of somebody else, put in one’s own way back, lets nobody in (injection)', async () => {
      const victim = openBrowser(cast)
      const stolen = await honest.visit((await victim.get(`/inloggen/${honestId}`)).location ?? '')
      honest.signsIn('tom')
      const own = await honest.visit((await browser.get(`/inloggen/${honestId}`)).location ?? '')
      own.searchParams.set('code', stolen.searchParams.get('code') ?? '')
      expect((await browser.get(own.pathname + own.search)).status).toBe(403)
      expect((await refusals(cast)).at(-1)).toBe('not-trusted')
      expect(browser.cookie(sessionCookie)).toBeUndefined()
    })

    it('accounts-12 nobody is led into the session of another: a way back that was begun elsewhere is over (login CSRF)', async () => {
      honest.signsIn('tom')
      const attacker = await honest.visit((await openBrowser(cast).get(`/inloggen/${honestId}`)).location ?? '')
      await browser.get(`/inloggen/${honestId}`)
      expect((await browser.get(attacker.pathname + attacker.search)).status).toBe(403)
      expect(browser.cookie(sessionCookie)).toBeUndefined()
    })
  })

  describe('two providers mixed up', () => {
    it('accounts-12 a code of the honest one is not brought to the other, whatever that one says of itself', async () => {
      // The other sends the browser on to the honest one, to catch the code that comes of it.
      const begun = new URL((await browser.get(`/inloggen/${evilId}`)).location ?? '')
      const stolen = await honest.visit((await openBrowser(cast).get(`/inloggen/${honestId}`)).location ?? '')
      const exchanges = evil.exchanges()
      for (const iss of [honest.issuer, undefined, `${evil.issuer}/`, 'https://elsewhere.example']) {
        const one = openBrowser(cast)
        const { location = '' } = await one.get(`/inloggen/${evilId}`)
        const back = new URL(`http://localhost/inloggen/terug/${evilId}`)
        back.searchParams.set('state', new URL(location).searchParams.get('state') ?? '')
        back.searchParams.set('code', stolen.searchParams.get('code') ?? '')
        if (iss) back.searchParams.set('iss', iss)
        expect((await one.get(back.pathname + back.search)).status, String(iss)).toBe(403)
        expect((await refusals(cast)).at(-1)).toBe('not-trusted')
      }
      expect(evil.exchanges()).toBe(exchanges)
      expect(begun.searchParams.get('redirect_uri')).toContain(evilId)
    })

    it('accounts-12 a state of one is nothing at the other, and each sends back to an address of its own', async () => {
      const there = new URL((await browser.get(`/inloggen/${evilId}`)).location ?? '')
      const back = await evil.visit(there.href)
      const swapped = back.pathname.replace(evilId, honestId) + back.search
      expect((await browser.get(swapped)).status).toBe(403)
      expect((await refusals(cast)).at(-1)).toBe('over')
      there.searchParams.set('redirect_uri', `http://localhost/inloggen/terug/${honestId}`)
      // The honest one knows no address but its own.
      const wrong = new URL((await openBrowser(cast).get(`/inloggen/${honestId}`)).location ?? '')
      wrong.searchParams.set('redirect_uri', `http://localhost/inloggen/terug/${evilId}`)
      await expect(honest.visit(wrong.href)).rejects.toThrow('answered 400')
    })

    it('accounts-10 somebody of one provider is not the same name at another', async () => {
      evil.behave({ subject: 'sanne' })
      expect((await signInAt(browser, evil, evilId)).status).toBe(403)
      expect((await refusals(cast)).at(-1)).toBe('unknown-person')
    })
  })

  describe('a session that somebody else chose', () => {
    it('accounts-56 a cookie that was planted is never taken over: signing in gives another, and the planted one stays nobody’s', async () => {
      const planted = newSessionToken()
      browser.plant(sessionCookie, planted)
      await atHonest()
      expect(browser.cookie(sessionCookie)).not.toBe(planted)
      expect((await cast.withToken(planted).get('/session')).status).toBe(401)
    })

    it('accounts-53 a new sign-in ends the session that the browser had, also when it was of another provider or person', async () => {
      honest.signsIn('tom')
      await atHonest()
      const first = browser.cookie(sessionCookie) ?? ''
      await signInAt(browser, evil, evilId)
      const second = browser.cookie(sessionCookie) ?? ''
      honest.signsIn('sanne')
      await atHonest()
      for (const token of [first, second]) expect((await cast.withToken(token).get('/session')).status).toBe(401)
      expect((await sessionOf(browser)).body.name).toBe('Sanne Vermeer')
    })

    it('accounts-53 going on for another organisation with a planted cookie opens nothing', async () => {
      browser.plant(sessionCookie, newSessionToken())
      const { organisation, role } = cast.region.people.sanne
      const asked = { organisationId: cast.region.organisations[organisation], role }
      expect((await browser.post('/inloggen/wie', asked)).location).toBe('/inloggen')
    })

    it('the trial’s picker gives a session of its own too, and ends the one before', async () => {
      const server = await buildApp(cast.ports, { isTrial: true, log: false, trustProxy: false, trial: trialPicker })
      const trial = openBrowser({ ...cast, server })
      const planted = newSessionToken()
      trial.plant(sessionCookie, planted)
      const { accountId, organisation, role } = cast.region.people.noah
      const choice = { accountId, organisationId: cast.region.organisations[organisation], role }
      // As the administrator, who alone may read the trial's people, on PostgreSQL the picker is absent.
      await trial.post('/proefomgeving/inloggen', choice)
      const first = trial.cookie(sessionCookie) ?? ''
      await trial.post('/proefomgeving/inloggen', choice)
      for (const token of [planted, first]) expect((await cast.withToken(token).get('/session')).status).toBe(401)
      expect((await sessionOf(trial)).body.name).toBe('Noah Willems')
      await server.close()
    })
  })

  describe('what is sent along', () => {
    const spoofed = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '10.9.9.9',
      forwarded: 'host=evil.example;proto=https',
    }
    const trusting = () =>
      buildApp(cast.ports, { isTrial: false, log: false, trustProxy: ['loopback'], publicUrl: 'http://localhost' })

    it('accounts-57 a host that a sender only claims changes neither where a provider sends back nor any link', async () => {
      const proxied = await trusting()
      for (const server of [cast.server, proxied]) {
        const begun = await server.inject({ url: `/inloggen/${honestId}`, headers: spoofed })
        const { searchParams } = new URL(String(begun.headers.location))
        expect(searchParams.get('redirect_uri')).toBe(`http://localhost/inloggen/terug/${honestId}`)
        const list = await server.inject({ url: '/scholen', headers: spoofed })
        const school = /href="(\/school\/[\w-]+)"/.exec(list.body)?.[1] ?? '/school'
        const pages = ['/', '/inloggen', '/uitnodiging', '/uitgelogd', '/vraag', '/scholen', school, '/v1/openapi.json']
        for (const url of pages) {
          const page = await server.inject({ url, headers: spoofed })
          expect([page.body, page.headers.location ?? ''].join(), url).not.toContain('evil.example')
        }
        expect(school).not.toBe('/school')
      }
      await proxied.close()
    })

    it('accounts-57 whether the line is safe is believed of a proxy that is trusted, and of nobody else', async () => {
      const proxied = await trusting()
      const asked = { url: '/', headers: { ...spoofed, host: 'localhost' } }
      expect((await cast.server.inject(asked)).headers['strict-transport-security']).toBeUndefined()
      expect(
        (await proxied.inject({ ...asked, remoteAddress: '10.1.2.3' })).headers['strict-transport-security'],
      ).toBeUndefined()
      expect(
        (await proxied.inject({ ...asked, remoteAddress: '127.0.0.1' })).headers['strict-transport-security'],
      ).toBeDefined()
      await proxied.close()
    })

    const breaking = [
      '%0d%0aset-cookie:%20a=b',
      '\r\nset-cookie: a=b',
      '%0d%0a%0d%0a<script>',
      '%E5%98%8D%E5%98%8Aset-cookie:a=b',
    ]
    const addresses = (text: string) => [
      `/?taal=${text}`,
      `/inloggen?terug=${text}`,
      `/inloggen/opnieuw?terug=/werk/${text}`,
      `/inloggen/wie?terug=/werk/${text}`,
      `/inloggen/${honestId}?terug=/werk/${text}`,
      `/inloggen/terug/${honestId}?state=${text}&code=${text}&error=${text}`,
      `/mijn-toegang?taal=${text}`,
      `/school/${text}`,
      `/vraag/volgen/${text}`,
      `/scholen?zoek=${text}`,
    ]
    it.each(breaking)('a line break in what is sent breaks no header: %j', async (text) => {
      const { cookie } = await cast.professional('noah')
      for (const url of addresses(text).map((one) => one.replaceAll('\r\n', '%0d%0a'))) {
        const { headers } = await cast.server.inject({
          url,
          headers: { host: 'localhost', cookie, 'user-agent': text.replaceAll('\r\n', '%0d%0a') },
        })
        for (const [name, value] of Object.entries(headers))
          for (const one of [value].flat()) expect(String(one), `${url} ${name}`).not.toMatch(/[\r\n]|(^|\s)a=b/)
      }
      for (const form of [
        ['/inloggen/wie', { organisationId: randomUUID(), role: text, back: text }],
        ['/mijn-toegang/uitloggen', { sessionId: text }],
        ['/uitnodiging', { code: text, second: text }],
      ] as const) {
        const one = openBrowser(cast)
        one.plant(sessionCookie, cookie.split('=')[1] ?? '')
        const { headers } = await one.post(form[0], form[1])
        expect(JSON.stringify(headers['set-cookie'] ?? ''), form[0]).not.toContain('a=b')
        expect(String(headers.location ?? ''), form[0]).not.toMatch(/[\r\n]/)
      }
    })

    const elsewhere = [
      ...[
        'https://evil.example',
        '//evil.example',
        '///evil.example',
        '/\\evil.example',
        '\\\\evil.example',
        'javascript:alert(1)',
      ],
      ...[
        '/werk@evil.example',
        '/werk/../../evil',
        '/werk//evil.example',
        '/werk?x=//evil.example',
        '/werk/#//evil.example',
      ],
      ...[
        '/gezinevil',
        '/mijn-toegang.evil.example',
        '/werk/%2f%2fevil.example',
        'werk',
        ' /werk',
        '/werk\n//evil.example',
      ],
    ]
    it.each(elsewhere)('accounts-17 %j is no way back: one stays on a page of ours', async (back) => {
      const query = `?terug=${encodeURIComponent(back)}`
      const inside = await atHonest(browser, query)
      expect(inside.text).toMatch(/content="0;url=\/werk"/)
      const { organisation, role } = cast.region.people.sanne
      const asked = { organisationId: cast.region.organisations[organisation], role, back }
      expect((await browser.post('/inloggen/wie', asked)).location).toBe('/werk')
      const choosing = await browser.get(`/inloggen/wie${query}`)
      expect(choosing.text).toContain('name="back" value=""')
      const chosen = await openBrowser(cast).get(`/inloggen${query}`)
      expect(chosen.text).not.toContain('terug=')
      const anew = new URL((await browser.get(`/inloggen/opnieuw${query}`)).location ?? '')
      expect(anew.origin).toBe(honest.issuer)
    })

    it('accounts-16 after signing out one comes back to our own page, whatever the address asks', async () => {
      await atHonest()
      const person = cast.withToken(browser.cookie(sessionCookie) ?? '')
      const { body } = await person.send<{ next: string }>(
        'POST',
        '/session/_close?next=https://evil.example',
        undefined,
        {
          'x-forwarded-host': 'evil.example',
        },
      )
      const next = new URL(body.next)
      expect([next.origin, next.searchParams.get('post_logout_redirect_uri')]).toEqual([
        honest.issuer,
        'http://localhost/uitgelogd',
      ])
    })
  })

  describe('forms of another website', () => {
    const pages = [
      '/inloggen/wie',
      '/mijn-toegang/uitloggen',
      '/mijn-toegang/elders-uitloggen',
      '/uitnodiging',
      '/vraag',
    ]
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost.evil.example' },
      { origin: '', 'sec-fetch-site': 'cross-site' },
      { origin: '', 'sec-fetch-site': 'same-site' },
    ]
    it.each(pages)('%s is refused, and nothing of the session changes', async (url) => {
      const [noah, other] = [await cast.professional('noah'), await cast.professional('noah')]
      for (const headers of foreign) {
        const answer = await noah.send('POST', `page:${url}`, `sessionId=${randomUUID()}`, {
          'content-type': 'application/x-www-form-urlencoded',
          host: 'localhost',
          ...headers,
        })
        expect(answer.status, JSON.stringify(headers)).toBe(403)
      }
      expect([(await noah.get('/session')).status, (await other.get('/session')).status]).toEqual([200, 200])
    })
  })
})
