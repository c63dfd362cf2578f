// Signing in at the built-in provider in a real browser: from the letter to being in, out, and in again.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realWorld } from '../../src/app/ports.ts'
import { fillTrial } from '../../src/app/trial/seed.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { axe, launchBrowser, openPage } from '../harness/browser.ts'
import { type RunningServer, startServer } from '../harness/server.ts'
import { invite } from '../sign-in/ground.ts'
import { picture } from './region.ts'

let browser: Browser
let server: RunningServer
let dataFolder: string
let letters: { sanne: string; marit: string }

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'rondom-signing-in-'))
  letters = await fillWithLetters(dataFolder)
  ;[server, browser] = await Promise.all([startServer({ dataFolder }), launchBrowser()])
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

/** The trial's region, with a letter for two of its people. */
async function fillWithLetters(folder: string): Promise<typeof letters> {
  const database = await openDatabase({ kind: 'pglite', dataFolder: folder })
  try {
    await migrate(database)
    await fillTrial(database, realWorld)
    const letterFor = async (name: string) => {
      const { rows } = await sql<{ id: string }>`select id from accounts.accounts where display_name = ${name}`.execute(
        database.sql,
      )
      return (await invite({ database, now: realWorld.now } as never, rows[0]?.id ?? '')).code
    }
    return { sanne: await letterFor('Sanne Vermeer'), marit: await letterFor('Marit Hoekstra') }
  } finally {
    await database.close()
  }
}

/** A device that keeps passkeys; `touch` says whether somebody touches it when it asks. */
async function withPasskeys(context: BrowserContext, page: Page): Promise<{ touch(enabled: boolean): Promise<void> }> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    touch: async (enabled) => {
      await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
  }
}

async function useLetter(page: Page, code: string): Promise<void> {
  await page.goto('/inloggen')
  await page.getByRole('link', { name: 'Uitnodiging gebruiken' }).click()
  await page.getByLabel('Code van je brief').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('link', { name: 'Inloggen met Rondom' }).click()
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Sanne|Marit/ }).click()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
}

const isAccessible = async (page: Page) => expect(await axe(page)).toEqual([])

test('own-provider-03 from the letter to a passkey, out, and in again with the passkey alone', async () => {
  const opened = await openPage(browser, { width: 390, height: 844, baseURL: server.url })
  const { page, context, allProblems, close } = opened
  const device = await withPasskeys(context, page)
  await useLetter(page, letters.sanne)
  await page.getByRole('heading', { name: 'Dag Sanne Vermeer' }).waitFor()
  await isAccessible(page)
  await picture(opened, 'own-first-time-390')
  await page.getByRole('button', { name: 'Sleutel maken' }).click()
  await page.waitForURL(/\/werk/)
  // The page offers a passkey in the field of the name by itself; nobody takes that up.
  await device.touch(false)
  await page.waitForLoadState('networkidle')
  await leave(page)
  await page.getByRole('heading', { name: 'Je bent uitgelogd' }).waitFor()
  await page.getByRole('link', { name: 'Opnieuw inloggen' }).click()
  await page.getByRole('link', { name: 'Inloggen met Rondom' }).first().click()
  await page.getByRole('heading', { name: 'Inloggen bij Rondom' }).waitFor()
  await isAccessible(page)
  await picture(opened, 'own-sign-in-390')
  await device.touch(true)
  await page.getByRole('button', { name: /vinger, gezicht of pincode/ }).click()
  await page.waitForURL(/\/werk/)
  await page.goto('/mijn-toegang/sleutels')
  await page.getByRole('heading', { name: 'Sleutels op je apparaten' }).waitFor()
  await isAccessible(page)
  await picture(opened, 'own-keys-390')
  expect(allProblems()).toEqual([])
  await close()
})

test('own-provider-03 from the letter to a password with an app, without script; then in with a recovery code', async () => {
  const options = { width: 1440, height: 900, baseURL: server.url }
  const first = await openPage(browser, { ...options, javaScriptEnabled: false })
  const { page } = first
  await useLetter(page, letters.marit)
  await page.getByRole('link', { name: 'Wachtwoord kiezen' }).click()
  await page.getByLabel('Inlognaam').fill('marit')
  await page.getByLabel('Wachtwoord').fill('wachtwoord123')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByText('Dit wachtwoord wordt te vaak gebruikt.').waitFor()
  await picture(first, 'own-password-1440')
  await page.getByLabel('Wachtwoord').fill('paarse fiets zwemt naar huis')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('img', { name: 'QR-code voor je app' }).waitFor()
  await picture(first, 'own-app-1440')
  const secret = (await page.locator('.sign-in__code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code uit je app').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor()
  await picture(first, 'own-codes-1440')
  const codes = await page.locator('.sign-in__codes code').allInnerTexts()
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.getByText('Bewaar eerst de codes').waitFor()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.waitForURL(/\/werk/)
  await first.close()

  const second = await openPage(browser, options)
  const { page: again, allProblems, expectConsoleError, close } = second
  expectConsoleError(/400 \(Bad Request\)/)
  const signIn = async (password: string) => {
    await again.getByLabel('Inlognaam').fill('Marit')
    await again.getByLabel('Wachtwoord').fill(password)
    await again.getByRole('button', { name: 'Inloggen', exact: true }).click()
  }
  await again.goto('/inloggen')
  await again.getByRole('link', { name: 'Inloggen met Rondom' }).first().click()
  await signIn('niet dit wachtwoord')
  await again.getByText('De inlognaam of het wachtwoord klopt niet.').waitFor()
  await picture(second, 'own-sign-in-1440')
  await signIn('paarse fiets zwemt naar huis')
  await again.getByLabel('Code').fill(codes[0] ?? '')
  await isAccessible(again)
  await again.getByRole('button', { name: 'Inloggen' }).click()
  await again.waitForURL(/\/werk/)
  await again.getByRole('button', { name: /Marit Hoekstra/ }).waitFor()
  expect(allProblems()).toEqual([])
  await close()
})
