// A family comes in by letter: from the dossier, on paper, on a phone, at a provider that knows nothing of us; and then a second child.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/platform/database/database.ts'
import { launchBrowser } from '../harness/browser.ts'
import { startServer } from '../harness/server.ts'
import { know } from '../sign-in/ground.ts'
import { type Stranger, startStranger } from '../sign-in/stranger.ts'
import { callFrom } from './api.ts'
import { expectGoodScreen, settled, sheetsOfPaper } from './looking.ts'
import { type Region, signIn, visit } from './region.ts'

let region: Region
let dataFolder: string
let broker: Stranger
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'rondom-letter-'))
  // A first start fills the folder; then the provider of families is made known, as the region's administrator would.
  await (await startServer({ dataFolder })).stop()
  let keys: { keys: object[] } = { keys: [] }
  broker = await startStranger(() => keys)
  const database = await openDatabase({ kind: 'pglite', dataFolder })
  await know({ database }, broker, { kinds: ['family'], name: 'de inlogdienst' })
  await sql`update playing_field.organisations set phone = '0123 456789' where kind = 'youth-team'`.execute(
    database.sql,
  )
  await database.close()
  const [server, browser] = await Promise.all([startServer({ dataFolder }), launchBrowser()])
  keys = (await (await fetch(`${server.url}/v1/sign-in-keys`)).json()) as typeof keys
  const close = async () => {
    await browser.close()
    await server.stop()
  }
  region = { server, browser, close }
})
afterAll(async () => {
  await region?.close()
  await broker?.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

type Codes = { code: string; second: string }

/** The page for the letters of a family, from the family's own page. */
async function toAccess(page: Page, family: string): Promise<void> {
  await page.goto('/werk/gezinnen')
  await page.getByRole('link', { name: family }).first().click()
  await page.getByRole('link', { name: 'Toegang voor het gezin' }).click()
  await page.getByRole('heading', { level: 1, name: 'Toegang voor het gezin' }).waitFor()
}

async function invite(page: Page, name: string): Promise<Codes> {
  await page.getByRole('button', { name: `${name} uitnodigen` }).click()
  await page.getByRole('heading', { name: `De brief voor ${name} is klaar` }).waitFor()
  const read = async (place: string) => (await page.locator(place).innerText()).trim()
  return { code: await read('.invite-letter__signs'), second: await read('.given__digits') }
}

/** As somebody with the letter in one hand and a phone in the other. */
async function fillIn(page: Page, { code, second }: Codes): Promise<void> {
  await page.goto('/uitnodiging')
  await page.getByLabel('Code van je brief').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Tweede code').fill(second)
  await page.getByRole('button', { name: 'Verder' }).click()
}

test('a mother is invited from the dossier; the letter is one sheet of A4 and says nothing that another may not read', async () => {
  const noah = await signIn(region, 1440, 'Noah Willems')
  const { page } = noah
  await toAccess(page, 'Yıldız')
  await expectGoodScreen(noah, 'family-letter-1440-access')
  const { code, second } = await invite(page, 'Aylin Yıldız')
  await expectGoodScreen(noah, 'family-letter-1440-letter')
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
  expect(await sheetsOfPaper(page)).toBe(1)
  await page.emulateMedia({ media: 'print' })
  const paper = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
  await page.emulateMedia({ media: 'screen' })
  expect(paper).toContain('Aylin Yıldız')
  expect(paper).toContain('/uitnodiging')
  expect(paper).toContain('0123 456789')
  for (const other of [second, 'Elif', 'Kerem', 'Marco', 'lezen', 'gezag']) expect(paper).not.toContain(other)
  expect(page.url()).not.toContain(code)
  await page.getByRole('radio', { name: 'Engels' }).check()
  await page.getByText('You can sign in to Rondom').waitFor()
  await page.getByRole('button', { name: 'Klaar, sluit de brief' }).click()
  await page.getByText('Uitgenodigd, de code werkt tot en met').waitFor()
  await page.reload()
  await settled(page)
  expect(await page.locator('body').innerText()).not.toContain(second)
  expect(noah.allProblems()).toEqual([])
  await noah.close()
})

test('with the letter in hand she comes in on a phone, reads the plan, and later sees her second child with the same sign-in', async () => {
  const noah = await signIn(region, 1440, 'Noah Willems')
  await toAccess(noah.page, 'Yıldız')
  await noah.page.getByRole('button', { name: 'Uitnodiging van Aylin Yıldız intrekken' }).click()
  await noah.page.getByText('Uitnodiging ingetrokken').waitFor()
  const codes = await invite(noah.page, 'Aylin Yıldız')
  broker.behave({ subject: 'aylin' })
  const phone = await visit(region, 390)
  await phone.page.goto('/uitnodiging')
  await expectGoodScreen(phone, 'family-letter-390-code')
  await phone.page.getByLabel('Code van je brief').fill(codes.code)
  await phone.page.getByRole('button', { name: 'Verder' }).click()
  await phone.page.getByText('Vul nu de tweede in').waitFor()
  await expectGoodScreen(phone, 'family-letter-390-second')
  expect(await phone.page.locator('body').innerText()).not.toContain('Aylin')
  await fillIn(phone.page, codes)
  await phone.page.getByRole('heading', { level: 1, name: 'Dag Aylin Yıldız' }).waitFor()
  await expectGoodScreen(phone, 'family-letter-390-choose')
  await phone.page.getByRole('link', { name: 'Inloggen met de inlogdienst' }).click()
  await phone.page.getByRole('heading', { level: 1, name: 'Dag Aylin' }).waitFor()
  await phone.page.getByText(/Elif/).first().waitFor()

  await makeDossier(noah.page)
  await toAccess(noah.page, 'Yılmaz')
  await fillIn(phone.page, await invite(noah.page, 'Aylin Yılmaz'))
  await phone.page.getByRole('link', { name: 'Inloggen met de inlogdienst' }).click()
  await phone.page.waitForURL(/\/gezin/)
  await phone.page.getByText(/Deniz/).first().waitFor()
  await phone.page.getByText(/Elif/).first().waitFor()
  await noah.page.getByRole('button', { name: 'Klaar, sluit de brief' }).click()
  await noah.page.getByText('Kan inloggen sinds').waitFor()
  await expectGoodScreen(noah, 'family-letter-1440-signed-in')
  await noah.page.getByRole('button', { name: 'Toegang van Aylin Yılmaz stoppen' }).click()
  await noah.page.getByRole('radio', { name: 'Deze persoon wil het zelf' }).check()
  await expectGoodScreen(noah, 'family-letter-1440-stop')
  await noah.page.getByRole('button', { name: 'Toegang stoppen', exact: true }).click()
  await noah.page.getByText('Toegang gestopt op').waitFor()
  await phone.page.goto('/gezin')
  await phone.page.getByRole('heading', { level: 1, name: 'Dag Aylin' }).waitFor()
  expect(await phone.page.locator('body').innerText()).not.toContain('Deniz')
  await Promise.all([noah.close(), phone.close()])
})

/** A second family of the same mother, with a child at another address, made from nothing. */
async function makeDossier(page: Page): Promise<void> {
  const made = await callFrom(page, 'POST', '/v1/dossiers', {
    questionId: null,
    persons: [
      { key: 'm', givenName: 'Aylin', familyName: 'Yılmaz', relation: 'mother', bornOn: '1988-04-12' },
      { key: 'k', givenName: 'Deniz', familyName: 'Yılmaz', relation: 'child', bornOn: '2016-03-04' },
    ],
    authorities: [{ child: 'k', holder: 'm', source: 'gezagsregister' }],
    authorityStates: [],
  })
  expect(made.status).toBe(201)
}
