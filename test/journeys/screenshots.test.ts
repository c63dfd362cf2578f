// The two pictures of the README, made by the tests so that they show what there is.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { settled } from './looking.ts'
import { openRegion, type Region, signIn } from './region.ts'

/** Only asked for by name are the pictures of the repository replaced. */
const folder = process.env.RONDOM_SCREENSHOTS === 'yes' ? 'docs/images' : 'test-output'
const pathOf = (name: string) => fileURLToPath(new URL(`../../${folder}/${name}.png`, import.meta.url))

let region: Region
beforeAll(async () => {
  mkdirSync(fileURLToPath(new URL(`../../${folder}/`, import.meta.url)), { recursive: true })
  region = await openRegion()
})
afterAll(() => region?.close())

test('the family page of a professional', async () => {
  const one = await signIn(region, 1440, 'Noah Willems')
  await one.page.getByRole('link', { name: 'Yıldız – de Wit' }).click()
  await one.page.getByRole('article', { name: 'Elif leest weer met plezier' }).waitFor()
  await shoot(one, 'professional')
})

test('the plan on the phone of a parent', async () => {
  const one = await signIn(region, 390, 'Aylin Yıldız')
  await one.page.getByRole('article', { name: 'Elif leest weer met plezier' }).waitFor()
  await shoot(one, 'family')
})

/** What stands on the screen, as it is when nothing moves and no letter is still on its way. */
async function shoot({ page, allProblems, close }: OpenPage, name: string): Promise<void> {
  await settled(page)
  await page.evaluate(async () => void (await document.fonts.ready))
  await page.mouse.move(0, 0)
  const png = await page.screenshot({ path: pathOf(name), animations: 'disabled', caret: 'hide' })
  expect(png.length).toBeGreaterThan(20_000)
  expect(allProblems()).toEqual([])
  await close()
}
