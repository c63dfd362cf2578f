import type { Emergency } from '../../../../capabilities/consent/emergency/contract.ts'

export const nl = {
  openTitle: 'Er is iets geopend in een noodgeval',
  closedTitle: 'Er was iets open in een noodgeval',
  what: 'Wat?',
  about: (names: string) => `Over ${names}.`,
  why: 'Waarom?',
  since: 'Sinds',
  until: 'Tot',
  at: (day: string, time: string) => `${day}, ${time}`,
  closed: (at: string) => `gesloten op ${at}`,
  checking: 'Een privacyfunctionaris kijkt na of dit mocht.',
  verdicts: {
    justified: 'De privacyfunctionaris keek het na. Het mocht.',
    'not-justified': 'De privacyfunctionaris keek het na. Het had niet gemogen.',
    discussed: 'De privacyfunctionaris sprak erover met wie dit opende.',
  } satisfies Record<NonNullable<Emergency['verdict']>, string>,
  ask: (name: string, organisation: string) => `Heb je een vraag? Bel ${name} van ${organisation}.`,
  askTeam: 'Heb je een vraag? Bel het jeugdteam.',
  looks: 'Kijk wie heeft gekeken',
}

export type CardText = typeof nl
