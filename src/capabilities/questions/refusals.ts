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
} as const satisfies Record<string, RefusalKind>
