import type { FieldError, RefusalKind } from '../../platform/refusal.ts'
import type { PersonFault } from './rules.ts'
import type { StandInFault } from './stand-ins/rules.ts'
import type { TalkFault } from './talk/rules.ts'

export const dossierRefusals = {
  teamOnly: {
    code: 'dossiers.team-only',
    status: 403,
    nl: 'Alleen het jeugdteam maakt een dossier.',
    en: 'Only the youth team makes a dossier.',
  },
  talkFirst: {
    code: 'dossiers.talk-first',
    status: 400,
    rule: 'dossiers-05',
    nl: 'Dit gaat niet vanzelf open voor ouders. Zeg of je het met hen besprak, of waarom nog niet.',
    en: 'This does not open to parents by itself. Say whether you discussed it with them, or why not yet.',
  },
  notWaiting: {
    code: 'dossiers.not-waiting',
    status: 409,
    rule: 'dossiers-07',
    nl: 'Dit wacht niet meer. Misschien heeft een collega het al besproken.',
    en: 'This is not waiting any more. Perhaps a colleague has discussed it already.',
  },
  notTwelve: {
    code: 'dossiers.not-twelve',
    status: 409,
    rule: '§1.2',
    nl: 'Dit kan vanaf 12 jaar.',
    en: 'This is possible from the age of 12.',
  },
  hasAccount: {
    code: 'dossiers.has-account',
    status: 409,
    rule: 'accounts-20',
    nl: 'Deze persoon logt al in. Stop eerst de toegang als je opnieuw wilt uitnodigen.',
    en: 'This person signs in already. Stop their access first if you want to invite them again.',
  },
  noInvitation: {
    code: 'dossiers.no-invitation',
    status: 409,
    rule: 'accounts-20',
    nl: 'Er loopt geen uitnodiging voor deze persoon.',
    en: 'There is no invitation for this person.',
  },
  noAccess: {
    code: 'dossiers.no-access',
    status: 409,
    rule: 'accounts-23',
    nl: 'Deze persoon heeft geen toegang.',
    en: 'This person has no access.',
  },
  nothingChanges: {
    code: 'dossiers.nothing-changes',
    status: 409,
    nl: 'Dit stond er al zo. Er is niets veranderd.',
    en: 'It stood like this already. Nothing changed.',
  },
} as const satisfies Record<string, RefusalKind>

/** What can be wrong with the people of a new dossier, said at the field. */
export const personFaults = {
  'born-in-future': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'born-too-long-ago': { nl: 'Kijk het jaar na.', en: 'Check the year.' },
  'child-too-old': {
    nl: 'Een kind of jongere is jonger dan 27 jaar.',
    en: 'A child or young person is younger than 27.',
  },
  'adult-too-young': {
    nl: 'Een ouder of verzorger is ouder dan 15 jaar. Kijk de datum na.',
    en: 'A parent or carer is older than 15. Check the date.',
  },
  'key-twice': { nl: 'Deze persoon staat er twee keer.', en: 'This person is listed twice.' },
  'no-child': { nl: 'Zet er minstens één kind of jongere bij.', en: 'Add at least one child or young person.' },
  'school-unknown': { nl: 'Deze school kennen we niet.', en: 'We do not know this school.' },
  'child-unknown': { nl: 'Dit kind staat niet in de lijst.', en: 'This child is not in the list.' },
  'holder-unknown': { nl: 'Deze volwassene staat niet in de lijst.', en: 'This adult is not in the list.' },
  'since-in-future': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'known-without-holder': {
    nl: 'Zet erbij wie gezag heeft, of kies “nog niet bekend”.',
    en: 'Say who has gezag, or choose “not known yet”.',
  },
  'source-missing': { nl: 'Kies waar je dat van weet.', en: 'Choose how you know this.' },
  'not-an-institution': { nl: 'Kies een gecertificeerde instelling.', en: 'Choose a certified institution.' },
  'measure-ends-before': { nl: 'Deze dag ligt voor de eerste dag.', en: 'This day lies before the first day.' },
  'measure-ends-outside': {
    nl: 'Deze dag ligt buiten de tijd waarin de maatregel gold.',
    en: 'This day lies outside the time in which the measure held.',
  },
  'one-asker': { nl: 'Eén persoon kan de vraag hebben gesteld.', en: 'One person can have asked the question.' },
} as const satisfies Record<PersonFault, Omit<FieldError, 'field' | 'code'>>

/** What can be wrong with what was said about talking first, said at the field. */
export const talkFaultTexts = {
  'talk-choose': {
    nl: 'Kies of je dit met de ouders hebt besproken.',
    en: 'Choose whether you discussed this with the parents.',
  },
  'talk-with-whom': { nl: 'Kies met wie je dit besprak.', en: 'Choose with whom you discussed this.' },
  'talk-with-a-parent': {
    nl: 'Ouders lezen dit daarna mee. Kies met welke ouder je het besprak, of kies “nog niet”.',
    en: 'Parents read this afterwards. Choose the parent you discussed it with, or choose “not yet”.',
  },
  'talk-when': { nl: 'Vul in op welke dag.', en: 'Fill in on which day.' },
  'talk-in-future': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'wait-why': { nl: 'Schrijf op waarom dit nog niet kan.', en: 'Write why this cannot be done yet.' },
  'wait-until': { nl: 'Vul in wanneer je hier opnieuw naar kijkt.', en: 'Fill in when you look at this again.' },
  'wait-in-past': { nl: 'Deze dag is al voorbij.', en: 'This day has passed.' },
  'wait-too-long': { nl: 'Dit kan hooguit vier weken wachten.', en: 'This can wait four weeks at most.' },
  'second-yourself': { nl: 'Kies iemand anders dan jezelf.', en: 'Choose someone other than yourself.' },
  'second-unknown': {
    nl: 'Kies een collega van je eigen organisatie of uit het team.',
    en: 'Choose a colleague of your own organisation or of the team.',
  },
} as const satisfies Record<TalkFault, Omit<FieldError, 'field' | 'code'>>

/** What can be wrong with a stand-in, said at the field. */
export const standInFaultTexts = {
  'stand-in-in-past': { nl: 'Deze dag is al voorbij.', en: 'This day has passed.' },
  'stand-in-ends-before': { nl: 'Deze dag ligt voor de eerste dag.', en: 'This day lies before the first day.' },
  'stand-in-too-long': { nl: 'Vervangen kan hooguit drie maanden.', en: 'Standing in can last three months at most.' },
  'stand-in-role': {
    nl: 'Kies een collega van dezelfde organisatie in dezelfde rol.',
    en: 'Choose a colleague of the same organisation in the same role.',
  },
} as const satisfies Record<StandInFault, Omit<FieldError, 'field' | 'code'>>
