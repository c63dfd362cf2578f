import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, type ProfessionalName, raiseCurtain } from '../../../../test/cast.ts'
import { shevchenko } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { type Browser, openBrowser } from '../../../../test/sign-in/browser.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { Database, Sql } from '../../../platform/database/database.ts'
import { openPool } from '../../../platform/database/postgres.ts'
import type { Actor } from '../../access/actor.ts'
import type { KeptSessions, Session } from '../contract.ts'
import { limitsFor } from '../limits.ts'
import { findSession, sessionCookie } from '../session.ts'
import { forgetOverSessions } from './keep.ts'

describe.each(testDatabases().filter(({ name }) => name === 'postgres'))('the session check on $name', ({ make }) => {
  let cast: Cast
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())

  it('accounts-58 it is one statement, sent alone by the login of the server, which of itself can do nothing else', async () => {
    const noah = await cast.professional('noah')
    const pool = await openPool(cast.urls?.server ?? '', 1)
    const sent: unknown[] = []
    const client = await pool.connect()
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      sent.push(given[0])
      return query(...given)
    }) as typeof client.query
    client.release()
    const db: Sql = new Kysely({ dialect: new PostgresDialect({ pool }) })
    const database: Database = { kind: 'postgres', sql: db, close: () => db.destroy() }
    const token = noah.cookie.split('=')[1] ?? ''
    expect(await findSession(database, token, cast.now())).toMatchObject({ name: 'Noah Willems' })
    expect(sent).toEqual([expect.stringContaining('accounts.session_of(')])
    for (const other of [
      sql`select * from accounts.sessions`,
      sql`select accounts.close_session('x')`,
      sql`select * from accounts.sessions_of(${cast.region.people.noah.accountId}::uuid, now())`,
      sql`select * from accounts.accounts`,
    ])
      await expect(other.execute(db)).rejects.toThrow('permission denied')
    await database.close()
  })
})

describe.each(testDatabases())('sessions on $name', ({ make }) => {
  let cast: Cast
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  beforeEach(async () => {
    await sql`delete from accounts.sessions`.execute(cast.database.sql)
  })
  afterAll(() => cast?.dispose())

  const actorOf = (name: ProfessionalName): Actor & { kind: 'professional' } => {
    const { accountId, organisation, role } = cast.region.people[name]
    return { kind: 'professional', accountId, organisationId: cast.region.organisations[organisation], role }
  }
  const tokenOf = ({ cookie }: Person) => cookie.split('=')[1] ?? ''
  /** A browser in which somebody is signed in. */
  const browserOf = (person: Person): Browser => {
    const browser = openBrowser(cast)
    browser.plant(sessionCookie, tokenOf(person))
    return browser
  }
  const isIn = async (person: Person) => (await person.get('/session')).status === 200
  const worksAlso = async (
    name: ProfessionalName,
    organisationId: string,
    role: string,
    until: string | null = null,
  ) => {
    const { accountId } = cast.region.people[name]
    await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on, until_on)
      values (${accountId}, ${organisationId}, ${role}, ${cast.today(-30)}, ${until})`.execute(cast.database.sql)
    return { kind: 'professional' as const, accountId, organisationId, role }
  }
  const idsIn = (page: string) => [...page.matchAll(/name="sessionId" value="([^"]+)"/g)].map(([, id]) => id ?? '')

  describe('my access', () => {
    it('accounts-50 everyone reads who they are, for whom they act and where they are signed in; this session is marked', async () => {
      const browser = browserOf(await cast.professional('sanne'))
      await cast.professional('sanne')
      const { status, text } = await browser.get('/mijn-toegang')
      expect(status).toBe(200)
      expect(text).toContain('Sanne Vermeer')
      expect(text).toContain('De Wilgenhof, als intern begeleider')
      expect(text.match(/my-access__this/g)).toHaveLength(1)
      expect(idsIn(text)).toHaveLength(2)
      expect(text).not.toMatch(/<script/)
    })

    it('accounts-50 a relative reads the same of themself, and nothing of work', async () => {
      const browser = browserOf(await cast.relative(await shevchenko(cast), 'Oksana'))
      const { text } = await browser.get('/mijn-toegang?taal=en')
      expect(text).toContain('You are here as a parent or a young person.')
      expect(text).not.toContain('action="/inloggen/wie"')
    })

    it('accounts-50 who is not signed in is led to the way in, and back', async () => {
      for (const path of ['/mijn-toegang', '/mijn-toegang/gelukt'])
        expect((await openBrowser(cast).get(path)).location).toBe('/inloggen?terug=%2Fmijn-toegang')
    })

    it('accounts-51 one signs out there, or everywhere else, and the other session is over at once', async () => {
      const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => cast.professional('sanne')))
      if (!here || !there || !elsewhere) throw new Error('three sessions')
      const browser = browserOf(here)
      const theirs = idsIn((await browserOf(there).get('/mijn-toegang')).text)
      const own = await idOf(there)
      expect(theirs).toContain(own)
      expect((await browser.post('/mijn-toegang/uitloggen', { sessionId: own })).status).toBe(303)
      expect([await isIn(here), await isIn(there), await isIn(elsewhere)]).toEqual([true, false, true])
      expect((await browser.post('/mijn-toegang/elders-uitloggen', {})).status).toBe(303)
      expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
    })

    it('accounts-51 signing out of this one leads to the page that says so, and takes the cookie away', async () => {
      const sanne = await cast.professional('sanne')
      const browser = browserOf(sanne)
      const page = await browser.post('/mijn-toegang/uitloggen', { sessionId: await idOf(sanne) })
      expect([page.status, browser.cookie(sessionCookie), await isIn(sanne)]).toEqual([200, undefined, false])
      expect(page.text).toContain('Je bent uitgelogd')
    })

    it('accounts-51 the session of another is not ended, and the answer is that of one that is not there', async () => {
      const [sanne, noah] = [await cast.professional('sanne'), await cast.professional('noah')]
      const browser = browserOf(sanne)
      const others = await browser.post('/mijn-toegang/uitloggen', { sessionId: await idOf(noah) })
      const nobodys = await browser.post('/mijn-toegang/uitloggen', { sessionId: randomUUID() })
      expect([others.status, others.location, others.text]).toEqual([nobodys.status, nobodys.location, nobodys.text])
      expect([await isIn(noah), await isIn(sanne)]).toEqual([true, true])
    })
  })

  describe('limits', () => {
    const people: ProfessionalName[] = ['noah', 'sanne', 'mirjam', 'wout']
    it.each(people)(
      'accounts-04 a session of %s ends when idle, and at its absolute end however much it is used',
      async (name) => {
        const { hours, idleMinutes } = limitsFor(actorOf(name))
        const [idle, busy] = [await cast.professional(name), await cast.professional(name)]
        let passed = 0
        for (; passed + idleMinutes - 1 < hours * 60; passed += idleMinutes - 1) {
          cast.wait({ minutes: idleMinutes - 1 })
          expect(await isIn(busy)).toBe(true)
          if (passed === 0) expect(await isIn(idle)).toBe(true)
        }
        expect(await isIn(idle)).toBe(false)
        cast.wait({ minutes: hours * 60 - passed })
        expect(await isIn(busy)).toBe(false)
      },
    )

    it('accounts-04 who keeps rights or watches over all is held shorter than who works with families', () => {
      expect(limitsFor(actorOf('wout')).idleMinutes).toBeLessThan(limitsFor(actorOf('noah')).idleMinutes)
      expect(limitsFor({ ...actorOf('noah'), role: 'ORGANISATION_ADMINISTRATOR' })).toEqual(limitsFor(actorOf('wout')))
      expect(limitsFor({ kind: 'family', accountId: '' }).idleMinutes).toBeLessThan(
        limitsFor(actorOf('noah')).idleMinutes,
      )
    })

    it('accounts-52 what is over is not kept, and what runs stays', async () => {
      await cast.professional('noah')
      cast.wait({ minutes: 61 })
      const noah = await cast.professional('noah')
      await forgetOverSessions(cast.ports)
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from accounts.sessions`.execute(
        cast.database.sql,
      )
      expect([rows[0]?.count, await isIn(noah)]).toEqual([1, true])
    })
  })

  describe('another organisation', () => {
    it('accounts-53 who works for two changes with a new session in the place of the old one, never longer than that', async () => {
      const { organisations } = cast.region
      await worksAlso('esra', organisations.vakcollege, 'SCHOOL_TEACHER')
      const esra = await cast.professional('esra')
      expect((await esra.get<Session>('/session')).body.maySwitch).toBe(true)
      const browser = browserOf(esra)
      expect((await browser.get('/mijn-toegang')).text).toContain('Wissel: Vakcollege Waterrijk, leerkracht')
      const ended = await endOf(esra)
      const asked = { organisationId: organisations.vakcollege, role: 'SCHOOL_TEACHER' }
      expect((await browser.post('/inloggen/wie', asked)).location).toBe('/werk')
      const token = browser.cookie(sessionCookie) ?? ''
      expect(token).not.toBe(tokenOf(esra))
      expect(await isIn(esra)).toBe(false)
      const now = cast.withToken(token)
      expect((await now.get<Session>('/session')).body).toMatchObject({
        organisation: { name: 'Vakcollege Waterrijk' },
      })
      expect(await endOf(now)).toBe(ended)
    })

    it('accounts-53 for an organisation where one does not work nobody goes on, and the session stays as it was', async () => {
      const noah = await cast.professional('noah')
      expect((await noah.get<Session>('/session')).body.maySwitch).toBe(false)
      const browser = browserOf(noah)
      const asked = { organisationId: cast.region.organisations.wilgenhof, role: 'SCHOOL_IB_ZOCO' }
      expect((await browser.post('/inloggen/wie', asked)).status).toBe(403)
      expect([browser.cookie(sessionCookie), await isIn(noah)]).toEqual([tokenOf(noah), true])
    })

    it('accounts-53 when the assignment ends every session for it is closed at once, and those for another employer stay', async () => {
      const other = await worksAlso('tom', cast.region.organisations.kompas, 'SCHOOL_TEACHER')
      const [here, there] = [await cast.professional('tom'), await cast.signIn(other)]
      await sql`update accounts.assignments set until_on = ${cast.today(-1)}
        where account_id = ${other.accountId} and organisation_id = ${other.organisationId}`.execute(cast.database.sql)
      expect([await isIn(here), await isIn(there)]).toEqual([true, false])
      expect((await browserOf(there).get('/werk')).location).toBe('/')
      const back = { organisationId: other.organisationId, role: other.role }
      expect((await browserOf(here).post('/inloggen/wie', back)).status).toBe(403)
    })
  })

  describe('of one’s own people', () => {
    let keeper: Actor & { kind: 'professional' }
    beforeAll(async () => {
      keeper = await worksAlso('karin', cast.region.organisations.wilgenhof, 'ORGANISATION_ADMINISTRATOR')
    })
    const list = async (person: Person, query = '') =>
      (await person.get<KeptSessions>(`/sessions${query}`)).body.sessions
    const namesOf = async (person: Person, query = '') => (await list(person, query)).map(({ name }) => name).sort()

    it('accounts-54 the administrator of an organisation sees who of it is signed in, that of the region everybody who works', async () => {
      await Promise.all([cast.professional('sanne'), cast.professional('noah')])
      await cast.relative(await shevchenko(cast), 'Oksana')
      const ofSchool = await cast.signIn(keeper)
      expect(await namesOf(ofSchool)).toEqual(['Karin Bos', 'Sanne Vermeer'])
      const wout = await cast.professional('wout')
      expect(await namesOf(wout)).toEqual(['Karin Bos', 'Noah Willems', 'Sanne Vermeer', 'Wout Smit'])
      expect(await namesOf(wout, '?name=verm')).toEqual(['Sanne Vermeer'])
      expect(await namesOf(wout, '?name=%25')).toEqual([])
      const [line] = await list(ofSchool, '?name=sanne')
      expect(Object.keys(line ?? {}).sort()).toEqual(
        ['id', 'isOwn', 'name', 'openedAt', 'organisation', 'provider', 'role', 'seenAt'].sort(),
      )
    })

    it('accounts-54 ending one takes effect at once and leaves a deed; one of another organisation is as one that is not there', async () => {
      const [sanne, noah] = [await cast.professional('sanne'), await cast.professional('noah')]
      const ofSchool = await cast.signIn(keeper)
      const close = async (id: string) => ofSchool.post<Problem>(`/sessions/${id}/_close`)
      const [others, nobodys] = [await close(await idOf(noah)), await close(randomUUID())]
      expect({ ...others.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' })
      expect([others.status, await isIn(noah)]).toEqual([404, true])
      expect((await close(await idOf(sanne))).status).toBe(204)
      expect(await isIn(sanne)).toBe(false)
      const { rows } = await sql<{ by: string; what: string; about: string }>`
        select account_id as by, what, about_account_id as about from accounts.deeds`.execute(cast.database.sql)
      expect(rows).toEqual([
        { by: keeper.accountId, what: 'session-closed', about: cast.region.people.sanne.accountId },
      ])
    })

    it('accounts-55 who signed in a while ago shows anew who they are before ending one of another', async () => {
      const sanne = await cast.professional('sanne')
      const ofSchool = await cast.signIn(keeper)
      cast.wait({ minutes: 16 })
      const refused = await ofSchool.post<Problem>(`/sessions/${await idOf(sanne)}/_close`)
      expect([refused.status, refused.body.code, await isIn(sanne)]).toEqual([403, 'fresh-sign-in', true])
    })

    it('accounts-54 when the work of the administrator ends, so does what they see', async () => {
      const ofSchool = await cast.signIn(keeper)
      await sql`update accounts.assignments set until_on = ${cast.today(-1)}
        where account_id = ${keeper.accountId} and organisation_id = ${keeper.organisationId}`.execute(
        cast.database.sql,
      )
      expect((await ofSchool.get('/sessions')).status).toBe(401)
    })
  })

  /** The id by which the pages name a session: not its token, and no part of it. */
  async function idOf(person: Person): Promise<string> {
    const { rows } = await sql<{
      id: string
    }>`select id from accounts.sessions where token_hash = encode(sha256(convert_to(${tokenOf(person)}, 'UTF8')), 'hex')`.execute(
      cast.database.sql,
    )
    return rows[0]?.id ?? ''
  }
  async function endOf(person: Person): Promise<string> {
    const { rows } = await sql<{
      at: string
    }>`select ends_at as at from accounts.sessions where id = ${await idOf(person)}`.execute(cast.database.sql)
    return rows[0]?.at ?? ''
  }
})
