import type { Absent, Party } from '../contract.ts'

const parties: Record<Party, string> = {
  family: 'Gezin',
  school: 'School',
  'youth-team': 'Jeugdteam',
  care: 'Zorg',
  other: 'Anderen',
}

const inSentence: Record<Party, string> = {
  family: 'gezin',
  school: 'school',
  'youth-team': 'jeugdteam',
  care: 'zorg',
  other: 'anderen',
}

/** Of a professional the role, of somebody of the family the relation. */
const roles: Record<string, string> = {
  SCHOOL_TEACHER: 'leerkracht',
  SCHOOL_IB_ZOCO: 'intern begeleider',
  SCHOOL_BOARD: 'schoolbestuur',
  SMW: 'schoolmaatschappelijk werker',
  JGZ: 'jeugdverpleegkundige',
  WIJKTEAM: 'jeugdteam',
  JEUGDCONSULENT: 'jeugdconsulent',
  JEUGDHULP_PROVIDER: 'jeugdhulpverlener',
  EXPERTISETEAM: 'expertiseteam',
  SWV: 'samenwerkingsverband',
  LEERPLICHT: 'leerplichtambtenaar',
  RMC: 'doorstroompunt',
  VEILIG_THUIS: 'Veilig Thuis',
  GI: 'jeugdbeschermer',
  RVDK: 'Raad voor de Kinderbescherming',
  HUISARTS: 'huisarts',
  PRIVACY_OFFICER: 'privacyfunctionaris',
  ADMINISTRATOR: 'beheerder van de regio',
  ORGANISATION_ADMINISTRATOR: 'beheerder van de organisatie',
  PARENT: 'ouder',
  YOUTH: 'jongere',
  asker: 'stelde de vraag',
  child: 'kind',
  mother: 'moeder',
  father: 'vader',
  parent: 'ouder',
  'step-parent': 'stiefouder',
  guardian: 'voogd',
  grandparent: 'opa of oma',
  other: 'iemand anders',
}

const reasons: Record<Absent['reason'], string> = {
  'own-notes': 'Dit is alleen voor het eigen team',
  'no-consent': 'Het gezin koos om dit dicht te houden',
  'not-asked': 'Hierover is het gezin nog niets gevraagd',
  'waiting-for-answer': 'Er is nog geen antwoord op de vraag om toestemming',
  ended: 'De toestemming is afgelopen',
  'gezag-unknown': 'Het is nog niet bekend wie gezag heeft',
  'gezag-conflict': 'De ouders met gezag zijn het niet eens',
  'not-for-purpose': 'Dit is niet nodig om samen één plan te maken',
  'role-reads-less': 'Deze rol leest dit soort informatie niet',
  'not-for-parents': 'Dit gaat niet vanzelf open voor ouders',
  'not-discussed': 'Dit is nog niet met de ouders besproken',
  secret: 'Dit is geheim voor deze persoon',
  'youth-decides': 'Vanaf 16 jaar kiest de jongere zelf wie meeleest',
}

/** Why somebody can read it, by the rule of their key. */
const because: Record<string, string> = {
  'C-7': 'want de jongere zei zelf ja, zonder de ouders',
  'C-8': 'want daar vroeg het gezin om',
  D09: 'want zij geven samen dezelfde hulp',
  D14: 'want het gezin zei ja',
  D15: 'want het gezin zei ja',
  D16: 'want het gezin zei ja',
  D18: 'want het gezin zei ja',
  D20: 'zelf geopend in een noodgeval',
  D21: 'want dit gaat over hun kind',
  D22: 'want dit gaat over hun kind of henzelf',
  D23: 'want dit is van henzelf, of de jongere zei ja',
}

export const nl = {
  parties,
  roles,
  reasons,
  because,
  waitingFor: (names: string) => `Nog geen antwoord van ${names}`,
  you: 'jij',
  everybody: 'Iedereen in het team',
  nobody: 'Niemand',
  only: (party: Party) => (party === 'family' ? 'Alleen het gezin' : `Alleen ${inSentence[party]}`),
  part: (party: Party) => `een deel van ${party === 'family' ? 'het gezin' : inSentence[party]}`,
  inSentence,
  ownTeam: 'Alleen voor ons team',
  who: (what: string) => `Wie kan ${what} zien?`,
  sees: 'Ziet mee',
  seesPart: 'Ziet een deel',
  somebody: 'Iemand',
  wrote: 'Schreef dit',
  doesNotSee: 'Ziet dit niet',
  nobodyOfParty: 'Niemand in dit team',
  since: (date: string) => `sinds ${date}`,
  until: (date: string) => `tot ${date}`,
  askable: 'Het gezin kan dit opvragen.',
  choice: 'Het gezin kiest wie meekijkt. Die keuze kan elke dag veranderen.',
  preview: {
    title: 'Dit kunnen zo meteen lezen',
    own: 'Alleen voor ons team',
    nobodyYet: 'Kies eerst over wie het gaat.',
    asking: 'We kijken wie dit kan lezen…',
    failed: 'We kunnen nu niet laten zien wie dit kan lezen.',
    not: 'Niet',
  },
}

export type AccessText = typeof nl
