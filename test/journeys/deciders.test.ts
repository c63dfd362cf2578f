// Whose answer a request needs, as the people themselves meet it: of 13, of 16, and when parents are in conflict.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { callFrom, reads } from './api.ts'
import { answer, goToTab, request } from './home.ts'
import { openRegion, picture, type Region, signIn, type Width, widths } from './region.ts'
import { fillFamily, fillRequest, saveFamily } from './team.ts'

let region: Region
const opened: OpenPage[] = []
beforeAll(async () => {
  region = await openRegion()
})
afterEach(async () => {
  const problems = opened.flatMap((one) => one.allProblems())
  for (const one of opened.splice(0)) await one.close()
  expect(problems).toEqual([])
})
afterAll(() => region?.close())

async function as(width: Width, name: string): Promise<OpenPage> {
  const one = await signIn(region, width, name)
  opened.push(one)
  return one
}

/** The request is for somebody else at each width, so that both can be asked on one server. */
const receivers = { 1440: 'Ilse Brand', 390: 'Esra Kaplan' } as const

describe.each(widths)('whose answer is needed, at %i wide', (width) => {
  const receiver = receivers[width]

  test('of 13: the parent with gezag and the young person both', async () => {
    const noah = await as(width, 'Noah Willems')
    await noah.page.getByRole('link', { name: 'Shevchenko' }).click()
    await noah.page.getByRole('link', { name: 'Iemand erbij vragen' }).click()
    await fillRequest(noah.page, {
      receiver: new RegExp(receiver),
      kinds: ['Naam en bereikbaarheid', 'Doelen en acties'],
      why: 'Dan kan er iemand meedenken over vrienden maken.',
    })
    const deciders = noah.page.getByRole('region', { name: 'Wiens antwoord is nodig?' }).getByRole('listitem')
    await deciders.filter({ hasText: 'Oksana' }).getByText('heeft gezag over Sofiia').waitFor()
    await deciders.filter({ hasText: 'Sofiia' }).getByText('is 12 tot en met 15 jaar en beslist mee').waitFor()
    expect(await deciders.count()).toBe(2)
    await picture(noah, `deciders-${width}-thirteen`)
    await noah.page.getByRole('button', { name: 'Vraag versturen' }).click()
    await noah.page.getByText('De vraag is verstuurd.').waitFor()

    const oksana = await as(width, 'Oksana Shevchenko')
    await goToTab(oksana.page, 'Wie ziet wat')
    await answer(oksana.page, receiver, 'Ja, dat mag')
    await request(oksana.page, receiver).getByText('We wachten nog op Sofiia.').waitFor()
    const waiting = await as(width, receiver)
    expect((await callFrom(waiting.page, 'GET', '/v1/dossiers')).text).not.toContain('Shevchenko')
    const sofiia = await as(width, 'Sofiia Shevchenko')
    await goToTab(sofiia.page, 'Wie ziet wat')
    await answer(sofiia.page, receiver, 'Ja, dat mag')
    await picture(sofiia, `deciders-${width}-sofiia`)
    await waiting.page.goto('/werk/gezinnen')
    await waiting.page.getByRole('link', { name: 'Shevchenko' }).click()
    await waiting.page.getByRole('article', { name: 'Sofiia heeft iemand om mee te eten in de pauze' }).waitFor()
  })
})

describe('whose answer is needed', () => {
  test.each(widths)('of 16, at %i wide: the young person alone; the mother sees nothing', async (width) => {
    const noah = await as(width, 'Noah Willems')
    await noah.page.getByRole('link', { name: 'Peeters' }).click()
    const dossier = await idOf(noah)
    await noah.page.getByRole('link', { name: 'Iemand erbij vragen' }).click()
    const asked = noah.page.getByRole('article', { name: 'Tom de Rooij' })
    await asked.getByText('is 16 of 17 jaar en beslist zelf').waitFor()
    expect(await asked.getByText('Ingrid').count()).toBe(0)
    await picture(noah, `deciders-${width}-sixteen`)

    const ingrid = await as(width, 'Ingrid Peeters')
    ingrid.expectConsoleError(/status of 40[34]/)
    await picture(ingrid, `deciders-${width}-ingrid`)
    for (const { method, path, body } of reads(dossier)) {
      expect((await callFrom(ingrid.page, method, path, body)).text, path).not.toMatch(/Anouk|Tom de Rooij/)
    }
    expect(await ingrid.page.getByRole('main').innerText()).not.toMatch(/Anouk|Tom de Rooij/)

    const anouk = await as(width, 'Anouk Peeters')
    await goToTab(anouk.page, 'Wie ziet wat')
    await request(anouk.page, 'Tom de Rooij').getByText('is 16 jaar of ouder en beslist zelf').waitFor()
    // The first width leaves the question open; the second answers it.
    if (width === 1440) return
    await answer(anouk.page, 'Tom de Rooij', 'Ja, dat mag')
    const tom = await as(width, 'Tom de Rooij')
    await tom.page.getByRole('link', { name: 'Peeters' }).click()
    await tom.page.getByRole('article', { name: 'Anouk slaapt weer door' }).waitFor()
  })

  test.each(widths)(
    'parents in conflict, at %i wide: nobody yet, what to do, and sending is refused',
    async (width) => {
      const noah = await as(width, 'Noah Willems')
      const { page, expectConsoleError } = noah
      expectConsoleError(/status of 409/)
      await page.goto('/werk/gezinnen/nieuw')
      const name = width === 390 ? 'Prins' : 'Mulder'
      await fillFamily(page, {
        mother: { givenName: 'Petra', familyName: name },
        father: { givenName: 'Rob', familyName: name },
        child: { givenName: 'Bo', familyName: name, age: 11, school: 'De Wilgenhof' },
        gezag: 'De ouders zijn het niet eens',
      })
      await saveFamily(page)
      await page.getByRole('link', { name: 'Iemand erbij vragen' }).click()
      await fillRequest(page, {
        receiver: /Sanne Vermeer/,
        kinds: ['Doelen en acties'],
        why: 'Sanne ziet Bo elke dag.',
      })
      const stop = page.getByRole('region', { name: 'Dit kan nog niet verstuurd worden' })
      await stop.getByText('De ouders van Bo zijn het niet eens.').waitFor()
      await stop.getByText('Praat eerst met beide ouders').waitFor()
      await page.getByText('Nu kan niemand antwoord geven.').waitFor()
      await page.getByRole('button', { name: 'Vraag versturen' }).click()
      await page
        .getByRole('alert')
        .getByText('De ouders met gezag zijn het niet eens. Nu kan niemand toestemming geven.')
        .waitFor()
      await picture(noah, `deciders-${width}-conflict`)
      await page.getByRole('button', { name: 'Terug' }).click()
      await page.getByText('Er is nog niets gevraagd.').waitFor()
    },
  )
})

async function idOf({ page }: OpenPage): Promise<string> {
  await page.waitForURL(/\/werk\/gezinnen\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}
