// Telling once, from the family's page to the receiver and the family; and a secret that two professionals break together.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callFrom } from './api.ts'
import { goToTab } from './home.ts'
import { expectGoodScreen, settled } from './looking.ts'
import { openRegion, type Region, signIn, widths } from './region.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

async function startSharing(page: Page, kind: string, receiver: string, family = /Yıldız – de Wit/, without = 'Kerem') {
  await page.goto('/werk/gezinnen')
  await page.getByRole('link', { name: family }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('menuitem', { name: 'Iets eenmalig delen' }).click()
  await page.getByRole('combobox', { name: 'Wat wil je doen?' }).selectOption({ label: kind })
  await page.getByRole('combobox', { name: 'Aan welke organisatie?' }).selectOption({ label: receiver })
  await page.getByRole('checkbox', { name: without }).uncheck()
  await page.getByRole('button', { name: 'Kijk wat mee mag' }).click()
  await page.getByRole('group', { name: 'Wil je er zelf iets bij schrijven?' }).waitFor()
}

async function write(page: Page, kind: RegExp, words: string) {
  const choice = page.getByRole('combobox', { name: 'Soort informatie' }).first()
  const option = choice.getByRole('option').filter({ hasText: kind })
  await choice.selectOption(await option.getAttribute('value'))
  await page.getByRole('textbox', { name: 'Jouw tekst' }).first().fill(words)
}

async function chooseYoussef(colleagues: Locator) {
  const option = colleagues.getByRole('option').filter({ hasText: 'Youssef Amrani' })
  await colleagues.selectOption(await option.getAttribute('value'))
}

describe.each(widths)('telling once at %i wide', (width) => {
  const good = (one: Parameters<typeof expectGoodScreen>[0], name: string) =>
    expectGoodScreen(one, `disclosures-${width}-${name}`)
  const words = `Elif heeft een kleinere groep nodig (${width}).`

  test('the school asks for extra support; receiver and family read exactly what was checked', async () => {
    const sanne = await signIn(region, width, 'Sanne Vermeer')
    const { page } = sanne
    sanne.expectConsoleError(/status of 400/)
    await startSharing(page, 'Extra steun of een andere plek vragen (TLV)', 'Samenwerkingsverband Waterrijk')
    await good(sanne, 'form')
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByRole('alert').waitFor()
    await write(page, /^Wat er nodig is/, 'BSN 111222333')
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByText('staat een burgerservicenummer').first().waitFor()
    await write(page, /^Wat er nodig is/, words)
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByRole('heading', { name: 'Kijk na wat je verstuurt' }).waitFor()
    await good(sanne, 'check')
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Verstuurd. Het staat hieronder.').waitFor()
    await page.getByText('Lees wat er is verstuurd').first().click()
    await good(sanne, 'sent')

    const karin = await signIn(region, width, 'Karin Bos')
    await karin.page.getByRole('link', { name: 'Ontvangen' }).click()
    await karin.page.getByRole('heading', { level: 1, name: 'Ontvangen' }).waitFor()
    await good(karin, 'received-list')
    await karin.page.getByRole('link', { name: /TLV/ }).first().click()
    await karin.page.getByText(words).waitFor()
    await good(karin, 'received')
    await karin.close()

    const aylin = await signIn(region, width, 'Aylin')
    await goToTab(aylin.page, 'Gekeken')
    await aylin.page.getByText('Lees wat er is verteld').first().click()
    await aylin.page.getByText(words).waitFor()
    await good(aylin, 'family')
    await aylin.close()

    await page.goto('/werk')
    await page.getByRole('region', { name: 'Nog te vertellen' }).waitFor()
    await good(sanne, 'home')
    await page.getByRole('region', { name: 'Nog te vertellen' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Het gezin weet het nu' }).first().click()
    await page.getByRole('textbox', { name: 'Hoe vertelde je het?' }).fill('Gebeld met beide ouders.')
    await good(sanne, 'inform')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Gebeld met beide ouders.').first().waitFor()
    await sanne.close()
  })

  test('D08 the team answers the Raad in an inquiry, and the family reads it', async () => {
    const noah = await signIn(region, width, 'Noah Willems')
    const { page } = noah
    const told = `Thuis is het rustig (${width}).`
    await startSharing(page, 'Onderzoek van de Raad voor de Kinderbescherming', 'Raad Meerland')
    await write(page, /^Hoe het thuis gaat/, told)
    await page.getByRole('textbox', { name: 'Welk onderzoek?' }).fill('De raadsonderzoeker belde gisteren.')
    await page.getByRole('radio', { name: 'Het gezin ziet dit meteen' }).check()
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByRole('heading', { name: 'Kijk na wat je verstuurt' }).waitFor()
    await page.getByText('De raadsonderzoeker belde gisteren.').first().waitFor()
    await good(noah, 'raad-check')
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Verstuurd. Het staat hieronder.').waitFor()
    await noah.close()
    const aylin = await signIn(region, width, 'Aylin')
    await goToTab(aylin.page, 'Gekeken')
    await aylin.page.getByText('Raad Meerland').first().waitFor()
    await aylin.page.getByText('Lees wat er is verteld').first().click()
    await aylin.page.getByText(told).first().waitFor()
    await aylin.close()
  })

  test('D03 a school tells the Doorstroompunt of somebody of 18 who stays away, and not of anyone younger', async () => {
    await makeFamilyOf18(region, width)
    const tom = await signIn(region, width, 'Tom de Rooij')
    const { page } = tom
    tom.expectConsoleError(/status of 40[09]/)
    await startSharing(page, 'Melden bij het Doorstroompunt', 'Doorstroompunt Waterrijk', /Shevchenko/, 'Oksana')
    await fillAbsence(page)
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByRole('alert').waitFor()
    await good(tom, 'rmc-refused')
    await startSharing(
      page,
      'Melden bij het Doorstroompunt',
      'Doorstroompunt Waterrijk',
      new RegExp(`Visser${width}`),
      'Wil',
    )
    await fillAbsence(page)
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByRole('heading', { name: 'Kijk na wat je verstuurt' }).waitFor()
    await page.getByText('20 uur in vier weken').first().waitFor()
    await good(tom, 'rmc-check')
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Verstuurd. Het staat hieronder.').waitFor()
    await tom.close()
  })

  test('a secret is broken by two professionals; the family does not see it while it waits', async () => {
    const noah = await signIn(region, width, 'Noah Willems')
    const { page } = noah
    noah.expectConsoleError(/status of 400/)
    await startSharing(page, 'Geheim doorbreken bij ernstig gevaar', 'Het Kompas')
    await write(page, /^Zorgen over veiligheid/, `Er is gevaar (${width}).`)
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByRole('alert').waitFor()
    for (const point of ['Ik vroeg toestemming', 'Ik overlegde', 'Er is geen andere weg', 'Dit vertellen voorkomt'])
      await page.getByRole('checkbox', { name: point }).check()
    await page.getByRole('textbox', { name: 'Waarom moet dit nu?' }).fill('Vader komt vanavond.')
    await chooseYoussef(page.getByRole('combobox', { name: 'Welke collega tekent mee?' }))
    await page.getByRole('radio', { name: 'Dit moet even wachten' }).check()
    await page.getByRole('textbox', { name: 'Waarom moet het wachten?' }).fill('Eerst is er een veilige plek nodig.')
    await chooseYoussef(page.getByRole('combobox', { name: 'Welke collega tekent mee?' }).last())
    await fillReview(page)
    await good(noah, 'conflict-form')
    await page.getByRole('button', { name: 'Nakijken' }).click()
    await page.getByRole('button', { name: 'Collega vragen om te tekenen' }).click()
    await page.getByText('Je collega is gevraagd om te tekenen').waitFor()
    const youssef = await signIn(region, width, 'Youssef Amrani')
    await youssef.page.getByText('Lees het bericht').first().click()
    await good(youssef, 'signing')
    await youssef.page.getByRole('button', { name: 'Ik teken mee' }).first().click()
    await youssef.page.getByText('Lees het bericht').first().waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('heeft getekend. Je kunt het versturen.').waitFor()
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Het gezin weet dit nog niet.').first().waitFor()
    await good(noah, 'conflict-sent')
    await youssef.close()
    await noah.close()
    const aylin = await signIn(region, width, 'Aylin')
    await goToTab(aylin.page, 'Gekeken')
    await settled(aylin.page)
    expect(await aylin.page.getByText(`Er is gevaar (${width}).`).count()).toBe(0)
    expect(await aylin.page.getByText('Het Kompas').count()).toBe(0)
    await aylin.close()
  })
})

async function fillAbsence(page: Page) {
  await page.getByRole('checkbox', { name: /De grens voor een melding is bereikt/ }).check()
  const since = page.getByRole('group', { name: 'Afwezig sinds' })
  const [day, month, year] = ['1', '9', '2026']
  await since.getByRole('textbox', { name: 'Dag' }).fill(day)
  await since.getByRole('textbox', { name: 'Maand' }).fill(month)
  await since.getByRole('textbox', { name: 'Jaar' }).fill(year)
  await page.getByRole('textbox', { name: 'Hoeveel en hoe vaak?' }).fill('20 uur in vier weken')
  await page.getByRole('textbox', { name: 'Wat deed de school al?' }).fill('Drie gesprekken.')
}

/** Noah makes a dossier of Job (18) and his mother Wil; Job lets the care lead of his school read his name. */
async function makeFamilyOf18(region: Region, width: (typeof widths)[number]) {
  const { page, close } = await signIn(region, width, 'Noah Willems')
  const ask = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await callFrom(page, method, `/v1${path}`, body)
    expect(status, `${path}: ${text}`).toBeLessThan(300)
    return text === '' ? null : JSON.parse(text)
  }
  const { colleagues } = await ask('GET', '/colleagues')
  const tom = colleagues.find((one: { name: string }) => one.name === 'Tom de Rooij')
  const [today, bornOn] = [new Date().toISOString().slice(0, 10), `${new Date().getFullYear() - 19}-01-10`]
  const familyName = `Visser${width}`
  const { id } = await ask('POST', '/dossiers', {
    questionId: null,
    persons: [
      { familyName, key: 'm', givenName: 'Wil', relation: 'mother', bornOn: '1979-04-04' },
      { familyName, key: 'j', givenName: 'Job', relation: 'child', bornOn, schoolId: tom.organisationId },
    ],
    authorities: [],
    authorityStates: [],
  })
  const { persons } = await ask('GET', `/dossiers/${id}`)
  const job = persons.find((one: { givenName: string }) => one.givenName === 'Job').id
  const request = await ask('POST', `/dossiers/${id}/consent-requests`, {
    subjectIds: [job],
    receiverAccountId: tom.accountId,
    receiverOrganisationId: tom.organisationId,
    receiverRole: tom.role,
    purpose: 'COORDINATE_PLAN',
    categories: ['IDENTITY_CONTACT', 'LOGISTICS'],
    goalIds: null,
    explanation: 'Samen kijken hoe het weer lukt.',
    validUntil: `${new Date().getFullYear() + 1}-01-31`,
  })
  const spoken = {
    deciderId: job,
    answer: 'GRANTED',
    method: 'spoken',
    language: 'nl',
    present: 'Wil',
    evidenceId: null,
  }
  await ask('POST', `/dossiers/${id}/consent-requests/${request.id}/_note`, { ...spoken, answeredOn: today })
  await close()
}

async function fillReview(page: Page) {
  const on = new Date(Date.now() + 7 * 86_400_000)
  const group = page.getByRole('group', { name: 'Wanneer kijk je opnieuw?' })
  await group.getByRole('textbox', { name: 'Dag' }).fill(String(on.getDate()))
  await group.getByRole('textbox', { name: 'Maand' }).fill(String(on.getMonth() + 1))
  await group.getByRole('textbox', { name: 'Jaar' }).fill(String(on.getFullYear()))
}
