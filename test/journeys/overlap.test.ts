// The administrator turns comparing on, the team asks the family, and a parent says yes and takes it back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { goToTab } from './home.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, picture, type Region, signIn, widths } from './region.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

async function done(one: OpenPage): Promise<void> {
  const problems = one.allProblems()
  await one.close()
  expect(problems).toEqual([])
}

const question = 'Mag ik kijken of er al iemand helpt?'

test('from off to a yes that is taken back', async () => {
  const wout = await signIn(region, 1440, 'Wout Smit')
  await wout.page.goto('/werk/regio')
  await wout.page.getByRole('heading', { name: 'Niet langs elkaar heen werken' }).waitFor()
  await wout.page.getByRole('button', { name: 'Zet aan' }).click()
  await wout.page.getByLabel('Dag', { exact: true }).fill('3')
  await wout.page.getByLabel('Maand').fill('2')
  await wout.page.getByLabel('Jaar').fill('2026')
  await wout.page.getByRole('dialog').getByLabel('Waarom verandert dit?').fill('Besloten in de stuurgroep.')
  await picture(wout, 'overlap-1440-switch')
  await wout.page.getByRole('dialog').getByRole('button', { name: 'Zet aan' }).click()
  await wout.page.getByRole('button', { name: 'Zet uit' }).waitFor()
  await picture(wout, 'overlap-1440-region')
  await expectGoodScreen(wout, 'overlap region')
  await done(wout)

  const noah = await signIn(region, 1440, 'Noah Willems')
  await noah.page.goto('/werk/gezinnen')
  await noah.page.getByRole('link', { name: 'Yıldız' }).first().click()
  await noah.page.getByRole('button', { name: /^Vraag of je mag kijken bij/ }).click()
  await noah.page.getByText('Het gezin heeft over Elif nog geen ja gezegd.').waitFor()
  await picture(noah, 'overlap-1440-team')
  await expectGoodScreen(noah, 'overlap team')
  await done(noah)

  for (const width of widths) {
    const aylin = await signIn(region, width, 'Aylin Yıldız')
    await goToTab(aylin.page, 'Wie ziet wat')
    const card = aylin.page.getByRole('region', { name: question }).filter({ hasText: 'Elif' })
    await card.getByRole('button', { name: 'Ja, dat mag' }).waitFor()
    await picture(aylin, `overlap-${width}-asked`)
    await card.getByRole('button', { name: 'Ja, dat mag' }).click()
    await card.getByText('Jij zei ja.').waitFor()
    await picture(aylin, `overlap-${width}-yes`)
    await expectGoodScreen(aylin, `overlap family ${width}`)
    await card.getByRole('button', { name: 'Toch niet meer' }).click()
    await card.getByText('Je trok je ja in.').waitFor()
    await done(aylin)
  }
})
