// The life of a consent after it was asked: the say that comes with 12 and 16.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { callFrom } from './api.ts'
import { answer, goToTab, request } from './home.ts'
import { expectGoodScreen, settled } from './looking.ts'
import { openRegion, type Region, signIn, widths } from './region.ts'

describe.each(widths)('the life of a consent at %i wide', (width) => {
  let region: Region
  beforeAll(async () => {
    region = await openRegion()
  })
  afterAll(() => region?.close())

  const good = (one: OpenPage, name: string) => expectGoodScreen(one, `consent-life-${width}-${name}`)

  test('at 16 the parent reads along when the youth says so, and no longer when she takes it back', async () => {
    const anouk = await signIn(region, width, 'Anouk')
    await goToTab(anouk.page, 'Wie ziet wat')
    const reads = anouk.page
      .getByRole('region', { name: 'Lezen je ouders mee?' })
      .getByRole('switch', { name: 'Ingrid' })
    const ingridReads = async () => {
      const ingrid = await signIn(region, width, 'Ingrid')
      await settled(ingrid.page)
      await good(ingrid, 'ingrid')
      const seen = await ingrid.page.getByText('Anouk slaapt weer door').count()
      await ingrid.close()
      return seen > 0
    }
    await reads.waitFor()
    expect(await ingridReads()).toBe(false)
    await reads.check()
    await anouk.page.getByText('Ingrid leest nu mee.').waitFor()
    await good(anouk, 'reading-parents')
    expect(await ingridReads()).toBe(true)
    await reads.uncheck()
    await anouk.page.getByText('Ingrid leest niet meer mee.').waitFor()
    expect(await ingridReads()).toBe(false)
    await anouk.close()
  })

  test('C-7 a young person of 13 is asked alone; the other reads what waits, and her mother meets nothing of it', async () => {
    const noah = await signIn(region, width, 'Noah Willems')
    const { page } = noah
    const family = await familyPage(page)
    await waitingNote(page, family)
    await page.goto(`${family}/toestemming`)
    const receiver = page.getByRole('combobox', { name: 'Wie mag meekijken en meedoen?' })
    await receiver.selectOption(await receiver.getByRole('option', { name: /Ilse Brand/ }).getAttribute('value'))
    await page.getByRole('checkbox', { name: /^Alleen aan de jongere vragen/ }).check()
    await page.getByRole('textbox', { name: 'Waarom blijven de ouders erbuiten?' }).fill('Thuis wordt het onveiliger.')
    await page
      .getByRole('combobox', { name: 'Met welke collega heb je overlegd?' })
      .selectOption({ label: 'Youssef Amrani' })
    await fillDay(page, 'Wanneer bekijk je het opnieuw?', 10)
    await page.getByRole('checkbox', { name: /^Hoe het met een kind gaat/ }).check()
    await page.getByRole('textbox', { name: 'Waarom vraag je dit?' }).fill('Zodat je over slapen kunt praten.')
    await good(noah, 'alone-form')
    await page.getByRole('button', { name: 'Verder: nakijken' }).click()
    await page.getByText('vraagt dit alleen aan jou').waitFor()
    await good(noah, 'alone-check')
    await page.getByRole('button', { name: 'Vraag versturen' }).click()
    await page.getByText('De vraag is verstuurd.').waitFor()
    await good(noah, 'alone-sent')
    await page.getByRole('button', { name: 'Opnieuw bekijken: Ilse Brand' }).click()
    await page.getByRole('radio', { name: 'Het gaat door' }).check()
    await good(noah, 'alone-review')
    await page.goto('/werk')
    const tray = page.getByRole('region', { name: /^Zonder de ouders/ })
    await tray
      .getByText(/^Opnieuw bekijken op \d/)
      .first()
      .waitFor()
    await good(noah, 'alone-home')
    await tray.getByRole('link', { name: 'Sofiia beslist zonder de ouders' }).first().click()
    await page.getByRole('button', { name: 'Opnieuw bekijken: Ilse Brand' }).waitFor()
    await noah.close()

    const sofiia = await signIn(region, width, 'Sofiia')
    await goToTab(sofiia.page, 'Wie ziet wat')
    await request(sofiia.page, 'Ilse Brand').getByText('zien deze vraag en je antwoord niet in Rondom').waitFor()
    await good(sofiia, 'alone-asked')
    await answer(sofiia.page, 'Ilse Brand', 'Ja, dat mag')
    await sofiia.close()

    const ilse = await signIn(region, width, 'Ilse Brand')
    await ilse.page.goto(family)
    await ilse.page.getByText('Sofiia slaapt slecht.').first().waitFor()
    await ilse.page.getByText('De ouders weten het niet').waitFor()
    await good(ilse, 'alone-read')
    await ilse.close()

    const oksana = await signIn(region, width, 'Oksana')
    for (const tab of ['Wie ziet wat', 'Gekeken', 'Ons plan'] as const) {
      await goToTab(oksana.page, tab)
      await settled(oksana.page)
      expect(await oksana.page.getByText(/Ilse|Jeugdgezondheid|slaapt slecht/).count(), tab).toBe(0)
    }
    await oksana.close()
  })

  test('who has just turned 12 is asked what the parents had said yes to', async () => {
    const mees = await signIn(region, width, 'Mees')
    await good(mees, 'twelve-plan')
    await goToTab(mees.page, 'Wie ziet wat')
    const card = request(mees.page, 'Esra Kaplan')
    await card.getByText('Je bent nu 12. Er is al ja gezegd tegen Esra Kaplan. Wat vind jij?').waitFor()
    await card.getByText(/^Tot en met .* blijft het zoals het is\.$/).waitFor()
    await good(mees, 'twelve-asked')
    await answer(mees.page, 'Esra Kaplan', 'Ja, dat mag')
    await good(mees, 'twelve-answered')
    await mees.close()
  })
})

/** The address of the page of Sofiia and her mother. */
async function familyPage(page: Page): Promise<string> {
  await page.goto('/werk/gezinnen')
  await page
    .getByRole('link', { name: /Shevchenko/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return new URL(page.url()).pathname
}

/** What Noah wrote about how Sofiia is, and has not talked about with her mother. */
async function waitingNote(page: Page, family: string): Promise<void> {
  const at = `/v1/dossiers/${family.split('/').at(-1)}`
  const { persons } = JSON.parse((await callFrom(page, 'GET', at)).text)
  const sofiia = persons.find((one: { givenName: string }) => one.givenName === 'Sofiia').id
  const note = { category: 'WELLBEING_SIGNAL', subjectIds: [sofiia], isOwn: false, text: 'Zij ligt wakker.' }
  const talk = { state: 'waits', reason: 'Eerst met haar.', reviewOn: inDays(10).toISOString().slice(0, 10) }
  const written = await callFrom(page, 'POST', `${at}/notes`, { ...note, summary: 'Sofiia slaapt slecht.', talk })
  expect(written.status).toBe(201)
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

async function fillDay(page: Page, name: string, days: number): Promise<void> {
  const group = page.getByRole('group', { name })
  const on = inDays(days)
  await group.getByRole('textbox', { name: 'Dag' }).fill(String(on.getDate()))
  await group.getByRole('textbox', { name: 'Maand' }).fill(String(on.getMonth() + 1))
  await group.getByRole('textbox', { name: 'Jaar' }).fill(String(on.getFullYear()))
}
