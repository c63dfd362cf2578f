// Guessing at the built-in provider: ten thousand times at one account, once at ten thousand; and whoever it is aimed at still gets in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnDesk } from '../../src/capabilities/own-provider/desk.ts'
import { clearWhatIsOver } from '../../src/capabilities/own-provider/jobs.ts'
import { tryCode, tryPassword } from '../../src/capabilities/own-provider/sign-in.ts'
import { knowBrowser } from '../../src/capabilities/own-provider/tries/tries.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { openBrowser } from './browser.ts'
import { cheap, deskOf, enrolWithPassword, goodPassword, invited, type Kept } from './own-ground.ts'

const many = 10_000
const minutes = 4 * 60_000

describe.each(testDatabases())('guessing at the built-in provider on $name', ({ make }) => {
  let cast: Cast
  let desk: OwnDesk
  let kept: Kept
  let known: string
  const login = 'sanne'
  const address = (number: number) => `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`
  const from = (number: number, browser = '') => ({ address: address(number), browser })
  const guess = (number: number, name = login) =>
    tryPassword(desk, { login: name, password: `guess ${number}` }, from(number))

  /** Tries from 0 to many, some at a time as attackers do. */
  async function all(attempt: (number: number) => Promise<unknown>): Promise<void> {
    for (let start = 0; start < many; start += 50)
      await Promise.all(Array.from({ length: 50 }, (_, index) => attempt(start + index)))
  }

  beforeAll(async () => {
    cast = await raiseCurtain(make, { ownProvider: cheap })
    desk = await deskOf(cast)
    const { accountId } = cast.region.people.sanne
    kept = await enrolWithPassword(cast, await invited(cast, accountId), { providerId: desk.providerId, login })
    known = await knowBrowser(desk, accountId, '')
  })
  afterAll(async () => {
    await cast?.dispose()
  })

  const held = (before: number) => desk.passwords.verifications() - before

  it(
    'own-provider-09 ten thousand tries at one account from ten thousand places come to stand still',
    async () => {
      const before = desk.passwords.verifications()
      await all((number) => guess(number))
      expect(held(before)).toBeLessThan(60)
      expect((await tryPassword(desk, { login, password: goodPassword }, from(70_000))).kind).toBe('wait')
    },
    minutes,
  )

  it('own-provider-09 meanwhile the owner gets in, in a browser of their own; and elsewhere after a minute at most', async () => {
    const { accountId } = cast.region.people.sanne
    const right = { kind: 'right', accountId }
    expect(await tryPassword(desk, { login, password: goodPassword }, from(70_001, known))).toEqual(right)
    const waiting = await tryPassword(desk, { login, password: goodPassword }, from(70_002))
    expect(waiting.kind === 'wait' && waiting.seconds).toBeLessThanOrEqual(60)
    cast.wait({ minutes: 1.1 })
    expect(await tryPassword(desk, { login, password: goodPassword }, from(70_002))).toEqual(right)
  })

  it('own-provider-09 a known browser that guesses is held back as well, and its owner elsewhere is not', async () => {
    const { accountId } = cast.region.people.sanne
    const stolen = await knowBrowser(desk, accountId, '')
    const tries = []
    for (let number = 0; number < 30; number++)
      tries.push(await tryPassword(desk, { login, password: 'no' }, from(71_000 + number, stolen)))
    expect(tries.filter(({ kind }) => kind === 'wrong')).toHaveLength(10)
    cast.wait({ minutes: 1.1 })
    expect((await tryPassword(desk, { login, password: goodPassword }, from(72_000))).kind).toBe('right')
  })

  it(
    'own-provider-09 one try at each of ten thousand names from one place comes to stand still; from elsewhere one gets in',
    async () => {
      cast.wait({ days: 2 })
      const before = desk.passwords.verifications()
      const { address: place } = from(80_000)
      await all((number) =>
        tryPassword(desk, { login: `person-${number}`, password: 'welkom' }, { address: place, browser: '' }),
      )
      expect(held(before)).toBeLessThan(60)
      expect((await tryPassword(desk, { login, password: goodPassword }, from(80_001))).kind).toBe('right')
      expect(
        (await tryPassword(desk, { login, password: goodPassword }, { address: place, browser: known })).kind,
      ).toBe('right')
    },
    minutes,
  )

  it('own-provider-09 addresses of one network are one place', async () => {
    cast.wait({ days: 2 })
    const kinds = []
    for (let number = 0; number < 8; number++)
      kinds.push(
        (await tryPassword(desk, { login: 'one', password: 'no' }, { address: `2001:db8:1:2::${number}`, browser: '' }))
          .kind,
      )
    expect(kinds).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait', 'wait'])
  })

  it('own-provider-08 a name that exists and one that does not cost the same, also when they are held back', async () => {
    cast.wait({ days: 2 })
    const costs: Record<string, { kinds: string[]; verified: number }> = {}
    for (const [name, start] of [
      ['nobody', 90_000],
      [login, 91_000],
    ] as const) {
      const before = desk.passwords.verifications()
      const kinds = []
      for (let number = 0; number < 40; number++) kinds.push((await guess(start + number, name)).kind)
      costs[name] = { kinds, verified: held(before) }
    }
    expect(costs[login]).toEqual(costs.nobody)
    expect(costs[login]?.verified).toBe(20)
  })

  it('own-provider-09 after the right password the codes are guessed a few times, and the owner goes on in a browser of their own', async () => {
    cast.wait({ days: 2 })
    const { accountId } = cast.region.people.sanne
    const who = { accountId, sealedTotp: cast.signInKeys.seal(kept.app.key) }
    const kinds = []
    for (let number = 0; number < 200; number++) {
      const code = String(number).padStart(6, '0')
      kinds.push((await tryCode(desk, who, code, from(95_000 + number))).kind)
    }
    expect(kinds.filter((kind) => kind === 'wrong').length).toBe(5)
    expect((await tryCode(desk, who, kept.app.code(cast.now()), from(96_000, known))).kind).toBe('right')
  })

  it('own-provider-09 tries at the same moment are counted as if they came one by one', async () => {
    cast.wait({ days: 2 })
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => tryPassword(desk, { login, password: 'no' }, from(97_000))),
    )
    expect(tries.filter(({ kind }) => kind === 'wrong')).toHaveLength(5)
  })

  it('own-provider-09 ten thousand codes of invitations are no way in, and one place is soon held back', async () => {
    const browser = openBrowser(cast)
    const statuses = []
    for (let number = 0; number < 60; number++)
      statuses.push(
        (await browser.post('/uitnodiging', { code: `AAAA-BBBB-CCCC-${String(number).padStart(4, '0')}` })).status,
      )
    expect(new Set(statuses)).toEqual(new Set([400, 429]))
    expect(statuses.filter((status) => status === 400)).toHaveLength(20)
  })

  it('own-provider-13 what is over is cleared away by the clock', async () => {
    cast.wait({ days: 200 })
    await clearWhatIsOver(cast.ports)
    const { sql } = await import('kysely')
    const { rows } = await sql<{ left: number }>`
      select (select count(*) from own_provider.records) + (select count(*) from own_provider.tries)
        + (select count(*) from own_provider.browsers) as left`.execute(cast.database.sql)
    expect(rows[0]?.left).toBe(0)
  })
})
