import type { Page } from 'playwright-core'

export type AskedQuestion = {
  asker: string
  name: string
  school: string
  words: string
  phone?: string
  email?: string
}

/** Fills the public form as somebody who reads the labels. */
export async function fillQuestion(page: Page, { asker, name, school, words, phone, email }: AskedQuestion) {
  await page.getByRole('radio', { name: asker }).check()
  await page.getByRole('textbox', { name: 'Hoe heet je?' }).fill(name)
  await page.getByRole('combobox', { name: 'Om welke school gaat het?' }).selectOption({ label: school })
  await page.getByRole('textbox', { name: 'Wat wil je vragen of vertellen?' }).fill(words)
  if (phone !== undefined) await page.getByRole('textbox', { name: 'Telefoonnummer' }).fill(phone)
  if (email !== undefined) await page.getByRole('textbox', { name: 'Mailadres' }).fill(email)
}

/** A person is not done within three seconds: what is faster is held for a machine. */
export async function sendQuestion(page: Page): Promise<void> {
  await page.waitForTimeout(3_200)
  await page.getByRole('button', { name: 'Vraag versturen' }).click()
}
