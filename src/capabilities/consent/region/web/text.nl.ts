import type { RegionVersion } from '../contract.ts'

const levels: Record<string, string> = {
  full: 'alles',
  summary: 'een samenvatting',
  dates: 'alleen de datum',
  nothing: 'niets',
}

const purposes: Record<string, string> = {
  COORDINATE_PLAN: 'samen één plan maken',
  REFER_HELP: 'doorverwijzen naar hulp',
  DECIDE_TLV: 'besluiten over een toelaatbaarheidsverklaring',
  DECIDE_YOUTH_HELP: 'besluiten over jeugdhulp',
  ATTENDANCE_ENFORCEMENT: 'leerplicht en verzuim',
  SAFETY_REPORT: 'melden bij Veilig Thuis',
  TRANSFER_SCHOOL: 'overstappen naar een andere school',
  TRANSFER_JGZ: 'overdragen aan de jeugdgezondheidszorg',
}

const regimes: Record<string, string> = {
  AVG_ONLY: 'School',
  JEUGDWET: 'Jeugdteam en jeugdhulp',
  WGBO: 'Jeugdgezondheid en huisarts',
  WMO: 'Veilig Thuis',
  PUBLIC_OFFICIAL: 'Leerplicht, doorstroompunt en jeugdconsulent',
  WPO18A: 'Samenwerkingsverband',
  PROF_CODE: 'Anderen, met een beroepscode',
}

const fields: Record<string, string> = {
  consent12to15: 'Wie beslist bij 12 tot en met 15 jaar',
  jointAuthority: 'Moeten beide ouders ja zeggen',
  longestConsentMonths: 'Hoe lang toestemming duurt',
  reminderDays: 'Wanneer het gezin bericht krijgt',
  roleNarrowing: 'Wat een rol leest',
  purposeNarrowing: 'Wat voor een doel nodig is',
}

const kinds: Record<RegionVersion['kind'], (organisation: string) => string> = {
  choices: () => 'Regels veranderd',
  leaves: (organisation) => `${organisation} doet niet meer mee`,
  returns: (organisation) => `${organisation} doet weer mee`,
}

const number = (count: number) => count.toLocaleString('nl-NL')
const families = (count: number) => (count === 1 ? '1 gezin' : `${number(count)} gezinnen`)
const doors = (count: number) => (count === 1 ? '1 deur' : `${number(count)} deuren`)

export const nl = {
  title: 'Beheer van de regio',
  lead: 'Hier staat wat jullie regio kiest, binnen de wet. Een regio mag meer vragen en minder delen. Nooit andersom.',
  readOnly: 'Je kunt alles lezen. Alleen de beheerder van de regio verandert dit.',
  tabs: {
    rules: 'Regels',
    history: 'Geschiedenis',
    organisations: 'Organisaties',
    field: 'Beheer',
    gaps: 'Zonder ontvanger',
  },
  menu: 'Onderdelen van het beheer',
  noFiles: 'Je ziet hier geen gezinnen, alleen aantallen.',
  levels,
  purposes,
  regimes,
  fields,
  kinds,
  deriving: {
    title: 'De nieuwe regels worden doorgerekend',
    progress: (done: number, all: number) => `Klaar bij ${number(done)} van ${families(all)}.`,
    barred: 'Wat dicht kan gaan, is al overal dicht. Het gaat weer open bij elk gezin waar het mag.',
    open: 'Wat open mag, gaat open zodra een gezin aan de beurt is.',
  },
  saved: 'De nieuwe regels gelden vanaf nu.',
  youth: {
    label: 'Wie beslist bij een kind van 12 tot en met 15 jaar?',
    hint: 'De wet verschilt per beroep. In de praktijk vraag je het kind én de ouders. Bron: keuze C-7 (Jeugdwet 7.3.11, UAVG 5, beroepscode NVO).',
    both: 'Het kind en de ouders, allebei',
    bothHint: 'Zo klopt het altijd met elke wet. Dit is de gewone keuze.',
    statute: 'Wie de wet noemt',
    statuteHint: 'Bij zorg en jeugdhulp het kind alleen. Bij school de ouders.',
    each: 'Dat verschilt per beroep',
    eachHint: 'Kies hieronder per beroep.',
  },
  parents: {
    label: 'Moeten beide ouders met gezag ja zeggen?',
    hint: 'Bron: keuze C-11 (BW 1:253i, Jeugdwet 7.3.16, richtlijn school en gescheiden ouders).',
    all: 'Ja, altijd allebei',
    allHint: 'Dit is de gewone keuze.',
    one: 'Eén ouder is genoeg bij dagelijkse zaken',
    oneHint: 'Alleen bij afspraken, naam, aanwezigheid en schoolgang. En alleen zolang de ander geen nee zegt.',
    each: 'Dat verschilt per soort informatie',
    eachHint: 'Kies hieronder per soort.',
    allWord: 'allebei',
    oneWord: 'één is genoeg',
  },
  months: {
    label: 'Hoe lang duurt toestemming hooguit?',
    hint: 'Bron: keuze C-21. De wet laat twaalf maanden toe. Wat korter wordt, sluit ook wat eerder al mocht.',
    option: (months: number) => (months === 1 ? '1 maand' : `${months} maanden`),
  },
  reminder: {
    label: 'Wanneer krijgt het gezin bericht dat toestemming afloopt?',
    option: (days: number) => `${days} dagen van tevoren`,
  },
  narrow: {
    roles: {
      title: 'Wat elke rol leest',
      hint: 'Bron: de rollentabel (§1.7b). Kies een rol en geef minder waar jullie dat willen. Meer dan de tabel kan niet.',
      choose: 'Rol',
    },
    purposes: {
      title: 'Wat voor elk doel nodig is',
      hint: 'Bron: de doelentabel (§1.7a, AVG artikel 5: niet meer dan nodig). Kies een doel en geef minder waar jullie dat willen.',
      choose: 'Doel',
    },
    category: 'Soort informatie',
    law: 'Volgens de tabel',
    here: 'In deze regio',
    asLaw: (level: string) => `${level} (tabel)`,
    nothingElse: 'Andere soorten informatie leest niemand met deze keuze.',
    cell: (whose: string, category: string, level: string, law: string) =>
      `${whose}, ${category}: ${level} in plaats van ${law}`,
    none: 'Deze regio geeft nergens minder dan de tabellen.',
    list: 'Hier geeft deze regio minder',
  },
  note: {
    label: 'Waarom verandert dit?',
    hint: 'Dit staat in de geschiedenis. De privacyfunctionaris leest het ook.',
  },
  check: 'Tel wat dit doet',
  nothingChanged: 'Je hebt nog niets veranderd.',
  checking: {
    title: 'Dit gaat er gebeuren',
    notYet: 'Er is nog niets veranderd.',
    counting: (done: number, all: number) => `We tellen bij alle gezinnen: ${number(done)} van ${number(all)}.`,
    failed: 'Het tellen is gestopt. Ga terug en probeer het opnieuw.',
    closes: (count: number, at: number) => `Dit sluit ${doors(count)} bij ${families(at)}.`,
    closesNone: 'Dit sluit vandaag niets.',
    opens: (count: number, at: number) => `Dit opent ${doors(count)} bij ${families(at)}.`,
    opensNone: 'Dit opent vandaag niets.',
    sooner: 'Toestemming die al gegeven is, loopt hierdoor op een andere dag af.',
    closesHow: 'Dat gebeurt meteen en overal tegelijk.',
    opensHow: 'Dat gebeurt gezin voor gezin, in de minuten erna.',
    door: 'Een deur is: één soort informatie over iemand, van één schrijver, open voor één rol.',
    changes: 'Wat je verandert',
    save: 'Leg vast',
    back: 'Terug naar de regels',
  },
  history: {
    lead: 'Elke verandering is een nieuwe versie. Er verdwijnt niets.',
    version: (version: number) => `Versie ${version}`,
    first: 'Zoals Rondom is geleverd',
    by: (name: string, when: string) => `${name}, ${when}`,
    changed: 'Veranderd:',
    fromTo: (field: string, from: string, to: string) => `${field}: van ${from} naar ${to}`,
    differs: 'dat verschilt',
    cells: (count: number) => (count === 1 ? '1 vakje minder' : `${count} vakjes minder`),
    nothing: 'Alleen de reden is nieuw.',
  },
  organisations: {
    lead: 'Vertrekt een organisatie uit de samenwerking? Dan sluit je hier alles van anderen, bij alle gezinnen tegelijk.',
    name: 'Organisatie',
    state: 'Doet mee',
    in: 'Doet mee',
    out: 'Doet niet meer mee',
    leave: 'Laat vertrekken',
    return: 'Laat weer meedoen',
    leaveTitle: (name: string) => `${name} laten vertrekken`,
    returnTitle: (name: string) => `${name} weer laten meedoen`,
    closes: (count: number, at: number) => `Dit sluit ${doors(count)} bij ${families(at)}.`,
    closesNone: (at: number) => `De organisatie zit in het team van ${families(at)} en leest nu niets van anderen.`,
    people: (count: number) =>
      count === 1 ? 'Het gaat om 1 medewerker.' : `Het gaat om ${number(count)} medewerkers.`,
    atOnce: 'Na je klik is alles van anderen meteen dicht. De teams volgen gezin voor gezin.',
    keeps: (at: number) =>
      `Wat de organisatie zelf schreef bij ${families(at)} houdt ze. Dat staat onder ‘Door ons geschreven’.`,
    undo: 'Je kunt dit terugdraaien. Dan gaat weer open wat gezinnen goedvonden.',
    regie: (at: number) => `Deze organisatie heeft de regie bij ${families(at)}. Draag die eerst over.`,
    returns: 'Wat gezinnen goedvonden, gaat weer open. Dat gebeurt gezin voor gezin.',
    why: 'Waarom?',
    confirmLeave: 'Ja, sluit alles van anderen',
    confirmReturn: 'Ja, laat weer meedoen',
    done: 'Gedaan. Je ziet hierboven hoe ver het is.',
  },
}

export type RegionText = typeof nl
