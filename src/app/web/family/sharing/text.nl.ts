import type { Level } from '../../../../capabilities/access/vocabulary.ts'
import type { ConsentRequest, Decider, SharingLine } from '../../../../capabilities/consent/contract.ts'

const levels: Record<Level | 'none', string> = {
  full: 'volledig',
  summary: 'in het kort',
  dates: 'alleen datums',
  none: 'gaat niet mee',
}

const why: Record<Decider['why'], (about: string) => string> = {
  'has-gezag': (about) => `heeft gezag over ${about}`,
  guardian: (about) => `is voogd van ${about}`,
  'guardian-institution': (about) => `heeft de voogdij over ${about}`,
  'is-12-to-15': () => 'is 12 jaar of ouder en beslist mee',
  'is-16-or-17': () => 'is 16 jaar of ouder en beslist zelf',
  'is-adult': () => 'beslist over de eigen gegevens',
}

const answers: Record<Decider['answer'], string> = {
  none: 'nog geen antwoord',
  GRANTED: 'zei ja',
  REFUSED: 'zei nee',
  WITHDRAWN: 'nam het ja terug',
}

const states: Record<SharingLine['reality'] | 'not-yet', string> = {
  sees: 'ziet dit',
  'sees-summary': 'ziet dit kort',
  'sees-dates': 'ziet datums',
  'sees-part': 'ziet een deel',
  'does-not-see': 'ziet dit niet',
  'not-yet': 'nog niet',
  'wrote-it': 'schreef dit zelf',
}

const outcomes: Record<ConsentRequest['state'], (until: string) => string> = {
  asked: () => 'Er wacht nog een antwoord.',
  granted: (until) => `Iedereen zei ja. Dit geldt tot en met ${until}.`,
  refused: () => 'Het antwoord was nee.',
  withdrawn: () => 'Het ja is teruggenomen.',
  expired: (until) => `Dit gold tot en met ${until}.`,
  blocked: () => 'Hier kon niemand op antwoorden.',
}

export const sharing = {
  lead: 'Hier zie je wie meekijkt. Bij elke schakelaar kies je zelf. Je kunt dit altijd veranderen. Dit heeft geen gevolgen voor de hulp.',
  promise: 'Je ziet wie heeft gekeken. Soms moet dat even wachten voor iemands veiligheid.',
  empty: {
    what: 'Nog niemand kijkt mee.',
    how: 'Wil iemand meekijken? Dan vragen we dat hier eerst aan jullie.',
  },
  request: {
    title: (asker: string, receiver: string) => `${asker} vraagt: mag ${receiver} meekijken?`,
    may: (receiver: string, organisation: string) => `Mag ${receiver} van ${organisation} meekijken en meedoen?`,
    who: 'Voor wie',
    about: 'Over wie',
    what: 'Wat',
    levels,
    goals: 'Welke doelen',
    allGoals: 'Alle doelen van het plan',
    parents: 'Je ouders',
    parentsDoNotSee: 'zien deze vraag en je antwoord niet in Rondom',
    until: 'Tot wanneer',
    untilDay: (day: string) => `tot en met ${day}`,
    reason: 'Waarom',
    deciders: 'Wie geeft antwoord',
    why,
    answers,
    noted: {
      spoken: (day: string, by: string) => `gezegd op ${day}, opgeschreven door ${by}`,
      paper: (day: string, by: string) => `op papier op ${day}, opgeschreven door ${by}`,
      present: (name: string) => `, ${name} was erbij`,
    },
    scan: 'Bekijk het papier',
    askedAgain: {
      'turned-12': (name: string) => `Je bent nu 12. Er is al ja gezegd tegen ${name}. Wat vind jij?`,
      'turned-16': (name: string) => `Je bent nu 16. Vanaf nu beslis jij zelf. Mag ${name} meekijken?`,
      'turned-18': (name: string) => `Je bent nu 18. Vanaf nu beslis jij zelf. Mag ${name} meekijken?`,
      'gezag-changed': (name: string) => `Jij beslist nu over deze vraag. Mag ${name} meekijken?`,
      until: (day: string) => `Tot en met ${day} blijft het zoals het is.`,
    },
    noAccount: 'nog geen antwoord, en kan nog niet inloggen',
    again: 'Lees de vraag nog eens',
    fullText: 'Lees de hele tekst',
    yes: 'Ja, dat mag',
    no: 'Nee, liever niet',
    free: 'Nee zeggen mag ook. Dit heeft geen gevolgen voor de hulp.',
    failed: 'Je antwoord kwam niet aan. Probeer het opnieuw.',
    blocked: 'Hier kan nu niemand ja op zeggen. Eerst moet duidelijk zijn wie mag beslissen.',
    said: { yes: 'Je zei ja.', no: 'Je zei nee.', takenBack: 'Je nam je ja terug.' },
    meaning: {
      granted: (name: string) => `Dank je. Iedereen zei ja. Hieronder staat wat ${name} nu ziet.`,
      asked: (names: string) =>
        names === '' ? 'Dank je. Je antwoord is bewaard.' : `Dank je. We wachten nog op ${names}.`,
      refused: (name: string) => `Dank je. ${name} kijkt niet mee. Dit heeft geen gevolgen voor de hulp.`,
      othersRefused: (name: string) => `${name} kijkt niet mee. Niet iedereen zei ja.`,
    },
    change: 'Antwoord veranderen',
    later: 'Toch anders? Zet het hieronder uit of aan. Dat kan altijd.',
    states: outcomes,
  },
  endsOn: (name: string, day: string, team: string) =>
    `${name} kijkt mee tot en met ${day}. Daarna stopt het. ${team} kan je opnieuw vragen of het mag.`,
  parents: {
    title: 'Lezen je ouders mee?',
    lead: 'Je bent 16 of 17. Jij kiest of je ouders meelezen in jouw plan.',
    on: 'leest mee',
    off: 'leest niet mee',
    until: (day: string) => `Tot en met ${day}.`,
    nowOn: (name: string) => `${name} leest nu mee.`,
    nowOff: (name: string) => `${name} leest niet meer mee.`,
  },
  past: 'Eerdere vragen',
  own: {
    title: 'Jouw gegevens',
    bornOn: 'Geboren',
    phone: 'Telefoon',
    email: 'E-mail',
    none: 'niet opgeschreven',
    seenBy: 'Wie ziet dit',
    mend: (name: string) => `Klopt dit niet? Zeg het tegen ${name}.`,
  },
  goal: (title: string) => `Doel: ${title}`,
  states,
  busy: 'even wachten',
  wroteIt: (party: string) => `${party} schreef dit zelf`,
  waiting: (names: string) => `Wacht op ${names}.`,
  notEnough: 'Jouw ja alleen is niet genoeg.',
  alsoWrote: (party: string) => `${party} schreef ook zelf.`,
  until: (day: string) => `Dit geldt tot en met ${day}. Daarna stopt het vanzelf.`,
  untilDay: (day: string) => `Tot en met ${day}.`,
  untilOther: 'Bij sommige delen staat een andere dag.',
  nothing: 'Ziet nu niets.',
  onlyOwn: 'Ziet nu alleen wat het zelf schreef.',
  changed: {
    sees: (party: string, part: string) => `${party} ziet ‘${part}’ nu.`,
    stopped: (party: string, part: string) => `${party} ziet ‘${part}’ niet meer.`,
    waits: (party: string, part: string, names: string) =>
      `Jouw ja is bewaard. ${party} ziet ‘${part}’ pas als ook ${names} ja zegt.`,
    noted: 'Jouw ja is bewaard.',
    notedNo: 'Jouw nee is bewaard.',
    undone: (meaning: string) => `Teruggezet. ${meaning}`,
    failed: 'Dit lukte niet. Er is niets veranderd. Probeer het opnieuw.',
  },
}
