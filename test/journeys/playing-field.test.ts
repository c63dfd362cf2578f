// The playing field: a map and a table with the same truth, of any day; and the administrator loads another map.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { hasFocus, press, tabTo, write } from './keys.ts'
import { expectGoodScreen, settled } from './looking.ts'
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

async function as(width: Width, name: string, path = '/werk/speelveld'): Promise<OpenPage> {
  const one = await signIn(region, width, name)
  opened.push(one)
  await one.page.goto(path)
  await settled(one.page)
  return one
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

describe.each(widths)('the playing field, at %i wide', (width) => {
  test('the map says in words what it shows, the table says the same, and where borders cut across is counted', async () => {
    const one = await as(width, 'Sanne Vermeer')
    const { page } = one
    const map = page.getByRole('img', { name: 'Kaart van de regio, ingevuld naar gemeente' })
    await map.waitFor()
    expect(await map.locator('desc').textContent()).toContain('Duinbeek, Oosterhage, Veldzicht, Waterrijk')
    await page
      .getByRole('status')
      .getByText(/^4 gemeenten, 2 samenwerkingsverbanden PO, .*In 23 gevallen vallen grenzen niet samen\.$/)
      .waitFor()
    await page.getByText('Duinbeek ligt in 2 samenwerkingsverbanden PO: Hageland PO en Waterrijk PO.').waitFor()
    await page.getByText('Waterrijk PO raakt 2 gemeenten: Duinbeek (voor een deel) en Waterrijk (helemaal).').waitFor()
    await rowOf(page, 'Waterrijk PO').getByText('Samenwerkingsverband Waterrijk').waitFor()
    await expectGoodScreen(one, `playing-field-${width}`)
  })

  test('without a mouse: a school, and the day before its board changed; the address can be sent on', async () => {
    const one = await as(width, 'Noah Willems')
    const { page } = one
    const place = page.getByRole('combobox', { name: 'School of gemeente' })
    await tabTo(page, place)
    await page.keyboard.type('zevenspr')
    await page.getByRole('option', { name: 'De Zevensprong' }).waitFor()
    // While the list is open React Aria hides the rest of the page from readers, as axe would not have it.
    await picture(one, `playing-field-search-${width}`)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await place.inputValue()).toBe('De Zevensprong')
    await page.getByRole('heading', { name: /^Waar De Zevensprong bij hoort op / }).waitFor()
    await page.getByText('Stichting Waterrijk Primair, sinds 1 januari 2026').waitFor()
    const day = page.getByRole('group', { name: 'Dag' })
    await write(page, day.getByRole('textbox', { name: 'Dag' }), '31')
    await write(page, day.getByRole('textbox', { name: 'Maand' }), '12')
    await write(page, day.getByRole('textbox', { name: 'Jaar' }), '2025')
    await press(page, page.getByRole('button', { name: 'Toon deze dag' }), 'Enter')
    await page.getByRole('heading', { name: 'Waar De Zevensprong bij hoort op 31 december 2025' }).waitFor()
    await page.getByText('Stichting De Brug, van 1 augustus 2024 tot en met 31 december 2025').waitFor()
    await rowOf(page, 'Hageland PO').getByText('ligt hierin').waitFor()
    await expectGoodScreen(one, `playing-field-school-${width}`)
    const another = await as(width, 'Karin Bos', new URL(page.url()).pathname + new URL(page.url()).search)
    await another.page.getByText('Stichting De Brug, van 1 augustus 2024 tot en met 31 december 2025').waitFor()
  })

  test('without a mouse: another kind fills the map, and the way on leads past it', async () => {
    const { page } = await as(width, 'Noah Willems')
    await tabTo(page, page.getByRole('radio', { name: 'Gemeenten' }))
    await page.keyboard.press('ArrowDown')
    await page.getByRole('img', { name: 'Kaart van de regio, ingevuld naar samenwerkingsverband PO' }).waitFor()
    await press(page, page.getByRole('checkbox', { name: 'Samenwerkingsverbanden VO' }), 'Space')
    await page.getByText('Hageland VO, Meerland VO', { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?laag=swv-po&grens=municipality%2Cswv-vo')
    const download = page.getByRole('button', { name: 'Download als CSV' })
    await tabTo(page, download)
    expect(await hasFocus(download)).toBe(true)
  })

  test('playing-field-66 what is typed and not chosen changes nothing; nothing found is said; the whole field comes back', async () => {
    const { page } = await as(width, 'Noah Willems')
    const place = page.getByRole('combobox', { name: 'School of gemeente' })
    await place.fill('kompas')
    await page.getByRole('option', { name: 'Het Kompas' }).click()
    await page.getByRole('heading', { name: /^Waar Het Kompas bij hoort op / }).waitFor()
    await place.fill('zo heet er geen')
    await page.getByText('Niets gevonden. Controleer de naam.').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-place input, input#field-place')?.value === 'Het Kompas',
    )
    await page.getByRole('button', { name: 'Toon de lijst' }).click()
    await page
      .getByText(/^De eerste 40 van 62\./)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Toon het hele speelveld' }).click()
    await page.getByRole('heading', { name: /^Alle gebieden/ }).waitFor()
    expect(await place.inputValue()).toBe('')
  })

  test('a municipality lies in some areas for a part, and a day that does not exist is said so', async () => {
    const one = await as(width, 'Karin Bos')
    const { page } = one
    await page.getByRole('combobox', { name: 'School of gemeente' }).fill('Duinb')
    await page.getByRole('option', { name: 'Duinbeek', exact: true }).click()
    await rowOf(page, 'Waterrijk PO').getByText('voor een deel, alleen 1911, 1912').waitFor()
    await rowOf(page, 'GGD Meerland').getByText('helemaal').waitFor()
    const day = page.getByRole('group', { name: 'Dag' })
    await day.getByRole('textbox', { name: 'Dag' }).fill('31')
    await day.getByRole('textbox', { name: 'Maand' }).fill('2')
    await day.getByRole('textbox', { name: 'Jaar' }).fill('2026')
    await page.getByRole('button', { name: 'Toon deze dag' }).click()
    await page.getByText('Deze dag bestaat niet. Kijk naar dag, maand en jaar.').waitFor()
    await expectGoodScreen(one, `playing-field-wrong-day-${width}`)
    await page.goto('/werk/speelveld?dag=2020-01-01')
    await page.getByText('Er is nog geen kaart van deze dag.').waitFor()
    await expectGoodScreen(one, `playing-field-before-${width}`)
  })

  test('the administrator looks at a file before it is loaded; faults are named and load nothing', async () => {
    const one = await as(width, 'Wout Smit')
    const { page } = one
    await page.getByRole('link', { name: 'Kaart laden' }).click()
    const file = page.getByLabel('Bestand')
    await file.setInputFiles(
      jsonFile({ type: 'FeatureCollection', features: [square('9901'), { properties: { kind: '<b>x</b>' } }] }),
    )
    await page.getByRole('heading', { name: 'Er is 1 fout in dit bestand' }).waitFor()
    await page.getByText('features/1').waitFor()
    await page.getByRole('button', { name: 'Kaart gebruiken' }).click()
    await page.getByText('Er is niets geladen. Kies een beter bestand.').last().waitFor()
    await expectGoodScreen(one, `playing-field-faults-${width}`)
    await file.setInputFiles(jsonFile({ type: 'FeatureCollection', features: [square('9901'), square('9977')] }))
    await page.getByText('Deze gebieden kent Rondom niet. Ze komen niet op de kaart: gemeente 9977.').waitFor()
    await page.getByRole('img', { name: 'Kaart van de regio, ingevuld naar gemeente' }).waitFor()
    await page.getByRole('textbox', { name: 'Bron en jaar' }).fill(`Eigen schets, ${width}`)
    await expectGoodScreen(one, `playing-field-preview-${width}`)
    await page.getByRole('textbox', { name: 'Jaar', exact: true }).fill('2020')
    await page.getByRole('button', { name: 'Kaart gebruiken' }).click()
    await page.getByText('De kaart is geladen.').waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: `Eigen schets, ${width}` })
      .getByText(/geladen door Wout Smit/)
      .waitFor()
    await page.goto('/werk/speelveld?dag=2023-01-01')
    await page.getByText('Er zijn nog geen gebieden bekend op deze dag.').first().waitFor()
    await page.getByText(`Eigen schets, ${width}.`).waitFor()
    await page.getByText('Op deze kaart staan geen scholen.').waitFor()
  })
})

test('nobody but the administrator meets the form to load a map', async () => {
  const { page } = await as(1440, 'Noah Willems')
  expect(await page.getByRole('link', { name: 'Kaart laden' }).count()).toBe(0)
  await page.goto('/werk/speelveld/kaart')
  await page.getByText('Alleen de beheerder van de regio laadt een kaart.').waitFor()
  expect(await page.getByLabel('Bestand').count()).toBe(0)
})

test('on paper and in the reader’s own colours the map keeps its names and lines', async () => {
  const { page } = await as(1440, 'Noah Willems')
  await page.getByRole('group', { name: 'Vlakken' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('combobox', { name: 'School of gemeente' }).isVisible()).toBe(false)
  expect(await page.getByRole('group', { name: 'Vlakken' }).isVisible()).toBe(false)
  await page.getByRole('img', { name: /^Kaart van de regio/ }).waitFor()
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  const fillOf = (element: Element) => getComputedStyle(element).fill
  const text = await page.locator('svg text').filter({ hasText: 'Waterrijk' }).first().evaluate(fillOf)
  const area = await page.locator('.field-map__area').first().evaluate(fillOf)
  expect(text).not.toBe(area)
})

const square = (code: string) => ({
  type: 'Feature',
  properties: { kind: 'municipality', code },
  geometry: { type: 'Polygon', coordinates: [[[3, 53], [4, 53], [4, 54], [3, 54], [3, 53]]] }, // biome-ignore format: a ring
})
const jsonFile = (content: unknown) => ({
  name: 'kaart.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
})
