import type { FieldError, RefusalKind } from '../../platform/refusal.ts'
import type { LeftOutFault } from './left-out/faults.ts'
import type { NotedFault } from './life.ts'

export const consentRefusals = {
  objectionNeedsWords: {
    code: 'consent.objection-needs-words',
    status: 409,
    rule: 'D22',
    nl: 'Hier is al over besloten. Schrijf op wat er nu anders is, dan kijken we er opnieuw naar.',
    en: 'This was decided already. Write what is different now, and we will look at it again.',
  },
  objectionOver: {
    code: 'consent.objection-over',
    status: 409,
    rule: 'D22',
    nl: 'Dit geldt niet meer. Kijk hoe het nu staat.',
    en: 'This does not hold any more. See how it stands now.',
  },
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
    nl: 'Er is niemand in dit gezin die hierover kan beslissen.',
    en: 'There is nobody in this family who can decide about this.',
  },
  tooLong: {
    code: 'consent.too-long',
    status: 400,
    rule: 'C-21',
    nl: 'Zo lang duurt toestemming niet: hooguit twaalf maanden, en in sommige regio’s korter. Kies een eerdere dag.',
    en: 'Consent does not last that long: twelve months at most, and less in some regions. Choose an earlier day.',
  },
  inThePast: {
    code: 'consent.in-the-past',
    status: 400,
    rule: 'C-21',
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
  askedRecently: {
    code: 'consent.asked-recently',
    status: 409,
    rule: 'C-25',
    nl: 'Dit is kort geleden al gevraagd, en het antwoord was nee. Vraag het pas opnieuw na 30 dagen, of schrijf op wat er nieuw is.',
    en: 'This was asked not long ago, and the answer was no. Ask again after 30 days, or write down what is new.',
  },
  hasNoSay: {
    code: 'consent.has-no-say',
    status: 409,
    rule: 'C-24',
    nl: 'Deze persoon beslist hier niet over. Een antwoord van deze persoon telt niet.',
    en: 'This person does not decide about this. An answer of this person does not count.',
  },
  notGivenYet: {
    code: 'consent.not-given-yet',
    status: 409,
    rule: 'C-24',
    nl: 'Er is nog geen ja dat terug kan worden genomen. Noteer een nee als het antwoord nee is.',
    en: 'There is no yes yet that can be taken back. Note a no when the answer is no.',
  },
  scanKind: {
    code: 'consent.scan-kind',
    status: 415,
    rule: 'C-26',
    nl: 'Kies een pdf of een foto (png of jpg). Een ander soort bestand bewaren we niet.',
    en: 'Choose a PDF or a picture (PNG or JPG). We do not keep another kind of file.',
  },
  scanTooLarge: {
    code: 'consent.scan-too-large',
    status: 413,
    rule: 'C-26',
    nl: 'Dit bestand is groter dan 10 MB. Maak de scan kleiner.',
    en: 'This file is larger than 10 MB. Make the scan smaller.',
  },
  notWithoutParents: {
    code: 'consent.not-without-parents',
    status: 400,
    rule: 'C-7',
    nl: 'Zo kun je dit niet zonder de ouders vragen.',
    en: 'You cannot ask this without the parents like this.',
  },
  exceptionOver: {
    code: 'consent.exception-over',
    status: 409,
    rule: 'C-7',
    nl: 'Dit is al afgelopen. Vraag het opnieuw als het nog nodig is.',
    en: 'This has ended already. Ask again if it is still needed.',
  },
  notYoursToOpen: {
    code: 'consent.not-yours-to-open',
    status: 403,
    rule: 'D23',
    nl: 'Dit kies je zelf als je 16 of 17 jaar bent. Daarvoor en daarna regelt de wet het.',
    en: 'You choose this yourself at 16 and 17. Before and after that the law decides.',
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
    rule: 'C-4',
    nl: 'Hierover is nog niets gevraagd. Je kunt dit dus nog niet aan- of uitzetten.',
    en: 'Nothing was asked about this yet. So you cannot switch it on or off yet.',
  },
  regionWidens: {
    code: 'consent.region-widens',
    status: 400,
    rule: '§1.7a, §1.7b',
    nl: 'Een regio mag minder geven dan de tabel, nooit meer.',
    en: 'A region may give less than the table, never more.',
  },
  keepsRegie: {
    code: 'consent.keeps-regie',
    status: 409,
    nl: 'Deze organisatie heeft nog de regie bij een gezin. Draag eerst de regie over.',
    en: 'This organisation still holds the regie at a family. Hand over the regie first.',
  },
  hasLeft: {
    code: 'consent.has-left',
    status: 409,
    nl: 'Deze organisatie doet al niet meer mee.',
    en: 'This organisation has left already.',
  },
  hasNotLeft: {
    code: 'consent.has-not-left',
    status: 409,
    nl: 'Deze organisatie doet gewoon mee.',
    en: 'This organisation has not left.',
  },
} as const satisfies Record<string, RefusalKind>

/** What can be wrong with an answer that is noted, said at the field. */
export const notedFaults = {
  'day-to-come': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'before-asked': { nl: 'Deze dag ligt voor de dag waarop het gevraagd is.', en: 'This day lies before it was asked.' },
  'evidence-missing': { nl: 'Voeg de scan van het papier toe.', en: 'Add the scan of the paper.' },
  'evidence-not-for-spoken': {
    nl: 'Bij een mondeling antwoord hoort geen scan. Kies “op papier”.',
    en: 'A spoken answer has no scan. Choose “on paper”.',
  },
  'present-missing': { nl: 'Schrijf op wie erbij was.', en: 'Write down who was present.' },
  'answered-later': {
    nl: 'Deze persoon gaf daarna zelf een ander antwoord. Dat antwoord telt.',
    en: 'This person gave another answer after that. That answer counts.',
  },
} as const satisfies Record<NotedFault, Omit<FieldError, 'field' | 'code'>>

/** What can be wrong with asking a young person alone, said at the field. */
export const leftOutFaults = {
  'one-young-person': {
    nl: 'Kies één jongere: alleen die beslist.',
    en: 'Choose one young person: only they decide.',
  },
  'not-12-to-15': {
    nl: 'Dit kan alleen bij een jongere van 12 tot en met 15 jaar.',
    en: 'This is possible only for a young person of 12 to 15.',
  },
  'cannot-weigh': {
    nl: 'Bij deze jongere is vastgelegd dat die dit niet zelf kan afwegen. Dan beslissen de ouders.',
    en: 'It is recorded that this young person cannot weigh this themself. Then the parents decide.',
  },
  'kind-does-not-wait': {
    nl: 'Dit lezen de ouders zelf ook. Zij zouden zien wie meeleest.',
    en: 'The parents read this themselves. They would see who reads along.',
  },
  'no-goals': { nl: 'Doelen lezen de ouders ook. Kies geen doelen.', en: 'The parents read goals too. Choose none.' },
  'no-care': {
    nl: 'Voor deze collega beslist de wet niet dat de jongere alleen kiest.',
    en: 'For this colleague the law does not leave it to the young person alone.',
  },
  'reason-missing': { nl: 'Schrijf op waarom.', en: 'Write down why.' },
  'consulted-missing': { nl: 'Kies met wie je overlegde.', en: 'Choose whom you consulted.' },
  'consulted-yourself': { nl: 'Overleg met iemand anders dan jezelf.', en: 'Consult somebody other than yourself.' },
  'consulted-unknown': {
    nl: 'Kies een collega van je eigen organisatie, of iemand van het team.',
    en: 'Choose a colleague of your own organisation, or somebody of the team.',
  },
  'review-missing': { nl: 'Kies wanneer je het opnieuw bekijkt.', en: 'Choose when you look at it again.' },
  'review-past': { nl: 'Kies een dag na vandaag.', en: 'Choose a day after today.' },
  'review-too-late': { nl: 'Kies een dag binnen vier weken.', en: 'Choose a day within four weeks.' },
} as const satisfies Record<LeftOutFault, Omit<FieldError, 'field' | 'code'>>
