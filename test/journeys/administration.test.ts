// An administrator connects a provider and invites a school's staff; somebody signs in there; who leaves is out, and what they held is taken over.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { type Stranger, startStranger } from '../sign-in/stranger.ts'
import { expectGoodScreen, settled } from './looking.ts'
import { openRegion, type Region, signIn, visit, type Width, widths } from './region.ts'

let region: Region
let keys: { keys: object[] }
const opened: OpenPage[] = []
const strangers: Stranger[] = []
beforeAll(async () => {
  region = await openRegion()
  keys = (await (await fetch(`${region.server.url}/v1/sign-in-keys`)).json()) as { keys: object[] }
})
afterEach(async () => {
  const problems = opened.flatMap((one) => one.allProblems())
  for (const one of opened.splice(0)) await one.close()
  expect(problems).toEqual([])
})
afterAll(async () => {
  for (const one of strangers) await one.stop()
  await region?.close()
})

async function as(width: Width, name: string, path: string): Promise<OpenPage> {
  const one = await signIn(region, width, name)
  opened.push(one)
  await one.page.goto(path)
  await settled(one.page)
  return one
}

/** Another member of staff at each width. */
const staff: Record<Width, string> = { 1440: 'Marit Hoekstra', 390: 'Sanne Vermeer' }

async function connect(width: Width, stranger: Stranger): Promise<OpenPage> {
  const one = await as(width, 'Wout Smit', '/werk/mensen/aanbieders')
  const { page } = one
  await page.getByRole('button', { name: 'Aanbieder toevoegen' }).click()
  await page.getByLabel('Naam op de knop').fill(`Schoolbestuur ${width}`)
  await page.getByLabel('Adres van de aanbieder (issuer)').fill(`${stranger.issuer}/verkeerd`)
  await page.getByLabel('Onze naam bij de aanbieder (client)').fill(stranger.clientId)
  await page.getByRole('button', { name: 'Alleen proberen' }).click()
  await page.getByText('Op dit adres staat geen beschrijving van een aanbieder (openid-configuration).').waitFor()
  await page.getByLabel('Adres van de aanbieder (issuer)').fill(stranger.issuer)
  await page.getByRole('button', { name: 'Proberen en bewaren' }).click()
  await page.getByText('Bewaard. Verbinding werkt.').waitFor()
  return one
}

/** Invites somebody from their own page, and gives the code that stands on the slip. */
async function invite(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('button', { name: /^(Uitnodigen|Nieuwe uitnodiging)$/ }).click()
  const slip = page.getByRole('listitem').filter({ hasText: 'Vul deze code in' })
  await slip.waitFor()
  return /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(await slip.innerText())?.[0] ?? ''
}

/** Fills in the code of the slip, and signs in at the school's own provider. */
async function firstSignIn(width: Width, code: string): Promise<OpenPage> {
  const one = await visit(region, width)
  const { page } = one
  await page.goto('/uitnodiging')
  await page.getByLabel('Code van je brief').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('link', { name: new RegExp(`Schoolbestuur ${width}`) }).click()
  await page.waitForURL('**/werk')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return one
}

describe.each(widths)('keeping people and signing in, at %i wide', (width) => {
  test('a provider is connected, a colleague is invited and signs in there; when they leave their next click leads out', async () => {
    const stranger = await startStranger(() => keys)
    strangers.push(stranger)
    stranger.behave({ subject: `subject-${width}` })
    await expectGoodScreen(await connect(width, stranger), `administration-providers-${width}`)
    const name = staff[width]
    const els = await as(width, 'Els Ketel', '/werk/mensen')
    await els.page.getByRole('link', { name }).waitFor()
    await expectGoodScreen(els, `administration-people-${width}`)
    const code = await invite(els.page, name)
    await expectGoodScreen(els, `administration-slip-${width}`)
    const newcomer = await firstSignIn(width, code)
    try {
      await els.page.reload()
      await els.page.getByText('Deze persoon kan inloggen.').waitFor()
      await els.page.getByRole('button', { name: 'Gaat weg bij De Wilgenhof' }).click()
      const panel = els.page.getByRole('dialog')
      await panel.getByRole('radio', { name: /^Nu meteen/ }).click()
      await panel.getByRole('button', { name: 'Bewaren' }).click()
      await els.page.getByText('Bewaard.').waitFor()
      // Something that was not shown a moment ago: what was, the browser may still have.
      await newcomer.page.getByRole('link', { name: 'Scholen' }).click()
      await newcomer.page.waitForURL((url) => url.pathname === '/')
      await newcomer.page.goto('/inloggen')
      await newcomer.page.getByRole('link', { name: new RegExp(`Schoolbestuur ${width}`) }).click()
      await newcomer.page.getByRole('heading', { level: 1, name: 'Inloggen lukte niet' }).waitFor()
    } finally {
      await newcomer.close()
    }
    await els.page.goto('/werk/mensen/gedaan')
    await els.page.getByText(`Liet iemand vertrekken: ${name}`).waitFor()
    await expectGoodScreen(els, `administration-deeds-${width}`)
  })

  test('who keeps people sees no family, no question and no plan; who is away and who stands in only with days', async () => {
    const { page } = await as(width, 'Els Ketel', '/werk')
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    expect(await menu.getByRole('link').allInnerTexts()).toEqual(['Vandaag', 'Beheer', 'Speelveld'])
    const wout = await as(width, 'Wout Smit', '/werk/mensen/vervanging')
    await wout.page.getByText('Is er niet').first().waitFor()
    await expectGoodScreen(wout, `administration-stand-ins-${width}`)
  })
})

test('what a leaver of the team held stands on Vandaag of a colleague, who takes it over', async () => {
  const wout = await as(1440, 'Wout Smit', '/werk/mensen?zoek=Noah')
  await wout.page.getByRole('link', { name: 'Noah Willems' }).click()
  await wout.page.getByRole('button', { name: 'Gaat weg bij Jeugdteam Waterrijk' }).click()
  const panel = wout.page.getByRole('dialog')
  await panel.getByText(/gezinnen met regie/).waitFor()
  await panel.getByRole('radio', { name: /^Nu meteen/ }).click()
  await panel.getByRole('button', { name: 'Bewaren' }).click()
  await wout.page.getByText('Bewaard.').waitFor()
  const youssef = await as(390, 'Youssef Amrani', '/werk')
  const tray = youssef.page.getByRole('region', { name: 'Over te dragen' })
  await tray.getByRole('listitem').first().waitFor()
  const waiting = await tray.getByRole('listitem').count()
  expect(waiting).toBeGreaterThan(0)
  await expectGoodScreen(youssef, 'administration-left-behind-390')
  await tray.getByRole('button').first().click()
  await youssef.page.waitForFunction(
    (count) => document.querySelectorAll('.left-behind > li').length === count,
    waiting - 1,
  )
})
