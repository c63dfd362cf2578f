import type { Category } from '../../../capabilities/access/vocabulary.ts'
import { nl as access } from '../../../capabilities/access/web/text.nl.ts'
import type { PartyKind } from '../../../design/parties.ts'
import { plan } from './plan/text.nl.ts'
import { sharing } from './sharing/text.nl.ts'

/** The kinds of information as a family names them. */
const categories: Record<Category, string> = {
  PLAN_GOAL_ACTION: 'Ons plan: doelen en acties',
  IDENTITY_CONTACT: 'Namen en geboortedatum',
  LOGISTICS: 'Afspraken en praktische zaken',
  SCHOOL_PROGRESS: 'Hoe het op school gaat',
  ATTENDANCE: 'Aanwezig op school',
  SUPPORT_NEED: 'Wat er nodig is',
  WELLBEING_SIGNAL: 'Hoe het met je kind gaat',
  FAMILY_SITUATION: 'Hoe het thuis gaat',
  HEALTH: 'Gezondheid',
  CARE_CONTENT: 'Wat we in de hulp bespreken',
  SAFETY_CONCERN: 'Zorgen over veiligheid',
  FINANCE_DEBT: 'Geld',
  CRIMINAL: 'Politie en justitie',
}

const party: Record<PartyKind, string> = {
  family: 'gezin',
  school: 'school',
  'youth-team': 'jeugdteam',
  care: 'zorg',
  other: 'anderen',
}

/** The party as the one who does something, at the start of a sentence. */
const subject: Record<PartyKind, string> = {
  family: 'Het gezin',
  school: 'School',
  'youth-team': 'Jeugdteam',
  care: 'Zorg',
  other: 'Deze organisatie',
}

const only: Record<PartyKind, string> = {
  family: 'Alleen het gezin',
  school: 'Alleen school',
  'youth-team': 'Alleen het jeugdteam',
  care: 'Alleen de zorg',
  other: 'Alleen anderen',
}

export const nl = {
  skip: 'Naar de inhoud',
  trial: 'Proefomgeving: alle mensen en scholen zijn verzonnen.',
  otherLanguage: { language: 'en', name: 'English', label: 'English: read this page in English' },
  signOut: 'Uitloggen',
  menu: 'Menu',
  tabs: { plan: 'Ons plan', sharing: 'Wie ziet wat', looks: 'Gekeken' },
  waiting: (count: number): string => (count === 1 ? 'vraag wacht op jou' : 'vragen wachten op jou'),
  loadingTitle: 'Rondom',
  loading: 'Even wachten, we halen het op.',
  undo: 'Ongedaan maken',
  myAccess: 'Mijn toegang: waar ben ik ingelogd?',
  close: 'Sluiten',
  you: (name: string) => `${name} (jij)`,
  failures: {
    failed: {
      title: 'Er ging iets mis',
      what: 'Het lukte niet om dit te laten zien.',
      how: 'Kijk of je internet hebt. Probeer het dan opnieuw.',
      action: 'Opnieuw proberen',
    },
    gone: {
      title: 'Niet gevonden',
      what: 'Deze pagina is er niet.',
      how: 'Misschien klopt het adres niet, of kun je dit niet meer zien.',
      action: 'Naar het begin',
    },
    'signed-out': {
      title: 'Uitgelogd',
      what: 'Je bent uitgelogd.',
      how: 'Je was een tijdje weg. Log opnieuw in om verder te gaan.',
      action: 'Opnieuw inloggen',
    },
  },
  broken: {
    title: 'Er ging iets mis',
    what: 'Het ligt niet aan jou. Laad de pagina opnieuw.',
    again: 'Opnieuw laden',
  },
  choose: {
    title: 'Over wie gaat het?',
    lead: 'Je hoort bij meer dan één plan. Kies welk plan je wilt zien.',
    other: 'Een ander plan kiezen',
    none: {
      title: 'Welkom bij Rondom',
      what: 'Er is nog geen plan.',
      how: 'Maken jullie een plan met het jeugdteam? Dan staat het hier.',
      action: 'Stel je vraag',
    },
  },
  form: {
    save: 'Bewaren',
    saveMine: 'Mijn tekst bewaren',
    busy: 'Bezig met bewaren',
    cancel: 'Niet bewaren',
    errorPrefix: 'Fout:',
    summary: (count: number): string =>
      count === 1 ? 'Kijk nog even naar 1 ding' : `Kijk nog even naar ${count} dingen`,
    notSaved: 'Het bewaren lukte niet. Je tekst staat er nog. Probeer het opnieuw.',
    saidBy: 'Wie zegt dit?',
    saidByHint: 'Bijvoorbeeld: Aylin, of: wij samen.',
    noName: 'Schrijf een naam op',
    conflict: {
      title: 'Iemand anders was net eerder.',
      now: 'Dit staat er nu:',
      yours: 'Jouw tekst staat hieronder. Er is niets weg.',
      keepTheirs: 'Laat staan wat er nu staat',
    },
  },
  readers: {
    title: 'Wie kan dit straks lezen?',
    choose: 'Kies eerst over wie het gaat.',
    wait: 'We kijken wie dit kan lezen.',
    failed: 'We weten nu niet wie dit kan lezen. Daarom kun je nog niet bewaren.',
    again: 'Opnieuw kijken',
    at: (organisation: string) => `van ${organisation}`,
    not: (names: string) => `Niet: ${names}.`,
  },
  marker: {
    you: 'jij',
    somebody: 'iemand',
    party,
    subject,
    only,
    onlyPeople: (names: string) => `Alleen ${names}`,
    nobody: 'Niemand',
    canSee: 'kan dit zien. Naar Wie ziet wat.',
    ofOrganisation: (name: string, organisation: string) => `${name} van ${organisation}`,
  },
  roles: access.roles,
  categories,
  plan,
  sharing,
}

export type FamilyText = typeof nl
