// Signing in at the built-in provider, as a person does it: page by page, cookie by cookie.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { type Browser, openBrowser } from './browser.ts'
import { invite } from './ground.ts'
import { begin, cheap, enrolWithPassword, follow, goodPassword } from './own-ground.ts'

describe.each(testDatabases())('the built-in provider on $name', ({ make }) => {
  let cast: Cast
  let browser: Browser
  let providerId: string
  const sessionOf = (one: Browser) => cast.withToken(one.cookie(sessionCookie) ?? '').get<{ name: string }>('/session')

  beforeAll(async () => {
    cast = await raiseCurtain(make, { ownProvider: cheap })
    const { rows } = await sql<{ id: string }>`select id from accounts.providers where is_built_in`.execute(
      cast.database.sql,
    )
    providerId = rows[0]?.id ?? ''
  })
  beforeEach(() => {
    browser = openBrowser(cast)
  })
  afterAll(async () => {
    await cast?.dispose()
  })

  it('own-provider-03 who was invited makes a password with a second step, and is in', async () => {
    const { code } = await invite(cast, cast.region.people.sanne.accountId)
    await browser.post('/uitnodiging', { code })
    const { end, codes, app } = await enrolWithPassword(cast, browser, { providerId, login: 'sanne' })
    expect([end.status, end.text]).toEqual([200, expect.stringContaining('content="0;url=/werk"')])
    expect(codes).toHaveLength(10)
    expect((await sessionOf(browser)).body.name).toBe('Sanne Vermeer')
    cast.wait({ minutes: 2 })
    const again = openBrowser(cast)
    const { path } = await begin(again, providerId)
    const second = await follow(again, await again.post(`${path}/inloggen`, { login: 'Sanne', password: goodPassword }))
    expect(second.text).toContain('Nog één stap')
    const inside = await follow(again, await again.post(`${path}/code`, { code: app.code(cast.now()) }))
    expect([inside.status, inside.text]).toEqual([200, expect.stringContaining('content="0;url=/werk"')])
  })
})
