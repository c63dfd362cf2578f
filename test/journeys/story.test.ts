// The story of the issue, as people live it: from a question, by way of consent, to one plan at home and at school, and
// back to nothing when the family takes its consent back. Every person has a browser of their own.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenPage } from '../harness/browser.ts'
import { callFrom, reads } from './api.ts'
import { fillQuestion, sendQuestion } from './asking.ts'
import { answer, goToTab, party, readersIn, request, switchOff } from './home.ts'
import { hasFocus } from './keys.ts'
import { openRegion, picture, type Region, signIn, visit, widths } from './region.ts'
import { add, countOf, fillFamily, fillGoal, fillRequest, saveFamily, score, willRead } from './team.ts'

const families = {
  1440: {
    mother: 'Fatma',
    father: 'Kees',
    fatherName: 'Bakker',
    name: 'Yıldırım',
    child: 'Mila',
    phone: '06 12340001',
  },
  390: { mother: 'Samira', father: 'Jan', fatherName: 'Visser', name: 'Haddad', child: 'Noor', phone: '06 12340002' },
} as const
const agreed = ['Doelen en acties', 'Naam en bereikbaarheid', 'Afspraken en praktische zaken']

let region: Region
beforeAll(async () => {
  region = await openRegion()
})
afterAll(() => region?.close())

describe.each(widths)('the whole story at %i wide', (width) => {
  const family = families[width]
  const words = `${family.child} wil ’s ochtends niet naar school en huilt bij de deur. Wat kunnen wij doen?`
  const wish = `Wij willen dat ${family.child} lacht als de dag begint.`
  const morning = `${family.child} gaat rustig de deur uit`
  const playing = `${family.child} speelt met anderen in de pauze`
  const earlyIn = `${family.child} mag om 8.20 uur al naar binnen`
  const bag = 'De tas ’s avonds al klaarzetten'
  const practical = `Het gesprek met ${family.child} is op woensdag om 10 uur.`
  const atHome = `De ouders van ${family.child} slapen slecht.`
  const everybody = [
    `Jij en ${family.father} ${family.fatherName}`,
    'Sanne Vermeer van De Wilgenhof',
    'Noah Willems van Jeugdteam Waterrijk',
  ]
  const motherName = `${family.mother} ${family.name}`
  const fatherName = `${family.father} ${family.fatherName}`
  const opened = new Map<string, OpenPage>()
  let dossier = ''

  const as = async (name: string): Promise<OpenPage> => {
    const one = opened.get(name) ?? (await signIn(region, width, name))
    opened.set(name, one)
    return one
  }
  const noah = () => as('Noah Willems')
  const sanne = () => as('Sanne Vermeer')
  const mother = () => as(motherName)
  const father = () => as(fatherName)
  const page = async (one: Promise<OpenPage>) => (await one).page
  const see = (one: OpenPage, step: string) => picture(one, `story-${width}-${step}`)

  /** What the server answers this person about the family, page by page. */
  const everythingOf = async (work: Page) => {
    const answers = await Promise.all(reads(dossier).map((one) => callFrom(work, one.method, one.path, one.body)))
    return answers.map(({ text }) => text).join('\n')
  }

  const expectNothingOf = async (work: Page) => {
    await work.goto('/werk/gezinnen')
    const list = work.getByRole('region', { name: 'Mijn gezinnen' })
    await list.getByRole('link').first().waitFor()
    expect(await list.getByRole('link', { name: family.name }).count()).toBe(0)
    await work.getByRole('searchbox').fill(family.child)
    await work.getByText(`Niets gevonden voor ‘${family.child}’.`).waitFor()
    await work.goto(`/werk/gezinnen/${dossier}`)
    await work.getByText('Deze pagina is er niet, of is niet open voor jou.').waitFor()
    for (const { method, path, body, isAbout } of reads(dossier)) {
      const { status, text } = await callFrom(work, method, path, body)
      expect(status, path).toBe(isAbout === 'dossier' ? 404 : 200)
      expect(text, path).not.toContain(family.child)
    }
  }

  const addNotes = async (work: Page) => {
    for (const [kind, text] of [
      ['Afspraken en praktische zaken', practical],
      ['Hoe het thuis gaat', atHome],
    ] as const) {
      const form = await add(work, 'Notitie')
      await form.getByRole('combobox', { name: 'Waar gaat het over?' }).selectOption({ label: kind })
      await form.getByRole('checkbox', { name: family.child }).check()
      await form.getByRole('textbox', { name: 'Notitie' }).fill(text)
      await form.getByRole('button', { name: 'Notitie bewaren' }).click()
      await work.getByText(text).waitFor()
    }
  }

  afterAll(async () => {
    for (const one of opened.values()) await one.close()
  })

  test('a parent asks a question without JavaScript, with mistakes first', async () => {
    const visitor = await visit(region, width, { javaScriptEnabled: false })
    visitor.expectConsoleError(/status of 400/)
    const form = visitor.page
    await form.goto('/vraag')
    await expect(form.getByText('Is er nu gevaar?').isVisible()).resolves.toBe(true)
    await form.getByRole('textbox', { name: 'Hoe heet je?' }).fill(motherName)
    await form.getByRole('textbox', { name: 'Wat wil je vragen of vertellen?' }).fill('Help')
    await sendQuestion(form)

    await form.getByRole('heading', { name: 'Kijk nog even naar 4 dingen' }).waitFor()
    expect(await form.title()).toMatch(/^Fout: /)
    expect(await hasFocus(form.getByRole('alert'))).toBe(true)
    const sentences = await form.getByRole('alert').getByRole('link').allTextContents()
    for (const sentence of sentences) {
      expect(await form.locator('.field__error').filter({ hasText: sentence }).count(), sentence).toBe(1)
    }
    expect(await form.getByRole('textbox', { name: 'Hoe heet je?' }).inputValue()).toBe(motherName)
    expect(await form.getByRole('textbox', { name: 'Wat wil je vragen of vertellen?' }).inputValue()).toBe('Help')
    await see(visitor, '01-form-errors')

    await fillQuestion(form, {
      asker: 'Ik ben ouder of verzorger',
      name: motherName,
      school: 'De Wilgenhof',
      words,
      phone: family.phone,
    })
    await sendQuestion(form)
    await form.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
    const answerPage = await form.getByRole('main').innerText()
    expect(answerPage).toMatch(/Je hoort van ons vóór \S+ \d+ \S+/)
    expect(answerPage).toContain('Noah Willems')
    expect(answerPage).not.toContain('Youssef Amrani')
    expect(answerPage).toContain('School leest je vraag niet.')
    await see(visitor, '02-form-answer')
    expect(visitor.allProblems()).toEqual([])
    await visitor.close()
  })

  test('the fixed contact alone sees the question and why; the stand-in and somebody of another school do not', async () => {
    const line = async (name: string) => {
      const { page } = await as(name)
      await page.goto('/werk')
      return page.getByRole('region', { name: 'Nieuwe vragen' }).getByRole('listitem').filter({ hasText: words })
    }
    const atNoah = await line('Noah Willems')
    await atNoah.getByText('Jij bent de vaste contactpersoon van De Wilgenhof.').waitFor()
    await see(await noah(), '03-noah-home')
    for (const name of ['Youssef Amrani', 'Esra Kaplan', 'Sanne Vermeer']) {
      const nowhere = await line(name)
      await nowhere.page().getByRole('region', { name: 'Nieuwe vragen' }).waitFor()
      expect(await nowhere.count(), name).toBe(0)
      const { text } = await callFrom(nowhere.page(), 'GET', '/v1/questions')
      expect(text, name).not.toContain(family.child)
    }
  })

  test('the contact picks it up and makes a dossier, without typing anything twice', async () => {
    const work = await page(noah())
    await work.goto('/werk')
    const line = work.getByRole('listitem').filter({ hasText: words })
    await line.getByRole('link', { name: motherName }).click()
    await work.getByRole('heading', { level: 1, name: `Vraag van ${family.mother} ${family.name}` }).waitFor()
    await work.getByRole('button', { name: 'Oppakken' }).click()
    await work.getByText('Opgepakt door Noah Willems').waitFor()
    await see(await noah(), '04-question')
    await work.getByRole('link', { name: 'Maak een dossier' }).click()
    await work.getByRole('heading', { level: 1, name: 'Een dossier maken' }).waitFor()
    const asker = work.getByRole('group', { name: family.mother })
    expect(await asker.getByRole('textbox', { name: 'Telefoonnummer' }).inputValue()).toBe(family.phone)
    expect(await asker.getByRole('checkbox', { name: 'Deze persoon stelde de vraag' }).isChecked()).toBe(true)
    await fillFamily(work, {
      mother: { givenName: family.mother, familyName: family.name },
      father: { givenName: family.father, familyName: family.fatherName },
      child: { givenName: family.child, familyName: family.name, age: 8, school: 'De Wilgenhof' },
    })
    await see(await noah(), '05-new-dossier')
    dossier = await saveFamily(work)
    await work.getByRole('heading', { level: 1, name: /^Gezin / }).waitFor()
    await work.getByText('Je ziet dit omdat jouw team de regie heeft voor dit gezin.').waitFor()
    await see(await noah(), '06-family')
  })

  test('the school knows nothing of it yet: no list, no search, no address', async () => {
    await addNotes(await page(noah()))
    const school = await sanne()
    school.expectConsoleError(/status of 404/)
    await expectNothingOf(school.page)
  })

  test('the contact asks consent, and reads once more whose answer is needed and why', async () => {
    const work = await page(noah())
    await work.goto(`/werk/gezinnen/${dossier}`)
    await work.getByRole('link', { name: 'Iemand erbij vragen' }).click()
    await work.getByRole('heading', { name: 'Iemand erbij vragen' }).waitFor()
    await fillRequest(work, {
      receiver: /Sanne Vermeer/,
      kinds: agreed,
      why: 'Sanne kan op school helpen bij de start van de dag.',
    })
    await work.getByRole('heading', { name: 'Kijk na: nog niet verstuurd' }).waitFor()
    const deciders = work.getByRole('region', { name: 'Wiens antwoord is nodig?' })
    for (const name of [family.mother, family.father]) {
      await deciders
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByText(`heeft gezag over ${family.child}`)
        .waitFor()
    }
    expect(await deciders.getByRole('listitem').count()).toBe(2)
    const letter = await work.getByRole('region', { name: 'Zo leest het gezin het' }).innerText()
    expect(letter).toContain('Sanne Vermeer')
    expect(letter).toContain('doelen en acties van het plan')
    await see(await noah(), '07-consent-check')
    await work.getByRole('button', { name: 'Vraag versturen' }).click()
    await work.getByText('De vraag is verstuurd.').waitFor()
    await see(await noah(), '08-consent-sent')
  })

  test('the mother says yes; until the father does too, the school sees nothing', async () => {
    const home = await page(mother())
    await home.getByRole('heading', { name: 'Noah vraagt iets' }).waitFor()
    await see(await mother(), '09-mother-plan')
    await home.getByRole('link', { name: 'Bekijk de vraag' }).click()
    const card = request(home, 'Sanne Vermeer')
    await card.getByText('Sanne kan op school helpen bij de start van de dag.', { exact: true }).waitFor()
    const [yes, no] = [
      card.getByRole('button', { name: 'Ja, dat mag' }),
      card.getByRole('button', { name: 'Nee, liever niet' }),
    ]
    expect((await yes.boundingBox())?.width).toBeCloseTo((await no.boundingBox())?.width ?? 0, 0)
    await see(await mother(), '10-mother-request')
    await answer(home, 'Sanne Vermeer', 'Ja, dat mag')
    await card.getByText(`We wachten nog op ${family.father}`).waitFor()
    await see(await mother(), '11-mother-answered')
    await expectNothingOf(await page(sanne()))
    const other = await page(father())
    await goToTab(other, 'Wie ziet wat')
    await answer(other, 'Sanne Vermeer', 'Ja, dat mag')
    await request(other, 'Sanne Vermeer').getByText('Iedereen zei ja.').waitFor()
  })

  test('now the school has the dossier, with exactly the parts that were agreed', async () => {
    const school = await page(sanne())
    await school.goto('/werk')
    await school.getByRole('region', { name: 'Mijn gezinnen' }).getByRole('link', { name: family.name }).click()
    await school.getByText('Je ziet dit omdat het gezin toestemming gaf').waitFor()
    await school.getByText(practical).waitFor()
    await see(await sanne(), '12-sanne-family')
    expect(await everythingOf(school)).not.toContain(atHome)
    expect(await everythingOf(school)).not.toContain(words)
  })

  test('the mother writes what they want and a first goal; the form names the readers, and the marker says the same', async () => {
    const home = await page(mother())
    await goToTab(home, 'Ons plan')
    await home.getByRole('button', { name: 'Schrijf wat jullie willen' }).click()
    const wishForm = home.getByRole('form', { name: 'Wens toevoegen' })
    await wishForm.getByRole('textbox', { name: 'Wat willen jullie graag?' }).fill(wish)
    expect(await readersIn(wishForm)).toEqual(everybody)
    await wishForm.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await home.getByText('Jullie wens staat in het plan.').waitFor()

    await home.getByRole('button', { name: 'Doel toevoegen' }).click()
    const goalForm = home.getByRole('form', { name: 'Doel toevoegen' })
    await goalForm.getByRole('textbox', { name: 'Hoe noemen jullie dit doel?' }).fill(morning)
    await goalForm
      .getByRole('textbox', { name: 'Wat zeg je er zelf over?' })
      .fill('We willen zonder tranen de deur uit.')
    await goalForm.getByRole('checkbox', { name: family.child }).check()
    await score(goalForm, 'Hoe gaat het nu?', 3)
    await score(goalForm, 'Welk cijfer willen jullie halen?', 8)
    expect(await readersIn(goalForm)).toEqual(everybody)
    await see(await mother(), '13-mother-goal-form')
    await goalForm.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await home.getByText('Het doel staat in het plan.').waitFor()
    const goal = home.getByRole('article', { name: morning })
    await goal.getByRole('link', { name: 'Gezin, school en jeugdteam' }).waitFor()
    await see(await mother(), '14-mother-plan')
  })

  test('the team adds a goal, the school an action; each form names the readers and each marker says the same', async () => {
    const work = await page(noah())
    await work.goto(`/werk/gezinnen/${dossier}`)
    await work.getByRole('article', { name: morning }).waitFor()
    const form = await add(work, 'Doel')
    await fillGoal(form, {
      title: playing,
      words: 'Ik wil spelen met kinderen uit mijn klas.',
      saidBy: family.child,
      about: family.child,
      begin: 2,
      wish: 7,
    })
    const before = await willRead(form)
    expect(new Set(before)).toEqual(new Set([motherName, fatherName, 'Sanne Vermeer', 'jij']))
    await see(await noah(), '15-noah-goal-form')
    await form.getByRole('button', { name: 'Doel bewaren' }).click()
    const goal = work.getByRole('article', { name: playing })
    await goal.getByRole('button', { name: 'Wie kan doel 2 zien? Gezin, school en jeugdteam' }).click()
    const dialog = work.getByRole('dialog', { name: 'Wie kan doel 2 zien?' })
    for (const name of before)
      await dialog
        .getByRole('listitem')
        .filter({ hasText: new RegExp(name, 'i') })
        .first()
        .waitFor()
    await see(await noah(), '16-noah-marker')
    await work.keyboard.press('Escape')

    const school = await page(sanne())
    await school.goto(`/werk/gezinnen/${dossier}`)
    const seen = school.getByRole('article', { name: morning })
    await seen.getByRole('button', { name: 'Actie erbij: op school, doel 1' }).click()
    await seen.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill(earlyIn)
    await seen.getByRole('textbox', { name: 'Wie doet het?' }).fill('juf Fenna')
    expect(new Set(await willRead(seen))).toEqual(new Set([motherName, fatherName, 'jij', 'Noah Willems']))
    await seen.getByRole('button', { name: 'Actie bewaren' }).click()
    await seen.getByText(earlyIn).waitFor()
    await see(await sanne(), '17-sanne-action')
  })

  test('the mother adds something for home and ticks it; everybody sees it all', async () => {
    const home = await page(mother())
    await home.reload()
    const goal = home.getByRole('article', { name: morning })
    await goal.getByRole('button', { name: 'Iets voor thuis toevoegen' }).click()
    const form = home.getByRole('form', { name: 'Iets voor thuis toevoegen' })
    await form.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill(bag)
    expect(await readersIn(form)).toEqual(everybody)
    await form.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await goal.getByRole('checkbox', { name: bag }).check()
    await home.getByText(`‘${bag}’ is afgevinkt.`).waitFor()
    await see(await mother(), '18-mother-ticked')
    const atWork = `/werk/gezinnen/${dossier}`
    for (const [one, address] of [
      [noah, atWork],
      [sanne, atWork],
      [mother, '/gezin'],
      [father, '/gezin'],
    ] as const) {
      const { page } = await one()
      await page.goto(address)
      for (const text of [wish, morning, playing, earlyIn, bag]) await page.getByText(text).first().waitFor()
      await page
        .getByText(new RegExp(`(Klaar|gedaan): ${family.mother}`))
        .first()
        .waitFor()
    }
    const { page: stranger, expectConsoleError } = await as('Youssef Amrani')
    expectConsoleError(/status of 404/)
    expect((await callFrom(stranger, 'GET', `/v1/dossiers/${dossier}`)).status).toBe(404)
  })

  test('the mother switches the plan off for the school: its next click is without it', async () => {
    const home = await page(mother())
    await goToTab(home, 'Wie ziet wat')
    const card = party(home, 'De Wilgenhof', 'Sanne Vermeer')
    await see(await mother(), '19-mother-sharing')
    expect((await switchOff(card, /Ons plan|Doel:/))[0]).toBe(
      'De Wilgenhof ziet ‘Ons plan: doelen en acties’ niet meer.',
    )
    await see(await mother(), '20-mother-plan-off')
    const school = await page(sanne())
    await school.reload()
    await school.getByText(practical).waitFor()
    await see(await sanne(), '21-sanne-without-plan')
    for (const hidden of [wish, morning, playing, bag]) {
      expect(await school.getByText(hidden).count(), hidden).toBe(0)
      expect(await everythingOf(school), hidden).not.toContain(hidden)
    }
  })

  test('with the last part gone the family is out of list, count, search and address; what the school wrote stays', async () => {
    const home = await page(mother())
    const card = party(home, 'De Wilgenhof', 'Sanne Vermeer')
    const school = await page(sanne())
    const before = await countOf(school)
    await switchOff(card, /./)
    await card.getByText('Ziet nu alleen wat het zelf schreef.').waitFor()
    await see(await mother(), '22-mother-all-off')
    await expectNothingOf(school)
    expect(await countOf(school)).toBe(before - 1)
    await school.goto('/werk/eigen')
    await school.getByText(earlyIn).waitFor()
    const own = await callFrom(school, 'GET', '/v1/own-writings')
    for (const other of [wish, morning, playing, bag, practical, family.mother]) {
      expect(await school.getByRole('main').innerText(), other).not.toContain(other)
      expect(own.text, other).not.toContain(other)
    }
    await see(await sanne(), '23-sanne-own')
  })

  test('the mother reads who looked: day, person, role, what and why', async () => {
    const home = await page(mother())
    await goToTab(home, 'Gekeken')
    const today = home.getByRole('region', { name: /^Vandaag/ })
    const looked = (name: string, role: RegExp) =>
      today
        .getByRole('listitem')
        .filter({ hasText: name })
        .filter({ hasText: role })
        .filter({ hasText: /Bekeken: .*Waarom: /s })
    await looked('Sanne Vermeer', /Intern begeleider van De Wilgenhof/)
      .filter({ hasText: morning })
      .first()
      .waitFor()
    await looked('Noah Willems', /Jeugdteam Waterrijk/)
      .first()
      .waitFor()
    await see(await mother(), '24-mother-looks')
  })

  test('nobody met an error, another host, or something that the page policy forbids', async () => {
    for (const [name, one] of opened) expect(one.allProblems(), name).toEqual([])
    expect(region.server.output()).not.toContain(family.child)
  })
})
