// "Mag ik kijken of er al iemand helpt?": two teams, one invented child, and only what two families said yes to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { goToTab } from './home.ts'
import { hasFocus } from './keys.ts'
import { expectGoodScreen, settled } from './looking.ts'
import { openRegion, type Region, signIn, widths } from './region.ts'
import { fillDay, fillFamily, saveFamily } from './team.ts'

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

/** At each width a child of its own, whose two mothers live apart, each with a plan of her own. */
const families = {
  1440: { child: 'Fenna', name: 'Dijkstra', mothers: ['Wietske', 'Baukje'] },
  390: { child: 'Jurre', name: 'Hoekema', mothers: ['Sietske', 'Tjitske'] },
} as const

describe.each(widths)('no working past each other, at %i wide', (width) => {
  const { child, name, mothers } = families[width]
  const [here, elsewhere] = mothers
  const good = (one: OpenPage, screen: string) => expectGoodScreen(one, `overlap-${width}-${screen}`)
  const addresses = new Map<string, string>()
  const opened = new Map<string, OpenPage>()
  afterAll(async () => {
    const problems = [...opened.values()].flatMap((one) => one.allProblems())
    for (const one of opened.values()) await one.close()
    expect(problems).toEqual([])
  })

  /** Everybody signs in once. */
  const as = async (person: string): Promise<OpenPage> => {
    const one = opened.get(person) ?? (await signIn(region, width, person))
    opened.set(person, one)
    return one
  }
  const atHome = async (mother: string) => {
    const home = await as(`${mother} ${name}`)
    await home.page.goto('/gezin')
    return home
  }

  const makeFamily = async (team: OpenPage, mother: string) => {
    await team.page.goto('/werk/gezinnen/nieuw')
    await fillFamily(team.page, {
      mother: { givenName: mother, familyName: name },
      child: { givenName: child, familyName: name, age: 7, school: 'De Wilgenhof' },
    })
    addresses.set(mother, await saveFamily(team.page))
  }
  const block = ({ page }: OpenPage) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: 'Helpt er al iemand?' }) })
  const card = ({ page }: OpenPage) =>
    page.getByRole('region', { name: `Mag ik kijken of er al iemand helpt bij ${child}?` })
  const openFamily = async (team: OpenPage, mother: string) => {
    await team.page.goto(`/werk/gezinnen/${addresses.get(mother)}`)
    await block(team).waitFor()
    await settled(team.page)
  }
  const askAt = async (team: OpenPage, mother: string) => {
    await makeFamily(team, mother)
    await block(team)
      .getByRole('button', { name: `Vraag of je mag kijken bij ${child}` })
      .click()
    await block(team).getByText(`Het gezin heeft over ${child} nog geen ja gezegd.`).waitFor()
  }
  const turn = async (to: 'aan' | 'uit') => {
    const wout = await as('Wout Smit')
    const { page } = wout
    await page.goto('/werk/regio')
    const choice = page.getByRole('region', { name: 'Niet langs elkaar heen werken' })
    await choice.getByRole('button', { name: `Zet ${to}` }).click()
    const panel = page.getByRole('dialog')
    if (to === 'aan') await fillDay(panel, 'Op welke dag was de DPIA klaar?', [1, 9, 2026])
    await panel.getByRole('textbox', { name: 'Waarom verandert dit?' }).fill(`Besloten in de stuurgroep: ${to}.`)
    if (to === 'aan') await good(wout, 'turn-on')
    await panel.getByRole('button', { name: `Zet ${to}` }).click()
    await choice.getByRole('button', { name: to === 'aan' ? 'Zet uit' : 'Zet aan' }).waitFor()
  }

  test('off until the administrator turns it on; then two teams ask, and a child that nobody said yes for is not compared', async () => {
    const [noah, youssef] = [await as('Noah Willems'), await as('Youssef Amrani')]
    await noah.page.getByRole('link', { name: 'Yıldız – de Wit' }).click()
    await noah.page.getByRole('heading', { name: 'Team' }).waitFor()
    await settled(noah.page)
    expect(await block(noah).count()).toBe(0)
    await turn('aan')
    await askAt(noah, here)
    await askAt(youssef, elsewhere)
    expect(await block(noah).getByText('Misschien helpt er al iemand').count()).toBe(0)
  })

  test('each family is asked on its plan, reads what is compared, and says yes with a button as large as no', async () => {
    for (const mother of mothers) {
      const home = await atHome(mother)
      const ask = home.page.getByRole('region', { name: / vraagt iets$/ })
      await ask.getByText(`Mag ik kijken of er al iemand helpt bij ${child}?`).waitFor()
      await ask.getByRole('link', { name: 'Bekijk de vraag' }).click()
      const [yes, no] = [
        card(home).getByRole('button', { name: 'Ja, dat mag' }),
        card(home).getByRole('button', { name: 'Nee, liever niet' }),
      ]
      await yes.waitFor()
      expect((await yes.boundingBox())?.width).toBeCloseTo((await no.boundingBox())?.width ?? 0, 0)
      if (mother === here) await good(home, 'question')
      await yes.click()
      await card(home).getByText('Iedereen die beslist, zei ja.').waitFor()
      // The buttons are gone: reading goes on at the card.
      expect(await hasFocus(card(home))).toBe(true)
      if (mother === here) await good(home, 'answered')
    }
  })

  test('who holds the regie reads that somebody may help already: not who, and not where', async () => {
    const noah = await as('Noah Willems')
    await openFamily(noah, here)
    await block(noah).getByText(`Misschien helpt er al iemand anders bij ${child}. Vraag het gezin.`).waitFor()
    expect(await block(noah).innerText()).not.toMatch(new RegExp(`${elsewhere}|Youssef`))
    await good(noah, 'hint')
  })

  test('both families read that was compared: here by whom, in the other family without a name', async () => {
    const compared = async (mother: string) => {
      const home = await atHome(mother)
      await goToTab(home.page, 'Gekeken')
      const line = home.page.getByRole('listitem').filter({ hasText: 'Keek of er al iemand helpt' })
      await line.first().waitFor()
      if (mother === elsewhere) await good(home, 'looks')
      return (await line.allInnerTexts()).join('\n')
    }
    expect(await compared(here)).toContain('Noah Willems')
    const told = await compared(elsewhere)
    expect(told).toContain('Rondom zelf')
    expect(told).not.toMatch(new RegExp(`Noah|${here}`))
  })

  test('one mother takes her yes back: at the next look the hint is gone', async () => {
    const home = await atHome(elsewhere)
    await goToTab(home.page, 'Wie ziet wat')
    await card(home).getByRole('button', { name: 'Toch niet meer' }).click()
    await card(home).getByText('Je nam je ja terug.').waitFor()
    const noah = await as('Noah Willems')
    await openFamily(noah, here)
    await block(noah).getByText(`Bij ${child} is niets gevonden.`).waitFor()
    expect(await block(noah).getByText('Misschien helpt er al iemand').count()).toBe(0)
  })

  test('turned off there is nothing of it anywhere', async () => {
    await turn('uit')
    const home = await atHome(here)
    await goToTab(home.page, 'Wie ziet wat')
    await settled(home.page)
    expect(await card(home).count()).toBe(0)
  })
})
