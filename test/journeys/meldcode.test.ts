// A concern about safety, from the first signal to the report, as an intern begeleider works through it; and who sees nothing of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { callFrom } from './api.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, type Region, signIn, widths } from './region.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

/** Fills the form that stands open beside the page and saves it. */
async function save({ page }: OpenPage, button: string, fill: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await fill()
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe.each(widths)('the meldcode at %i wide', (width) => {
  test('a report takes along what the own organisation wrote in the dossier, and shows it before it is kept', async () => {
    const one = await signIn(region, width, 'Noah Willems')
    const { page } = one
    await page.goto('/werk/gezinnen')
    await page
      .getByRole('link', { name: /Yıldız – de Wit/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const dossier = new URL(page.url()).pathname.split('/').at(-1)
    const { persons } = JSON.parse((await callFrom(page, 'GET', `/v1/dossiers/${dossier}`)).text)
    const kerem = persons.find((person: { givenName: string }) => person.givenName === 'Kerem').id
    const note = {
      category: 'FAMILY_SITUATION',
      subjectIds: [kerem],
      isOwn: false,
      text: `Thuis is er ruzie (${width}).`,
    }
    expect((await callFrom(page, 'POST', `/v1/dossiers/${dossier}/notes`, note)).status).toBe(201)
    await page.goto(`/werk/meldcode#gezin=${dossier}`)
    await page.getByLabel('Over welk kind?').fill(`Kerem ${width}`)
    await page.getByLabel('Nee', { exact: true }).check()
    await page.getByLabel('Wat zag of hoorde je?').fill('Kerem zegt dat hij bang is.')
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await page.getByRole('heading', { level: 1, name: `Zorg over Kerem ${width}` }).waitFor()
    await page.getByRole('button', { name: 'Melding vastleggen' }).click()
    await page.getByLabel('Wat vertelde je?').fill('Wij melden onze zorg.')
    await page.getByRole('button', { name: 'Teksten uit het dossier halen' }).click()
    const texts = page.getByRole('group', { name: 'Welke teksten gaan mee?' })
    await texts.getByRole('checkbox', { name: `Thuis is er ruzie (${width}).` }).check()
    await page.getByText('Dit leg je vast, woord voor woord').waitFor()
    await expectGoodScreen(one, `meldcode-${width}-gathered`)
    await save(one, 'Vastleggen', async () => undefined)
    await page.getByText('Wij melden onze zorg.').waitFor()
    await page.getByText(`Thuis is er ruzie (${width}).`).waitFor()
    await page.getByText('Kenmerk van de tekst').waitFor()
    await expectGoodScreen(one, `meldcode-${width}-told`)
    await one.close()
  })

  test('from signals to a report; a colleague and a parent meet nothing of it', async () => {
    const one = await signIn(region, width, 'Sanne Vermeer')
    const { page } = one
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Meldcode' }).click()
    await page.getByRole('heading', { level: 1, name: 'Zorgen over veiligheid' }).waitFor()
    await expectGoodScreen(one, `meldcode-${width}-empty`)
    await page.getByRole('button', { name: 'Een zorg opschrijven' }).click()
    await page.getByLabel('Over welk kind?').fill(`Elif ${width}`)
    await page.getByLabel('Nee', { exact: true }).check()
    await page.getByLabel('Wat zag of hoorde je?').fill('Maandag kwam zij met blauwe plekken op school.')
    await expectGoodScreen(one, `meldcode-${width}-form`)
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await page.getByRole('heading', { level: 1, name: `Zorg over Elif ${width}` }).waitFor()
    await page.getByText('Zet eerst stap 1 tot en met 4.').waitFor()
    const address = new URL(page.url()).pathname

    for (const step of ['Overleggen', 'In gesprek', 'Wegen']) {
      await page.getByRole('button', { name: `Opschrijven: ${step}` }).click()
      await save(one, 'Bewaren', () => page.getByLabel('Wat deed je, en wat kwam eruit?').fill('Besproken.'))
    }
    for (const answer of ['Ja', 'Ja']) {
      await page.getByRole('button', { name: /^Beantwoorden:/ }).click()
      await save(one, 'Bewaren', async () => {
        await page.getByLabel(answer, { exact: true }).check()
        await page.getByLabel('Waarom?').fill('De plekken zijn vers.')
      })
    }
    await page.getByText('Volgens de professionele norm meld je dit bij Veilig Thuis.').waitFor()
    await page.getByRole('button', { name: 'Opschrijven: Beslissen' }).click()
    await save(one, 'Bewaren', async () => {
      await page
        .getByRole('group', { name: /melden/ })
        .getByLabel('Ja')
        .check()
      await page.getByRole('group', { name: /hulp/ }).getByLabel('Nee').check()
      await page.getByLabel('Waarom?').fill('Er is acuut gevaar.')
      await page.getByLabel('Wie heeft het laatste woord over melden?').fill('Sanne Vermeer')
    })
    await page.getByRole('button', { name: 'Melding vastleggen' }).click()
    await save(one, 'Vastleggen', () => page.getByLabel('Wat vertelde je?').fill('Een kind kwam met blauwe plekken.'))
    await page.getByText('Vertel het gezin dat je meldde, of schrijf op waarom dat wacht.').waitFor()
    await expectGoodScreen(one, `meldcode-${width}-reported`)
    await page.getByRole('button', { name: 'Gezin verteld' }).click()
    await save(one, 'Bewaren', () => page.getByLabel('Wie sprak je, en hoe?').fill('Moeder, aan tafel.'))
    await page.getByRole('button', { name: 'Afsluiten', exact: true }).click()
    await save(one, 'Afsluiten', () => page.getByLabel('Hoe is het afgelopen?').fill('Veilig Thuis neemt het over.'))
    await page.getByText('Gemeld bij Veilig Thuis.').waitFor()
    await one.close()

    const marit = await signIn(region, width, 'Marit Hoekstra')
    marit.expectConsoleError(/status of 404/)
    await marit.page.goto(address)
    await marit.page.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
    await marit.close()
    const aylin = await signIn(region, width, 'Aylin Yıldız')
    aylin.expectConsoleError(/status of 403/)
    expect((await callFrom(aylin.page, 'GET', '/v1/meldcodes')).status).toBe(403)
    await aylin.close()
  })
})
