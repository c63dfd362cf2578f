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
})
