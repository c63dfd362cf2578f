// Families that come in by a letter from their own dossier, at a provider that knows nothing of us.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LookLine } from '../../src/capabilities/access/contract.ts'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import type { Dossier } from '../../src/capabilities/dossiers/contract.ts'
import type { FamilyAccess, Letter } from '../../src/capabilities/dossiers/family-access/contract.ts'
import { addYears } from '../../src/platform/pure/dates.ts'
import { type Cast, type Person, type ProfessionalName, raiseCurtain } from '../cast.ts'
import { growing, peeters, shevchenko, vanDam, yildiz } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { newDossier } from '../matrix/requests/dossiers.ts'
import { type Browser, openBrowser } from './browser.ts'
import { bind, know, refusals, signInAt } from './ground.ts'
import { type Stranger, startStranger } from './stranger.ts'

type Home = { id: string; personId(givenName: string): string }

describe.each(testDatabases())('families by invitation on $name', ({ make }) => {
  let cast: Cast
  let broker: Stranger
  let brokerId: string
  let noah: Person
  let browser: Browser

  beforeAll(async () => {
    cast = await raiseCurtain(make)
    const keys = (await cast.stranger().get<{ keys: object[] }>('/sign-in-keys')).body
    broker = await startStranger(() => keys)
    brokerId = await know(cast, broker, { kinds: ['family'] })
  })
  beforeEach(async () => {
    noah = await cast.professional('noah')
    browser = openBrowser(cast)
  })
  afterAll(async () => {
    await broker?.stop()
    await cast?.dispose()
  })

  const pathOf = (family: Home, name: string) => `/dossiers/${family.id}/persons/${family.personId(name)}`
  const invited = async (family: Home, name: string, by: Person = noah) => {
    const { status, body } = await by.post<Letter>(`${pathOf(family, name)}/_invite`)
    expect(status).toBe(201)
    return body
  }
  const showCodes = ({ code, second }: Letter, at: Browser = browser) => at.post('/uitnodiging', { code, second })
  const signInAs = (subject: string, at: Browser = browser, id = brokerId) => {
    broker.behave({ subject })
    return signInAt(at, broker, id)
  }
  /** With the letter in hand: both codes, and then the provider. */
  const comeIn = async (letter: Letter, subject: string, at: Browser = browser) => {
    expect((await showCodes(letter, at)).status).toBe(200)
    return signInAs(subject, at)
  }
  const sessionOf = (at: Browser = browser) => cast.withToken(at.cookie(sessionCookie) ?? '')
  const familiesOf = async (at: Browser = browser) =>
    (await sessionOf(at).get<{ dossiers: { id: string }[] }>('/dossiers')).body.dossiers.map(({ id }) => id).sort()
  const accessOf = async (family: Home, name: string, by: Person = noah) =>
    (await by.get<FamilyAccess>(`/dossiers/${family.id}/family-access`)).body.persons.find(
      (one) => one.personId === family.personId(name),
    )
  const end = (family: Home, name: string, reason = 'wrong-person') =>
    noah.post(`${pathOf(family, name)}/access/_end`, { reason })
  /** A dossier in which nobody of the family has been yet: Wilma, and Tess of eight. */
  const untouched = async (): Promise<Home> => {
    const { id } = (await noah.post<{ id: string }>('/dossiers', newDossier(cast))).body
    const { persons } = (await noah.get<Dossier>(`/dossiers/${id}`)).body
    return { id, personId: (name) => persons.find((one) => one.givenName === name)?.id ?? '' }
  }
  const daysGone = () => Math.floor((cast.now().getTime() - Date.parse(`${cast.today()}T00:00:00Z`)) / 86_400_000)
  const lastRefusal = async () => (await refusals(cast)).at(-1)

  it('accounts-20 who holds the regie invites a person of the family for fourteen days, once; the screen says how it stands', async () => {
    const family = await yildiz(cast)
    expect(await accessOf(family, 'Aylin')).toMatchObject({ state: 'not-invited', isYoung: false })
    const letter = await invited(family, 'Aylin')
    expect(letter).toMatchObject({ name: 'Aylin Yıldız', lastDay: cast.today(14) })
    expect([letter.code, letter.second]).toEqual([
      expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
      expect.stringMatching(/^\d{6}$/),
    ])
    expect(await accessOf(family, 'Aylin')).toMatchObject({
      state: 'invited',
      by: 'Noah Willems',
      until: cast.today(14),
    })
    expect((await comeIn(letter, 'aylin')).text).toContain('content="0;url=/gezin"')
    expect(await familiesOf()).toEqual([family.id])
    expect(await accessOf(family, 'Aylin')).toMatchObject({ state: 'signed-in', since: cast.today() })
    expect((await showCodes(letter, openBrowser(cast))).status).toBe(400)
    expect((await noah.post<{ code: string }>(`${pathOf(family, 'Aylin')}/_invite`)).body.code).toBe(
      'dossiers.has-account',
    )
  })

  it('accounts-20 a child under twelve, and who does not hold the regie, get no letter', async () => {
    const family = await yildiz(cast)
    expect((await noah.post<{ code: string }>(`${pathOf(family, 'Elif')}/_invite`)).body.code).toBe(
      'dossiers.not-twelve',
    )
    for (const name of ['sanne', 'youssef'] satisfies ProfessionalName[]) {
      const other = await cast.professional(name)
      expect((await other.post(`${pathOf(family, 'Aylin')}/_invite`)).status).toBe(404)
      expect((await other.get(`/dossiers/${family.id}/family-access`)).status).toBe(404)
    }
    const marco = await cast.relative(family, 'Marco')
    expect((await marco.post(`${pathOf(family, 'Aylin')}/_invite`)).status).toBe(403)
  })

  it('accounts-20 inviting anew ends the earlier letter, and so do taking it back and its last day', async () => {
    const family = await yildiz(cast)
    const first = await invited(family, 'Aylin')
    const second = await invited(family, 'Aylin')
    expect((await showCodes(first)).status).toBe(400)
    expect((await noah.post(`${pathOf(family, 'Aylin')}/_uninvite`)).status).toBe(204)
    expect((await showCodes(second)).status).toBe(400)
    expect(await accessOf(family, 'Aylin')).toMatchObject({ state: 'withdrawn' })
    expect((await noah.post<{ code: string }>(`${pathOf(family, 'Aylin')}/_uninvite`)).body.code).toBe(
      'dossiers.no-invitation',
    )
    const third = await invited(family, 'Aylin')
    cast.wait({ days: 14 })
    expect((await showCodes(third)).status).toBe(200)
    cast.wait({ days: 1 })
    noah = await cast.professional('noah')
    expect((await showCodes(third, openBrowser(cast))).status).toBe(400)
    expect(await accessOf(family, 'Aylin')).toMatchObject({ state: 'lapsed' })
  })

  it('accounts-20 a stand-in of who holds the regie invites too, on their behalf', async () => {
    const family = await yildiz(cast)
    const { noah: lead, youssef } = cast.region.people
    const days = { fromOn: cast.today(daysGone()), untilOn: cast.today(daysGone() + 3) }
    const body = { forAccountId: lead.accountId, accountId: youssef.accountId, ...days }
    expect((await noah.post(`/dossiers/${family.id}/stand-ins`, body)).status).toBe(201)
    await comeIn(await invited(family, 'Dirk', await cast.professional('youssef')), 'by-stand-in')
    const { looks } = (await sessionOf().get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`)).body
    expect(looks.filter(({ action }) => action === 'invited')).toMatchObject([
      { name: 'Youssef Amrani', onBehalfOf: 'Noah Willems' },
    ])
  })

  it('accounts-20 where an address is secret the screen says that the letter is handed over, and no answer holds an address', async () => {
    const family = await yildiz(cast)
    const text = 'Geheimweg 9, Elders'
    const secret = { personId: family.personId('Aylin'), text, secretFrom: [family.personId('Dirk')] }
    expect((await noah.post(`/dossiers/${family.id}/addresses`, secret)).status).toBe(201)
    expect(await accessOf(family, 'Aylin')).toMatchObject({ hasSecretAddress: true })
    expect(await accessOf(family, 'Dirk')).toMatchObject({ hasSecretAddress: false })
    expect(JSON.stringify(await invited(family, 'Aylin'))).not.toContain('Geheimweg')
  })

  it('accounts-21 one person with a child in two dossiers sees both with one way of signing in; an ex-partner sees only their own', async () => {
    const [one, two] = [await yildiz(cast), await untouched()]
    await comeIn(await invited(one, 'Aylin'), 'mother')
    await comeIn(await invited(two, 'Wilma'), 'mother')
    expect(await familiesOf()).toEqual([one.id, two.id].sort())
    expect(await accessOf(two, 'Wilma')).toMatchObject({ state: 'signed-in', since: cast.today(daysGone()) })
    const read = await sessionOf().get<Dossier>(`/dossiers/${two.id}`)
    expect(read.body.persons.find((person) => person.isYou)?.givenName).toBe('Wilma')
    const ex = openBrowser(cast)
    await comeIn(await invited(one, 'Dirk'), 'ex', ex)
    expect(await familiesOf(ex)).toEqual([one.id])
    expect((await sessionOf(ex).get(`/dossiers/${two.id}`)).status).toBe(404)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from access.relatives r
      left join accounts.accounts a on a.id = r.account_id where a.id is null`.execute(cast.database.sql)
    expect(rows[0]?.n).toBe(0)
  })

  it('accounts-21 becoming one changes no key: what each reads in the dossier stays what the law says', async () => {
    const [one, two] = [await yildiz(cast), await untouched()]
    const keys = async () =>
      (
        await sql`select door_id, recipient_id, from_on, until_on, rule from access.keys where file_id = ${two.id}
        order by 1, 2, 3, 4`.execute(cast.database.sql)
      ).rows
    const before = await keys()
    await comeIn(await invited(one, 'Aylin'), 'keys')
    await comeIn(await invited(two, 'Wilma'), 'keys')
    expect(await keys()).toEqual(before)
    const { body } = await sessionOf().get<Dossier>(`/dossiers/${two.id}`)
    expect(body.persons.map((one) => one.givenName)).toEqual(['Wilma', 'Tess'])
  })

  it('accounts-22 one identity is never two persons of one family, and an identity of work is nobody of a family', async () => {
    const family = await yildiz(cast)
    await comeIn(await invited(family, 'Aylin'), 'twice')
    const forMarco = await invited(family, 'Marco')
    expect((await comeIn(forMarco, 'twice', openBrowser(cast))).status).toBe(403)
    expect(await lastRefusal()).toBe('two-people')
    await bind(cast, brokerId, 'at-work', cast.region.people.sanne.accountId)
    const other = openBrowser(cast)
    expect((await comeIn(forMarco, 'at-work', other)).text).toContain('voor je werk')
    expect(await lastRefusal()).toBe('of-work')
    // The letter is not used up by it: the ticket goes on, and the right person comes in.
    expect((await signInAs('marco', other)).status).toBe(200)
    expect(await familiesOf(other)).toEqual([family.id])
  })

  it('accounts-22 where somebody signed in or looked before, two do not become one; the professional ends it and invites anew', async () => {
    const [one, two] = [await yildiz(cast), await shevchenko(cast)]
    await comeIn(await invited(one, 'Aylin'), 'used')
    const oksana = await cast.relative(two, 'Oksana')
    await oksana.get(`/dossiers/${two.id}`)
    expect((await comeIn(await invited(two, 'Oksana'), 'used', openBrowser(cast))).status).toBe(403)
    expect(await lastRefusal()).toBe('used-already')
    expect((await end(two, 'Oksana', 'other-way-in')).status).toBe(204)
    expect((await oksana.get('/session')).status).toBe(401)
    await comeIn(await invited(two, 'Oksana'), 'used')
    expect(await familiesOf()).toEqual([one.id, two.id].sort())
  })

  it('accounts-23 ending somebody’s access closes their sessions, and who signs in there is known no more', async () => {
    const family = await yildiz(cast)
    await comeIn(await invited(family, 'Dirk'), 'stranger')
    expect((await end(family, 'Dirk')).status).toBe(204)
    expect((await sessionOf().get('/session')).status).toBe(401)
    expect((await signInAs('stranger')).status).toBe(403)
    expect(await lastRefusal()).toBe('unknown-person')
    expect(await accessOf(family, 'Dirk')).toMatchObject({
      state: 'ended',
      reason: 'wrong-person',
      by: 'Noah Willems',
      since: cast.today(daysGone()),
    })
    expect((await end(family, 'Dirk')).status).toBe(409)
    // Who was let in by the wrong letter gets their own.
    await comeIn(await invited(family, 'Marco'), 'stranger')
    const { body } = await sessionOf().get<Dossier>(`/dossiers/${family.id}`)
    expect(body.persons.find((one) => one.isYou)?.givenName).toBe('Marco')
  })

  it('accounts-23 with another dossier the session goes on, and reads only that one, at once', async () => {
    const [one, two] = [await yildiz(cast), await untouched()]
    await comeIn(await invited(one, 'Aylin'), 'both')
    await comeIn(await invited(two, 'Wilma'), 'both')
    await end(one, 'Aylin', 'own-wish')
    expect(await familiesOf()).toEqual([two.id])
    expect((await sessionOf().get(`/dossiers/${one.id}`)).status).toBe(404)
    // The same person, invited anew, goes on as who they were.
    await comeIn(await invited(one, 'Aylin'), 'both')
    expect(await familiesOf()).toEqual([one.id, two.id].sort())
    const { looks } = (await sessionOf().get<{ looks: LookLine[] }>(`/dossiers/${one.id}/looks`)).body
    expect(looks.filter(({ action }) => action === 'access-ended')).toMatchObject([{ name: 'Noah Willems' }])
  })

  it('accounts-24 that a young person was invited is told to them, not to their parents', async () => {
    const family = await shevchenko(cast)
    const letter = await invited(family, 'Sofiia')
    expect(letter.isYoung).toBe(true)
    const told = async (at: Person) =>
      (await at.get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`)).body.looks.filter(
        ({ action }) => action === 'invited',
      )
    const oksana = await cast.relative(family, 'Oksana')
    expect(await told(oksana)).toEqual([])
    const whole = JSON.stringify([
      (await oksana.get(`/dossiers/${family.id}`)).body,
      (await oksana.get(`/dossiers/${family.id}/timeline`)).body,
    ])
    expect(whole).not.toMatch(/invit|uitgenodigd/i)
    expect((await oksana.get(`/dossiers/${family.id}/family-access`)).status).toBe(403)
    await comeIn(letter, 'sofiia')
    expect(await told(sessionOf())).toMatchObject([{ name: 'Noah Willems', about: ['Sofiia'] }])
  })

  it('accounts-25 what ends by law ends in the sessions that are open: at eighteen, and when gezag changes', async () => {
    const family = await growing(cast, 'Roos', addYears(cast.today(60), -18), 'Bo')
    await comeIn(await invited(family, 'Wilma'), 'wilma')
    const sees = async () =>
      (await sessionOf().get<Dossier>(`/dossiers/${family.id}`)).body.persons.map((one) => one.givenName)
    expect(await sees()).toContain('Bo')
    await noah.post(`/dossiers/${family.id}/authority-states`, {
      childId: family.personId('Bo'),
      state: 'known',
      holderIds: [family.personId('Hans')],
      source: 'court-order',
    })
    expect(await sees()).not.toContain('Bo')
  })

  it('accounts-25 at eighteen a parent reads no more, in the session that was open before midnight', async () => {
    const evening = new Date(`${cast.today(daysGone() + 1)}T22:50:00Z`)
    const family = await growing(cast, 'Daan', addYears(cast.today(daysGone() + 2), -18))
    const daan = await cast.relative(family, 'Daan')
    await daan.post(`/dossiers/${family.id}/reading-parents/_switch`, { parentId: family.personId('Hans'), isOn: true })
    cast.wait({ minutes: (evening.getTime() - cast.now().getTime()) / 60_000 })
    noah = await cast.professional('noah')
    await comeIn(await invited(family, 'Hans'), 'hans')
    const sees = async () =>
      (await sessionOf().get<Dossier>(`/dossiers/${family.id}`)).body.persons.map((one) => one.givenName)
    expect(await sees()).toContain('Daan')
    cast.wait({ minutes: 15 })
    expect((await sessionOf().get('/session')).status).toBe(200)
    expect(await sees()).not.toContain('Daan')
  })

  it('accounts-26 a way of signing in that is not for families is not offered to them, and not accepted when its address is typed', async () => {
    const own = await startStranger(() => ourKeys)
    const ourKeys = (await cast.stranger().get<{ keys: object[] }>('/sign-in-keys')).body
    try {
      const ownId = await know(cast, own, { kinds: ['professional', 'family'] })
      const family = await peeters(cast)
      own.behave({ subject: 'anouk' })
      const inside = openBrowser(cast)
      const letter = await invited(family, 'Anouk')
      expect((await showCodes(letter, inside)).text).toContain(ownId)
      expect((await signInAt(inside, own, ownId)).status).toBe(200)
      await sql`update accounts.providers set kinds = '{professional}' where id = ${ownId}`.execute(cast.database.sql)
      const ingrid = await invited(family, 'Ingrid')
      const offered = (await showCodes(ingrid)).text
      expect([offered.includes(ownId), offered.includes(brokerId)]).toEqual([false, true])
      own.behave({ subject: 'ingrid' })
      expect((await signInAt(browser, own, ownId)).status).toBe(403)
      expect(await lastRefusal()).toBe('other-kind')
      own.behave({ subject: 'anouk' })
      expect((await signInAt(openBrowser(cast), own, ownId)).status).toBe(403)
      expect(await lastRefusal()).toBe('other-kind')
      expect((await signInAs('ingrid')).status).toBe(200)
    } finally {
      await own.stop()
    }
  })

  it('accounts-27 guessing is held back, and an unknown code, one that is over and one of another kind look alike', async () => {
    const family = await vanDam(cast)
    const youssef = await cast.professional('youssef')
    const letter = await invited(family, 'Hanneke', youssef)
    await youssef.post(`${pathOf(family, 'Hanneke')}/_uninvite`)
    const plain = (text: string, code: string) => text.replaceAll(code, '…')
    const over = await showCodes(letter)
    const unknown = await browser.post('/uitnodiging', { code: '0000-0000-0000-0000', second: letter.second })
    expect([over.status, plain(over.text, letter.code)]).toEqual([
      unknown.status,
      plain(unknown.text, '0000-0000-0000-0000'),
    ])
    const live = await invited(family, 'Hanneke', youssef)
    const half = await browser.post('/uitnodiging', { code: live.code })
    expect([half.status, /Hanneke|van Dam/.test(half.text)]).toEqual([200, false])
    const guesser = openBrowser(cast)
    const statuses = []
    for (let tries = 0; tries < 25; tries++)
      statuses.push((await guesser.post('/uitnodiging', { code: 'AAAA-BBBB-CCCC-DDDD' })).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([400, 429])
    // Whoever has the letter reads a sentence, and comes in from elsewhere meanwhile.
    expect((await guesser.post('/uitnodiging', { code: live.code })).text).toContain('te vaak een code geprobeerd')
    const long = await openBrowser(cast).post('/uitnodiging', { code: 'A'.repeat(90) })
    expect([long.status, long.text]).toEqual([400, expect.stringContaining('<main')])
    expect((await showCodes(live)).status).toBe(200)
  })

  it('accounts-27 the codes are given once: nothing of them is kept or told again', async () => {
    const family = await yildiz(cast)
    const { code, second } = await invited(family, 'Marco')
    const again = JSON.stringify((await noah.get(`/dossiers/${family.id}/family-access`)).body)
    expect(again).not.toContain(second)
    const { rows } = await sql<{ row: string }>`select row_to_json(i)::text as row from accounts.invitations i`.execute(
      cast.database.sql,
    )
    const kept = rows.map(({ row }) => row).join()
    expect([kept.includes(code), kept.includes(code.replaceAll('-', '')), kept.includes(second)]).toEqual([
      false,
      false,
      false,
    ])
  })
})
