// From a question to its answer: a parent follows the secret link without JavaScript, the contact points the way or hands over with
// the asker's yes, and a call is taken down while the caller is still on the phone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { fillQuestion, sendQuestion } from './asking.ts'
import { expectGoodScreen } from './looking.ts'
import { openRegion, type Region, signIn, visit, type Width, widths } from './region.ts'

/** The keystroke-level model (Card, Moran and Newell), in seconds: a key, a press with the mouse with finding it, a thought before a field. */
const time = { key: 0.2, press: 1.3, thought: 1.35 }

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

async function askedBy(width: Width, words: string) {
  const one = await visit(region, width, { javaScriptEnabled: false })
  const { page } = one
  await page.goto('/vraag')
  await fillQuestion(page, {
    asker: 'Ik ben ouder of verzorger',
    name: `Wies ${width}`,
    school: 'De Wilgenhof',
    words,
    phone: '06 12345678',
  })
  await sendQuestion(page)
  await page.getByRole('link', { name: 'Naar mijn vraag' }).click()
  await page.getByRole('heading', { level: 1, name: 'Je vraag is aangekomen' }).waitFor()
  return one
}

async function pickedUp(width: Width, words: string) {
  const one = await signIn(region, width, 'Noah Willems')
  const { page } = one
  await page.goto('/werk')
  await page
    .getByRole('listitem')
    .filter({ hasText: words })
    .getByRole('link', { name: `Wies ${width}` })
    .click()
  await page.getByRole('heading', { level: 1, name: `Vraag van Wies ${width}` }).waitFor()
  await page.getByRole('button', { name: /^Oppakken/ }).click()
  await page.getByText('Opgepakt door Noah Willems').waitFor()
  return one
}

/** The page of the link as it stands, in a browser in which it can be measured. */
async function expectGoodLink(asker: OpenPage, width: Width, name: string) {
  const one = await visit(region, width)
  await one.page.goto(asker.page.url())
  await expectGoodScreen(one, name)
  await one.close()
}

describe.each(widths)('a question at %i wide', (width) => {
  test('questions-06 a parent follows the link without JavaScript, adds words and reads the answer', async () => {
    const words = `Mijn kind slaapt slecht (${width}).`
    const asker = await askedBy(width, words)
    await expectGoodLink(asker, width, `screen-${width}-follow-new`)
    await asker.page.getByRole('textbox', { name: 'Wat wil je erbij zeggen?' }).fill('Het is al een maand zo.')
    await asker.page.getByRole('button', { name: 'Voeg toe' }).click()
    await asker.page.getByText('Het is al een maand zo.').waitFor()
    const noah = await pickedUp(width, words)
    await noah.page.getByText('Het is al een maand zo.').waitFor()
    await noah.page
      .getByRole('textbox', { name: 'Wat de vrager leest' })
      .first()
      .fill('Kom donderdag om negen uur langs.')
    await noah.page.getByRole('button', { name: 'Verstuur als antwoord' }).click()
    await noah.page.getByText('De vrager leest: Kom donderdag om negen uur langs.').waitFor()
    await expectGoodScreen(noah, `screen-${width}-question-answered`)
    await asker.page.reload()
    await asker.page.getByRole('heading', { level: 1, name: 'Noah Willems heeft geantwoord' }).waitFor()
    expect(await asker.page.getByRole('main').innerText()).toContain('Kom donderdag om negen uur langs.')
    expect([...asker.allProblems(), ...noah.allProblems()]).toEqual([])
    await asker.close()
    await noah.close()
  })

  test('questions-05 a dispute with school: the contact points the way with words of their own', async () => {
    const words = `Wij zijn het niet eens met de school (${width}).`
    const asker = await askedBy(width, words)
    const noah = await pickedUp(width, words)
    await noah.page.getByText('Hoort dit bij ons?').click()
    await noah.page.getByRole('radio', { name: /^Een meningsverschil met school/ }).check()
    const text = noah.page.getByRole('textbox', { name: 'Wat de vrager leest' }).last()
    expect(await text.inputValue()).toContain('vertrouwenspersoon')
    await noah.page.getByRole('radio', { name: 'Engels' }).check()
    expect(await text.inputValue()).toContain('confidential counsellor')
    await noah.page.getByRole('radio', { name: 'Nederlands' }).check()
    await text.fill('Op school helpt Hanna, de vertrouwenspersoon, je verder.')
    await expectGoodScreen(noah, `screen-${width}-question-belongs`)
    await noah.page.getByRole('button', { name: 'Wijs de weg' }).click()
    await noah.page.getByText('De weg gewezen:').waitFor()
    await asker.page.reload()
    await asker.page.getByRole('heading', { level: 1, name: 'Je vraag hoort bij iemand anders' }).waitFor()
    expect(await asker.page.getByRole('main').innerText()).toContain('Op school helpt Hanna')
    await expectGoodLink(asker, width, `screen-${width}-follow-pointed`)
    await asker.close()
    await noah.close()
  })

  test('questions-05 the question itself goes to leerplicht when the asker says yes on the page of the link', async () => {
    const words = `Mag mijn zoon een dag vrij (${width})?`
    const asker = await askedBy(width, words)
    const noah = await pickedUp(width, words)
    await noah.page.getByText('Hoort dit bij ons?').click()
    await noah.page.getByRole('radio', { name: /^Leerplicht/ }).check()
    const which = noah.page.getByRole('combobox', { name: 'Naar' })
    if (await which.isVisible()) await which.selectOption({ label: 'Leerplicht Waterrijk' })
    await noah.page.getByRole('radio', { name: /^De vrager vragen/ }).check()
    await noah.page.getByRole('button', { name: 'Stel de vraag aan de vrager' }).click()
    await noah.page.getByText(/gevraagd of de vraag door mag naar Leerplicht Waterrijk/).waitFor()
    await asker.page.reload()
    await asker.page.getByRole('heading', { name: 'Mogen we je vraag doorgeven aan Leerplicht Waterrijk?' }).waitFor()
    await expectGoodLink(asker, width, `screen-${width}-follow-asked`)
    await asker.page.getByRole('button', { name: 'Ja, geef door' }).click()
    await asker.page.getByText('Je zei ja. Leerplicht Waterrijk heeft je vraag gekregen.').waitFor()
    const peter = await signIn(region, width, 'Peter Mol')
    await peter.page.goto('/werk/vragen')
    await peter.page.getByText(words).waitFor()
    for (const one of [asker, noah, peter]) await one.close()
  })

  test('questions-06 in English, and taken back: the team keeps the number alone', async () => {
    const words = `Een vraag die ik terugneem (${width}).`
    const asker = await askedBy(width, words)
    const { page } = asker
    asker.expectConsoleError(/status of 400/)
    await page.getByRole('link', { name: 'Read this page in English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your question has arrived' }).waitFor()
    const number = /[B-Z2-9]{4}-[B-Z2-9]{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? ''
    await page.getByText('Take your question back', { exact: true }).click()
    await page.getByRole('button', { name: 'Take my question back' }).click()
    await page.getByText('Tick the box first').waitFor()
    await page.getByRole('checkbox', { name: 'I want to take my question back' }).check()
    await page.getByRole('button', { name: 'Take my question back' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your question was taken back' }).waitFor()
    const noah = await signIn(region, width, 'Noah Willems')
    await noah.page.goto('/werk/vragen')
    await noah.page.getByText(`Vraag ${number} is op`).waitFor()
    expect(await noah.page.getByText(words).count()).toBe(0)
    await expectGoodScreen(noah, `screen-${width}-questions-taken-back`)
    await asker.close()
    await noah.close()
  })

  test('a call is taken down within twenty seconds: one press, the question, the first letters of the school, Enter', async () => {
    const youssef = await signIn(region, width, 'Youssef Amrani')
    const { page } = youssef
    await page.goto('/werk')
    await page.getByRole('link', { name: 'Telefoontje opschrijven' }).waitFor()
    const spent: number[] = []
    const type = async (text: string) => {
      await page.keyboard.type(text)
      spent.push(text.length * time.key)
    }
    const press = async (key: string) => {
      await page.keyboard.press(key)
      spent.push(time.key)
    }
    await page.getByRole('link', { name: 'Telefoontje opschrijven' }).click()
    spent.push(time.press)
    const question = page.getByRole('textbox', { name: 'Wat vraagt de beller?' })
    await question.waitFor()
    await page.getByRole('option', { name: 'Het Kompas' }).waitFor({ state: 'attached' })
    expect(await question.evaluate((element) => element === document.activeElement)).toBe(true)
    spent.push(time.thought)
    await type(`Zoon groep 6 slaapt slecht ${width}`)
    await press('Tab')
    spent.push(time.thought)
    await type('Het Ko')
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Lees dit nummer voor' }).waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(/[B-Z2-9]{4}-[B-Z2-9]{4}/)
    await expectGoodScreen(youssef, `screen-${width}-call-taken`)
    expect(spent.reduce((sum, one) => sum + one, 0)).toBeLessThan(20)
    await page.goto('/werk/vragen')
    await page.getByText(`Zoon groep 6 slaapt slecht ${width}`).waitFor()
    expect(youssef.allProblems()).toEqual([])
    await youssef.close()
  })
})
