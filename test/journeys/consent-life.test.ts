// The life of a consent after it was asked: noted on paper or aloud, refused, asked again, and the say that comes with 12 and 16.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { answer, goToTab, party, request } from './home.ts'
import { expectGoodScreen, settled } from './looking.ts'
import { openRegion, type Region, signIn, widths } from './region.ts'
import { fillDay, fillRequest } from './team.ts'

const scan = {
  name: 'antwoord-vader.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
}

describe.each(widths)('the life of a consent at %i wide', (width) => {
  let region: Region
  beforeAll(async () => {
    region = await openRegion()
  })
  afterAll(() => region?.close())

  const good = (one: OpenPage, name: string) => expectGoodScreen(one, `consent-life-${width}-${name}`)
  const familyOf = async (page: Page, name: RegExp) => {
    await page.goto('/werk/gezinnen')
    await page.getByRole('link', { name }).first().click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  const past = async ({ page }: OpenPage) => {
    await goToTab(page, 'Wie ziet wat')
    await settled(page)
    await page.getByText('Eerdere vragen').click()
    return page.locator('.family-past')
  }
  const noteFor = async (page: Page, who: string, said: 'Ja' | 'Nee') => {
    await page.getByRole('button', { name: 'Antwoord noteren: Esra Kaplan' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Wie gaf antwoord?' }).selectOption({ label: who })
    await form.getByRole('radio', { name: said, exact: true }).check()
    return form
  }
  const keep = async (page: Page) => {
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Antwoord bewaren' }).click()
    await form.waitFor({ state: 'detached' })
  }

  test('what the father said is noted; the mother reads by whom; after his no it is asked again only from a day on', async () => {
    const youssef = await signIn(region, width, 'Youssef Amrani')
    const { page } = youssef
    youssef.expectConsoleError(/status of 4\d\d/)
    await familyOf(page, /van Dam/)
    await page.getByRole('link', { name: 'Iemand erbij vragen' }).click()
    const spoken = await noteFor(page, 'Joost', 'Ja')
    await spoken.getByRole('button', { name: 'Antwoord bewaren' }).click()
    await spoken.getByRole('alert').waitFor()
    await spoken.getByRole('textbox', { name: 'Wie was erbij?' }).fill('Fenna, tolk')
    await good(youssef, 'spoken-form')
    await keep(page)
    await page.getByText('gesproken, genoteerd door Youssef Amrani, erbij: Fenna, tolk').waitFor()
    await good(youssef, 'spoken')

    const hanneke = await signIn(region, width, 'Hanneke')
    await (await past(hanneke))
      .getByText(/gezegd op .*, opgeschreven door Youssef Amrani, Fenna, tolk was erbij/)
      .waitFor()
    await good(hanneke, 'mother-reads')

    const paper = await noteFor(page, 'Joost', 'Nee')
    await paper.getByRole('radio', { name: 'Op papier' }).check()
    await paper.getByLabel('De scan van het papier').setInputFiles(scan)
    await good(youssef, 'paper-form')
    await keep(page)
    await page.getByText('op papier, genoteerd door Youssef Amrani').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Bekijk het papier' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('antwoord.pdf')
    await good(youssef, 'paper')
    await hanneke.page.reload()
    await (await past(hanneke)).getByRole('link', { name: 'Bekijk het papier' }).waitFor()
    await hanneke.close()

    await fillRequest(page, { receiver: /Esra Kaplan/, kinds: ['Doelen en acties'], why: 'Esra ziet Lieke elke dag.' })
    await page.getByText(/Het gezin zei kort geleden nee\. Vanaf \d+ \w+ \d{4} mag je het weer vragen\./).waitFor()
    await page.getByRole('button', { name: 'Vraag versturen' }).click()
    await page
      .getByRole('alert')
      .getByText(/\d+ \w+ \d{4}/)
      .waitFor()
    await good(youssef, 'asked-too-soon')

    await page.goto('/werk/gezinnen')
    const row = (name: string) => page.getByRole('row').filter({ hasText: name })
    await row('Bakker').getByText('Opnieuw te vragen over Esra Kaplan').waitFor()
    expect(await row('van Dam').innerText()).not.toMatch(/nee|opnieuw|loopt af/i)
    await good(youssef, 'families')
    await youssef.close()
  })

  test('at 16 the parent reads along when the youth says so, and no longer when she takes it back', async () => {
    const anouk = await signIn(region, width, 'Anouk')
    await goToTab(anouk.page, 'Wie ziet wat')
    const reads = anouk.page
      .getByRole('region', { name: 'Mijn ouders lezen mee' })
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

  test('who has just turned 12 is asked what the parents had said yes to', async () => {
    const mees = await signIn(region, width, 'Mees')
    await good(mees, 'twelve-plan')
    await goToTab(mees.page, 'Wie ziet wat')
    const card = request(mees.page, 'Esra Kaplan')
    await card.getByText('Je bent nu 12. Er is al ja gezegd tegen Esra Kaplan. Wat vind jij?').waitFor()
    await card.getByText(/^Tot en met .* blijft het zoals het is\.$/).waitFor()
    await good(mees, 'twelve-asked')
    await answer(mees.page, 'Esra Kaplan', 'Ja, dat mag')
    const plan = party(mees.page, 'Het Kompas', 'Esra Kaplan').getByRole('switch', { name: /Ons plan/, checked: true })
    await plan.waitFor()
    await good(mees, 'twelve-answered')
    await mees.close()
  })

  test('a measure of the court ends after one clear question; an address stands legibly beside it', async () => {
    const youssef = await signIn(region, width, 'Youssef Amrani')
    const { page } = youssef
    const dialog = page.getByRole('dialog')
    await familyOf(page, /van Dam/)
    await page.getByRole('button', { name: 'Adres van Hanneke' }).click()
    await dialog.getByRole('textbox').first().fill('Lindelaan 12 bis, 1234 AB Waterrijk')
    await dialog.getByRole('checkbox', { name: /Joost/ }).check()
    await good(youssef, 'address-form')
    await dialog.getByRole('button', { name: /bewaren/i }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Maatregel noteren: Lieke' }).click()
    await dialog.getByRole('radio', { name: 'Ondertoezichtstelling (OTS)' }).check()
    await dialog
      .getByRole('combobox', { name: 'Welke instelling?' })
      .selectOption({ label: 'Jeugdbescherming Meerland' })
    await dialog.getByRole('combobox', { name: 'Waar weet je dat van?' }).selectOption({ index: 1 })
    await fillDay(dialog, 'Vanaf', [1, 9, new Date().getFullYear() - 1])
    await dialog.getByRole('button', { name: 'Maatregel bewaren' }).click()
    await dialog.waitFor({ state: 'detached' })
    await good(youssef, 'family')
    const end = page.getByRole('button', { name: /^Vandaag geëindigd/ })
    await end.click()
    await dialog.getByText(/over Lieke vandaag geëindigd\?/).waitFor()
    await good(youssef, 'end-measure')
    await dialog.getByRole('button', { name: 'Annuleren' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await end.count()).toBe(1)
    await end.click()
    await dialog.getByRole('button', { name: 'Ja, vandaag geëindigd' }).click()
    await end.waitFor({ state: 'detached' })
    await youssef.close()
  })
})
