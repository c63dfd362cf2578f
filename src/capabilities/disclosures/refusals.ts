import type { FieldError, RefusalKind } from '../../platform/refusal.ts'

// None of these is 403 or 409 but a role that may not send: such an attempt would leave a look that the family reads at once, also
// while what is prepared must wait for somebody's safety.
export const disclosureRefusals = {
  notThisRole: {
    code: 'disclosures.not-this-role',
    status: 403,
    nl: 'Jouw rol mag dit niet versturen.',
    en: 'Your role may not send this.',
  },
  receiverNotFit: {
    code: 'disclosures.receiver-not-fit',
    status: 400,
    nl: 'Deze organisatie mag dit niet krijgen. Kies een andere, of een ander soort bericht.',
    en: 'This organisation may not receive this. Choose another, or another kind of message.',
  },
  noSupervision: {
    code: 'disclosures.no-supervision',
    status: 400,
    rule: 'D07',
    nl: 'Er loopt geen ondertoezichtstelling bij deze jeugdbescherming. Noteer die eerst in het dossier.',
    en: 'No supervision order runs with this youth protection organisation. Note it in the dossier first.',
  },
  nothingChosen: {
    code: 'disclosures.nothing-chosen',
    status: 400,
    nl: 'Kies minstens één stuk, of schrijf er zelf iets bij.',
    en: 'Choose at least one piece, or write something yourself.',
  },
  notAllowed: {
    code: 'disclosures.not-allowed',
    status: 400,
    nl: 'Dit mag niet mee. Kijk wat er nog wel kan.',
    en: 'This may not go along. See what still can.',
  },
  identityNotAllowed: {
    code: 'disclosures.identity-not-allowed',
    status: 400,
    nl: 'Dit mag nu niet worden verteld. De wet of het gezin staat het niet toe.',
    en: 'This may not be told now. The law or the family does not allow it.',
  },
  factMissing: {
    code: 'disclosures.fact-missing',
    status: 400,
    nl: 'Vul alles in wat bij dit bericht hoort.',
    en: 'Fill in everything that belongs to this message.',
  },
  inspectionRuns: {
    code: 'disclosures.inspection-runs',
    status: 400,
    rule: 'D12',
    nl: 'De ouders kunnen dit nog inzien. Verstuur het als die tijd voorbij is.',
    en: 'The parents can still look at this. Send it when that time has passed.',
  },
  bsn: {
    code: 'disclosures.bsn',
    status: 400,
    rule: 'D28',
    nl: 'Hier staat een burgerservicenummer in. Haal het weg.',
    en: 'This holds a citizen service number (BSN). Take it out.',
  },
  mayNotWait: {
    code: 'disclosures.may-not-wait',
    status: 400,
    rule: 'I-3',
    nl: 'Het gezin hoort dit meteen. Wachten mag alleen voor iemands veiligheid.',
    en: 'The family is told this at once. It may wait for somebody’s safety only.',
  },
  reviewTooLate: {
    code: 'disclosures.review-too-late',
    status: 400,
    rule: 'I-3',
    nl: 'Kies een dag na vandaag, binnen vier weken.',
    en: 'Choose a day after today, within four weeks.',
  },
  secondIsAuthor: {
    code: 'disclosures.second-is-author',
    status: 400,
    rule: 'I-3',
    nl: 'Je tekent niet met jezelf. Kies een collega.',
    en: 'You do not sign with yourself. Choose a colleague.',
  },
  secondUnknown: {
    code: 'disclosures.second-unknown',
    status: 400,
    nl: 'Deze persoon werkt niet bij jouw organisatie.',
    en: 'This person does not work at your organisation.',
  },
  secondReadsLess: {
    code: 'disclosures.second-reads-less',
    status: 400,
    rule: '§1.7b',
    nl: 'Deze collega mag niet alles lezen wat erin staat. Kies een andere collega.',
    en: 'This colleague may not read everything in it. Choose another colleague.',
  },
  weighingIncomplete: {
    code: 'evidence.incomplete',
    status: 400,
    rule: 'D19',
    nl: 'Je mag je geheim alleen doorbreken als alle punten waar zijn en je zegt waarom.',
    en: 'You may break your secret only when all points are true and you say why.',
  },
  needsSignature: {
    code: 'disclosures.needs-signature',
    status: 400,
    rule: 'D19',
    nl: 'Een collega moet dit eerst lezen en tekenen.',
    en: 'A colleague must read and sign this first.',
  },
  notAConflict: {
    code: 'disclosures.not-a-conflict',
    status: 400,
    rule: 'D19',
    nl: 'Dit bericht heeft geen handtekening van een collega nodig.',
    en: 'This message needs no signature of a colleague.',
  },
  alreadySent: {
    code: 'disclosures.already-sent',
    status: 400,
    nl: 'Dit is al verstuurd.',
    en: 'This has been sent already.',
  },
  alreadyTold: {
    code: 'disclosures.already-told',
    status: 400,
    nl: 'Het gezin weet dit al.',
    en: 'The family knows this already.',
  },
  notTheAuthor: {
    code: 'disclosures.not-the-author',
    status: 400,
    nl: 'Alleen wie dit schreef, verstuurt het.',
    en: 'Only who wrote this sends it.',
  },
  toldInFuture: {
    code: 'disclosures.told-in-future',
    status: 400,
    nl: 'Deze dag moet nog komen.',
    en: 'This day is still to come.',
  },
  changed: {
    code: 'disclosures.changed',
    status: 412,
    nl: 'De tekst is veranderd nadat je hem nakeek. Er is niets verstuurd. Kijk opnieuw.',
    en: 'The text changed after you checked it. Nothing was sent. Check it again.',
  },
} as const satisfies Record<string, RefusalKind>

/** A refusal that points at the field it is about. */
export const at = (field: string, { code, nl, en }: RefusalKind): { errors: FieldError[] } => ({
  errors: [{ field, code, nl, en }],
})
