import type { CardText } from './text.nl.ts'

export const en: CardText = {
  openTitle: 'Something was opened in an emergency',
  closedTitle: 'Something was open in an emergency',
  what: 'What?',
  about: (names) => `About ${names}.`,
  why: 'Why?',
  since: 'Since',
  until: 'Until',
  at: (day, time) => `${day}, ${time}`,
  closed: (at) => `closed on ${at}`,
  checking: 'A privacy officer checks whether this was allowed.',
  verdicts: {
    justified: 'The privacy officer checked it. It was allowed.',
    'not-justified': 'The privacy officer checked it. It should not have been done.',
    discussed: 'The privacy officer spoke about it with who opened this.',
  },
  ask: (name, organisation) => `Do you have a question? Call ${name} of ${organisation}.`,
  askTeam: 'Do you have a question? Call the youth team.',
  looks: 'See who has looked',
}
