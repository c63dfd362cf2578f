// Noodtoegang (D20): a member opens what they need, the parent reads it at once on the phone, the privacy officer looks at it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goToTab } from './home.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, type Region, signIn, widths } from './region.ts'

const reason = 'Elif is vanmorgen niet op school gekomen en thuis neemt niemand op.'
let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

test('the intern begeleider opens one kind of information for 72 hours, and sees above the page that it is open', async () => {
  const one = await signIn(region, 1440, 'Sanne Vermeer')
  const { page } = one
  await page.getByRole('link', { name: 'Yıldız – de Wit' }).click()
  await page.getByRole('heading', { name: 'Team' }).waitFor()
  await page.getByRole('link', { name: 'Noodtoegang' }).click()
  await page.getByText('Bel 112 als iemand nu gevaar loopt.').waitFor()
  await page.getByRole('button', { name: 'Open voor 72 uur' }).waitFor()
  await expectGoodScreen(one, 'emergency-1440-form')
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  one.expectConsoleError(/status of 400/)
  await page.getByRole('button', { name: 'Open voor 72 uur' }).click()
  await page.getByRole('alert').waitFor()
  await expectGoodScreen(one, 'emergency-1440-errors')
  await page.getByRole('radio', { name: 'De kinderen' }).check()
  await page.getByRole('checkbox', { name: 'Hoe het met een kind gaat', exact: false }).check()
  await page.getByRole('checkbox', { name: 'Er is acuut gevaar' }).check()
  await page.getByRole('checkbox', { name: 'kan nu geen toestemming geven' }).check()
  await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill(reason)
  await page.getByRole('button', { name: 'Open voor 72 uur' }).click()
  await page.getByRole('link', { name: 'Naar de gezinspagina' }).waitFor()
  await expectGoodScreen(one, 'emergency-1440-opened')
  await page.getByRole('link', { name: 'Naar de gezinspagina' }).click()
  await page
    .getByRole('complementary', { name: 'Noodtoegang' })
    .getByText(/Nog 7[12] uur open/)
    .waitFor()
  await expectGoodScreen(one, 'emergency-1440-banner')
  await one.close()
})

test('the mother reads at once on her phone who opened what, why and until when', async () => {
  const one = await signIn(region, 390, 'Aylin Yıldız')
  const { page } = one
  const card = page.getByRole('region', { name: 'Er is iets geopend in een noodgeval' })
  await card.getByText(reason).waitFor()
  expect(await card.innerText()).toContain('Sanne Vermeer')
  expect(await card.innerText()).toContain('Bel Noah Willems van Jeugdteam Waterrijk')
  await expectGoodScreen(one, 'emergency-390-card')
  await goToTab(page, 'Gekeken')
  await page
    .getByText(/Zelf geopend in een noodgeval/)
    .first()
    .waitFor()
  await page.getByText('er was een noodgeval.').first().waitFor()
  await expectGoodScreen(one, 'emergency-390-looks')
  await page.getByText('Zoek op persoon of dag').click()
  await page.getByRole('combobox', { name: 'Wie keek?' }).selectOption({ label: 'Sanne Vermeer' })
  await page.getByRole('heading', { level: 2, name: /^Vandaag/ }).waitFor()
  await expectGoodScreen(one, 'emergency-390-filter')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar deze lijst' }).click()
  expect((await download).suggestedFilename()).toMatch(/^wie-heeft-gekeken-.*\.csv$/)
  await one.close()
})

test.each(widths)(
  'the privacy officer sees it at %i wide without a name of the family, and notes a verdict',
  async (width) => {
    const one = await signIn(region, width, 'Mirjam Postma')
    const { page } = one
    await page.getByRole('region', { name: 'Toezicht' }).getByRole('link', { name: 'Naar toezicht' }).click()
    await page.getByText(`“${reason}”`).waitFor()
    await expectGoodScreen(one, `reviews-${width}`)
    expect(await page.getByRole('main').innerText()).not.toMatch(/Yıldız|de Wit/)
    if (width === 1440) {
      await page
        .getByRole('button', { name: /^Oordeel noteren: N-/ })
        .first()
        .click()
      await page.getByRole('radio', { name: 'Terecht', exact: false }).first().check()
      await page.getByRole('textbox', { name: 'Wat heb je gedaan?' }).fill('Besproken met De Wilgenhof.')
      await expectGoodScreen(one, `reviews-${width}-form`)
      await page.getByRole('button', { name: 'Bewaren' }).click()
      await page.getByText('Besproken met De Wilgenhof.').waitFor()
      await expectGoodScreen(one, `reviews-${width}-done`)
    }
    await one.close()
  },
)

test('a dossier that is closed to a member is found by its address, and nothing of it is told', async () => {
  const one = await signIn(region, 390, 'Sanne Vermeer')
  const { page } = one
  await page.getByRole('main').getByRole('link', { name: 'Noodtoegang' }).click()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByText('Dit is geen adres van een dossier.').waitFor()
  await expectGoodScreen(one, 'emergency-390-find')
  await one.close()
})
