export const nl = {
  title: 'Wie is ingelogd',
  lead: 'Iedereen van jouw organisatie die nu is ingelogd. Log iemand uit als een apparaat kwijt is, of als iemand hier niet hoort.',
  leadRegion:
    'Iedereen die in de regio werkt en nu is ingelogd. Log iemand uit als een apparaat kwijt is, of als iemand hier niet hoort.',
  search: 'Zoek op naam',
  none: 'Niemand gevonden.',
  noneHow: 'Nu is niemand met deze naam ingelogd. Zoek op een ander deel van de naam.',
  more: 'Er zijn er meer. Zoek op naam.',
  who: 'Wie',
  forWhom: 'Voor wie',
  opened: 'Ingelogd',
  seen: 'Laatst gebruikt',
  by: 'Via',
  trial: 'proefomgeving',
  you: '(jij)',
  out: 'Uitloggen',
  outOf: (name: string) => `${name} hier uitloggen`,
  done: (name: string) => `${name} is daar uitgelogd.`,
  moment: (day: string, time: string) => `${day} om ${time}`,
}

export type SessionsText = typeof nl
