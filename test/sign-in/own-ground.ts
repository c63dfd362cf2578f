// What the built-in provider's tests share: coming in as a person does, page by page.

import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import type { OwnDesk } from '../../src/capabilities/own-provider/desk.ts'
import { passwordsWith } from '../../src/capabilities/own-provider/factors/passwords.ts'
import type { Cast } from '../cast.ts'
import type { Authenticator } from './authenticator.ts'
import { type Browser, openBrowser, type Page } from './browser.ts'
import { invite } from './ground.ts'

/** Cheap, so that a test can try often; how often is what counts. */
export const cheap = { cost: { memoryCost: 8, timeCost: 1, parallelism: 1 } }
export const goodPassword = 'paarse fiets zwemt naar huis'

/** Goes where a page sends the browser, until a page stays. */
export async function follow(browser: Browser, page: Page): Promise<Page & { path: string }> {
  let path = ''
  let here = page
  while (here.location) {
    const { pathname, search } = new URL(here.location, 'http://localhost')
    path = pathname + search
    here = await browser.get(path)
  }
  return { ...here, path }
}

/** Goes to the built-in provider; with the ticket of an invitation, to take that up. */
export const begin = async (browser: Browser, providerId: string) =>
  follow(
    browser,
    await browser.get(`/inloggen/${providerId}${browser.cookie('rondom-uitnodiging') ? '?uitnodiging=ja' : ''}`),
  )

/** The app on the phone, from the key as it stands on the page. */
export function appOf(page: Page): { key: string; code(at: Date): string } {
  const key = /sign-in__code">([A-Z2-7 ]+)</.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
  const totp = new TOTP({ secret: key, digits: 6, period: 30, algorithm: 'SHA1' })
  return { key, code: (at) => totp.generate({ timestamp: at.getTime() }) }
}

export interface Kept {
  app: ReturnType<typeof appOf>
  codes: string[]
}

/** From the codes of the invitation to being in, with a password: gives what the person keeps. */
export async function enrolWithPassword(
  cast: Cast,
  browser: Browser,
  { providerId, login, password = goodPassword }: { providerId: string; login: string; password?: string },
): Promise<Kept & { end: Page }> {
  const { path } = await begin(browser, providerId)
  const appPage = await follow(browser, await browser.post(`${path}/wachtwoord`, { login, password }))
  const app = appOf(appPage)
  const paper = await follow(browser, await browser.post(`${path}/app`, { code: app.code(cast.now()) }))
  const codes = [...paper.text.matchAll(/sign-in__code">([0-9A-Z]{5}-[0-9A-Z]{5})</g)].map(([, code = '']) => code)
  const end = await follow(browser, await browser.post(`${path}/herstelcodes`, { kept: 'yes' }))
  return { app, codes, end }
}

/** The desk of the built-in provider, beside the server's own: what it counts is this test's alone. */
export async function deskOf(cast: Cast): Promise<OwnDesk> {
  const { rows } = await sql<{ id: string }>`select id from accounts.providers where is_built_in`.execute(
    cast.database.sql,
  )
  const { ports, signInKeys: keys } = cast
  const passwords = passwordsWith(keys, cheap.cost)
  return { ports, keys, publicUrl: 'http://localhost', passwords, providerId: rows[0]?.id ?? '' }
}

/** A browser in which the codes of an invitation for somebody were just filled in. */
export async function invited(cast: Cast, accountId: string): Promise<Browser> {
  const browser = openBrowser(cast)
  const { code } = await invite(cast, accountId)
  await browser.post('/uitnodiging', { code })
  return browser
}

export async function enrolWithPasskey(browser: Browser, providerId: string, passkey: Authenticator): Promise<Page> {
  const first = await begin(browser, providerId)
  return follow(browser, await browser.post(`${first.path}/sleutel`, { response: passkey.make(first) }))
}

export async function signInWithPasskey(browser: Browser, providerId: string, passkey: Authenticator): Promise<Page> {
  const first = await begin(browser, providerId)
  return follow(browser, await browser.post(`${first.path}/sleutel`, { response: passkey.use(first) }))
}

/** The name and the password; then the page that asks for a code, or the same page again. */
export async function typePassword(
  browser: Browser,
  providerId: string,
  typed: { login: string; password: string },
): Promise<Page & { path: string }> {
  const first = await begin(browser, providerId)
  const answer = await browser.post(`${first.path}/inloggen`, typed)
  const page = await follow(browser, answer)
  return { ...page, path: first.path }
}

export const isIn = (page: Page): boolean => page.status === 200 && page.text.includes('content="0;url=/')
