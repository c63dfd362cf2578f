// The administrator changes what the region chooses: counts first, closes everywhere at once, and lets an organisation leave.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, picture, type Region, signIn, type Width, widths } from './region.ts'

let region: Region
const opened: OpenPage[] = []
beforeAll(async () => {
  region = await openRegion()
})
afterEach(async () => {
  const problems = opened.flatMap((one) => one.allProblems())
  for (const one of opened.splice(0)) await one.close()
  expect(problems).toEqual([])
})
afterAll(() => region?.close())

async function as(width: Width, name: string): Promise<OpenPage> {
  const one = await signIn(region, width, name)
  opened.push(one)
  return one
}

const seesYildiz = async ({ page }: OpenPage) => {
  await page.goto('/werk/gezinnen')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  return (await page.getByRole('link', { name: 'Yıldız' }).count()) > 0
}

describe.each(widths)('running the region, at %i wide', (width) => {
  test('a rule is made tighter: counted, saved, told in the history', async () => {
    const wout = await as(width, 'Wout Smit')
    await wout.page.getByRole('link', { name: 'Naar het beheer van de regio' }).click()
    const shorter = width === 1440 ? '6 maanden' : '5 maanden'
    await wout.page.getByLabel('Hoe lang duurt toestemming hooguit?').selectOption(shorter)
    await wout.page.getByLabel('Waarom verandert dit?').fill(`Gezinnen willen vaker kiezen: ${shorter}.`)
    await picture(wout, `region-${width}-rules`)
    await expectGoodScreen(wout, `region ${width}`)
    await wout.page.getByRole('button', { name: 'Tel wat dit doet' }).click()
    await wout.page.getByText(/^Dit sluit/).waitFor()
    await picture(wout, `region-${width}-check`)
    await expectGoodScreen(wout, `region ${width}`)
    await wout.page.getByRole('button', { name: 'Leg vast' }).click()
    await wout.page.getByLabel('Hoe lang duurt toestemming hooguit?').waitFor()
    await wout.page.getByRole('link', { name: 'Geschiedenis' }).click()
    await wout.page.getByText(`Gezinnen willen vaker kiezen: ${shorter}.`).waitFor()
    await wout.page
      .getByText(/^Hoe lang toestemming duurt: van .* naar/)
      .first()
      .waitFor()
    await picture(wout, `region-${width}-history`)
    await expectGoodScreen(wout, `region ${width}`)
  })

  test('an organisation leaves and comes back: everything of others is closed at once', async () => {
    const sanne = await as(width, 'Sanne Vermeer')
    expect(await seesYildiz(sanne)).toBe(true)
    const wout = await as(width, 'Wout Smit')
    await wout.page.goto('/werk/regio/organisaties')
    await wout.page.getByRole('button', { name: 'Laat vertrekken De Wilgenhof' }).click()
    await wout.page.getByText(/^Dit sluit \d+ deuren? bij \d+ gezin/).waitFor()
    await wout.page.getByLabel('Waarom?').fill('Het convenant is opgezegd.')
    await picture(wout, `region-${width}-leave`)
    await wout.page.getByRole('button', { name: 'Ja, sluit alles van anderen' }).click()
    await wout.page.getByText('Doet niet meer mee').waitFor()
    expect(await seesYildiz(sanne)).toBe(false)
    await wout.page.getByRole('button', { name: 'Laat weer meedoen De Wilgenhof' }).click()
    await wout.page.getByLabel('Waarom?').fill('Er is een nieuw convenant.')
    await wout.page.getByRole('button', { name: 'Ja, laat weer meedoen' }).click()
    await wout.page.getByText('Doet niet meer mee').waitFor({ state: 'detached' })
    await picture(wout, `region-${width}-organisations`)
    await expect.poll(() => seesYildiz(sanne), { timeout: 20_000 }).toBe(true)
  })

  test('the privacy officer reads the same, and changes nothing', async () => {
    const mirjam = await as(width, 'Mirjam Postma')
    await mirjam.page.goto('/werk/regio')
    await mirjam.page.getByText('Alleen de beheerder van de regio verandert dit.').waitFor()
    await mirjam.page.getByLabel('Rol', { exact: true }).selectOption('Jeugdverpleegkundige')
    await mirjam.page
      .getByRole('row', { name: /Gezondheid alles/ })
      .first()
      .waitFor()
    expect(await mirjam.page.getByRole('button', { name: 'Tel wat dit doet' }).count()).toBe(0)
    await picture(mirjam, `region-${width}-officer`)
    await expectGoodScreen(mirjam, `region ${width}`)
  })
})
