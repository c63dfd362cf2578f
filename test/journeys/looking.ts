import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, type OpenPage, sidewaysScroll } from '../harness/browser.ts'
import { picture } from './region.ts'

/** Nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !/Even laden|Even wachten|We kijken wie/.test(document.body.innerText))
  // A colour on its way to another has a contrast of neither.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

/** What every screen must be: readable for everybody, not wider than the narrowest phone, and without a single error. */
export async function expectGoodScreen(one: OpenPage, name: string): Promise<void> {
  await settled(one.page)
  await picture(one, name)
  expect(await axe(one.page), `${name}: axe`).toEqual([])
  expect(await sidewaysScroll(one.page, 320), `${name}: pixels too wide at 320`).toBe(0)
  expect(one.allProblems(), name).toEqual([])
}

/** How many sheets of paper a print of this page takes. */
export async function sheetsOfPaper(page: Page): Promise<number> {
  const document = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  return document.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
