// Why something was told, or may not go along, in plain words. B1: read by families too.
import type { Language } from '../../platform/pure/language.ts'
import type { Explained } from '../consent/disclosing.ts'
import type { Gathering } from './contract.ts'
import type { DisclosureKind } from './vocabulary.ts'

type Texts = Readonly<Record<Language, string>>

const because: Readonly<Record<DisclosureKind, Texts>> = {
  'attendance-report': {
    nl: 'Bij zoveel verzuim moet de school dit melden bij de leerplichtambtenaar. Dat staat in de wet.',
    en: 'With this much absence the school must report it to the attendance officer. The law says so.',
  },
  'early-leaver-report': {
    nl: 'Een jongere van 18 jaar of ouder zonder diploma kwam lang niet. De school moet dat melden.',
    en: 'A young person of 18 or over without a diploma stayed away for long. The school must report that.',
  },
  'tlv-request': {
    nl: 'De school vraagt extra steun of een andere plek. Daarvoor heeft het samenwerkingsverband dit nodig. Ouders krijgen een kopie van het advies.',
    en: 'The school asks for extra support or another place. The samenwerkingsverband needs this for it. Parents get a copy of the advice.',
  },
  'school-transfer': {
    nl: 'Een kind gaat naar een andere school. De oude school moet dan vertellen wat de nieuwe school moet weten. Ouders krijgen een kopie.',
    en: 'A child goes to another school. The old school must then tell what the new school needs to know. Parents get a copy.',
  },
  'help-decision': {
    nl: 'De gemeente beslist over hulp. Zij krijgt alleen wat daarvoor nodig is.',
    en: 'The municipality decides about help. It gets only what is needed for that.',
  },
  supervision: {
    nl: 'De rechter zette het kind onder toezicht. Daarom mag de jeugdbeschermer dit weten.',
    en: 'The court placed the child under supervision. So the youth protector may know this.',
  },
  'protection-inquiry': {
    nl: 'De Raad voor de Kinderbescherming doet onderzoek. Daarvoor mag de Raad dit weten.',
    en: 'The Child Care and Protection Board makes an inquiry. For that the Board may know this.',
  },
  'jgz-transfer': {
    nl: 'De jeugdgezondheidszorg gaat ergens anders verder. Er is toestemming gegeven.',
    en: 'The youth health care goes on elsewhere. Consent was given.',
  },
  'conflict-of-duties': {
    nl: 'Iemand liep ernstig gevaar. Er was geen andere weg. Twee medewerkers besloten samen om dit te vertellen.',
    en: 'Somebody was in serious danger. There was no other way. Two professionals decided together to tell this.',
  },
}

/** The ground of a disclosure, for whoever reads it. */
export const becauseOf = (kind: DisclosureKind, language: Language): string => because[kind][language]

const short: Readonly<Record<Exclude<Gathering['leftOut'][number]['why'], 'not-allowed'>, Texts>> = {
  'only-summary': {
    nl: 'De ontvanger krijgt hiervan alleen een samenvatting. Die schrijf je zelf.',
    en: 'The receiver gets only a summary of this. You write it yourself.',
  },
  'only-dates': {
    nl: 'De ontvanger krijgt hiervan alleen datums en feiten. Die schrijf je zelf.',
    en: 'The receiver gets only dates and facts of this. You write them yourself.',
  },
  waits: {
    nl: 'Dit is nog niet met het gezin besproken. Bespreek het eerst.',
    en: 'This was not discussed with the family yet. Discuss it first.',
  },
}

/** Why a piece stays behind: because of the law in its own words, or because there is too much in it. */
export function whyNot(
  why: Gathering['leftOut'][number]['why'],
  decision: Explained | null,
  language: Language,
): string {
  if (why === 'not-allowed') return decision?.because[language] ?? ''
  return short[why][language]
}
