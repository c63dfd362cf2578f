import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const enoughTabs = 120

/** Tabs on until this has the focus, as somebody without a mouse does; on the way the focus can be seen everywhere. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor()
  for (let step = 0; step < enoughTabs; step += 1) {
    await page.keyboard.press(key)
    const seen = await page.evaluate(focusInSight)
    expect(seen.isVisible, `the focus can be seen on ${seen.what}`).toBe(true)
    if (await hasFocus(wanted)) return
  }
  throw new Error(`Not reached with ${enoughTabs} tabs: ${wanted}`)
}

export const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element === document.activeElement)

export async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

export async function write(page: Page, field: Locator, text: string): Promise<void> {
  if (!(await hasFocus(field))) await tabTo(page, field)
  await page.keyboard.type(text)
}

/** Runs in the page. A small control may hand its outline to the words or the figure beside it. */
function focusInSight(): { what: string; isVisible: boolean } {
  const element = document.activeElement
  if (element === null || element === document.body) return { what: 'the page itself', isVisible: true }
  const bearers = [element, element.nextElementSibling, element.parentElement].filter((one) => one !== null)
  const isOutlined = bearers.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  return { what: element.outerHTML.slice(0, 120), isVisible: isOutlined }
}
