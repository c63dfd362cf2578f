import type { Static } from 'typebox'
import type { CategoryLevel, ConsentRequest, Decider, Obstacle } from '../contract.ts'

type Level = NonNullable<Static<typeof CategoryLevel>['level']>
const levels: Record<Level, string> = {
  full: 'leest alles hierover',
  summary: 'leest een korte samenvatting',
  dates: 'ziet alleen de datum',
}

const states: Record<ConsentRequest['state'], string> = {
  asked: 'Wacht op antwoord',
  granted: 'Akkoord',
  refused: 'Nee gezegd',
  withdrawn: 'Gestopt',
  expired: 'Verlopen',
  blocked: 'Kan nu niet verder',
}

const whys: Record<Decider['why'], (subject: string) => string> = {
  'has-gezag': (subject) => `heeft gezag over ${subject}`,
  guardian: (subject) => `is voogd van ${subject}`,
  'guardian-institution': (subject) => `heeft de voogdij over ${subject}`,
  'is-12-to-15': () => 'is 12 tot en met 15 jaar en beslist mee',
  'is-16-or-17': () => 'is 16 of 17 jaar en beslist zelf',
  'is-adult': () => 'beslist over de eigen gegevens',
}

const obstacles: Record<Static<typeof Obstacle>['code'], (subject: string) => { what: string; how: string }> = {
  'authority.unknown': (subject) => ({
    what: `Het is niet bekend wie gezag heeft over ${subject}.`,
    how: 'Vraag dit na bij de ouders of kijk in het gezagsregister. Leg het vast. Daarna kun je versturen.',
  }),
  'authority.conflict': (subject) => ({
    what: `De ouders van ${subject} zijn het niet eens.`,
    how: 'Vraag nu geen toestemming. Praat eerst met beide ouders, samen of apart. Overleg met je gedragswetenschapper.',
  }),
  'authority.nobody': (subject) => ({
    what: `Niemand in dit gezin heeft gezag over ${subject}.`,
    how: 'Zoek uit wie de voogd is. Zet die persoon bij het gezin.',
  }),
}

export const nl = {
  levels,
  states,
  whys,
  obstacles,
  title: 'Toestemming vragen',
  pageTitle: 'Wie mag meekijken?',
  requests: 'Eerder gevraagd',
  noRequests: 'Er is nog niets gevraagd.',
  noRequestsHow: 'Vraag het gezin of iemand mag meekijken. Het antwoord komt hier.',
  formTitle: 'Iemand erbij vragen',
  formLead: 'Het gezin beslist. Nee zeggen is goed, en heeft geen gevolgen voor de hulp.',
  receiver: 'Wie mag meekijken en meedoen?',
  chooseReceiver: 'Kies een collega',
  about: 'Over wie gaat de informatie?',
  categories: 'Welke informatie?',
  categoriesHint: 'Kies niet meer dan nodig is voor het plan.',
  notForPurpose: 'kan niet voor dit doel',
  goals: 'Welke doelen?',
  goalsAll: 'Alle doelen van het plan',
  goalsAllHint: 'Ook doelen die er later bij komen.',
  goalsChosen: 'Alleen deze doelen',
  chooseGoals: 'Kies de doelen',
  until: 'Tot wanneer?',
  untilHint: 'Het einde van het schooljaar is een goed moment. Ten hoogste 12 maanden.',
  explanation: 'Waarom vraag je dit?',
  explanationHint: 'Schrijf het zoals je het aan de keukentafel zegt.',
  toCheck: 'Verder: nakijken',
  check: {
    title: 'Kijk na: nog niet verstuurd',
    change: 'Wijzigen',
    letter: 'Zo leest het gezin het',
    deciders: 'Wiens antwoord is nodig?',
    decidersLead: 'Iedereen in deze lijst moet ja zeggen. Tot die tijd ziet er niemand iets bij.',
    nobody: 'Nu kan niemand antwoord geven.',
    obstacles: 'Dit kan nog niet verstuurd worden',
    send: 'Vraag versturen',
    news: 'Wat is er nieuw?',
    newsHint: (day: string) =>
      `Het gezin zei kort geleden nee. Vanaf ${day} mag je het weer vragen. Eerder alleen als er iets nieuws is. Het gezin leest dit ook.`,
    back: 'Terug',
    asking: 'We maken de tekst voor het gezin…',
    noAccount: 'kan nog niet inloggen',
    purpose: 'Doel',
    purposeText: 'Samen aan één plan werken',
    both: 'Het werkt twee kanten op: jullie lezen ook wat deze collega over het plan schrijft.',
  },
  answers: {
    none: 'Nog geen antwoord',
    GRANTED: (date: string) => `Ja, op ${date}`,
    REFUSED: (date: string) => `Nee, op ${date}`,
    WITHDRAWN: (date: string) => `Gestopt op ${date}`,
  },
  noteAnswer: {
    open: 'Antwoord noteren',
    title: 'Een antwoord noteren',
    submit: 'Antwoord bewaren',
    who: 'Wie gaf antwoord?',
    chooseWho: 'Kies een persoon',
    what: 'Wat was het antwoord?',
    answers: { GRANTED: 'Ja', REFUSED: 'Nee', WITHDRAWN: 'Ja teruggenomen' },
    how: 'Hoe kwam het antwoord?',
    methods: { spoken: 'Mondeling', paper: 'Op papier' },
    day: 'Op welke dag?',
    language: 'In welke taal is de tekst gelezen?',
    languages: { nl: 'Nederlands', en: 'Engels' },
    present: 'Wie was erbij?',
    presentToo: 'Was er iemand bij?',
    presentHint: 'Een naam en wat die persoon doet.',
    scan: 'De scan van het papier',
    scanHint: 'Een pdf of foto van hooguit 10 MB. De naam van het bestand bewaren we niet.',
    tooLarge: 'Dit bestand is groter dan 10 MB. Maak de scan kleiner.',
    shown: 'Het gezin ziet dit antwoord meteen, met jouw naam erbij. Wie het gaf, kan het zelf veranderen.',
  },
  renew: 'Opnieuw vragen',
  endsOn: (date: string) => `Loopt af op ${date}. Vraag op tijd of het nog mag.`,
  again: {
    'turned-12': (name: string) => `${name} is nu 12 en beslist mee. Dit is daarom opnieuw gevraagd.`,
    'turned-16': (name: string) => `${name} is nu 16 en beslist zelf. Dit is daarom opnieuw gevraagd.`,
    'turned-18': (name: string) => `${name} is nu 18 en beslist zelf. Dit is daarom opnieuw gevraagd.`,
    'gezag-changed': (name: string) => `${name} beslist nu. Dit is daarom opnieuw gevraagd.`,
  },
  notedAs: ({ method, by, present }: { method: 'paper' | 'spoken'; by: string; present: string | null }) =>
    [method === 'paper' ? 'op papier' : 'mondeling', `genoteerd door ${by}`, present && `erbij: ${present}`]
      .filter(Boolean)
      .join(', '),
  seeScan: 'Bekijk het papier',
  sent: 'De vraag is verstuurd.',
  asked: (name: string, date: string) => `Gevraagd door ${name} op ${date}`,
  untilDate: (date: string) => `tot ${date}`,
  allGoals: 'Alle doelen',
  text: 'De tekst voor het gezin',
  thisRequest: 'deze vraag om toestemming',
  onlyRegie: 'Alleen het team met de regie vraagt toestemming.',
}

export type ConsentText = typeof nl
