// Somebody is ill, a question moves; the team divides its questions and schools by itself; and who would get a question is said.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { fillQuestion, sendQuestion } from './asking.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, type Region, signIn, visit, widths } from './region.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

const ask = async (words: string, width: (typeof widths)[number]): Promise<string> => {
  const one = await visit(region, width)
  await one.page.goto('/vraag')
  await fillQuestion(one.page, {
    asker: 'Ik ben ouder of verzorger',
    name: 'Farah Idrissi',
    school: 'Vakcollege Waterrijk',
    words,
    phone: '06 12345699',
  })
  await sendQuestion(one.page)
  await one.page.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
  const answer = await one.page.getByRole('main').innerText()
  await one.close()
  return answer
}

describe.each(widths)('who gets a question, at %i wide', (width) => {
  const words = `Mijn zoon wil niet meer naar school (${width}).`
  const second = `Hij slaapt ook slecht (${width}).`
  const good = (one: OpenPage, name: string) => expectGoodScreen(one, `routing-${width}-${name}`)
  const ofTeam = async (page: Page) => {
    await page.goto('/werk/vragen')
    await page.getByRole('link', { name: 'Van het team' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vragen van het team' }).waitFor()
  }
  const inMyList = async (page: Page, text: string) => {
    await page.goto('/werk/vragen')
    await page.getByRole('heading', { level: 1, name: 'Vragen' }).waitFor()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    return page.getByRole('listitem').filter({ hasText: text }).count()
  }

  test('the contact calls in ill: a colleague notes it in a few clicks, and the question that waits goes to the stand-in', async () => {
    expect(await ask(words, width)).toContain('Noah Willems')
    const [noah, youssef] = [await signIn(region, width, 'Noah Willems'), await signIn(region, width, 'Youssef Amrani')]
    expect([await inMyList(noah.page, words), await inMyList(youssef.page, words)]).toEqual([1, 0])
    await youssef.page.goto('/werk/scholen/verdeling')
    await youssef.page.getByRole('button', { name: 'Noteer wie er niet is' }).click()
    const form = youssef.page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Wie' }).selectOption({ label: 'Noah Willems' })
    await good(youssef, 'absence-form')
    await form.getByRole('button', { name: 'Noteer', exact: true }).click()
    await youssef.page.getByRole('button', { name: /^Weer terug: Noah Willems/ }).waitFor()
    await good(youssef, 'division')
    expect([await inMyList(noah.page, words), await inMyList(youssef.page, words)]).toEqual([0, 1])
    await youssef.page.getByText('De vraag lag bij Noah Willems en die is er niet. Jij vervangt.').first().waitFor()
    expect(await ask(second, width)).toContain('Youssef Amrani')
    await noah.close()
    await youssef.close()
  })

  test('who would get a question is said for each day, with why', async () => {
    const one = await signIn(region, width, 'Youssef Amrani')
    const { page } = one
    await page.goto('/werk/scholen/wie-krijgt')
    await page.getByRole('combobox', { name: 'School' }).selectOption({ label: 'Vakcollege Waterrijk' })
    await page.getByRole('button', { name: 'Laat zien' }).click()
    await page
      .getByText(
        'Noah Willems, de vaste contactpersoon van Vakcollege Waterrijk, is er dan niet. Youssef Amrani vervangt.',
      )
      .waitFor()
    await page.getByText('Noah Willems is de vaste contactpersoon van Vakcollege Waterrijk.').first().waitFor()
    await good(one, 'who-gets-it')
    await page.getByRole('combobox', { name: 'School' }).selectOption({ label: 'Geen school' })
    await page.getByRole('combobox', { name: 'Gemeente waar het kind woont' }).selectOption({ label: 'Veldzicht' })
    await page.getByRole('textbox', { name: 'Leeftijd' }).fill('19')
    await page.getByRole('button', { name: 'Laat zien' }).click()
    await page
      .getByText('Een vraag uit Veldzicht gaat naar Doorstroompunt Hageland, maar daar werkt dan niemand.')
      .first()
      .waitFor()
    await good(one, 'who-gets-it-nobody')
    await one.close()
  })

  test('the contact is back and takes a question over; the earlier one reads it no more, and the list says with whom it is', async () => {
    const [noah, youssef] = [await signIn(region, width, 'Noah Willems'), await signIn(region, width, 'Youssef Amrani')]
    await noah.page.goto('/werk/scholen/verdeling')
    await noah.page.getByRole('button', { name: /^Weer terug: Noah Willems/ }).click()
    await noah.page.getByRole('button', { name: /^Weer terug: Noah Willems/ }).waitFor({ state: 'detached' })
    await ofTeam(noah.page)
    expect(await noah.page.getByRole('main').innerText()).not.toContain(words)
    const line = noah.page
      .getByRole('listitem')
      .filter({ hasText: 'Vakcollege Waterrijk' })
      .filter({ hasText: '2 handen' })
    await good(noah, 'team')
    await line
      .getByRole('button', { name: /^Neem over/ })
      .first()
      .click()
    await noah.page.getByText('De vraag ligt nu bij jou.').waitFor()
    await noah.page.getByRole('link', { name: 'Naar de vraag' }).click()
    await noah.page.getByText(words).waitFor()
    await noah.page.getByText('Jij nam deze vraag over in het team.').waitFor()
    await noah.page.getByText('3. Het laatst kwam de vraag van Youssef Amrani.').waitFor()
    await good(noah, 'taken')
    expect(await inMyList(youssef.page, words)).toBe(0)
    await noah.close()
    await youssef.close()
  })

  test('who has a question hands it to a colleague who is here', async () => {
    const [noah, youssef] = [await signIn(region, width, 'Noah Willems'), await signIn(region, width, 'Youssef Amrani')]
    await ofTeam(youssef.page)
    const mine = youssef.page
      .getByRole('listitem')
      .filter({ hasText: 'Bij jou' })
      .filter({ hasText: 'Nog niet opgepakt, 1 hand' })
    await mine
      .getByRole('button', { name: /^Geef door/ })
      .first()
      .click()
    const form = youssef.page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Aan wie' }).selectOption({ label: 'Noah Willems' })
    await good(youssef, 'give')
    await form.getByRole('button', { name: 'Geef door' }).click()
    await youssef.page.getByText('De vraag ligt nu bij je collega.').waitFor()
    expect(await inMyList(noah.page, second)).toBe(1)
    await noah.page.getByText('Youssef Amrani gaf deze vraag aan jou.').first().waitFor()
    await noah.close()
    await youssef.close()
  })

  test('a school changes hands: one takes it, gives it back from a day on, and a limit is said', async () => {
    const one = await signIn(region, width, 'Youssef Amrani')
    const { page } = one
    await page.goto('/werk/scholen/verdeling')
    await page.getByRole('button', { name: 'Mijn grens' }).click()
    await page.getByRole('textbox', { name: 'Hoogstens zoveel scholen' }).fill('1')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    const mine = page.getByRole('listitem').filter({ hasText: 'Youssef Amrani jij' }).first()
    await mine.getByText('Boven de eigen grens').waitFor()
    await page.getByText('Scholen van Noah Willems').click()
    await page.getByRole('button', { name: 'Neem over: Vakcollege Waterrijk' }).click()
    await mine.getByText('Scholen van Youssef Amrani').click()
    await mine.getByRole('button', { name: 'Draag over: Vakcollege Waterrijk' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Aan wie' }).selectOption({ label: 'Noah Willems' })
    await good(one, 'hand-over-school')
    await form.getByRole('button', { name: 'Draag over' }).click()
    await mine.getByRole('button', { name: 'Draag over: Vakcollege Waterrijk' }).waitFor({ state: 'detached' })
    await good(one, 'division-open')
    await one.close()
  })

  test('the regie over a family is handed to a colleague, who keeps it moving from now on', async () => {
    const [from, to] =
      width === 1440 ? (['Noah Willems', 'Youssef Amrani'] as const) : (['Youssef Amrani', 'Noah Willems'] as const)
    const [giver, taker] = [await signIn(region, width, from), await signIn(region, width, to)]
    const family = /Yıldız – de Wit/
    const mine = async ({ page }: OpenPage) => {
      await page.goto('/werk/gezinnen')
      const list = page.getByRole('region', { name: 'Mijn gezinnen' })
      await list.getByRole('link').first().waitFor()
      return list.getByRole('link', { name: family })
    }
    await (await mine(giver)).first().click()
    await giver.page.getByRole('heading', { level: 1 }).waitFor()
    await giver.page.getByRole('button', { name: 'Toevoegen' }).click()
    await giver.page.getByRole('menuitem', { name: 'Regie overdragen' }).click()
    const form = giver.page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Aan welke collega?' }).selectOption({ label: to })
    await good(giver, 'regie')
    await form.getByRole('button', { name: 'Draag over' }).click()
    await giver.page.waitForURL(/gezinnen$/)
    expect(await (await mine(giver)).count()).toBe(0)
    await (await mine(taker)).first().click()
    await taker.page.getByText('Je ziet dit omdat jouw team de regie heeft voor dit gezin.').waitFor()
    await giver.close()
    await taker.close()
  })

  test('the administrator reads where a question reaches nobody', async () => {
    const one = await signIn(region, width, 'Wout Smit')
    await one.page.goto('/werk/regio')
    await one.page.getByRole('link', { name: 'Zonder ontvanger' }).click()
    await one.page.getByRole('heading', { level: 1, name: 'Waar komt een vraag nergens aan?' }).waitFor()
    const open = one.page.getByRole('region', { name: 'Hier komt een vraag nergens aan' })
    await open
      .getByText('Een vraag uit Veldzicht gaat naar Jeugdteam Veldzicht, maar daar werkt dan niemand.')
      .waitFor()
    const notices = one.page.getByRole('region', { name: 'Hier komt een vraag bij een heel team aan' })
    expect(await notices.getByRole('listitem').count()).toBe(1)
    await good(one, 'gaps')
    await one.close()
  })
})
