// One plain sentence for every answer that the law table can give; B1 Dutch, 15 words at most where possible.

import type { ConsentReason, RuleId } from '../vocabulary.ts'
import type { Who } from './who.ts'

export type Explanation = { nl: string; en: string }
export type Sentence = Explanation | ((who: Who) => Explanation)

type NeverAllows = 'D26' | 'D27' | 'D28' | 'D29' | 'default'

export const allowed: Readonly<Record<Exclude<RuleId, NeverAllows>, Explanation>> = {
  D01: {
    nl: 'Zonder naam mag je overleggen: niemand is te herkennen.',
    en: 'You may consult without a name: nobody can be recognised.',
  },
  D02: {
    nl: 'De school moet dit verzuim melden bij de leerplichtambtenaar.',
    en: 'The school must report this absence to the school attendance officer.',
  },
  D03: {
    nl: 'De school moet deze jongere zonder diploma melden bij het Doorstroompunt.',
    en: 'The school must report this young person without a diploma to the Doorstroompunt.',
  },
  D04: {
    nl: 'Bij een vermoeden van mishandeling mag dit zonder toestemming naar Veilig Thuis.',
    en: 'With a reasonable suspicion of abuse, this may go to Veilig Thuis without consent.',
  },
  D05: {
    nl: 'Zonder naam mag je advies vragen aan Veilig Thuis.',
    en: 'Without a name you may ask Veilig Thuis for advice.',
  },
  D06: {
    nl: 'Veilig Thuis mag dit delen, omdat de veiligheid dat nodig maakt.',
    en: 'Veilig Thuis may share this, because safety needs it.',
  },
  D07: {
    nl: 'Het kind staat onder toezicht, daarom mag de jeugdbeschermer dit weten.',
    en: 'There is a supervision order, so the youth protector may know this.',
  },
  D08: {
    nl: 'De Raad voor de Kinderbescherming mag dit weten voor zijn onderzoek.',
    en: 'The Child Care and Protection Board may know this for its inquiry.',
  },
  D09: {
    nl: 'Zij geven samen dezelfde hulp, daarom mogen zij dit van elkaar weten.',
    en: 'They give the same help together, so they may know this from each other.',
  },
  D10: {
    nl: 'Het samenwerkingsverband heeft dit nodig om over extra steun op school te beslissen.',
    en: 'The samenwerkingsverband needs this to decide about extra support at school.',
  },
  D11: {
    nl: 'De school van het kind mag dit van het samenwerkingsverband weten.',
    en: 'The school of the child may know this from the samenwerkingsverband.',
  },
  D12: { nl: 'De nieuwe school krijgt dit bij de overstap.', en: 'The next school gets this when the pupil moves.' },
  D13: {
    nl: 'De gemeente heeft dit nodig om over jeugdhulp te beslissen.',
    en: 'The municipality needs this to decide about youth help.',
  },
  D14: { nl: 'Iedereen die hierover beslist, heeft ja gezegd.', en: 'Everyone who decides about this has said yes.' },
  D15: {
    nl: 'Iedereen die hierover beslist, heeft ja gezegd: de hulpverlener mag dit vertellen.',
    en: 'Everyone who decides about this has said yes: the helper may tell this.',
  },
  D16: {
    nl: 'Iedereen die hierover beslist, heeft ja gezegd: de arts of verpleegkundige mag dit vertellen.',
    en: 'Everyone who decides about this has said yes: the doctor or nurse may tell this.',
  },
  D17: {
    nl: 'De school mag dit over het verzuim aan de jeugdarts vertellen.',
    en: 'The school may tell the school physician this about the absence.',
  },
  D18: {
    nl: 'Iedereen die hierover beslist, heeft ja gezegd: de ambtenaar mag dit vertellen.',
    en: 'Everyone who decides about this has said yes: the official may tell this.',
  },
  D19: {
    nl: 'Dit is nodig om gevaar te stoppen, en twee medewerkers hebben getekend.',
    en: 'This is needed to end danger, and two professionals have signed.',
  },
  D20: {
    nl: 'Er is acuut gevaar, en toestemming vragen kan nu niet.',
    en: 'There is acute danger, and consent cannot be asked now.',
  },
  D21: {
    nl: 'Een ouder met gezag mag het plan van een kind onder de 12 lezen.',
    en: 'A parent with authority may read the plan of a child under 12.',
  },
  D22: {
    nl: 'Van 12 tot 16 jaar mogen de jongere en de ouders met gezag dit lezen.',
    en: 'From 12 to 16 the young person and the parents with authority may read this.',
  },
  D23: {
    nl: 'Vanaf 16 jaar beslist de jongere zelf wie dit leest.',
    en: 'From 16 the young person decides who reads this.',
  },
  D24: {
    nl: 'Een ouder zonder gezag krijgt op verzoek alleen de belangrijkste feiten.',
    en: 'A parent without authority gets only the important facts, on request.',
  },
  D25: {
    nl: 'Dit zijn cijfers waarin niemand te herkennen is.',
    en: 'These are figures in which nobody can be recognised.',
  },
}

const notNeeded: Explanation = {
  nl: 'Deze soort informatie is hiervoor niet nodig.',
  en: 'This kind of information is not needed for this.',
}
const notDiscussed: Explanation = {
  nl: 'Dit is nog niet met het gezin besproken.',
  en: 'This has not been discussed with the family yet.',
}
const recognisable: Explanation = {
  nl: 'Hier staat nog iets in waaraan iemand te herkennen is.',
  en: 'This still holds something by which somebody can be recognised.',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const isOf = (who: Who, nl: string, en: string): Explanation => ({
  nl: `${capital(who.nl)} ${nl}.`,
  en: `${capital(who.en)} ${en}.`,
})

const byConsent: Readonly<Record<ConsentReason | 'category.not-for-purpose', Sentence>> = {
  'consent.refused': (who) =>
    who.isOne
      ? isOf(who, 'heeft nee gezegd', 'has said no')
      : {
          nl: `Iemand zei nee; nodig is het ja van ${who.nl}.`,
          en: `Somebody said no; the yes of ${who.en} is needed.`,
        },
  'consent.withdrawn': (who) =>
    who.isOne
      ? isOf(who, 'heeft het ja teruggenomen', 'has taken back the yes')
      : {
          nl: `Een ja is teruggenomen; nodig is het ja van ${who.nl}.`,
          en: `A yes was taken back; the yes of ${who.en} is needed.`,
        },
  'consent.expired': (who) => ({
    nl: `De toestemming is verlopen: vraag ${who.nl} opnieuw.`,
    en: `The consent has expired: ask ${who.en} again.`,
  }),
  'consent.not-specific': (who) => ({
    nl: `De toestemming gaat over iets anders: vraag dit apart aan ${who.nl}.`,
    en: `The consent is about something else: ask ${who.en} about this apart.`,
  }),
  'consent.incomplete': (who) =>
    who.isOne
      ? isOf(who, 'heeft nog geen antwoord gegeven', 'has not answered yet')
      : isOf(who, 'hebben nog geen antwoord gegeven', 'have not answered yet'),
  'category.not-for-purpose': notNeeded,
}

/** Why each rule may say no. */
type Denials = {
  D01: 'identifying'
  D02: 'category.not-for-purpose'
  D03: 'category.not-for-purpose'
  D04: 'category.not-for-purpose'
  D05: 'identifying'
  D06: 'category.not-for-purpose'
  D07: 'category.not-for-purpose'
  D08: 'category.not-for-purpose'
  D09: 'category.not-for-purpose'
  D10: 'category.not-for-purpose'
  D11: 'receiver.barred' | 'category.not-for-purpose'
  D12: 'category.not-for-purpose'
  D13: 'category.not-for-purpose'
  D14: ConsentReason | 'category.not-for-purpose'
  D15: ConsentReason | 'category.not-for-purpose'
  D16: ConsentReason | 'category.not-for-purpose'
  D17: ConsentReason | 'category.not-for-purpose'
  D18: ConsentReason | 'category.not-for-purpose'
  D19: 'evidence.incomplete'
  D20: never
  D21: 'receiver.barred'
  D22: 'receiver.barred' | 'consent.refused'
  D23: 'receiver.barred' | 'consent.incomplete'
  D24: 'receiver.barred'
  D25: 'identifying'
  D26: never
  D27: 'receiver.barred'
  D28: never
  D29: 'authority.unknown' | 'authority.conflict'
  default: 'no-ground'
}

/** A rule that may say no without its sentence here does not compile. */
export const denied: { readonly [Rule in RuleId]: Readonly<Record<Denials[Rule], Sentence>> } = {
  D01: { identifying: recognisable },
  D02: { 'category.not-for-purpose': notNeeded },
  D03: { 'category.not-for-purpose': notNeeded },
  D04: { 'category.not-for-purpose': notNeeded },
  D05: { identifying: recognisable },
  D06: { 'category.not-for-purpose': notNeeded },
  D07: { 'category.not-for-purpose': notNeeded },
  D08: { 'category.not-for-purpose': notNeeded },
  D09: { 'category.not-for-purpose': notNeeded },
  D10: { 'category.not-for-purpose': notNeeded },
  D11: {
    'receiver.barred': {
      nl: 'Het samenwerkingsverband mag dit niet aan anderen doorgeven.',
      en: 'The samenwerkingsverband may not pass this on to others.',
    },
    'category.not-for-purpose': notNeeded,
  },
  D12: { 'category.not-for-purpose': notNeeded },
  D13: { 'category.not-for-purpose': notNeeded },
  D14: byConsent,
  D15: byConsent,
  D16: byConsent,
  D17: byConsent,
  D18: byConsent,
  D19: {
    'evidence.incomplete': {
      nl: 'Nog niet alles is ingevuld om zonder toestemming te mogen spreken.',
      en: 'Not everything is filled in yet to speak without consent.',
    },
  },
  D20: {},
  D21: { 'receiver.barred': notDiscussed },
  D22: {
    'receiver.barred': notDiscussed,
    'consent.refused': {
      nl: 'De jongere wil niet dat ouders dit lezen.',
      en: 'The young person does not want parents to read this.',
    },
  },
  D23: {
    'receiver.barred': notDiscussed,
    'consent.incomplete': {
      nl: 'Vanaf 16 jaar lezen ouders dit alleen als de jongere ja zegt.',
      en: 'From 16 parents read this only if the young person says yes.',
    },
  },
  D24: {
    'receiver.barred': {
      nl: 'Een ouder zonder gezag leest dit niet.',
      en: 'A parent without authority does not read this.',
    },
  },
  D25: { identifying: recognisable },
  D26: {},
  D27: {
    'receiver.barred': {
      nl: 'Gegevens over strafbare feiten delen we niet.',
      en: 'We do not share data about criminal offences.',
    },
  },
  D28: {},
  D29: {
    'authority.unknown': {
      nl: 'Het is nog niet bekend wie het gezag heeft.',
      en: 'It is not known yet who has authority.',
    },
    'authority.conflict': {
      nl: 'De mensen die beslissen zijn het niet eens.',
      en: 'The people who decide do not agree.',
    },
  },
  default: { 'no-ground': { nl: 'Er is geen regel die dit toestaat.', en: 'There is no rule that allows this.' } },
}
