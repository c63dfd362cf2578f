import type { RefusalKind } from '../../platform/refusal.ts'

export const questionRefusals = {
  nobodyReceives: {
    code: 'questions.nobody-receives',
    status: 409,
    nl: 'Er is nu niemand die deze vraag kan lezen. Je vraag is niet verstuurd. Bel de school of het jeugdteam.',
    en: 'Nobody can read this question now. Your question was not sent. Call the school or the youth team.',
  },
  alreadyHandled: {
    code: 'questions.already-handled',
    status: 409,
    nl: 'Iemand pakte deze vraag al op, of de vraag is al klaar.',
    en: 'Someone already picked up this question, or it is finished.',
  },
  pickUpFirst: {
    code: 'questions.pick-up-first',
    status: 409,
    nl: 'Pak de vraag eerst op.',
    en: 'Pick up the question first.',
  },
  noColleagueHere: {
    code: 'questions.no-colleague-here',
    status: 409,
    nl: 'Deze collega is er vandaag niet, of werkt niet in je team. Kies een andere collega.',
    en: 'This colleague is not here today, or does not work in your team. Choose another colleague.',
  },
  withoutName: {
    code: 'questions.without-name',
    status: 409,
    rule: 'D01',
    nl: 'Deze vraag is zonder naam gesteld. Er kan geen dossier van worden gemaakt zonder dat de ouders het weten.',
    en: 'This question was asked without a name. It cannot become a dossier unless the parents know.',
  },
  notNow: {
    code: 'questions.not-now',
    status: 409,
    rule: 'questions-03',
    nl: 'Dit kan niet meer met deze vraag. Kijk eerst hoe het er nu mee staat.',
    en: 'This can no longer be done with this question. First see how it stands now.',
  },
  needsConsent: {
    code: 'questions.needs-consent',
    status: 409,
    rule: 'questions-05',
    nl: 'In deze vraag staan gegevens van iemand. Vraag eerst of de vraag door mag.',
    en: 'This question holds somebody’s data. First ask whether it may be passed on.',
  },
  cannotReceive: {
    code: 'questions.cannot-receive',
    status: 409,
    rule: 'questions-05',
    nl: 'Deze vraag kan hier in Rondom niet naartoe. Je kunt de vrager wel de weg wijzen.',
    en: 'This question cannot go there in Rondom. You can point the asker the way.',
  },
  asksAlready: {
    code: 'questions.asks-already',
    status: 409,
    nl: 'Je hebt dit al gevraagd. Wacht op het antwoord van de vrager.',
    en: 'You already asked this. Wait for the answer of the asker.',
  },
  hasItAlready: {
    code: 'questions.has-it-already',
    status: 409,
    nl: 'Daar is deze vraag al geweest. Bel elkaar.',
    en: 'This question has been there already. Call each other.',
  },
  teamOnly: {
    code: 'questions.team-only',
    status: 403,
    nl: 'Alleen wie in een jeugdteam werkt, schrijft hier een telefoontje op.',
    en: 'Only someone who works in a youth team takes down a call here.',
  },
} as const satisfies Record<string, RefusalKind>
