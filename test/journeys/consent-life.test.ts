// The life of a consent after it was asked: the say that comes with 12 and 16.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { answer, goToTab, request } from './home.ts'
import { expectGoodScreen, settled } from './looking.ts'
import { openRegion, type Region, signIn, widths } from './region.ts'

describe.each(widths)('the life of a consent at %i wide', (width) => {
  let region: Region
  beforeAll(async () => {
    region = await openRegion()
  })
  afterAll(() => region?.close())

  const good = (one: OpenPage, name: string) => expectGoodScreen(one, `consent-life-${width}-${name}`)

  test('at 16 the parent reads along when the youth says so, and no longer when she takes it back', async () => {
    const anouk = await signIn(region, width, 'Anouk')
    await goToTab(anouk.page, 'Wie ziet wat')
    const reads = anouk.page
      .getByRole('region', { name: 'Lezen je ouders mee?' })
      .getByRole('switch', { name: 'Ingrid' })
    const ingridReads = async () => {
      const ingrid = await signIn(region, width, 'Ingrid')
      await settled(ingrid.page)
      await good(ingrid, 'ingrid')
      const seen = await ingrid.page.getByText('Anouk slaapt weer door').count()
      await ingrid.close()
      return seen > 0
    }
    await reads.waitFor()
    expect(await ingridReads()).toBe(false)
    await reads.check()
    await anouk.page.getByText('Ingrid leest nu mee.').waitFor()
    await good(anouk, 'reading-parents')
    expect(await ingridReads()).toBe(true)
    await reads.uncheck()
    await anouk.page.getByText('Ingrid leest niet meer mee.').waitFor()
    expect(await ingridReads()).toBe(false)
    await anouk.close()
  })

  test('who has just turned 12 is asked what the parents had said yes to', async () => {
    const mees = await signIn(region, width, 'Mees')
    await good(mees, 'twelve-plan')
    await goToTab(mees.page, 'Wie ziet wat')
    const card = request(mees.page, 'Esra Kaplan')
    await card.getByText('Je bent nu 12. Er is al ja gezegd tegen Esra Kaplan. Wat vind jij?').waitFor()
    await card.getByText(/^Tot en met .* blijft het zoals het is\.$/).waitFor()
    await good(mees, 'twelve-asked')
    await answer(mees.page, 'Esra Kaplan', 'Ja, dat mag')
    await good(mees, 'twelve-answered')
    await mees.close()
  })
})
