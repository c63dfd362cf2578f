import type { Locator, Page } from 'playwright-core'

export type Tab = 'Ons plan' | 'Wie ziet wat' | 'Gekeken'

/** The three pages of a family, by the tabs at the bottom. */
export async function goToTab(page: Page, tab: Tab): Promise<void> {
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: tab }).click()
  const heading: Record<Tab, RegExp> = {
    'Ons plan': /^Dag /,
    'Wie ziet wat': /^Wie ziet wat$/,
    Gekeken: /^Wie heeft gekeken$/,
  }
  await page.getByRole('heading', { level: 1, name: heading[tab] }).waitFor()
}

/** The card of a question that waits for an answer. */
export function request(page: Page, receiver: string): Locator {
  return page.getByRole('region', { name: `mag ${receiver} meekijken?` })
}

export async function answer(page: Page, receiver: string, words: 'Ja, dat mag' | 'Nee, liever niet') {
  const card = request(page, receiver)
  await card.getByRole('button', { name: words }).click()
  await card.getByText(words === 'Ja, dat mag' ? 'Je zei ja.' : 'Je zei nee.').waitFor()
}

/** The card of an organisation on "Wie ziet wat". */
export function party(page: Page, organisation: string, person: string): Locator {
  return page.getByRole('region', { name: new RegExp(`${organisation}.*${person}`) })
}

/** Switches off, one after another, every part of this party that still stands on; answers what was said about each. */
export async function switchOff(card: Locator, parts: RegExp): Promise<string[]> {
  const said: string[] = []
  await card.getByRole('switch').first().waitFor()
  for (;;) {
    const one = card.getByRole('switch', { name: parts, checked: true }).first()
    if ((await one.count()) === 0) return said
    const part = (await one.locator('xpath=..').locator('span[dir]').innerText()).trim()
    await one.uncheck()
    const notice = card.page().getByRole('status').filter({ hasText: part })
    await notice.waitFor()
    said.push(await notice.innerText())
  }
}

/** Whom a form of the family names as readers, before anything is saved: a line for each party. */
export async function readersIn(form: Locator): Promise<string[]> {
  const box = form.getByText('Wie kan dit straks lezen?').locator('..').locator('..')
  await box.getByRole('listitem').first().waitFor()
  return (await box.getByRole('listitem').allInnerTexts()).map((line) => line.trim())
}
