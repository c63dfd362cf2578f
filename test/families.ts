// The families of the cast. Each is made through the same handlers as a real one; what was said and answered differs per story.

import { ask, asProfessional, type Family, openDossier } from '../src/app/trial/stage.ts'
import type { Category } from '../src/capabilities/access/vocabulary.ts'
import { answerRequest } from '../src/capabilities/consent/answer.ts'
import { askConsent } from '../src/capabilities/consent/ask.ts'
import type { NewDossier } from '../src/capabilities/dossiers/contract.ts'
import { setNextStep, writeNote } from '../src/capabilities/dossiers/notes.ts'
import { getPlan } from '../src/capabilities/plan/read.ts'
import { addAction, writeGoal, writeWish } from '../src/capabilities/plan/write.ts'
import { addYears, ageOn } from '../src/platform/pure/dates.ts'
import type { Cast, ProfessionalName } from './cast.ts'

export const forThePlan: Category[] = [
  'IDENTITY_CONTACT',
  'PLAN_GOAL_ACTION',
  'LOGISTICS',
  'SUPPORT_NEED',
  'SCHOOL_PROGRESS',
]

/** A family with one of everything in its plan, so that every route has something to name. */
export interface ToldFamily extends Family {
  /** The children, by given name. */
  children: readonly string[]
  goals: readonly string[]
  actionId: string
  wishId: string
}

export const aged = (cast: Cast, years: number) => addYears(cast.today(-120), -years)

/** Aylin and Marco, both with gezag over Elif (8) and Kerem (5); Dirk, an ex-partner without gezag. Three goals: reading, mornings, money. */
export async function yildiz(cast: Cast): Promise<ToldFamily> {
  const { wilgenhof } = cast.region.organisations
  const family = await told(cast, 'wilgenhof', 'Aylin Yıldız', {
    persons: [
      {
        key: 'm',
        givenName: 'Aylin',
        familyName: 'Yıldız',
        relation: 'mother',
        bornOn: '1988-04-12',
        phone: '06 12345601',
        email: 'aylin@voorbeeld.example',
        isAsker: true,
      },
      {
        key: 'v',
        givenName: 'Marco',
        familyName: 'de Wit',
        relation: 'father',
        bornOn: '1986-09-30',
        phone: '06 12345602',
      },
      {
        key: 'x',
        givenName: 'Dirk',
        familyName: 'Bakker',
        relation: 'step-parent',
        bornOn: '1980-01-09',
        phone: '06 12345699',
      },
      {
        key: 'e',
        givenName: 'Elif',
        familyName: 'Yıldız',
        relation: 'child',
        bornOn: aged(cast, 8),
        schoolId: wilgenhof,
        groupLabel: 'groep 5',
      },
      {
        key: 'k',
        givenName: 'Kerem',
        familyName: 'de Wit',
        relation: 'child',
        bornOn: aged(cast, 5),
        schoolId: wilgenhof,
        groupLabel: 'groep 2',
      },
    ],
    authorities: ['e', 'k'].flatMap((child) =>
      ['m', 'v'].map((holder) => ({ child, holder, source: 'gezagsregister' as const })),
    ),
    authorityStates: [],
  })
  return withPlan(cast, family, ['Elif', 'Kerem'], 'Aylin')
}

/** Sofiia (13) and her mother Oksana, who alone has gezag. */
export async function shevchenko(cast: Cast): Promise<ToldFamily> {
  const { vakcollege } = cast.region.organisations
  const family = await told(cast, 'vakcollege', 'Oksana Shevchenko', {
    persons: [
      {
        key: 'm',
        givenName: 'Oksana',
        familyName: 'Shevchenko',
        relation: 'mother',
        bornOn: '1984-06-21',
        phone: '06 12345605',
        isAsker: true,
      },
      {
        key: 's',
        givenName: 'Sofiia',
        familyName: 'Shevchenko',
        relation: 'child',
        bornOn: aged(cast, 13),
        schoolId: vakcollege,
        groupLabel: 'klas 1b',
      },
    ],
    authorities: [{ child: 's', holder: 'm', source: 'court-order' }],
    authorityStates: [],
  })
  return withPlan(cast, family, ['Sofiia'], 'Oksana')
}

/** Anouk (16), who decides alone, and her mother Ingrid, who sees nothing of it. */
export async function peeters(cast: Cast): Promise<ToldFamily> {
  const { vakcollege } = cast.region.organisations
  const family = await told(cast, 'vakcollege', 'Anouk Peeters', {
    persons: [
      {
        key: 'a',
        givenName: 'Anouk',
        familyName: 'Peeters',
        relation: 'child',
        bornOn: aged(cast, 16),
        schoolId: vakcollege,
        groupLabel: 'klas 4c',
        isAsker: true,
      },
      {
        key: 'm',
        givenName: 'Ingrid',
        familyName: 'Peeters',
        relation: 'mother',
        bornOn: '1979-01-27',
        phone: '06 12345608',
      },
    ],
    authorities: [{ child: 'a', holder: 'm', source: 'brp' }],
    authorityStates: [],
  })
  return withPlan(cast, family, ['Anouk'], 'Anouk')
}

/** Wilma and Hans, joint gezag over one child at the Vakcollege, born on any day; with a sister of 8 when she has a name. */
export async function growing(cast: Cast, name: string, bornOn: string, sister?: string): Promise<ToldFamily> {
  const { vakcollege } = cast.region.organisations
  const child = { familyName: 'Groen', relation: 'child' as const, schoolId: vakcollege }
  const children = [
    { ...child, key: 'b', givenName: name, bornOn },
    ...(sister ? [{ ...child, key: 'z', givenName: sister, bornOn: aged(cast, 8) }] : []),
  ]
  const family = await told(cast, 'vakcollege', 'Wilma Groen', {
    persons: [
      { key: 'm', givenName: 'Wilma', familyName: 'Groen', relation: 'mother', bornOn: '1982-12-01', isAsker: true },
      { key: 'v', givenName: 'Hans', familyName: 'Groen', relation: 'father', bornOn: '1980-05-14' },
      ...children,
    ],
    authorities: children.flatMap(({ key }) =>
      ['m', 'v'].map((holder) => ({ child: key, holder, source: 'gezagsregister' as const })),
    ),
    authorityStates: [],
  })
  return withPlan(cast, family, [name], ageOn(bornOn, cast.today()) >= 16 ? name : 'Wilma')
}

/** Petra and Rob, joint gezag over Bram (11), in a known conflict. */
export async function janssen(cast: Cast): Promise<ToldFamily> {
  const { wilgenhof } = cast.region.organisations
  const family = await told(cast, 'wilgenhof', 'Petra Janssen', {
    persons: [
      { key: 'm', givenName: 'Petra', familyName: 'Janssen', relation: 'mother', bornOn: '1982-12-01', isAsker: true },
      { key: 'v', givenName: 'Rob', familyName: 'Janssen', relation: 'father', bornOn: '1980-05-14' },
      {
        key: 'b',
        givenName: 'Bram',
        familyName: 'Janssen',
        relation: 'child',
        bornOn: aged(cast, 11),
        schoolId: wilgenhof,
      },
    ],
    authorities: ['m', 'v'].map((holder) => ({ child: 'b', holder, source: 'gezagsregister' as const })),
    authorityStates: [{ child: 'b', state: 'conflict' }],
  })
  return withPlan(cast, family, ['Bram'], 'Petra')
}

/** Hanneke and Lieke (9): a family that has nothing to do with any of the others. */
export async function vanDam(cast: Cast): Promise<ToldFamily> {
  const family = await told(cast, 'kompas', 'Hanneke van Dam', {
    persons: [
      {
        key: 'm',
        givenName: 'Hanneke',
        familyName: 'van Dam',
        relation: 'mother',
        bornOn: '1985-02-03',
        isAsker: true,
      },
      {
        key: 'l',
        givenName: 'Lieke',
        familyName: 'van Dam',
        relation: 'child',
        bornOn: aged(cast, 9),
        schoolId: cast.region.organisations.kompas,
      },
    ],
    authorities: [{ child: 'l', holder: 'm', source: 'brp' }],
    authorityStates: [],
  })
  return withPlan(cast, family, ['Lieke'], 'Hanneke')
}

async function told(
  cast: Cast,
  school: 'wilgenhof' | 'kompas' | 'vakcollege',
  name: string,
  dossier: Omit<NewDossier, 'questionId'>,
): Promise<Family> {
  const { stage, region } = cast
  const asker = dossier.persons.find((one) => one.isAsker)?.relation === 'child' ? 'PUPIL' : 'PARENT'
  stage.at(40, '08:00')
  await ask(stage, {
    asker,
    name,
    schoolId: region.organisations[school],
    phone: '06 12345600',
    words: `Vraag van ${name}: wil iemand met ons meedenken?`,
  })
  stage.at(39, '09:00')
  return openDossier(stage, region.people[school === 'kompas' ? 'youssef' : 'noah'], dossier)
}

export const leaderOf = (cast: Cast, { id }: { id: string }, lead: ProfessionalName = 'noah') => ({
  id,
  call: asProfessional(cast.stage, cast.region.people[lead]),
})

async function withPlan(cast: Cast, family: Family, children: readonly string[], wisher: string): Promise<ToldFamily> {
  const { stage, region } = cast
  const isAtKompas = children.includes('Lieke')
  const team = asProfessional(stage, region.people[isAtKompas ? 'youssef' : 'noah'])
  const about = children.map(family.personId)
  const first = about.slice(0, 1)
  stage.at(38, '10:00')
  const wish = await writeWish(family.as(wisher), family.id, {
    text: `Wij willen samen verder, zegt ${wisher}.`,
    saidBy: wisher,
  })
  const reading = await writeGoal(team, family.id, {
    title: `${children[0]} leest weer met plezier`,
    words: 'Ik wil lezen zonder te huilen.',
    saidBy: children[0] ?? '',
    subjectIds: first,
    begin: 3,
    wish: 8,
  })
  const mornings = await writeGoal(team, family.id, {
    title: 'Rust in de ochtend',
    words: 'Zonder ruzie de deur uit.',
    saidBy: wisher,
    subjectIds: about,
    begin: 4,
    wish: 7,
  })
  const money = await writeGoal(team, family.id, {
    title: 'Minder zorgen over geld',
    words: 'We slapen er slecht van.',
    saidBy: wisher,
    subjectIds: first,
    begin: 2,
    wish: 6,
  })
  const actionId = await addAction(team, family.id, reading, {
    place: 'home',
    text: 'Elke avond tien minuten voorlezen',
    doer: wisher,
    dueOn: null,
  })
  await writeNote(team, family.id, {
    category: 'SUPPORT_NEED',
    subjectIds: first,
    isOwn: false,
    text: 'Gesprek thuis: er is rust nodig bij het lezen.',
    summary: 'Rust bij lezen.',
  })
  await writeNote(team, family.id, {
    category: 'SUPPORT_NEED',
    subjectIds: first,
    isOwn: true,
    text: 'Alleen voor ons: past een leesmaatje?',
  })
  await setNextStep(team, family.id, { text: 'Samen aan tafel', dueOn: stage.today(2) })
  stage.at(0, '')
  await getPlan(team, family.id)
  return { ...family, children, goals: [reading, mornings, money], actionId, wishId: wish.id }
}

interface Asked {
  of: ProfessionalName
  about?: readonly string[]
  categories?: Category[]
  goalIds?: readonly string[]
  by?: ProfessionalName
}

/** Asks the family for consent. Nobody has answered yet. Returns the request's id. */
export async function asks(
  cast: Cast,
  family: ToldFamily,
  { of, about, categories = forThePlan, goalIds, by = 'noah' }: Asked,
): Promise<string> {
  const { accountId, organisation, role } = cast.region.people[of]
  const request = await askConsent(asProfessional(cast.stage, cast.region.people[by]), family.id, {
    subjectIds: (about ?? family.children).map(family.personId),
    receiverAccountId: accountId,
    receiverOrganisationId: cast.region.organisations[organisation],
    receiverRole: role,
    purpose: 'COORDINATE_PLAN',
    categories,
    goalIds: goalIds ? [...goalIds] : null,
    explanation: 'Samen kijken wat er op school helpt.',
    validUntil: cast.today(200),
  })
  return request.id
}

/** Each of these says yes, or no. */
export async function answer(
  family: ToldFamily,
  requestId: string,
  names: readonly string[],
  said: 'GRANTED' | 'REFUSED' = 'GRANTED',
): Promise<void> {
  for (const name of names) await answerRequest(family.as(name), family.id, requestId, said, 'nl')
}
