// The same in English: somebody asks a question, and a mother reads and changes who sees what.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled } from './looking.ts'
import { openRegion, picture, type Region, signIn, visit, widths } from './region.ts'

/** Words that stand on every page in Dutch, and may stand on none in English. */
const dutch = /\b(Wie|ziet|jullie|Gezin|vraag|bewaren|niet|gekeken|Hoe|Uitloggen|Proefomgeving)\b/

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

describe.each(widths)('in English at %i wide', (width) => {
  test('the public form, mistakes and answer', async () => {
    const one = await visit(region, width, { javaScriptEnabled: false })
    one.expectConsoleError(/status of 400/)
    const { page } = one
    await page.goto('/vraag')
    await page.getByRole('link', { name: 'Read this page in English' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: 'Send my question' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.getByRole('main').innerText()).not.toMatch(dutch)
    await page.getByRole('radio', { name: 'I am a parent or carer' }).check()
    await page.getByRole('combobox', { name: /school/ }).selectOption({ label: 'Het Kompas' })
    await page.getByRole('textbox', { name: /What do you want to ask/ }).fill('My son does not want to go to school.')
    await page.getByRole('textbox', { name: 'Email address' }).fill('a.parent@voorbeeld.example')
    await page.getByRole('button', { name: 'Send my question' }).click()
    await page.getByRole('heading', { name: 'Your question has been sent' }).waitFor()
    expect(await page.getByRole('main').innerText()).not.toMatch(dutch)
    expect(await page.getByRole('main').innerText()).toContain('Youssef Amrani')
    await picture(one, `english-${width}-answer`)
    expect(one.allProblems()).toEqual([])
    await one.close()
  })

  test('who sees what', async () => {
    const one = await signIn(region, width, 'Aylin Yıldız')
    const { page } = one
    await page.getByRole('button', { name: 'English: read this page in English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hello Aylin' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('navigation').getByRole('link', { name: 'Who sees what' }).click()
    const card = page.getByRole('region', { name: /De Wilgenhof.*Marit Hoekstra/ })
    const names = card.getByRole('switch', { name: 'Names and date of birth' })
    await names.uncheck()
    const notice = page.getByRole('status').filter({ hasText: 'Names and date of birth' })
    await notice.waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^Put back\. / })
      .waitFor()
    expect(await names.isChecked()).toBe(true)
    await settled(page)
    await picture(one, `english-${width}-sharing`)
    expect(await page.locator('body').innerText()).not.toMatch(dutch)
    expect(one.allProblems()).toEqual([])
    await one.close()
  })
})
