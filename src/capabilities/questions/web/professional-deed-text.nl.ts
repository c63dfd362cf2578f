import type { Destination, PassingBasis } from '../pass-on/vocabulary.ts'

const destinations: Record<Destination, string> = {
  SCHOOL_DISPUTE: 'Een meningsverschil met school',
  LEERPLICHT: 'Leerplicht',
  OTHER_TEAM: 'Een ander jeugdteam',
  RMC: 'Doorstroompunt',
  VEILIG_THUIS: 'Veilig Thuis',
  EMERGENCY: 'Er is nu gevaar',
}
const destinationHints: Record<Destination, string> = {
  SCHOOL_DISPUTE: 'Vertrouwenspersoon en klachtencommissie van de school',
  LEERPLICHT: 'Verlof, verzuim, inschrijven',
  OTHER_TEAM: 'Het kind woont elders en gaat hier niet naar school',
  RMC: 'Een jongere vanaf 18 zonder school of diploma',
  VEILIG_THUIS: 'Je wijst de vrager de weg. Melden of overleggen doe je met de meldcode',
  EMERGENCY: 'Bel zelf 112. Je wijst de vrager ook de weg',
}
const bases: Record<PassingBasis, string> = {
  points: 'Alleen de weg wijzen',
  asks: 'De vrager vragen of de vraag door mag',
  spoken: 'De vrager zei al ja',
  'no-personal-data': 'De vraag is zonder naam',
}
const basisHints: Record<PassingBasis, string> = {
  points: 'Er gaat niets naar een ander. De vrager leest waar hij terecht kan.',
  asks: 'De vrager leest dit bij de eigen vraag, en zegt daar ja of nee. Bij nee blijft de vraag hier.',
  spoken: 'De vraag gaat meteen door, met naam en nummer.',
  'no-personal-data': 'De vraag gaat meteen door, zonder naam en nummer.',
}

export const nl = {
  write: {
    title: 'Schrijf de vrager',
    words: 'Wat de vrager leest',
    hint: 'Alleen de vrager leest dit, met de eigen link. School en anderen niet.',
    noLink: 'Deze vraag kwam per telefoon. De vrager heeft geen link: bel, en schrijf hier op wat je zei.',
    answer: 'Verstuur als antwoord',
    tell: 'Verstuur als bericht',
    tellHint: 'Na een bericht blijft de vraag open. Na een antwoord stopt de klok.',
    sent: 'Verstuurd.',
  },
  consult: {
    title: 'Besproken zonder naam',
    outcome: 'Wat kwam eruit?',
    outcomeHint: 'Kort, en zonder namen. Alleen je eigen team leest dit.',
    words: 'Wat de vrager leest (mag leeg blijven)',
    save: 'Noteer het overleg',
  },
  places: {
    title: 'Hoort dit bij ons?',
    lead: 'Hoort de vraag bij een ander? Wijs vriendelijk de weg, of geef de vraag door.',
    which: 'Waar hoort de vraag bij?',
    destinations,
    destinationHints,
    how: 'Hoe?',
    bases,
    basisHints,
    words: 'Wat de vrager leest',
    wordsHint: 'Dit is een voorstel. Maak het je eigen tekst.',
    language: 'Taal van de tekst',
    dutch: 'Nederlands',
    english: 'Engels',
    goesTo: 'Naar',
    receives: 'Wie de vraag krijgt',
    whatHappens: 'Wat gebeurt er?',
    spokenWith: 'Met wie sprak je?',
    spokenOn: 'Op welke dag?',
    send: {
      points: 'Wijs de weg',
      asks: 'Stel de vraag aan de vrager',
      spoken: 'Geef de vraag door',
      'no-personal-data': 'Geef de vraag door',
    },
    meldcode: 'Naar de meldcode',
    asked: (place: string, date: string) =>
      `Op ${date} gevraagd of de vraag door mag naar ${place}. Er is nog geen antwoord.`,
    saidYes: (place: string) => `De vrager zei ja. De vraag is naar ${place} gegaan.`,
    saidNo: 'De vrager zei nee. De vraag blijft hier.',
    pointed: (place: string) => `De weg gewezen: ${place}.`,
    handed: (place: string) => `Doorgegeven aan ${place}.`,
    received: (by: string) => `Deze vraag kreeg je van ${by}.`,
  },
  history: {
    title: 'Wat er is gedaan',
    message: 'Bericht aan de vrager',
    toAsker: 'De vrager leest:',
    forTeam: 'Voor het team:',
    additions: 'De vrager voegde toe',
  },
  call: {
    title: 'Telefoontje opschrijven',
    lead: 'Alleen de vraag moet. De rest mag leeg blijven.',
    words: 'Wat vraagt de beller?',
    school: 'Welke school?',
    noSchool: 'Geen school, of onbekend',
    name: 'Hoe heet de beller?',
    phone: 'Nummer om terug te bellen',
    optional: '(mag leeg)',
    save: 'Opslaan',
    saved: 'Lees dit nummer voor',
    goesTo: (names: string, date: string) => `De vraag gaat naar ${names}. De beller hoort iets vóór ${date}.`,
    another: 'Nog een telefoontje',
    toList: 'Naar de vragen',
  },
}
export type DeedText = typeof nl
