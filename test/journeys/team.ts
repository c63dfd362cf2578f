import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { yearsAgo } from './days.ts'

export type NewFamily = {
  mother: { givenName: string; familyName: string; born?: TypedDay }
  father?: { givenName: string; familyName: string; born?: TypedDay }
  child: { givenName: string; familyName: string; age: number; school: string }
  /** How it stands with gezag: the label of the choice. */
  gezag?: string
}

type TypedDay = readonly [day: number, month: number, year: number]

/** "Een dossier maken", from a question or from nothing. The first person of the form is the mother, the second the child. */
export async function fillFamily(page: Page, { mother, father, child, gezag = 'Het gezag is bekend' }: NewFamily) {
  const person = (number: number) => page.getByRole('group', { name: `Persoon ${number}`, exact: true })
  const first = page.locator('fieldset.person-fields').first()
  await fillDay(first, 'Geboortedatum', mother.born ?? [12, 4, 1988])
  await fillNames(first, mother)
  if (father) {
    await page.getByRole('button', { name: 'Volwassene erbij' }).click()
    await fillDay(person(3), 'Geboortedatum', father.born ?? [3, 9, 1986])
    await fillNames(person(3), father)
  }
  await fillDay(person(2), 'Geboortedatum', yearsAgo(child.age))
  await person(2).getByRole('combobox', { name: 'School' }).selectOption({ label: child.school })
  await fillNames(person(2), child)
  await page
    .getByRole('group', { name: `Gezag over ${child.givenName}` })
    .getByRole('radio', { name: gezag })
    .check()
  const holders = father ? [mother, father] : [mother]
  for (const { givenName } of holders) await giveGezag(page, givenName)
}

/** The family name first: with the given name the group takes that name. */
async function fillNames(group: Locator, { givenName, familyName }: { givenName: string; familyName: string }) {
  await group.getByRole('textbox', { name: 'Achternaam' }).fill(familyName)
  await group.getByRole('textbox', { name: 'Voornaam' }).fill(givenName)
}

async function giveGezag(page: Page, givenName: string) {
  await page.getByRole('group', { name: 'Wie heeft gezag?' }).getByRole('checkbox', { name: givenName }).check()
  await page.getByRole('combobox', { name: `Bron bij ${givenName}` }).selectOption({ label: 'Gezagsregister' })
}

export async function fillDay(within: Locator | Page, label: string, [day, month, year]: TypedDay) {
  const group = within.getByRole('group', { name: label })
  await group.getByRole('textbox', { name: 'Dag' }).fill(String(day))
  await group.getByRole('textbox', { name: 'Maand' }).fill(String(month))
  await group.getByRole('textbox', { name: 'Jaar' }).fill(String(year))
}

export async function saveFamily(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Dossier maken' }).click()
  await page.waitForURL(/\/werk\/gezinnen\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}

/** Chooses in the menu on top of the family's page what to add. */
export async function add(page: Page, what: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('menuitem', { name: what, exact: true }).click()
  return page.getByRole('dialog')
}

export type Asking = { receiver: RegExp; kinds: string[]; why: string; goals?: string[] }

/** "Wie mag meekijken?", up to the page on which everything is checked once more. */
export async function fillRequest(page: Page, { receiver, kinds, why, goals }: Asking) {
  const choice = page.getByRole('combobox', { name: 'Wie mag meekijken en meedoen?' })
  const option = choice.getByRole('option').filter({ hasText: receiver })
  const boxes = kinds.map((kind) => page.getByRole('checkbox', { name: kind }))
  const before = await heightsOf(boxes)
  await choice.selectOption(await option.getAttribute('value'))
  // How much this colleague would read appears below every kind, and moves none of them.
  await page.getByText('leest alles hierover').first().waitFor()
  expect(await heightsOf(boxes)).toEqual(before)
  for (const kind of kinds) await page.getByRole('checkbox', { name: kind }).check()
  if (goals) {
    await page.getByRole('radio', { name: 'Alleen deze doelen' }).check()
    for (const goal of goals) await page.getByRole('checkbox', { name: goal }).check()
  }
  await page.getByRole('textbox', { name: 'Waarom vraag je dit?' }).fill(why)
  await page.getByRole('button', { name: 'Verder: nakijken' }).click()
}

/** How far down the page each of these stands, wherever the page is scrolled to. */
const heightsOf = (all: readonly Locator[]): Promise<number[]> =>
  Promise.all(all.map((one) => one.evaluate((element) => element.getBoundingClientRect().top + scrollY)))

export type NewGoal = { title: string; words: string; saidBy: string; about: string; begin: number; wish: number }

export async function fillGoal(form: Locator, { title, words, saidBy, about, begin, wish }: NewGoal) {
  await form.getByRole('textbox', { name: 'Doel', exact: true }).fill(title)
  await form.getByRole('textbox', { name: 'In eigen woorden van kind of ouder' }).fill(words)
  await form.getByRole('textbox', { name: 'Wie zegt dit?' }).fill(saidBy)
  await form.getByRole('checkbox', { name: about }).check()
  await score(form, 'Hoe gaat het nu?', begin)
  await score(form, 'Waar wil het gezin naartoe?', wish)
}

/** The figures are large labels over small radio buttons; a person presses the figure. */
export async function score(form: Locator, question: string, figure: number) {
  await form
    .getByRole('group', { name: question })
    .getByRole('radio', { name: String(figure), exact: true })
    .check()
}

/** Whom a form of a professional names as readers, before anything is saved: family, then school, then team. */
export async function willRead(form: Locator): Promise<string[]> {
  const box = form
    .locator('section')
    .filter({ has: form.page().getByRole('heading', { name: 'Dit kunnen zo meteen lezen' }) })
  await box.getByRole('definition').first().waitFor()
  const lines = (await box.getByRole('definition').allInnerTexts()).map((line) => line.replace(/ \([^)]*\)/g, ''))
  return lines.flatMap((line) => line.split(/, | en /))
}

/** How many families this person has, as the list itself says. */
export async function countOf(page: Page): Promise<number> {
  await page.goto('/werk/gezinnen')
  const all = page.getByRole('group', { name: 'Toon gezinnen' }).getByRole('button', { name: /^Alle/ })
  return Number(/\d+/.exec(await all.innerText())?.[0])
}
