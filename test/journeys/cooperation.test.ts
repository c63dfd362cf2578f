// A cooperation learns: the administrator makes a new version from notes; and what is not settled holds back the first dossier.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { inventedPdf } from '../../src/app/trial/pdf.ts'
import type { OpenPage } from '../harness/browser.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, type Region, signIn, type Width, widths } from './region.ts'

let region: Region
const opened: OpenPage[] = []
/** A refusal that the journey asks for stands in the console as a resource that was not given. */
let mayBeRefused = false
afterEach(async () => {
  const problems = mayBeRefused ? [] : opened.flatMap((one) => one.allProblems())
  for (const one of opened.splice(0)) await one.close()
  mayBeRefused = false
  expect(problems).toEqual([])
})
async function as(width: Width, name: string, path = '/werk/samenwerking'): Promise<OpenPage> {
  const one = await signIn(region, width, name)
  opened.push(one)
  await one.page.goto(path)
  await one.page.getByRole('heading', { level: 1 }).waitFor()
  return one
}

// A version begins after the one before, so each width has a region of its own.
describe.each(widths)('the cooperation, at %i wide', (width) => {
  beforeAll(async () => {
    region = await openRegion()
  })
  afterAll(() => region?.close())

  test('everyone who takes part reads what was agreed, with the notes it came from and the signed paper', async () => {
    const sanne = await as(width, 'Sanne Vermeer', '/werk')
    await sanne.page.getByRole('link', { name: 'Scholen' }).click()
    await sanne.page.getByRole('link', { name: 'Samenwerking' }).click()
    const { page } = sanne
    await page.getByRole('row', { name: 'De telefoon binnen 1 werkdag binnen 5 werkdagen' }).waitFor()
    await page.getByText('58 scholen').waitFor()
    await page.getByText('Bekijk de scholen').click()
    await page.getByText('Mbo Meerland').waitFor()
    expect(await page.getByRole('link', { name: 'Nieuwe versie maken' }).count()).toBe(0)
    expect(await page.getByText('Voor het eerste dossier').count()).toBe(0)
    const link = page.getByRole('link', { name: 'Getekend convenant, versie 2 (pdf)' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('convenant.pdf')
    await expectGoodScreen(sanne, `cooperation-${width}`)
  })

  test('a note that looks like a person is refused in words; without that it is there for everyone', async () => {
    mayBeRefused = true
    const learnt = 'Een vast uur bellen per week werkt goed.'
    const { page } = await as(width, 'Ilse Brand')
    await page.getByLabel('Wat werkt, en wat kan beter?').fill('Bel moeder op 06 12345678.')
    await page.getByRole('button', { name: 'Notitie bewaren' }).click()
    await page
      .getByText(/lijkt op een telefoonnummer/)
      .first()
      .waitFor()
    await page.getByLabel('Wat werkt, en wat kan beter?').fill(learnt)
    await page.getByRole('button', { name: 'Notitie bewaren' }).click()
    await page.getByText('Je notitie staat hieronder.').waitFor()
    const peter = await as(width, 'Peter Mol')
    await peter.page.getByText(learnt).waitFor()
  })

  test('the administrator makes a new version from two notes, checks it, and attaches the signed paper', async () => {
    const wout = await as(width, 'Wout Smit')
    const { page } = wout
    await page.getByRole('link', { name: 'Nieuwe versie maken' }).click()
    const number = Number(/Versie (\d+)/.exec(await page.getByRole('heading', { level: 2 }).innerText())?.[1])
    const why = `Wij leerden iets: versie ${number}.`
    const boxes = page.getByRole('group', { name: 'Uit welke notities komt deze versie?' }).getByRole('checkbox')
    for (const index of [0, 1]) await boxes.nth(index).check()
    await page.getByLabel('Waarom komt deze versie er?').fill(why)
    await page.getByLabel('De telefoon: antwoord').selectOption('4 werkdagen')
    await page.getByText(/^Overleg 2:/).click()
    await page.getByText('Wat er op tafel komt voor: doorverwijzen naar hulp').click()
    const health = page.locator('#agreement-meetings-1-REFER_HELP-HEALTH')
    expect(await health.locator('option').allInnerTexts()).toEqual(['niets', 'alleen de datum', 'een samenvatting'])
    await health.selectOption('alleen de datum')
    await expectGoodScreen(wout, `cooperation-form-${width}`)
    await page.getByRole('button', { name: 'Kijk het na' }).click()
    await page.getByRole('heading', { name: `Kijk versie ${number} na` }).waitFor()
    await page.getByText(why).waitFor()
    await expectGoodScreen(wout, `cooperation-check-${width}`)
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('heading', { level: 4, name: `Versie ${number}` }).waitFor()
    const version = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Versie ${number}` }) })
    await version.getByText(why).waitFor()
    await version.getByText('Komt uit deze notities').waitFor()
    expect(await version.getByRole('listitem').count()).toBe(2)
    await attach(wout, number)
    await expectGoodScreen(wout, `cooperation-wout-${width}`)
  })

  test('agreements-09 a field that is left empty says so at once, and a form with faults is not checked', async () => {
    const wout = await as(width, 'Wout Smit')
    const { page } = wout
    await page.getByRole('link', { name: 'Nieuwe versie maken' }).click()
    const why = page.getByLabel('Waarom komt deze versie er?')
    expect(await page.getByText('Vul dit in.').count()).toBe(0)
    await why.focus()
    await why.blur()
    await page.locator('.field', { has: why }).getByText('Waarom komt deze versie er? Vul dit in.').waitFor()
    const day = page.getByRole('group', { name: 'Vanaf welke dag geldt dit?' })
    for (const [name, value] of Object.entries({ Dag: '31', Maand: '2', Jaar: '2027' }))
      await day.getByLabel(name).fill(value)
    expect(await day.getByText('Dit is geen bestaande datum.').count()).toBe(0)
    await page.getByRole('button', { name: 'Overleg toevoegen' }).click()
    await day.getByText(/dit is geen bestaande datum/i).waitFor()
    await page.getByRole('button', { name: 'Kijk het na' }).click()
    const summary = page.getByRole('alert')
    await summary.getByText('Kijk nog even naar 3 dingen').waitFor()
    await summary.getByRole('link', { name: /Kies er minstens 1/i }).waitFor()
    await expectGoodScreen(wout, `cooperation-faults-${width}`)
    await why.fill('Een reden.')
    expect(await page.locator('.field', { has: why }).getByText('Vul dit in.').count()).toBe(0)
  })

  test('agreements-10 who was overtaken keeps what was typed, sees what the other changed, and goes on from there', async () => {
    mayBeRefused = true
    const [first, second] = [await as(width, 'Wout Smit'), await as(width, 'Wout Smit')]
    for (const { page } of [first, second]) await page.getByRole('link', { name: 'Nieuwe versie maken' }).click()
    const write = async ({ page }: OpenPage, words: string, daysAhead: number) => {
      await page.getByLabel('Waarom komt deze versie er?').fill(`Reden van ${words}`)
      await page.getByLabel('De afspraak in gewone woorden').fill(`Tekst van ${words}`)
      await chooseDay(page, daysAhead)
      await page.getByRole('button', { name: 'Kijk het na' }).click()
      await page.getByRole('button', { name: 'Leg vast' }).waitFor()
    }
    await write(second, 'de tweede', 10)
    await first.page.getByLabel('Wie zitten in de stuurgroep?').fill('Iemand van de eerste')
    await write(first, 'de eerste', 20)
    await first.page.getByRole('button', { name: 'Leg vast' }).click()
    await first.page.getByText('Reden van de eerste').waitFor()
    const { page } = second
    await page.getByRole('button', { name: 'Leg vast' }).click()
    const overtaken = page.getByRole('alert', { name: /Iemand anders legde net versie \d+ vast/ })
    await overtaken.getByText('Iemand van de eerste').waitFor()
    await overtaken.getByText('Tekst van de eerste').waitFor()
    await overtaken.getByRole('radio', { name: 'Wat ik schreef' }).isChecked()
    expect(await page.getByLabel('De afspraak in gewone woorden').inputValue()).toBe('Tekst van de tweede')
    await expectGoodScreen({ ...second, allProblems: () => [] }, `cooperation-overtaken-${width}`)
    await overtaken.getByRole('button', { name: /Ga verder op versie/ }).click()
    expect(await page.getByLabel('Wie zitten in de stuurgroep?').inputValue()).toBe('Iemand van de eerste')
    expect(await page.getByLabel('Waarom komt deze versie er?').inputValue()).toBe('Reden van de tweede')
    await page.getByRole('button', { name: 'Kijk het na' }).click()
    await page
      .getByRole('alert')
      .getByText(/begint op deze dag of later/)
      .waitFor()
    await chooseDay(page, 30)
    await page.getByRole('button', { name: 'Kijk het na' }).click()
    await page.getByRole('button', { name: 'Leg vast' }).click()
    const made = page.getByRole('listitem').filter({ has: page.getByText('Reden van de tweede') })
    await made.getByText('Veranderd: de afspraak in gewone woorden.').waitFor()
  })

  test('what is not signed off holds back a dossier, and says what is missing, on every screen', async () => {
    const mirjam = await as(width, 'Mirjam Postma')
    await mirjam.page.getByText('Bekijk de zes onderdelen').click()
    await mirjam.page.getByRole('button', { name: 'Terugnemen DPIA' }).click()
    await mirjam.page.getByLabel('Waarom neem je dit terug?').fill('Er is een nieuw onderdeel.')
    await mirjam.page.getByRole('button', { name: 'Ja, neem terug' }).click()
    await mirjam.page.getByText('Er mist nog 1 ding.').waitFor()
    await expectGoodScreen(mirjam, `cooperation-missing-${width}`)
    const sentence = 'In jullie samenwerking is nog niet afgetekend: de DPIA.'
    const noah = await as(width, 'Noah Willems', '/werk/gezinnen')
    await noah.page.getByText(sentence).waitFor()
    expect(await noah.page.getByRole('button', { name: 'Nieuw gezin' }).getAttribute('aria-disabled')).toBe('true')
    await expectGoodScreen(noah, `cooperation-families-${width}`)
    await noah.page.goto('/werk/vragen')
    await noah.page.getByRole('link', { name: 'Moeder van Sem' }).first().click()
    await noah.page.getByRole('heading', { level: 1, name: 'Moeder van Sem' }).waitFor()
    const pickUp = noah.page.getByRole('button', { name: /^Oppakken/ })
    await pickUp
      .or(noah.page.getByRole('button', { name: 'Maak een dossier' }))
      .first()
      .waitFor()
    if (await pickUp.count()) await pickUp.first().click()
    await noah.page.getByRole('button', { name: 'Maak een dossier' }).waitFor()
    await noah.page.getByText(sentence).waitFor()
    await noah.page.goto('/werk/gezinnen/nieuw')
    await noah.page.getByText(sentence).waitFor()
    const wout = await as(width, 'Wout Smit', '/werk')
    await wout.page.getByText(/is nog niet afgetekend: DPIA/).waitFor()
    await expectGoodScreen(wout, `cooperation-home-${width}`)
    await mirjam.page.getByRole('button', { name: 'Aftekenen DPIA' }).click()
    await mirjam.page.getByLabel('Waar staat dit, of hoe is het geregeld?').fill('Opnieuw besproken.')
    await mirjam.page.getByRole('button', { name: 'Ja, teken af' }).click()
    await mirjam.page.getByText('Alles is afgetekend.').waitFor()
    await noah.page.goto('/werk/gezinnen')
    await noah.page.getByRole('link', { name: 'Nieuw gezin' }).waitFor()
    await wout.page.reload()
    await wout.page.getByText('Naar het beheer van de regio').waitFor()
    expect(await wout.page.getByText('Er kan nog geen dossier komen').count()).toBe(0)
  })
})

async function chooseDay(page: Page, daysAhead: number): Promise<void> {
  const [year = '', month = '', day = ''] = new Date(Date.now() + daysAhead * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  const group = page.getByRole('group', { name: 'Vanaf welke dag geldt dit?' })
  for (const [name, value] of Object.entries({ Dag: day, Maand: month, Jaar: year }))
    await group.getByLabel(name).fill(value)
}

/** Attaches an invented paper to a version, from the list of versions or from what holds now. */
async function attach({ page }: OpenPage, number: number): Promise<void> {
  await page.getByText(`Getekend convenant bij versie ${number}`).first().click()
  const file = { name: 'convenant.pdf', mimeType: 'application/pdf', buffer: inventedPdf([`Versie ${number}`]) }
  await page.getByLabel(`Getekend convenant bij versie ${number}`).setInputFiles(file)
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('link', { name: `Getekend convenant, versie ${number} (pdf)` }).waitFor()
}
