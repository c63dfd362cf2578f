import type { EndReason, RelativeAccess } from '../contract.ts'

const reasons: Record<EndReason, string> = {
  'wrong-person': 'De verkeerde persoon is uitgenodigd',
  'own-wish': 'Deze persoon wil het zelf',
  'not-of-the-family': 'Deze persoon hoort niet meer bij dit gezin',
  'other-way-in': 'Inloggen lukt niet meer, ik nodig opnieuw uit',
}

const states = {
  'not-invited': () => 'Nog niet uitgenodigd',
  invited: ({ until }) => `Uitgenodigd, de code werkt tot en met ${until}`,
  withdrawn: () => 'Uitnodiging ingetrokken',
  lapsed: ({ until }) => `De code is verlopen, de laatste dag was ${until}`,
  'signed-in': ({ since }) => `Kan inloggen sinds ${since}`,
  ended: ({ since }) => `Toegang gestopt op ${since}`,
} satisfies Record<RelativeAccess['state'], (days: { since: string; until: string }) => string>

export const nl = {
  title: 'Toegang voor het gezin',
  link: 'Toegang voor het gezin',
  lead: 'Hier nodig je mensen van dit gezin uit om in te loggen. Ieder krijgt een eigen brief, ook een jongere vanaf 12 jaar. De brief geef je zelf.',
  young: 'Jongere. De ouders zien niet dat je deze brief geeft.',
  secret: 'Geheim adres. Geef de brief zelf, stuur hem niet op.',
  states: states as Record<RelativeAccess['state'], (days: { since: string; until: string }) => string>,
  short: {
    'not-invited': 'logt nog niet in',
    invited: 'is uitgenodigd',
    withdrawn: 'logt nog niet in',
    lapsed: 'code verlopen',
    'signed-in': 'kan inloggen',
    ended: 'toegang gestopt',
  } as Record<RelativeAccess['state'], string>,
  by: (name: string) => `door ${name}`,
  reasons,
  nobody: {
    what: 'Er is nog niemand om uit te nodigen.',
    how: 'Volwassenen en jongeren vanaf 12 jaar komen hier vanzelf te staan.',
  },
  invite: 'Uitnodigen',
  inviteWho: (name: string) => `${name} uitnodigen`,
  again: 'Nieuwe brief',
  againWho: (name: string) => `Nieuwe brief voor ${name}`,
  withdraw: 'Intrekken',
  withdrawWho: (name: string) => `Uitnodiging van ${name} intrekken`,
  end: {
    open: 'Toegang stoppen',
    openWho: (name: string) => `Toegang van ${name} stoppen`,
    title: (name: string) => `Toegang van ${name} stoppen?`,
    lead: 'Deze persoon leest dit dossier dan meteen niet meer en kan niet meer inloggen. In het overzicht van het gezin staat dat jij dit deed.',
    right: 'Wie gezag heeft, houdt recht op inzage. Dat kan dan alleen nog op papier.',
    why: 'Waarom?',
    submit: 'Toegang stoppen',
  },
  given: {
    title: (name: string) => `De brief voor ${name} is klaar`,
    once: 'Je ziet deze codes maar één keer. Print de brief voordat je hem sluit. Kwijt? Maak een nieuwe, dan werkt deze niet meer.',
    print: 'Brief printen',
    close: 'Klaar, sluit de brief',
    language: 'Taal van de brief',
    languages: { nl: 'Nederlands', en: 'Engels' },
    second: 'Tweede code',
    secondHow: (name: string) =>
      `Vertel deze code zelf aan ${name}: aan de telefoon of als je elkaar ziet. Zet hem nooit op de brief, in een bericht of in een mail.`,
    byHand: 'Geef de brief zelf aan deze persoon. Rondom stuurt niets op.',
    bySecret: (name: string) =>
      `Het adres van ${name} is geheim. Daarom staat er geen adres op. Stuur de brief niet met de post.`,
    toYoung: (name: string) => `De brief is voor ${name} zelf. Geef hem niet mee aan een ouder.`,
    sheet: 'De brief zoals hij op papier komt',
  },
}

export type FamilyAccessText = typeof nl
