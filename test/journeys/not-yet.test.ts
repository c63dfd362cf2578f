// What never opens to a parent by itself: written, waited with, looked at again, told. And a young person who objects.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { goToTab } from './home.ts'
import { openRegion, picture, type Region, signIn, type Width, widths } from './region.ts'
import { add } from './team.ts'

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

async function as(width: Width, name: string): Promise<OpenPage> {
  const one = await signIn(region, width, name)
  opened.push(one)
  return one
}

describe.each(widths)('not yet to the parent, at %i wide', (width) => {
  const words = `Elif zegt dat zij vaak verdrietig is (${width}).`
  const reason = 'Eerst praten we met Elif zelf.'

  test('the writer chooses, finds it on the home page, tells it, and then the parent reads it', async () => {
    const noah = await as(width, 'Noah Willems')
    noah.expectConsoleError(/status of 400/)
    await noah.page
      .getByRole('link', { name: /Yıldız/ })
      .first()
      .click()
    const form = await add(noah.page, 'Notitie')
    await form.getByRole('combobox', { name: 'Waar gaat het over?' }).selectOption('WELLBEING_SIGNAL')
    await form.getByRole('checkbox', { name: 'Elif' }).check()
    await form.getByRole('textbox', { name: 'Notitie' }).fill(words)
    await form.getByRole('button', { name: 'Notitie bewaren' }).click()
    await form.getByRole('link', { name: /Weten de ouders dit/ }).waitFor()
    await form.getByRole('radio', { name: /^Nog niet/ }).check()
    await form.getByRole('textbox', { name: 'Waarom nog niet?' }).fill(reason)
    await form.getByText('Aylin Yıldız (moeder): dit is nog niet met de ouders besproken').waitFor()
    await picture(noah, `not-yet-${width}-form`)
    await form.getByRole('button', { name: 'Notitie bewaren' }).click()
    const note = noah.page.getByRole('listitem').filter({ hasText: words }).last()
    await note.getByText('Nog niet aan ouders').waitFor()
    await note.getByText(`Reden: ${reason}`).waitFor()
    await picture(noah, `not-yet-${width}-family`)

    const aylin = await as(width, 'Aylin Yıldız')
    await aylin.page.getByRole('heading', { name: 'Wat er is opgeschreven' }).waitFor()
    expect(await aylin.page.getByText(words).count()).toBe(0)

    await noah.page.goto('/werk')
    const line = noah.page.getByRole('region', { name: /Opnieuw bekijken/ }).getByRole('listitem')
    await line
      .filter({ hasText: 'over Elif' })
      .first()
      .getByText(/Opnieuw bekijken op/)
      .waitFor()
    await picture(noah, `not-yet-${width}-home`)
    await line
      .getByRole('link', { name: /Yıldız/ })
      .first()
      .click()
    await note.getByRole('button', { name: 'Nu besproken' }).click()
    const told = noah.page.getByRole('dialog')
    await told.getByRole('checkbox', { name: 'Aylin' }).check()
    await picture(noah, `not-yet-${width}-told`)
    await told.getByRole('button', { name: 'Openen voor ouders' }).click()
    await note.getByText(/^Besproken met Aylin op/).waitFor()

    await aylin.page.reload()
    await aylin.page.getByText(words).waitFor()
    expect(await aylin.page.getByText(reason).count()).toBe(0)
    await picture(aylin, `not-yet-${width}-parent`)
  })

  test('a young person of 13 says that her mother does not read along; who holds the regie decides', async () => {
    const sofiia = await as(width, 'Sofiia Shevchenko')
    await goToTab(sofiia.page, 'Wie ziet wat')
    const card = sofiia.page.getByRole('region', { name: 'Lezen je ouders mee?' })
    await card.getByRole('button', { name: 'Ik wil niet dat Oksana meeleest' }).click()
    const why = `Dit is van mij (${width}).`
    await card.getByRole('textbox').fill(why)
    await picture(sofiia, `objection-${width}-form`)
    await card.getByRole('button', { name: 'Oksana leest niet mee' }).click()
    await card.getByText('Oksana leest nu niet mee').waitFor()
    await picture(sofiia, `objection-${width}-said`)

    const oksana = await as(width, 'Oksana Shevchenko')
    expect(await oksana.page.getByText('Sofiia').count()).toBe(0)
    await picture(oksana, `objection-${width}-mother`)

    const noah = await as(width, 'Noah Willems')
    const tray = noah.page.getByRole('region', { name: /Praat hierover/ })
    await tray.getByText('Sofiia wil niet dat Oksana meeleest. Praat met Sofiia.').waitFor()
    await picture(noah, `objection-${width}-home`)
    await tray.getByRole('button', { name: /Besluiten/ }).click()
    const form = noah.page.getByRole('dialog')
    await form.getByText(why).waitFor()
    await form.getByRole('radio', { name: /Oksana leest weer mee/ }).check()
    await form.getByRole('textbox', { name: 'Waarom?' }).fill('We spraken af wat Oksana leest.')
    await picture(noah, `objection-${width}-decide`)
    await form.getByRole('button', { name: 'Besluit bewaren' }).click()
    await tray.waitFor({ state: 'detached' })

    await oksana.page.reload()
    await oksana.page.getByText('Sofiia').first().waitFor()
    await sofiia.page.reload()
    await card.getByText('De reden: We spraken af wat Oksana leest.').waitFor()
    await picture(sofiia, `objection-${width}-answered`)
  })
})
