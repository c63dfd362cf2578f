import type { RefusalKind } from '../../platform/refusal.ts'

export const ownRefusals = {
  notYourself: {
    code: 'own-provider.not-yourself',
    status: 403,
    rule: 'own-provider-10',
    nl: 'Voor jezelf kun je dit niet doen. Vraag een andere beheerder.',
    en: 'You cannot do this for yourself. Ask another administrator.',
  },
  secondPerson: {
    code: 'own-provider.second-person',
    status: 403,
    rule: 'own-provider-10',
    nl: 'Dit moet iemand anders bevestigen dan wie het aanvroeg, en dan om wie het gaat.',
    en: 'This must be confirmed by someone other than who asked for it, and than whom it is about.',
  },
  alreadyBegun: {
    code: 'own-provider.already-begun',
    status: 409,
    rule: 'own-provider-10',
    nl: 'Hiervoor loopt al een aanvraag. Laat die bevestigen, of trek hem in.',
    en: 'This was asked for already. Have that confirmed, or withdraw it.',
  },
  over: {
    code: 'own-provider.over',
    status: 409,
    rule: 'own-provider-10',
    nl: 'Deze aanvraag is afgerond of verlopen. Vraag een nieuwe aan.',
    en: 'This request was settled or has run out. Ask for a new one.',
  },
} as const satisfies Record<string, RefusalKind>
