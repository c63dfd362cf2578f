import type { Question } from '../contract.ts'

const askers: Record<Question['asker'], string> = {
  PARENT: 'Ouder',
  PUPIL: 'Leerling',
  SCHOOL_STAFF: 'Werkt op school',
  PROFESSIONAL: 'Werkt met kinderen',
  OTHER: 'Iemand anders',
}

const states: Record<Question['state'], string> = {
  new: 'Nieuw',
  'picked-up': 'Opgepakt',
  answered: 'Beantwoord',
  'passed-on': 'Doorgegeven',
  'became-consult': 'Besproken zonder naam',
  'became-dossier': 'Gezin in beeld',
  closed: 'Afgerond',
  withdrawn: 'Teruggenomen',
}

const why: Record<Question['why'], (school: string, from: string) => string> = {
  contact: (school) => `Jij bent de vaste contactpersoon van ${school}.`,
  regie: (school) => `Jij bent er voor vragen over de regie van ${school}.`,
  'stand-in': (school) => `Jij vervangt de vaste contactpersoon van ${school}.`,
  absent: (_, from) => `De vraag lag bij ${from} en die is er niet. Jij vervangt.`,
  taken: () => 'Jij nam deze vraag over in het team.',
  'handed-over': (_, from) => `${from} gaf deze vraag aan jou.`,
  'school-care-lead': (school) => `De vrager vindt het goed dat jij op ${school} meeleest.`,
  team: () => 'Deze vraag heeft geen vaste contactpersoon. Je team leest mee.',
}

export const nl = {
  askers,
  states,
  why,
  aColleague: 'een collega',
  hands: (count: number) => `Ging door ${count} handen`,
  noSchool: 'de school',
  noSchoolChosen: 'Geen school gekozen',
  anonymous: 'Zonder naam',
  clock: {
    reaction: {
      calm: (date: string) => `Laat iets horen vóór ${date}`,
      today: () => 'Laat vandaag iets horen',
      late: (date: string) => `Te laat: iets laten horen moest vóór ${date}`,
    },
    answer: {
      calm: (date: string) => `Antwoord vóór ${date}`,
      today: () => 'Antwoord vandaag',
      late: (date: string) => `Te laat: antwoord moest vóór ${date}`,
    },
  },
  thisQuestion: (name: string | null) => (name === null ? 'deze vraag' : `de vraag van ${name}`),
  chosenByAsker: 'Wie de vraag stelde, koos op het formulier wie meeleest.',
  pickUp: 'Oppakken',
  of: (does: string, name: string) => `${does}: vraag van ${name}`,
  openQuestion: 'Openen',
  tray: {
    title: 'Nieuwe vragen',
    all: 'Alle vragen',
    none: 'Geen nieuwe vragen.',
    noneHow: 'Nieuwe vragen van ouders, leerlingen en leerkrachten komen hier.',
    pickedUp: (count: number) =>
      count === 1 ? '1 opgepakte vraag wacht op antwoord.' : `${count} opgepakte vragen wachten op antwoord.`,
    look: 'Bekijk',
    call: 'Telefoontje opschrijven',
    late: (count: number) => (count === 1 ? '1 daarvan is te laat.' : `${count} daarvan zijn te laat.`),
    today: (count: number) => (count === 1 ? '1 daarvan moet vandaag.' : `${count} daarvan moeten vandaag.`),
    taken: (name: string) => `Je hebt de vraag van ${name} opgepakt.`,
    toQuestion: 'Naar de vraag',
  },
  list: {
    title: 'Vragen',
    open: 'Nieuw',
    pickedUp: 'Opgepakt',
    done: 'Eerder',
    call: 'Telefoontje opschrijven',
    earlier: 'Eerdere vragen',
    more: 'Meer laten zien',
    withdrawn: 'Teruggenomen',
    withdrawnLine: (number: string, date: string) => `Vraag ${number} is op ${date} door de vrager teruggenomen.`,
    withdrawnHow: 'Van deze vragen bewaren we alleen het nummer. Bel de vrager niet meer.',
    none: 'Nog geen vragen.',
    noneHow: 'Nieuwe vragen van ouders en leerkrachten komen hier.',
    noneOpen: 'Er wacht geen nieuwe vraag.',
    noneOpenHow: 'Komt er een bij, dan staat die hier bovenaan.',
  },
  page: {
    title: (name: string) => `Vraag van ${name}`,
    reference: 'Nummer',
    hands: 'Hoeveel handen',
    direct: 'Eén: de vraag kwam rechtstreeks.',
    through: (count: number, from: string) => `${count}. Het laatst kwam de vraag van ${from}.`,
    asked: 'Gesteld',
    reach: 'Zo bereik je de vrager',
    noReach: 'De vrager liet geen telefoonnummer of e-mailadres achter.',
    school: 'School',
    asker: 'Wie vraagt',
    basis: 'Weten de ouders dit?',
    ANONYMOUS: 'De vraag is zonder naam gesteld. Zoek niet uit om welk kind het gaat.',
    PARENTS_AGREE: (who: string, when: string) => `Ja. Besproken met ${who} op ${when}. Zij vinden het goed.`,
    state: 'Stand',
    pickedUpBy: (name: string) => `Opgepakt door ${name}`,
    close: 'Vraag afronden',
    closeHint: 'Kies dit als de vraag beantwoord is en er geen plan nodig is.',
    makeDossier: 'Maak een dossier',
    makeHint: 'De woorden van de vrager gaan mee. Niemand hoeft het nog eens te vertellen.',
    toDossier: 'Naar het gezin',
    noDossierAnonymous:
      'Van een vraag zonder naam kun je geen dossier maken. Denk mee met de leerkracht, zonder namen.',
    firstPickUp: 'Pak de vraag eerst op. Daarna kun je een dossier maken.',
    next: 'Wat kun je nu doen?',
  },
  breadcrumb: 'Kruimelpad',
  today: 'Vandaag',
}

export type ProfessionalQuestionText = typeof nl
