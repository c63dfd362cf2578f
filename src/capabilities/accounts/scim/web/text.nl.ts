export const nl = {
  title: 'Koppeling met ICT',
  lead: 'De ICT van uw organisatie houdt bij wie hier werkt. Wie uit dienst gaat, kan meteen niet meer inloggen.',
  reach: (name: string, count: number) =>
    count === 1
      ? `Een sleutel geldt voor ${name}.`
      : `Een sleutel geldt voor ${name} en ${count - 1} scholen van dit bestuur.`,
  address: 'Adres voor ICT (SCIM 2.0)',
  tokens: {
    title: 'Sleutels',
    none: 'Er is nog geen sleutel. Maak er een en geef hem aan ICT.',
    make: 'Maak een sleutel',
    name: 'Waarvoor is de sleutel?',
    nameHint: 'Bijvoorbeeld: Entra ID van het bestuur',
    endsOn: 'Laatste dag',
    endsOnHint: 'Hooguit een jaar vooruit.',
    made: (by: string, on: string) => `Gemaakt door ${by} op ${on}`,
    ends: (on: string) => `Geldt tot en met ${on}`,
    used: (on: string) => `Laatst gebruikt op ${on}`,
    unused: 'Nog niet gebruikt',
    gone: 'Wie deze sleutel maakte, beheert hier geen mensen meer. Vervang hem.',
    states: { 'in-use': 'in gebruik', over: 'afgelopen', revoked: 'ingetrokken' },
    revoke: (name: string) => `Trek ${name} in`,
    revokeTitle: 'Sleutel intrekken',
    revokeMeans:
      'ICT kan met deze sleutel meteen niets meer doen. Wie daarna uit dienst gaat, moet u hier zelf melden tot er een nieuwe sleutel is.',
    revokeNow: 'Trek in',
    shown: 'Dit is de sleutel. Hij wordt één keer getoond.',
    shownMore: 'Geef hem nu aan ICT. Stuur hem niet per e-mail.',
    seen: 'Ik heb hem doorgegeven',
  },
  signIn: {
    title: 'Inloggen zonder uitnodiging',
    label: 'Inloggen zonder uitnodiging voor wie ICT aanmeldt',
    hint: (provider: string) => `Met ${provider}. Wie al een uitnodiging kreeg, merkt hier niets van.`,
    none: 'Kan pas als er precies één manier van inloggen is die alleen voor deze organisatie geldt, en die zegt welk kenmerk iemand aanwijst.',
    on: 'aan',
    off: 'uit',
  },
  people: {
    title: 'Wie hier al werkt',
    lead: 'Zeg onder welke inlognaam ICT iemand kent. Dan maakt ICT geen tweede account voor dezelfde persoon.',
    search: 'Zoek op naam',
    none: 'Niemand gevonden.',
    more: (shown: number, total: number) => `${shown} van ${total} getoond. Zoek op naam voor de anderen.`,
    known: (name: string) => `Bij ICT: ${name}`,
    reported: 'door ICT gemeld',
    unknown: 'Nog niet gekoppeld',
    link: (name: string) => `Koppel ${name}`,
    linkShort: 'Koppel',
    userName: 'Inlognaam bij ICT',
    userNameHint: 'Precies zoals ICT hem gebruikt, vaak het e-mailadres van het werk.',
    save: 'Bewaar',
  },
  anew: 'Laat opnieuw zien wie je bent',
  date: { day: 'Dag', month: 'Maand', year: 'Jaar' },
}

export type ScimText = typeof nl
