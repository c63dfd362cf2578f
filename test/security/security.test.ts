import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app/build.ts'
import { trialPicker } from '../../src/app/trial/picker.ts'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import type { Problem } from '../../src/platform/contract.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import type { ToldFamily } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { openApi, operationsOf } from '../matrix/operations.ts'
import { idsOf, type Place, requestsFor } from '../matrix/requests.ts'
import { withConsent } from '../matrix/stage.ts'
import { rowsPerTable } from '../rows.ts'

const writes = operationsOf(await openApi()).filter((one) => one.method !== 'GET')

describe.each(testDatabases())('security on $name', ({ make }) => {
  let cast: Cast
  let place: Place
  let family: ToldFamily
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    place = await withConsent(cast)
    family = place.family
  })
  afterAll(() => cast?.dispose())

  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'http://rondom.example.elsewhere.example' },
    { origin: '', 'sec-fetch-site': 'cross-site' },
  ]

  it.each(writes)(
    '$id is refused when another website sends it, and nothing is written',
    async ({ id, method, path }) => {
      const noah = await cast.professional('noah')
      const ids = idsOf(place)
      const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID())
      const before = await rowsPerTable(cast)
      for (const headers of foreign) {
        const refused = await noah.send<Problem>(method, url, requestsFor(cast, place)[id]?.body, headers)
        expect([refused.status, refused.body.code]).toEqual([403, 'other-site'])
      }
      expect(await rowsPerTable(cast)).toEqual(before)
      expect((await noah.get('/session')).status).toBe(200)
    },
  )

  it.each(writes)('$id reads no form, which any website can send without asking', async ({ id, method, path }) => {
    // Where files are taken it is asked first who sends them.
    const sender = await cast.professional(id.startsWith('playing-field') ? 'wout' : 'noah')
    const ids = idsOf(place)
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID())
    for (const kind of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'text/plain']) {
      const { status } = await sender.send(method, url, 'a=b', { 'content-type': kind })
      expect([status, kind]).toEqual([415, kind])
    }
  })

  it('the public form is refused when another website sends it', async () => {
    const refused = await cast.stranger().send<string>('POST', 'page:/vraag', 'asker=PARENT', {
      origin: 'https://elsewhere.example',
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('Dit verzoek kwam van een andere website.')
  })

  describe('sessions', () => {
    const statusOf = async (cookie: string) =>
      (await cast.stranger().send('GET', '/session', undefined, { cookie })).status

    it('a session ends with the assignment of the person', async () => {
      const marit = await cast.professional('marit')
      expect(await statusOf(marit.cookie)).toBe(200)
      const { accountId } = cast.region.people.marit
      const until = (day: string | null) =>
        sql`update accounts.assignments set until_on = ${day} where account_id = ${accountId}`.execute(
          cast.database.sql,
        )
      await until(cast.today(-1))
      for (const path of ['/session', '/dossiers', `/dossiers/${family.id}`, '/own-writings'])
        expect((await marit.get(path)).status, path).toBe(401)
      await expect(cast.professional('marit')).rejects.toThrow('nobody of the cast')
      await until(null)
      expect(await statusOf(marit.cookie)).toBe(200)
    })

    it('signing out ends the session at the server, not in the browser alone', async () => {
      const noah = await cast.professional('noah')
      const closed = await noah.post('/session/_close')
      expect(String(closed.headers['set-cookie'])).toMatch(/rondom-session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/i)
      expect(await statusOf(noah.cookie)).toBe(401)
    })

    it('a session of another, a made-up one and an empty one are all just no session', async () => {
      const noah = await cast.professional('noah')
      const hash = createHash('sha256')
        .update(noah.cookie.split('=')[1] ?? '')
        .digest('hex')
      for (const cookie of [
        `${sessionCookie}=`,
        `${sessionCookie}=abc`,
        `${sessionCookie}=${hash}`,
        `${sessionCookie}=%00`,
        `x=1; ${noah.cookie}x`,
      ])
        expect(await statusOf(cookie), cookie).toBe(401)
    })

    it('the database holds no token that could be used', async () => {
      const noah = await cast.professional('noah')
      const token = noah.cookie.split('=')[1]
      const { rows } = await sql<{ line: string }>`select s::text as line from accounts.sessions s`.execute(
        cast.database.sql,
      )
      expect(rows.filter((row) => row.line.includes(token ?? ''))).toEqual([])
    })

    it('a session ends when nobody used it for an hour, and after twelve hours in any case', async () => {
      const [idle, busy] = [await cast.professional('noah'), await cast.professional('noah')]
      for (let minutes = 0; minutes < 11 * 60; minutes += 50) {
        cast.wait({ minutes: 50 })
        expect((await busy.get('/session')).status).toBe(200)
      }
      expect((await idle.get('/session')).status).toBe(401)
      cast.wait({ minutes: 50 })
      await busy.get('/session')
      cast.wait({ minutes: 50 })
      expect((await busy.get('/session')).status).toBe(401)
    })

    it('nobody signs in for an organisation or role they do not work in', async () => {
      const { accountId } = cast.region.people.noah
      const { wilgenhof, team } = cast.region.organisations
      await expect(
        cast.signIn({ kind: 'professional', accountId, organisationId: wilgenhof, role: 'WIJKTEAM' }),
      ).rejects.toThrow()
      await expect(cast.signIn({ kind: 'professional', accountId, organisationId: team, role: 'GI' })).rejects.toThrow()
      await expect(cast.signIn({ kind: 'family', accountId })).rejects.toThrow()
    })
  })

  describe('limits', () => {
    const question = () => ({
      asker: 'PARENT',
      schoolId: cast.region.organisations.wilgenhof,
      words: 'Wil iemand met ons meedenken?',
      phone: '06 12345600',
      schoolMayRead: false,
    })

    it('the eleventh question of one address in ten minutes is refused with a sentence, and is not stored', async () => {
      const flood = cast.stranger()
      for (let count = 0; count < 10; count += 1) expect((await flood.post('/questions', question())).status).toBe(201)
      const before = await rowsPerTable(cast)
      const refused = await flood.post<Problem>('/questions', question())
      expect([refused.status, refused.body.code, refused.headers['content-type']]).toEqual([
        429,
        'too-many-requests',
        'application/problem+json; charset=utf-8',
      ])
      expect(refused.body.detail).toBe('Je doet dit te vaak achter elkaar. Wacht een paar minuten.')
      expect(refused.headers['retry-after']).toBeDefined()
      expect(await rowsPerTable(cast)).toEqual(before)
      expect((await cast.stranger().post('/questions', question())).status).toBe(201)
    })

    it('the public form has the same limit, and says so on a page', async () => {
      const flood = cast.stranger()
      const send = () =>
        flood.send<string>('POST', 'page:/vraag', 'asker=PARENT', {
          'content-type': 'application/x-www-form-urlencoded',
        })
      for (let count = 0; count < 10; count += 1) expect((await send()).status).toBe(400)
      const refused = await send()
      expect(refused.status).toBe(429)
      expect(refused.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(refused.body).toContain('Je doet dit te vaak achter elkaar. Wacht een paar minuten.')
    })

    it.each(['/schools', 'page:/vraag'])('what anyone may read has a limit as well: %s', async (path) => {
      const flood = cast.stranger()
      for (let count = 0; count < 120; count += 1) expect((await flood.send('GET', path)).status).toBe(200)
      expect((await flood.send('GET', path)).status).toBe(429)
      expect((await cast.stranger().send('GET', path)).status).toBe(200)
    })

    it('an address that a sender only claims to have does not count', async () => {
      const flood = cast.stranger()
      for (let count = 0; count < 10; count += 1)
        await flood.send('POST', '/questions', question(), { 'x-forwarded-for': `10.9.9.${count}` })
      expect((await flood.send('POST', '/questions', question(), { 'x-forwarded-for': '10.9.9.99' })).status).toBe(429)
    })
  })

  describe('pages', () => {
    const page = async (path: string, as: 'noah' | 'Aylin' | 'stranger' = 'stranger') => {
      const person =
        as === 'stranger'
          ? cast.stranger()
          : as === 'noah'
            ? await cast.professional('noah')
            : await cast.relative(family, as)
      return person.send<string>('GET', `page:${path}`)
    }

    it.each([
      ['/', 'stranger'],
      ['/vraag', 'stranger'],
      ['/werk', 'noah'],
      ['/werk/gezinnen', 'noah'],
      ['/gezin', 'Aylin'],
    ] as const)('%s allows no script or style that is not ours', async (path, as) => {
      const { headers, body } = await page(path, as)
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/^default-src 'none';/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).not.toMatch(/unsafe|data:|\*|https?:/)
      expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|<style|\son[a-z]+=|javascript:/i)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['cache-control']).toBe('no-store')
    })

    it('the nonce of the professional page is new every time', async () => {
      const nonces = await Promise.all(
        [1, 2, 3].map(
          async () =>
            /'nonce-([^']+)'/.exec(String((await page('/werk', 'noah')).headers['content-security-policy']))?.[1],
        ),
      )
      expect(new Set(nonces).size).toBe(3)
      expect(nonces.every((one) => (one?.length ?? 0) >= 20)).toBe(true)
    })

    it('what is typed into the public form comes back as text, never as markup', async () => {
      const typed = new URLSearchParams({
        asker: 'PARENT',
        name: '"><script>alert(1)</script>',
        words: '</textarea><img src=x onerror=alert(1)>',
        phone: '\'"',
        email: '<blink>',
      })
      const { status, body } = await cast
        .stranger()
        .send<string>('POST', 'page:/vraag', typed.toString(), { 'content-type': 'application/x-www-form-urlencoded' })
      expect(status).toBe(400)
      expect(body).not.toMatch(/<script>alert|<img src=x|<blink>/)
      expect(body).toContain('&lt;img src=x')
    })

    it('a text that cannot be kept comes back on the form, without what was wrong with it', async () => {
      const typed = new URLSearchParams({ asker: 'PARENT', words: 'Kunnen jullie\u0000 met ons meedenken?' })
      const before = await rowsPerTable(cast)
      const { status, headers, body } = await cast
        .stranger()
        .send<string>('POST', 'page:/vraag', typed.toString(), { 'content-type': 'application/x-www-form-urlencoded' })
      expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
      expect(body).toContain('In deze tekst staat een teken dat we niet kunnen bewaren.')
      expect(body).toContain('Kunnen jullie met ons meedenken?')
      expect(body).not.toContain('\u0000')
      expect(await rowsPerTable(cast)).toEqual(before)
    })

    it('the language is the only thing an address can set, and only to a language we have', async () => {
      const set = await page('/?taal=en')
      expect(String(set.headers['set-cookie'])).toMatch(/^rondom-language=en;.*SameSite=Lax/i)
      expect((await page('/?taal=en%0d%0aset-cookie:x=1')).headers['set-cookie']).toBeUndefined()
    })
  })

  it('without a trial there is no person picker', async () => {
    const stranger = cast.stranger()
    expect((await stranger.send('GET', 'page:/proefomgeving')).status).toBe(404)
    const { accountId } = cast.region.people.noah
    const choice = { accountId, organisationId: cast.region.organisations.team, role: 'WIJKTEAM' }
    const tried = await stranger.send('POST', 'page:/proefomgeving/inloggen', choice)
    expect([tried.status, tried.headers['set-cookie']]).toEqual([404, undefined])
    expect((await stranger.send<string>('GET', 'page:/')).body).not.toMatch(/proefomgeving/i)
  })

  it('what a person typed stands in no error text, and no id of a file either', async () => {
    const noah = await cast.professional('noah')
    const secrets = ['Aylinnetje', 'aylinnetje@voorbeeld.example', family.id]
    const file = `/dossiers/${family.id}`
    const answers = [
      await noah.post(`${file}/wishes`, { text: 'Aylinnetje '.repeat(200), saidBy: 7 }),
      await noah.post(`${file}/wishes`, '{"text": "Aylinnetje"'),
      await noah.post(`${file}/goals`, { title: 'Aylinnetje', subjectIds: ['Aylinnetje'] }),
      await noah.post(`${file}/consent-requests`, { explanation: 'Aylinnetje', receiverRole: 'Aylinnetje' }),
      await noah.get('/dossiers/Aylinnetje'),
      await noah.get('/Aylinnetje?mail=aylinnetje@voorbeeld.example'),
      await (await cast.professional('esra')).get(file),
      await cast.stranger().post('/questions', {
        asker: 'Aylinnetje',
        words: 'Aylinnetje',
        email: 'aylinnetje@voorbeeld.example',
        schoolMayRead: 'ja',
        schoolId: 'Aylinnetje',
      }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(secrets.filter((one) => JSON.stringify(body).includes(one))).toEqual([])
    }
  })
})

describe.each(testDatabases().filter((one) => one.name === 'pglite'))('the trial on $name', ({ make }) => {
  it('signing in sets a cookie that no script and no other site gets hold of', async () => {
    const cast = await raiseCurtain(make)
    const server = await buildApp(cast.ports, {
      isTrial: true,
      log: false,
      trustProxy: ['loopback'],
      trial: trialPicker,
    })
    const { accountId } = cast.region.people.noah
    const signIn = (
      headers: Record<string, string>,
      payload = `accountId=${accountId}&organisationId=${cast.region.organisations.team}&role=WIJKTEAM`,
    ) =>
      server.inject({
        method: 'POST',
        url: '/proefomgeving/inloggen',
        payload,
        headers: {
          host: 'rondom.example',
          origin: 'http://rondom.example',
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
      })
    const plain = await signIn({})
    expect([plain.statusCode, plain.headers.location]).toEqual([303, '/werk'])
    expect(String(plain.headers['set-cookie'])).toMatch(
      /^rondom-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(String((await signIn({ 'x-forwarded-proto': 'https' })).headers['set-cookie'])).toMatch(/; Secure/)
    expect((await signIn({ origin: 'https://elsewhere.example' })).statusCode).toBe(403)
    expect(
      (await signIn({}, `accountId=${accountId}&organisationId=${cast.region.organisations.team}&role=GI`)).statusCode,
    ).toBe(403)
    expect((await signIn({}, `accountId=${accountId}&organisationId=&role=`)).statusCode).toBe(403)
    expect((await signIn({}, `accountId=${randomUUID()}&organisationId=&role=`)).statusCode).toBe(403)
    await server.close()
    await cast.dispose()
  })
})
