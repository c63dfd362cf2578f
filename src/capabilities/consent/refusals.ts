import type { RefusalKind } from '../../platform/refusal.ts'

export const consentRefusals = {
  notDecider: {
    code: 'consent.not-decider',
    status: 403,
    rule: '§1.2',
    nl: 'Jouw antwoord is hier niet nodig. Iemand anders beslist hierover.',
    en: 'Your answer is not needed here. Someone else decides about this.',
  },
  categoryNotForPurpose: {
    code: 'category.not-for-purpose',
    status: 400,
    rule: '§1.7a',
    nl: 'Deze soort informatie hoort niet bij het maken van één plan met deze rol.',
    en: 'This kind of information is not for making one plan with this role.',
  },
  authorityUnknown: {
    code: 'authority.unknown',
    status: 409,
    rule: 'D29',
    nl: 'Het is nog niet bekend wie gezag heeft. Kijk eerst in het gezagsregister, dan kun je toestemming vragen.',
    en: 'It is not known yet who has gezag. Check the register first, then you can ask for consent.',
  },
  authorityConflict: {
    code: 'authority.conflict',
    status: 409,
    rule: 'D29',
    nl: 'De ouders met gezag zijn het niet eens. Nu kan niemand toestemming geven. Praat met beide ouders; als het nodig is kan de rechter beslissen.',
    en: 'The parents with gezag do not agree. Nobody can give consent now. Talk with both parents; if needed the court can decide.',
  },
  authorityNobody: {
    code: 'authority.nobody',
    status: 409,
    rule: '§1.3',
    nl: 'Er is niemand in het dossier die hierover kan beslissen.',
    en: 'There is nobody in the dossier who can decide about this.',
  },
  tooLong: {
    code: 'consent.too-long',
    status: 400,
    rule: 'C-21',
    nl: 'Toestemming duurt hooguit twaalf maanden. Kies een eerdere dag.',
    en: 'Consent lasts twelve months at most. Choose an earlier day.',
  },
  inThePast: {
    code: 'consent.in-the-past',
    status: 400,
    nl: 'Deze dag is al voorbij. Kies een latere dag.',
    en: 'This day has passed. Choose a later day.',
  },
  ownColleague: {
    code: 'consent.own-colleague',
    status: 400,
    nl: 'Een collega van je eigen team vraag je niet via het gezin.',
    en: 'You do not ask for a colleague of your own team through the family.',
  },
  receiverUnknown: {
    code: 'consent.receiver-unknown',
    status: 400,
    nl: 'Deze persoon werkt daar niet in die rol.',
    en: 'This person does not work there in that role.',
  },
  requestOver: {
    code: 'consent.request-over',
    status: 409,
    nl: 'Deze vraag is al verlopen.',
    en: 'This request has expired.',
  },
  nothingAsked: {
    code: 'consent.nothing-asked',
    status: 409,
    nl: 'Hierover is nog niets gevraagd. Je kunt dit dus nog niet aan- of uitzetten.',
    en: 'Nothing was asked about this yet. So you cannot switch it on or off yet.',
  },
} as const satisfies Record<string, RefusalKind>
