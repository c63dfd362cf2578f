// Without a mouse: Tab, Space, Enter and the arrows are enough to give consent and to work on the plan.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasFocus, press, tabTo, write } from './keys.ts'
import { openRegion, type Region, signIn, type Width, widths } from './region.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

/** Each width has its own question that waits: it can be answered once. */
const asked: Record<Width, { who: string; receiver: string }> = {
  1440: { who: 'Joost van Dam', receiver: 'Esra Kaplan' },
  390: { who: 'Anouk Peeters', receiver: 'Tom de Rooij' },
}

describe.each(widths)('without a mouse, at %i wide', (width) => {
  test('somebody reads what is asked, and says yes', async () => {
    const { who, receiver } = asked[width]
    const { page, close } = await signIn(region, width, who)
    await press(page, page.getByRole('link', { name: 'Bekijk de vraag' }), 'Enter')
    await focusOn(page.getByRole('heading', { level: 1, name: 'Wie ziet wat' }))
    const card = page.getByRole('region', { name: `mag ${receiver} meekijken?` })
    await press(page, card.getByText('Lees de hele tekst'), 'Enter')
    await card.getByText('Je kunt je antwoord altijd veranderen.').waitFor()
    await press(page, card.getByRole('button', { name: 'Ja, dat mag' }), 'Enter')
    await card.getByText('Je zei ja.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Je zei ja.')
    await close()
  })

  test('a mother adds a goal, with a mistake first, and ticks something off', async () => {
    const { page, close } = await signIn(region, width, 'Aylin Yıldız')
    const open = page.getByRole('button', { name: 'Doel toevoegen' })
    await press(page, open, 'Enter')
    const form = page.getByRole('form', { name: 'Doel toevoegen' })
    await focusOn(form.getByRole('heading', { name: 'Doel toevoegen' }))
    await press(page, form.getByRole('checkbox', { name: 'Elif' }), 'Space')
    await form.getByText(/^Jij en Marco/).waitFor()
    await press(page, form.getByRole('button', { name: 'Bewaren', exact: true }), 'Enter')
    await focusOn(form.getByRole('alert'))
    await press(page, form.getByRole('link', { name: 'Geef het doel een naam' }), 'Enter')
    const title = form.getByRole('textbox', { name: 'Hoe noemen jullie dit doel?' })
    await focusOn(title)
    await write(page, title, `Elif slaapt op tijd (${width})`)
    await write(page, form.getByRole('textbox', { name: 'Wat zeg je er zelf over?' }), 'Ik wil ’s avonds nog lezen.')
    await choose(page, form.getByRole('group', { name: 'Hoe gaat het nu?' }), 4)
    await choose(page, form.getByRole('group', { name: 'Welk cijfer willen jullie halen?' }), 7)
    await press(page, form.getByRole('button', { name: 'Bewaren', exact: true }), 'Enter')
    await page.getByText('Het doel staat in het plan.').waitFor()
    await focusOn(open)
    const action = page.getByRole('checkbox', { name: 'Luisterboeken lenen in de bibliotheek' })
    const wasDone = await action.isChecked()
    await tabTo(page, action, 'Shift+Tab')
    await page.keyboard.press('Space')
    await page.getByText(wasDone ? 'is weer open.' : 'is afgevinkt.').waitFor()
    await close()
  })

  test('the contact adds a goal from the menu, with a mistake first, and ticks something off', async () => {
    const { page, close } = await signIn(region, width, 'Noah Willems')
    await press(page, page.getByRole('link', { name: 'Yıldız – de Wit' }), 'Enter')
    await page.getByRole('article').first().waitFor()
    const menu = page.getByRole('button', { name: 'Toevoegen' })
    await press(page, menu, 'Enter')
    await focusOn(page.getByRole('menuitem', { name: 'Notitie' }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog', { name: 'Nieuw doel' })
    await press(page, form.getByRole('button', { name: 'Doel bewaren' }), 'Enter')
    await focusOn(form.getByRole('alert'))
    expect(await page.title()).toMatch(/^Fout: /)
    await write(page, form.getByRole('textbox', { name: 'Doel', exact: true }), `Samen eten (${width})`)
    await write(
      page,
      form.getByRole('textbox', { name: 'In eigen woorden van kind of ouder' }),
      'Aan tafel is het gezellig.',
    )
    await write(page, form.getByRole('textbox', { name: 'Wie zegt dit?' }), 'Kerem')
    await press(page, form.getByRole('checkbox', { name: 'Kerem' }), 'Space')
    await choose(page, form.getByRole('group', { name: 'Hoe gaat het nu?' }), 5)
    await choose(page, form.getByRole('group', { name: 'Waar wil het gezin naartoe?' }), 8)
    await press(page, form.getByRole('button', { name: 'Doel bewaren' }), 'Enter')
    await page.getByRole('article', { name: `Samen eten (${width})` }).waitFor()
    const tick = page.getByRole('button', { name: 'Afvinken: Drie keer per week lezen met een maatje' })
    const wasDone = (await tick.getAttribute('aria-pressed')) === 'true'
    await press(page, tick, 'Space')
    await page.getByRole('button', { name: 'Afvinken: Drie keer', pressed: !wasDone }).waitFor()
    await close()
  })
})

async function focusOn(wanted: Locator): Promise<void> {
  await wanted.waitFor()
  await expect.poll(() => hasFocus(wanted)).toBe(true)
}

/** Into the row of figures with Tab, along it with the arrow. */
async function choose(page: Page, row: Locator, figure: number): Promise<void> {
  const first = row.getByRole('radio').first()
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let step = 1; step < figure; step += 1) await page.keyboard.press('ArrowRight')
  expect(await row.getByRole('radio', { name: String(figure), exact: true }).isChecked()).toBe(true)
}
