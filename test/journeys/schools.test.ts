// The page of a school for parents, and the work behind it: who is there when, its structure, and keeping in touch.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callFrom } from './api.ts'
import { expectGoodScreen, settled, sheetsOfPaper } from './looking.ts'
import { openRegion, type Region, signIn, visit, widths } from './region.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

test('a parent without script finds the page of the school on a phone, and asks from there', async () => {
  const one = await visit(region, 390, { javaScriptEnabled: false })
  const { page } = one
  await page.goto('/')
  await page.getByRole('link', { name: 'Wie is er op mijn school?' }).click()
  await page.getByLabel('Naam van de school of plaats').fill('wilgen')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await page.getByText('1 school', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'De Wilgenhof' }).click()
  await page.getByRole('heading', { level: 1, name: 'De Wilgenhof' }).waitFor()
  await page.getByText('8.45–10.30 uur').first().waitFor()
  await page.getByText('Ilse Brand is er niet (Cursus)').waitFor()
  await page.getByText('Marjan Rietveld').waitFor()
  await page.getByRole('link', { name: 'Stel je vraag' }).last().click()
  await page.getByRole('heading', { level: 1, name: 'Stel je vraag' }).waitFor()
  const school = page.getByRole('combobox', { name: /school/i })
  expect(await school.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text)).toBe('De Wilgenhof')
  await one.close()
})

describe.each(widths)('the public pages of schools at %i wide', (width) => {
  test('are readable for everybody, and an address that leads nowhere says where to search', async () => {
    const one = await visit(region, width)
    const { page } = one
    await page.goto('/scholen')
    await expectGoodScreen(one, `schools-${width}-public-list`)
    await page.getByRole('link', { name: 'De Wilgenhof' }).click()
    await page.getByText('Tekst voor de school-app').click()
    expect(await page.getByLabel('In het Nederlands').inputValue()).toContain('Het jeugdteam op De Wilgenhof')
    expect(await page.getByLabel('In het Engels').inputValue()).toContain('The youth team at De Wilgenhof')
    await expectGoodScreen(one, `schools-${width}-public-page`)
    await page.getByRole('link', { name: 'Read this page in English' }).click()
    await page.getByRole('heading', { name: 'Who is there when?' }).waitFor()
    await expectGoodScreen(one, `schools-${width}-public-page-english`)
    one.expectConsoleError(/status of 404/)
    await page.goto('/school/de-onvindbare')
    await page.getByRole('heading', { level: 1, name: 'This page does not exist' }).waitFor()
    await expectGoodScreen(one, `schools-${width}-public-missing`)
    await one.close()
  })
})

const long = (length: number) => 'Welkom bij ons op school, iedereen mag meedoen. '.repeat(8).slice(0, length).trim()

test('the page of a school is one sheet of A4, also when the weeks and the news are full', async () => {
  const one = await signIn(region, 1440, 'Noah Willems')
  const { page } = one
  const list = JSON.parse((await callFrom(page, 'GET', '/v1/team-schools')).text)
  const { id } = list.schools.find(({ name }: { name: string }) => name === 'De Wilgenhof')
  const { people } = JSON.parse((await callFrom(page, 'GET', `/v1/schools/${id}/presence`)).text)
  const others = people.filter(({ name }: { name: string }) => !/Willems|Brand|Amrani/.test(name)).slice(0, 15)
  for (const [turn, { accountId, organisationId }] of others.entries()) {
    const slot = {
      ...{ accountId, organisationId, function: 'bridge', weekday: (turn % 5) + 1, weeks: 'every' },
      ...{ fromTime: '16:00', untilTime: '17:00', room: 'Spreekkamer op de eerste verdieping naast de hal' },
      ...{ fromOn: '2026-08-01', untilOn: null },
    }
    expect((await callFrom(page, 'POST', `/v1/schools/${id}/slots`, slot)).status).toBe(201)
  }
  for (let turn = 0; turn < 3; turn += 1) {
    const news = {
      ...{ kind: 'announcement', title: long(80), words: long(240), onDay: null, fromTime: null, untilTime: null },
      ...{ room: null, shownUntil: '2099-12-31' },
    }
    expect((await callFrom(page, 'POST', `/v1/schools/${id}/announcements`, news)).status).toBe(201)
  }
  for (const language of ['nl', 'en']) {
    await page.goto(`/school/de-wilgenhof-waterrijk?taal=${language}`)
    await settled(page)
    expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(5)
    expect(await sheetsOfPaper(page), language).toBe(1)
  }
  await one.close()
})

describe.each(widths)('the schools of a team at %i wide', (width) => {
  test('a contact is noted in two clicks and undone in one; the school sinks in the list and comes back', async () => {
    const one = await signIn(region, width, 'Noah Willems')
    const { page } = one
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Scholen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Scholen en samenwerking' }).waitFor()
    const rows = page.getByRole('main').locator('.school-row')
    await rows.first().waitFor()
    await expectGoodScreen(one, `schools-${width}-list`)
    const first = (await rows.first().getByRole('link').innerText()).trim()
    const row = rows.filter({ has: page.getByRole('link', { name: first, exact: true }) })
    await row.getByRole('button', { name: 'Bezoek' }).click()
    await expectGoodScreen(one, `schools-${width}-note`)
    await row.getByRole('button', { name: 'Noteer' }).click()
    await row.getByText(`Genoteerd: bezoek met ${first}.`).waitFor()
    await row.getByText('Bezoek, vandaag').waitFor()
    expect((await rows.first().getByRole('link').innerText()).trim()).not.toBe(first)
    await row.getByRole('button', { name: 'Ongedaan maken' }).click()
    await row.getByText('Teruggehaald.').waitFor()
    await row.getByText('Nog nooit gesproken').waitFor()
    await page.getByRole('button', { name: /^Mijn scholen/ }).click()
    await page.getByLabel('Zoek een school of plaats').fill('vakcollege')
    expect(await rows.count()).toBe(1)
    await page.getByLabel('Zoek een school of plaats').fill('bestaat niet')
    await page.getByText('Geen school gevonden.').waitFor()
    await one.close()
  })

  test('who is at one school already is refused at another, with the sentence where', async () => {
    const one = await signIn(region, width, 'Noah Willems')
    const { page } = one
    await page.goto('/werk/scholen')
    await page.getByRole('link', { name: 'Het Kompas' }).click()
    await page.getByRole('heading', { name: 'Vaste momenten' }).waitFor()
    await expectGoodScreen(one, `schools-${width}-school`)
    await page.getByRole('button', { name: 'Vast moment plannen' }).click()
    const form = page.getByRole('dialog')
    const at = async (weekday: string, from: string, until: string) => {
      await form.getByLabel('Weekdag').selectOption({ label: weekday })
      await form.getByLabel('Van', { exact: true }).fill(from)
      await form.getByLabel('Tot', { exact: true }).fill(until)
      await form.getByRole('button', { name: 'Bewaren' }).click()
    }
    await form.getByRole('combobox', { name: 'Wie' }).selectOption({ label: 'Noah Willems, Jeugdteam Waterrijk' })
    await form.getByLabel('Ruimte').fill('Kamer 2')
    one.expectConsoleError(/status of 409/)
    await at('dinsdag', '10:00', '11:00')
    await form.getByRole('alert').getByText('Noah Willems is dan al op De Wilgenhof: dinsdag 08:45–10:30.').waitFor()
    await expectGoodScreen(one, `schools-${width}-double-booking`)
    await at('vrijdag', width === 390 ? '17:00' : '16:00', width === 390 ? '18:00' : '17:00')
    await form.waitFor({ state: 'detached' })
    await page.getByText('Kamer 2').first().waitFor()
    await one.close()
  })

  test('a youth nurse keeps the own hours in a school: they change from a day on, and the school page follows', async () => {
    const one = await signIn(region, width, 'Ilse Brand')
    const { page } = one
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Scholen' }).click()
    await page.getByRole('heading', { name: 'Jouw vaste momenten' }).waitFor()
    await expectGoodScreen(one, `schools-${width}-own`)
    const line = page.locator('.school-slots').first().getByRole('listitem').filter({ hasText: 'Het Kompas' })
    await line
      .getByRole('button', { name: /^Wijzigen/ })
      .last()
      .click()
    const form = page.getByRole('dialog')
    await form.getByRole('heading', { name: /^Wijzigen: Het Kompas, Waterrijk/ }).waitFor()
    await expectGoodScreen(one, `schools-${width}-own-change`)
    await form.getByLabel('Tot', { exact: true }).fill('08:30')
    one.expectConsoleError(/status of 400/)
    await form.getByRole('button', { name: 'Bewaren' }).click()
    await form.getByRole('alert').getByText('De eindtijd ligt niet na de begintijd.').waitFor()
    await form.getByLabel('Tot', { exact: true }).fill(width === 390 ? '10:15' : '10:45')
    await form.getByLabel('Ruimte').fill(`Aula ${width}`)
    await form.getByRole('button', { name: 'Bewaren' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText(`Aula ${width}`).waitFor()
    await page.goto('/school/het-kompas-waterrijk')
    await page.getByText(`ruimte: Aula ${width}`).first().waitFor()
    await one.close()
  })

  test('the administrator finds the holidays where the playing field is kept', async () => {
    const one = await signIn(region, width, 'Wout')
    const { page } = one
    await page.goto('/werk/beheer')
    await page.getByRole('link', { name: 'Vakanties' }).click()
    await page.getByText('Kerstvakantie').first().waitFor()
    await page.getByRole('button', { name: 'Vakantie toevoegen' }).waitFor()
    await expectGoodScreen(one, `schools-${width}-holidays-kept`)
    await one.close()
  })

  test('a care lead sees the own school only, and describes how it arranges support', async () => {
    const one = await signIn(region, width, 'Esra Kaplan')
    const { page } = one
    await page.goto('/werk/scholen')
    await page.getByRole('main').getByRole('link', { name: 'Het Kompas' }).waitFor()
    expect(await page.locator('.school-row').count()).toBe(1)
    await page.getByRole('main').getByRole('link', { name: 'Het Kompas' }).click()
    await page.getByRole('button', { name: /^Aanpassen/ }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Taak erbij' }).click()
    one.expectConsoleError(/status of 400/)
    await form.getByRole('button', { name: 'Bewaren' }).click()
    await form.getByRole('alert').waitFor()
    await expectGoodScreen(one, `schools-${width}-structure-errors`)
    await form.getByLabel('Naam', { exact: true }).last().fill(`Vera Holtkamp ${width}`)
    await form.getByRole('button', { name: 'Bewaren' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText(`Vera Holtkamp ${width}`).waitFor()
    const wilgenhof = await one.context.newPage()
    one.expectConsoleError(/status of 404/)
    await wilgenhof.goto(`/werk/scholen/00000000-0000-4000-8000-000000000000`)
    await wilgenhof.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
    await one.close()
  })

  test('hours and holidays of the team', async () => {
    const one = await signIn(region, width, 'Noah Willems')
    const { page } = one
    await page.goto('/werk/scholen/uren')
    await page.getByText('Gemeente Waterrijk: 66,67').waitFor()
    await expectGoodScreen(one, `schools-${width}-hours`)
    await page.getByRole('button', { name: /Afspreken.*Jeugdverpleegkundige/ }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Hoeveel uur in dit schooljaar?').fill('80,5')
    await form.getByLabel('Wie betaalt (1)').selectOption({ label: 'Gemeente Waterrijk' })
    await form.getByLabel('Procent (1)').fill('99')
    one.expectConsoleError(/status of 400/)
    await form.getByRole('button', { name: 'Bewaren' }).click()
    await form.getByRole('alert').getByText('De delen zijn samen niet 100 procent').waitFor()
    await expectGoodScreen(one, `schools-${width}-agreement`)
    await form.getByLabel('Procent (1)').fill('100')
    await form.getByRole('button', { name: 'Bewaren' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('80,5 uur', { exact: true }).waitFor()
    await page.goto('/werk/scholen/vakanties')
    await page.getByText('Kerstvakantie').first().waitFor()
    await expectGoodScreen(one, `schools-${width}-holidays`)
    await one.close()
  })
})
