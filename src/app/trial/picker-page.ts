import { joinAnd } from '../../platform/pure/format.ts'
import { type Html, html } from '../../platform/pure/html.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { PublicPage } from '../../platform/pure/public-page.ts'

export interface TrialPerson {
  accountId: string
  name: string
  /** Empty for a member of a family. */
  organisationId: string
  role: string
  /** The organisation; for a family the given names of the children, with | between them. */
  place: string
  /** One of many who fill the region; not part of a story. */
  isExtra?: boolean
}

const nl = {
  title: 'Wie ben je vandaag?',
  lead: 'Dit is een proefomgeving. Kies een verzonnen persoon en kijk mee door diens ogen.',
  team: 'Team en school',
  family: 'Ouders en jongeren',
  more: (count: number) => `Nog ${count} mensen in de regio`,
  families: (children: string) => `Gezin van ${joinAnd(children.split('|'), 'nl')}`,
  roles: {
    WIJKTEAM: 'jeugdteam',
    SCHOOL_IB_ZOCO: 'intern begeleider',
    SCHOOL_TEACHER: 'leerkracht',
    JGZ: 'jeugdverpleegkundige',
    SWV: 'samenwerkingsverband',
    LEERPLICHT: 'leerplichtambtenaar',
    PRIVACY_OFFICER: 'privacyfunctionaris',
    ADMINISTRATOR: 'beheerder van de regio',
    ORGANISATION_ADMINISTRATOR: 'beheerder van de organisatie',
    SMW: 'schoolmaatschappelijk werker',
    child: 'jongere',
    mother: 'moeder',
    father: 'vader',
    parent: 'ouder',
    'step-parent': 'stiefouder',
    guardian: 'voogd',
    grandparent: 'grootouder',
    other: 'familie',
  } as Readonly<Record<string, string>>,
}
const en: typeof nl = {
  title: 'Who are you today?',
  lead: 'This is a trial. Choose an invented person and look through their eyes.',
  team: 'Team and school',
  family: 'Parents and young people',
  more: (count) => `${count} more people in the region`,
  families: (children) => `Family of ${joinAnd(children.split('|'), 'en')}`,
  roles: {
    WIJKTEAM: 'youth team',
    SCHOOL_IB_ZOCO: 'care lead of the school',
    SCHOOL_TEACHER: 'teacher',
    JGZ: 'youth nurse',
    SWV: 'samenwerkingsverband',
    LEERPLICHT: 'leerplicht officer',
    PRIVACY_OFFICER: 'privacy officer',
    ADMINISTRATOR: 'administrator of the region',
    ORGANISATION_ADMINISTRATOR: 'administrator of the organisation',
    SMW: 'school social worker',
    child: 'young person',
    mother: 'mother',
    father: 'father',
    parent: 'parent',
    'step-parent': 'step-parent',
    guardian: 'guardian',
    grandparent: 'grandparent',
    other: 'family',
  },
}

/** The people of the trial, each a button: professionals by organisation, families by their children. */
export function pickerPage(people: readonly TrialPerson[], language: Language, back = ''): PublicPage {
  const text = { nl, en }[language]
  const professionals = people.filter((one) => one.organisationId && !one.isExtra)
  const extras = people.filter((one) => one.isExtra)
  const families = people.filter((one) => !one.organisationId)
  const content = html`<main id="main" class="picker">
<h1>${text.title}</h1>
<p class="public-lead">${text.lead}</p>
<h2>${text.team}</h2>
${grouped(professionals).map(([place, group]) => groupOf(place, group, { text, back }))}
<h2>${text.family}</h2>
${grouped(families).map(([place, group]) => groupOf(text.families(place), group, { text, back }))}
${
  extras.length > 0 &&
  html`<details class="picker__more"><summary>${text.more(extras.length)}</summary>
${grouped(extras).map(([place, group]) => groupOf(place, group, { text, back }))}</details>`
}
</main>`
  return { language, title: text.title, hasErrors: false, content }
}

function grouped(people: readonly TrialPerson[]): [string, TrialPerson[]][] {
  const groups = new Map<string, TrialPerson[]>()
  for (const one of people) groups.set(one.place, [...(groups.get(one.place) ?? []), one])
  return [...groups]
}

function groupOf(
  heading: string,
  people: readonly TrialPerson[],
  { text, back }: { text: typeof nl; back: string },
): Html {
  return html`<section class="picker__group"><h3>${heading}</h3><ul>${people.map(
    (one) => html`<li>
<form method="post" action="/proefomgeving/inloggen"><input type="hidden" name="accountId" value="${one.accountId}"><input type="hidden" name="organisationId" value="${one.organisationId}"><input type="hidden" name="role" value="${one.role}"><input type="hidden" name="back" value="${back}">
<button class="picker__person" type="submit"><b>${one.name}</b><span>${text.roles[one.role] ?? one.role}</span></button></form></li>`,
  )}</ul></section>`
}
