// A professional with two employers: on every page stands for whom they act, they change in the menu, and sign out a browser elsewhere.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realWorld } from '../../src/app/ports.ts'
import { fillTrial } from '../../src/app/trial/seed.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { launchBrowser, type OpenPage } from '../harness/browser.ts'
import { startServer } from '../harness/server.ts'
import { expectGoodScreen } from './looking.ts'
import { type Region, visit, type Width, widths } from './region.ts'

let region: Region
let dataFolder: string
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'rondom-two-employers-'))
  await giveSecondEmployer()
  const [server, browser] = await Promise.all([startServer({ dataFolder }), launchBrowser()])
  region = {
    server,
    browser,
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
})
afterAll(async () => {
  await region?.close()
  await rm(dataFolder, { recursive: true, force: true })
})

/** Esra Kaplan is intern begeleider of Het Kompas, and a teacher at De Wilgenhof too. */
async function giveSecondEmployer(): Promise<void> {
  const database = await openDatabase({ kind: 'pglite', dataFolder })
  await migrate(database)
  await fillTrial(database, realWorld)
  await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
    select a.id, o.id, 'SCHOOL_TEACHER', '2024-08-01' from accounts.accounts a, playing_field.organisations o
    where a.display_name = 'Esra Kaplan' and o.name = 'De Wilgenhof'`.execute(database.sql)
  await database.close()
}

const atKompas = 'Je werkt nu voor Het Kompas, als intern begeleider'
const atWilgenhof = 'Je werkt nu voor De Wilgenhof, als leerkracht'
const pages = ['/werk', '/werk/gezinnen', '/werk/scholen', '/werk/speelveld', '/werk/samenwerking', '/werk/meldcode']

async function signInAt(width: Width, school: string): Promise<OpenPage> {
  const opened = await visit(region, width)
  await opened.page.goto('/proefomgeving')
  const group = opened.page.locator('.picker__group', { has: opened.page.getByRole('heading', { name: school }) })
  await group.getByRole('button', { name: 'Esra Kaplan' }).click()
  await opened.page.waitForURL(/\/werk/)
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

const openMenu = (page: Page) => page.getByRole('button', { name: 'Esra Kaplan, jouw menu' }).click()

test.each(widths)(
  'at %i wide every page says for whom one acts, and one goes on for the other employer',
  async (width) => {
    const esra = await signInAt(width, 'Het Kompas')
    const { page } = esra
    for (const path of pages) {
      await page.goto(path)
      await page.getByText(atKompas).waitFor()
    }
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(atKompas).isVisible()).resolves.toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.goto('/werk')
    await openMenu(page)
    await page.getByRole('link', { name: 'Mijn toegang' }).waitFor()
    await expectGoodScreen(esra, `two-employers-menu-${width}`)
    await page.getByRole('link', { name: 'Wissel van organisatie' }).click()
    await page.getByRole('heading', { name: 'Voor wie werk je nu?' }).waitFor()
    await expectGoodScreen(esra, `two-employers-choose-${width}`)
    await page.getByRole('button', { name: 'De Wilgenhof leerkracht' }).click()
    await page.getByText(atWilgenhof).waitFor()
    for (const path of pages) {
      await page.goto(path)
      await page.getByText(atWilgenhof).waitFor()
    }
    expect(esra.allProblems()).toEqual([])
    await esra.close()
  },
)

test.each(widths)('at %i wide one sees where one is signed in, and signs out another browser', async (width) => {
  const [here, there] = [await signInAt(width, 'Het Kompas'), await signInAt(width, 'De Wilgenhof')]
  const { page } = here
  await openMenu(page)
  await page.getByRole('link', { name: 'Mijn toegang' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mijn toegang' }).waitFor()
  await expectGoodScreen(here, `my-access-${width}`)
  const sessions = page.getByRole('region', { name: 'Waar je bent ingelogd' })
  const others = sessions.getByRole('listitem').filter({ hasText: 'Voor De Wilgenhof' })
  // Of all that were used there the last one: it is the browser beside this one.
  const before = await others.count()
  await others
    .first()
    .getByRole('button', { name: /^Daar uitloggen: / })
    .click()
  await sessions.getByRole('button', { name: 'Hier uitloggen' }).waitFor()
  await there.page.goto('/werk/gezinnen')
  await there.page.waitForURL((url) => url.pathname === '/')
  await there.page.getByRole('link', { name: /verzonnen persoon/ }).waitFor()
  expect(await others.count()).toBe(before - 1)
  await page.getByRole('button', { name: 'Wissel: De Wilgenhof, leerkracht' }).click()
  await page.getByText(atWilgenhof).waitFor()
  expect([here.allProblems(), there.allProblems()]).toEqual([[], []])
  await Promise.all([here.close(), there.close()])
})

test('who signed in a while ago shows anew who they are in another tab, and what was typed stays', async () => {
  const esra = await signInAt(1440, 'Het Kompas')
  await esra.page.goto('/inloggen/opnieuw?terug=/mijn-toegang/gelukt')
  const group = esra.page.locator('.picker__group', { has: esra.page.getByRole('heading', { name: 'Het Kompas' }) })
  await group.getByRole('button', { name: 'Esra Kaplan' }).click()
  await esra.page.getByRole('heading', { name: 'Gelukt: we weten weer dat jij het bent' }).waitFor()
  await expectGoodScreen(esra, 'shown-anew')
  await esra.close()
})
