import type { LoginNameFault, PasswordFault } from '../rules.ts'

/** Minutes or seconds, as somebody says it. */
const time = (seconds: number) =>
  seconds < 60 ? `${seconds} seconden` : `${Math.ceil(seconds / 60)} ${seconds <= 60 ? 'minuut' : 'minuten'}`

export const nl = {
  hello: (name: string) => `Dag ${name}`,
  choose: 'Kies hoe je voortaan inlogt. Je stelt het nu één keer in.',
  key: {
    title: 'Inloggen met je vinger, gezicht of pincode',
    more: 'Dit is het snelst en het veiligst. Je telefoon of computer bewaart een sleutel. Alleen jij kunt hem gebruiken.',
    make: 'Sleutel maken',
    use: 'Inloggen met je vinger, gezicht of pincode',
    withoutScript: 'Hiervoor moet JavaScript aan staan in je browser.',
    failed: 'Dat lukte niet. Probeer het opnieuw, of kies een andere manier.',
    notHere: 'Deze browser kan dit niet. Kies een andere manier.',
    name: 'Mijn sleutel',
  },
  rather: {
    title: 'Liever een wachtwoord?',
    more: 'Dan heb je ook een app op je telefoon nodig die codes laat zien.',
    go: 'Wachtwoord kiezen',
  },
  password: {
    title: 'Kies een wachtwoord',
    lead: 'Stap 1 van 3',
    login: 'Inlognaam',
    loginHint: 'Deze naam bedenk je zelf. Je mailadres mag ook. Je hebt hem elke keer nodig.',
    word: 'Wachtwoord',
    wordHint: 'Minstens 12 tekens. Een paar losse woorden achter elkaar is sterk en goed te onthouden.',
    next: 'Verder',
    faults: {
      short: 'Dit wachtwoord is te kort. Neem er minstens 12 tekens voor.',
      long: 'Dit wachtwoord is te lang. Neem hooguit 128 tekens.',
      common: 'Dit wachtwoord wordt te vaak gebruikt. Bedenk iets wat alleen jij kiest.',
      'own-name': 'Je eigen naam is makkelijk te raden. Bedenk iets anders.',
    } satisfies Record<PasswordFault, string>,
    loginFaults: {
      'wrong-signs': 'Neem 3 tot 60 letters, cijfers, punten of streepjes, zonder spaties.',
      taken: 'Deze inlognaam is niet vrij. Kies een andere.',
    } satisfies Record<LoginNameFault, string>,
  },
  app: {
    title: 'Zet de code-app klaar',
    lead: 'Stap 2 van 3',
    scan: 'Open op je telefoon een app die codes maakt, zoals Google Authenticator, Microsoft Authenticator of FreeOTP. Voeg een account toe en scan dit plaatje.',
    picture: 'QR-code voor je app',
    byHand: 'Lukt scannen niet? Typ dan deze sleutel over in de app:',
    code: 'Code uit je app',
    codeHint: 'Zes cijfers. De code verandert elke halve minuut.',
    next: 'Verder',
    wrong: 'Deze code klopt niet. Wacht op een nieuwe code en probeer het opnieuw.',
  },
  recovery: {
    title: 'Bewaar je herstelcodes',
    lead: 'Stap 3 van 3',
    more: 'Is je telefoon weg of kapot? Dan log je in met je wachtwoord en een van deze codes. Elke code werkt één keer. Print ze, of schrijf ze op. Je ziet ze alleen nu.',
    kept: 'Ik heb deze codes op papier of op een veilige plek.',
    keptMissing: 'Bewaar eerst de codes, en zet dan het vinkje.',
    next: 'Klaar',
  },
  in: {
    title: 'Inloggen bij Rondom',
    orPassword: 'Met een wachtwoord',
    login: 'Inlognaam',
    word: 'Wachtwoord',
    next: 'Inloggen',
    wrong: 'De inlognaam of het wachtwoord klopt niet.',
    wait: (seconds: number) => `Er is te vaak geprobeerd. Wacht ${time(seconds)} en probeer het dan opnieuw.`,
    first: 'Log je voor het eerst in? Dan heb je een uitnodiging nodig.',
    firstGo: 'Uitnodiging gebruiken',
    lost: 'Ben je je sleutel of wachtwoord kwijt? Vraag de beheerder van je organisatie. Ben je ouder of jongere? Vraag het dan aan je vaste contactpersoon.',
    stop: 'Stoppen met inloggen',
  },
  code: {
    title: 'Nog één stap',
    label: 'Code',
    hint: 'Zes cijfers uit je app, of een van je herstelcodes.',
    next: 'Inloggen',
    wrong: 'Deze code klopt niet, of is al gebruikt.',
  },
  refused: {
    title: 'Inloggen lukte niet',
    again: 'Begin opnieuw',
    over: 'Dit duurde te lang, of je begon in een andere browser. Begin opnieuw.',
    used: 'Deze uitnodiging is al gebruikt. Vraag een nieuwe.',
    someoneElse: 'Dit is de sleutel van iemand anders dan voor wie de uitnodiging is.',
  },
  leaving: { title: 'Uitloggen', go: 'Uitloggen afmaken' },
}
export type OwnText = typeof nl
