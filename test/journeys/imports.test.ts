// The administrator brings in the schools of a region from a file, and keeps what belongs to one of them.
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, type Region, signIn, type Width, widths } from './region.ts'

const sample = (name: string) => join(import.meta.dirname, '../../src/capabilities/playing-field/imports/samples', name)

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

async function asWout(width: Width): Promise<OpenPage> {
  const one = await signIn(region, width, 'Wout Smit')
  opened.push(one)
  return one
}

async function lookAt({ page }: OpenPage, kind: string, file: string): Promise<void> {
  await page.goto('/werk/beheer/importeren')
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(sample(file))
  await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click()
}

const faultsOf = async ({ page }: OpenPage) => {
  const table = page.getByRole('region', { name: '2 foute rijen' })
  await table.waitFor()
  return table.getByRole('row').allInnerTexts()
}
const plain = (rows: string[]) => rows.slice(1).map((row) => row.split(/\s*\t\s*/))
const twoFaults = [
  ['14', 'Vestiging', '‘99R4’ heeft niet de vorm 00AA00.'],
  ['40', 'Postcode', '‘0123 XX’ heeft niet de vorm 1234AB.'],
]

test('57 schools with two faulty rows: both are named, the good ones are kept, and again changes nothing', async () => {
  const wout = await asWout(1440)
  const { page } = wout
  await page.getByRole('link', { name: 'Naar het beheer van de regio' }).click()
  await page.getByRole('link', { name: 'Beheer', exact: true }).click()
  await page.getByRole('link', { name: 'Importeren' }).click()
  await expectGoodScreen(wout, 'imports-1440-choose')
  await lookAt(wout, 'Scholen', 'schools-57.csv')
  expect(plain(await faultsOf(wout))).toEqual(twoFaults)
  const save = page.getByRole('button', { name: 'Opslaan' })
  expect(await save.getAttribute('aria-disabled')).toBe('true')
  await expectGoodScreen(wout, 'imports-1440-look')
  await page.getByRole('switch', { name: 'Sla de goede rijen op' }).check()
  await save.click()
  await page.getByRole('heading', { name: 'Opgeslagen' }).waitFor()
  await page.getByText('58 nieuw').waitFor()
  await lookAt(wout, 'Scholen', 'schools-57.csv')
  expect(plain(await faultsOf(wout))).toEqual(twoFaults)
  await page.getByText('55 ongewijzigd').waitFor()
  await page.getByText('Dit bestand verandert niets: alles staat er al zo.').waitFor()
  await page.getByRole('link', { name: 'Wijzigingen' }).click()
  await page.getByText('58 nieuw · 0 veranderd · 0 verdwenen · 0 ongewijzigd · 2 foute rijen overgeslagen').waitFor()
  await expectGoodScreen(wout, 'imports-1440-changes')
})

test('imports-16 the bar of saving moves on the embedded database, and the file on its way is measured', async () => {
  const wout = await asWout(1440)
  const { page } = wout
  const rows = Array.from({ length: 6000 }, (_, turn) => `rmc;${turn + 1000};Regio ${turn}`)
  await page.goto('/werk/beheer/importeren')
  await page.getByRole('radio', { name: /^Gebieden/ }).check()
  const buffer = Buffer.from(['Soort;Code;Naam', ...rows].join('\n'))
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({ name: 'g.csv', mimeType: 'text/csv', buffer })
  await page.evaluate(watchBars)
  await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click()
  await page.getByText('6.000 nieuw').waitFor()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByRole('heading', { name: 'Opgeslagen' }).waitFor()
  const seen = await page.evaluate(() => (window as unknown as { bars: string[] }).bars)
  expect(seen.filter((one) => one === 'Het bestand wordt gelezen en vergeleken…')).toHaveLength(1)
  const between = seen.filter((one) => /^[1-5]\.000 van 6\.000 opgeslagen$/.test(one))
  expect(between.length, seen.join('; ')).toBeGreaterThan(2)
})

/** Keeps what every bar on the page was called, one after another. */
function watchBars(): void {
  const bars: string[] = []
  const look = () => {
    const words = document.querySelector('progress')?.getAttribute('aria-label')
    if (words && words !== bars.at(-1)) bars.push(words)
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  Object.assign(window, { bars })
}

test('imports-17 of DUO’s file only one’s own municipalities, and the rest when that is asked', async () => {
  const wout = await asWout(1440)
  const { page } = wout
  await page.goto('/werk/beheer/importeren')
  const own = page.getByRole('switch', { name: 'Alleen mijn gemeenten' })
  expect(await own.count()).toBe(0)
  await page.getByRole('radio', { name: /^Vestigingen van DUO/ }).check()
  expect(await own.isChecked()).toBe(true)
  await expectGoodScreen(wout, 'imports-1440-duo')
  const header = 'SOORT PO;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;GEMEENTENUMMER;GEMEENTENAAM'
  const csv = `${header}\nBo;99ZY;99ZY00;Hier;99083;9901;Waterrijk\nBo;99ZZ;99ZZ00;Daar;99083;0363;Elders\n`
  const file = { name: 'duo.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click()
  await page.getByText('Alleen Duinbeek, Oosterhage en Waterrijk. 1 rij van andere gemeenten overgeslagen.').waitFor()
  expect(await page.getByText('Daar', { exact: true }).count()).toBe(0)
  await expectGoodScreen(wout, 'imports-1440-own')
  await page.getByRole('button', { name: 'Nog een bestand' }).click()
  await page.getByRole('radio', { name: /^Vestigingen van DUO/ }).check()
  await own.uncheck()
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click()
  await page.locator('summary', { hasText: 'Nieuw' }).click()
  await page.getByText('Daar', { exact: true }).waitFor()
})

describe.each(widths)('keeping an organisation, at %i wide', (width) => {
  test('a school gets another board and keeps the one before; a formula in a file is text', async () => {
    const wout = await asWout(width)
    const { page } = wout
    await page.goto('/werk/beheer')
    await page.getByLabel('Zoek op naam, plaats of nummer').fill('Wilgen')
    await page.getByRole('heading', { name: '1 organisatie' }).waitFor()
    await expectGoodScreen(wout, `keeping-${width}-list`)
    await page.getByRole('link', { name: 'De Wilgenhof' }).click()
    await page.getByRole('button', { name: 'Bestuur toevoegen' }).click()
    const board = width === 1440 ? 'Stichting De Brug' : 'Stichting Hageland Onderwijs'
    await page.getByRole('combobox', { name: 'Bestuur' }).selectOption(board)
    await page.getByRole('button', { name: 'Bewaren' }).click()
    const boards = page.getByRole('region', { name: 'Bestuur' })
    await boards.getByRole('button', { name: `Beëindigen ${board}` }).waitFor()
    await boards.getByText('1 augustus 2024 tot en met').waitFor()
    await expectGoodScreen(wout, `keeping-${width}-one`)
    await lookAt(wout, 'Scholen', 'schools-formula.csv')
    await page.locator('summary', { hasText: 'Nieuw' }).click()
    await page.getByText('=HYPERLINK("https://kwaad.example";"Klik")').waitFor()
    await expectGoodScreen(wout, `keeping-${width}-formula`)
  })

  test('organisations-03 a board that begins later says from when; taken back, the one before goes on', async () => {
    const wout = await asWout(width)
    const { page } = wout
    await page.goto('/werk/beheer?zoek=Kompas')
    await page.getByRole('link', { name: 'Het Kompas' }).click()
    await page.getByRole('button', { name: 'Bestuur toevoegen' }).click()
    await page.getByRole('combobox', { name: 'Bestuur' }).selectOption('Stichting Hageland Onderwijs')
    await page.getByLabel('Vanaf').fill('2031-08-01')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    const boards = page.getByRole('region', { name: 'Bestuur' })
    await boards.getByText('vanaf 1 augustus 2031').waitFor()
    await boards.getByText('Begint nog · Bestuur').waitFor()
    await boards.getByText(/tot en met 31 juli 2031$/).waitFor()
    await expectGoodScreen(wout, `keeping-${width}-planned`)
    await boards.getByRole('button', { name: 'Terugnemen Stichting Hageland Onderwijs' }).click()
    await page.getByRole('button', { name: 'Ja, neem terug' }).click()
    await page.getByText('Bewaard.').waitFor()
    expect(await boards.getByText('2031').count()).toBe(0)
    await page.goto('/werk/beheer/wijzigingen')
    await page.getByText('Teruggenomen voor het begon bij Het Kompas').first().waitFor()
    await page.getByText('Bestuur: Stichting Hageland Onderwijs · vanaf 1 augustus 2031').first().waitFor()
  })
})
