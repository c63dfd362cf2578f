// Every screen of the three entries, on a desk and on a phone: axe finds nothing, nothing is wider than 320 pixels, no
// error in the console, no report of the page policy, no request to another host. And the plan on paper.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { fillQuestion, sendQuestion } from './asking.ts'
import { goToTab } from './home.ts'
import { expectGoodScreen, settled, sheetsOfPaper } from './looking.ts'
import { openRegion, type Region, signIn, visit, widths } from './region.ts'
import { add, fillRequest } from './team.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

describe.each(widths)('every screen at %i wide', (width) => {
  const good = (one: OpenPage, name: string) => expectGoodScreen(one, `screen-${width}-${name}`)

  test('the public pages', async () => {
    const one = await visit(region, width)
    one.expectConsoleError(/status of 400/)
    const { page } = one
    await page.goto('/')
    await good(one, 'landing')
    await page.getByRole('link', { name: 'Stel je vraag' }).click()
    await good(one, 'form')
    await sendQuestion(page)
    await page.getByRole('alert').waitFor()
    await good(one, 'form-errors')
    await fillQuestion(page, {
      asker: 'Ik werk op school',
      name: 'Joris',
      school: 'De Wilgenhof',
      words: 'Twee kinderen uit mijn groep praten veel over ruzie. Wil je meedenken?',
      email: 'joris@voorbeeld.example',
    })
    await page.getByRole('radio', { name: 'De ouders weten dit en vinden het goed' }).check()
    await sendQuestion(page)
    await page.getByRole('link', { name: 'Vul in met wie je het hebt besproken' }).waitFor()
    await good(one, 'form-staff-errors')
    await page.getByRole('radio', { name: 'Ik vraag het zonder naam' }).check()
    await page.getByRole('checkbox', { name: 'School mag mijn vraag ook lezen' }).check()
    await sendQuestion(page)
    await page.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
    await good(one, 'form-answer')
    await page.goto('/proefomgeving')
    await good(one, 'picker')
    await one.close()
  })

  test('the day, the lists and a question', async () => {
    const one = await signIn(region, width, 'Noah Willems')
    const { page } = one
    await page.getByRole('region', { name: 'Mijn gezinnen' }).getByRole('link').first().waitFor()
    await good(one, 'home')
    await page.getByRole('button', { name: /^Wie kan iets van Yıldız – de Wit zien\?/ }).click()
    await page.getByRole('dialog').getByText('Aylin Yıldız').waitFor()
    await good(one, 'home-marker')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Noah Willems, jouw menu' }).click()
    await good(one, 'home-menu')
    await page.goto('/werk/gezinnen')
    await page.getByRole('table').waitFor()
    await good(one, 'families')
    await page.getByRole('searchbox').fill('zzz')
    await page.getByText('Niets gevonden voor ‘zzz’.').waitFor()
    await good(one, 'families-nothing')
    await page.goto('/werk/vragen')
    await page.getByRole('heading', { level: 1, name: 'Vragen' }).waitFor()
    await good(one, 'questions')
    await page.getByRole('link', { name: 'Moeder van Sem' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Vraag van Moeder van Sem' }).waitFor()
    await page.getByRole('button', { name: /^Wie kan de vraag van Moeder van Sem zien\?/ }).click()
    await page.getByRole('dialog').getByText('Moeder van Sem').first().waitFor()
    await good(one, 'question')
    await page.keyboard.press('Escape')
    await page.goto(`${page.url()}/dossier`)
    await page.getByRole('heading', { level: 1, name: 'Een dossier maken' }).waitFor()
    await good(one, 'new-dossier')
    one.expectConsoleError(/status of 40[04]/)
    await page.getByRole('button', { name: 'Dossier maken' }).click()
    await page.getByRole('alert').waitFor()
    await good(one, 'new-dossier-errors')
    await page.goto('/werk/nergens')
    await page.getByText('Deze pagina is er niet.').waitFor()
    await good(one, 'not-found')
    await page.goto('/werk/gezinnen/01890000-0000-7000-8000-000000000000')
    await page.getByText('Deze pagina is er niet, of is niet open voor jou.').waitFor()
    await good(one, 'not-open')
    await one.close()
  })

  test('a family, its forms and asking consent', async () => {
    const one = await signIn(region, width, 'Noah Willems')
    const { page } = one
    await page.getByRole('link', { name: 'Yıldız – de Wit' }).click()
    await page.getByRole('article').first().waitFor()
    await good(one, 'family')
    await page.getByRole('button', { name: 'Wie kan doel 1 zien?' }).click()
    await page.getByRole('dialog').waitFor()
    await good(one, 'family-marker')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Toevoegen' }).click()
    await page.getByRole('menu').waitFor()
    await good(one, 'family-menu')
    await page.keyboard.press('Escape')
    one.expectConsoleError(/status of 400/)
    for (const [what, save] of [
      ['Notitie', 'Notitie bewaren'],
      ['Doel', 'Doel bewaren'],
      ['Actie in het plan', 'Actie bewaren'],
      ['Wens van het gezin', 'Wens bewaren'],
      ['Volgende stap', 'Volgende stap bewaren'],
    ] as const) {
      const form = await add(page, what)
      await form.getByRole('button', { name: save }).click()
      await form.getByRole('alert').waitFor()
      await good(one, `family-form-${what.split(' ')[0]?.toLowerCase()}`)
      await form.getByRole('button', { name: 'Sluiten' }).click()
      await form.waitFor({ state: 'detached' })
    }
    for (const what of ['Adres', 'Gezag bijwerken', 'Maatregel noteren']) {
      await page.getByRole('button', { name: 'Bijwerken: Elif' }).click()
      await page.getByRole('menuitem', { name: what }).click()
      await good(one, `family-person-${what.split(' ')[0]?.toLowerCase()}`)
      await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('link', { name: 'Wie leest wat' }).click()
    await page.getByRole('rowheader', { name: 'Over Kerem' }).waitFor()
    await good(one, 'family-matrix')
    await page.getByLabel('Over wie').selectOption({ label: 'Elif' })
    await page.getByRole('rowheader', { name: 'Over Kerem' }).waitFor({ state: 'detached' })
    await good(one, 'family-matrix-filtered')
    await page.goBack()
    await page.getByRole('link', { name: 'Iemand erbij vragen' }).click()
    await page.getByRole('button', { name: 'Verder: nakijken' }).click()
    await page.getByRole('alert').waitFor()
    await good(one, 'consent-errors')
    await fillRequest(page, {
      receiver: /Tom de Rooij/,
      kinds: ['Doelen en acties'],
      goals: ['Rust in de ochtend'],
      why: 'Tom kent Elif van de sportclub.',
    })
    await page.getByRole('heading', { name: 'Kijk na: nog niet verstuurd' }).waitFor()
    await good(one, 'consent-check')
    await one.close()
  })

  test('what an organisation wrote itself', async () => {
    const one = await signIn(region, width, 'Esra Kaplan')
    await one.page.goto('/werk/eigen')
    await one.page.getByRole('heading', { level: 1, name: 'Door ons geschreven' }).waitFor()
    await good(one, 'own-writings')
    await one.close()
  })

  test('the pages of a family, their forms, and a question that waits', async () => {
    const one = await signIn(region, width, 'Aylin Yıldız')
    const { page } = one
    await page.getByRole('article').first().waitFor()
    await good(one, 'home-plan')
    await page.getByRole('button', { name: 'Iets voor thuis toevoegen' }).first().click()
    await page.getByRole('form').getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByRole('alert').waitFor()
    await good(one, 'home-action-errors')
    await page.getByRole('button', { name: 'Niet bewaren' }).click()
    await page.getByRole('button', { name: 'Doel toevoegen' }).click()
    await page.getByRole('form', { name: 'Doel toevoegen' }).getByRole('checkbox', { name: 'Elif' }).check()
    await good(one, 'home-goal-form')
    await goToTab(page, 'Wie ziet wat')
    await page.getByRole('switch').first().waitFor()
    // Marco answers for two children, and stands there once.
    await page.getByText('Wacht op Marco.').first().waitFor()
    await page.getByRole('region', { name: 'Jouw gegevens' }).getByText('06 ').first().waitFor()
    await good(one, 'home-sharing')
    await goToTab(page, 'Gekeken')
    await page.getByRole('listitem').first().waitFor()
    await good(one, 'home-looks')
    await one.close()

    const joost = await signIn(region, width, 'Joost van Dam')
    await joost.page.getByRole('heading', { name: 'Youssef vraagt iets' }).waitFor()
    await good(joost, 'home-asked')
    await goToTab(joost.page, 'Wie ziet wat')
    await joost.page.getByText('Lees de hele tekst').click()
    await good(joost, 'home-request')
    await joost.close()
  })
})

test('on paper: no navigation, no goal split, at most three sheets, and who printed it', async () => {
  const one = await signIn(region, 1440, 'Noah Willems')
  const { page } = one
  await page.getByRole('link', { name: 'Yıldız – de Wit' }).click()
  await page.getByRole('article').first().waitFor()
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  for (const hidden of [
    page.getByRole('navigation', { name: 'Hoofdmenu' }),
    page.getByRole('heading', { name: 'Tijdlijn' }),
    page.getByRole('button', { name: 'Plan printen' }),
    page.getByText('Proefomgeving: alle mensen en scholen zijn verzonnen.'),
  ])
    expect(await hidden.isVisible()).toBe(false)
  await expect(page.getByText(/^Geprint door Noah Willems op /).isVisible()).resolves.toBe(true)
  for (const goal of await page.getByRole('article').all())
    expect(await goal.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid')
  expect(await sheetsOfPaper(page)).toBeLessThanOrEqual(3)
  await one.close()
})
