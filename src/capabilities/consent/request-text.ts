import { createHash } from 'node:crypto'
import { joinAnd, longDate } from '../../platform/pure/format.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { Category, Level } from '../access/vocabulary.ts'

/** The version of the text that families read and answer; a change of wording is a new version (C-26). */
export const textVersion = '2026-11-28'

export interface RequestText {
  asker: string
  askerOrganisation: string
  receiver: string
  receiverOrganisation: string
  about: readonly string[]
  levels: readonly { category: Category; level: Level | null }[]
  /** Titles of the chosen goals; null: all goals. */
  goals: readonly string[] | null
  explanation: string
  /** What is new since the family said no (C-25). */
  newCircumstance: string | null
  validUntil: string
  /** C-7: asked of the young person alone, who reads it as "jij". */
  isOfYouthAlone: boolean
  /** Whether the team also comes to read what the receiver writes. */
  isBothWays: boolean
}

const kinds: Readonly<Record<Language, Readonly<Record<Category, string>>>> = {
  nl: {
    LOGISTICS: 'afspraken en praktische zaken',
    IDENTITY_CONTACT: 'namen en geboortedatum',
    ATTENDANCE: 'aanwezig zijn op school',
    SCHOOL_PROGRESS: 'hoe het op school gaat',
    SUPPORT_NEED: 'wat er nodig is',
    WELLBEING_SIGNAL: 'hoe het met je kind gaat',
    FAMILY_SITUATION: 'hoe het thuis gaat',
    HEALTH: 'gezondheid',
    CARE_CONTENT: 'wat jullie in de hulp bespreken',
    SAFETY_CONCERN: 'zorgen over veiligheid',
    PLAN_GOAL_ACTION: 'doelen en acties van het plan',
    FINANCE_DEBT: 'geld',
    CRIMINAL: 'politie en justitie',
  },
  en: {
    LOGISTICS: 'appointments and practical matters',
    IDENTITY_CONTACT: 'names and dates of birth',
    ATTENDANCE: 'being at school',
    SCHOOL_PROGRESS: 'how school is going',
    SUPPORT_NEED: 'what is needed',
    WELLBEING_SIGNAL: 'how your child is doing',
    FAMILY_SITUATION: 'how things are at home',
    HEALTH: 'health',
    CARE_CONTENT: 'what you discuss in the help',
    SAFETY_CONCERN: 'concerns about safety',
    PLAN_GOAL_ACTION: 'goals and actions of the plan',
    FINANCE_DEBT: 'money',
    CRIMINAL: 'police and justice',
  },
}

/** The same to a young person who is asked about themself, of what can wait for the parents. */
const kindsOfYouth: Readonly<Record<Language, Partial<Record<Category, string>>>> = {
  nl: { WELLBEING_SIGNAL: 'hoe het met jou gaat', CARE_CONTENT: 'wat je in de hulp bespreekt' },
  en: { WELLBEING_SIGNAL: 'how you are doing', CARE_CONTENT: 'what you discuss in the help' },
}

const amount: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  nl: { dates: ' (alleen datums)', summary: ' (kort)', full: '' },
  en: { dates: ' (dates only)', summary: ' (short)', full: '' },
}

/** The request in plain words, as the family reads and answers it: one thought per line. */
export function requestText(request: RequestText, language: Language): string {
  if (request.isOfYouthAlone) return language === 'nl' ? aloneInDutch(request) : aloneInEnglish(request)
  return language === 'nl' ? inDutch(request) : inEnglish(request)
}

/** Each kind on a line of its own: a long row of them in one sentence is hard to read. */
function kindsOf({ levels, goals, isOfYouthAlone }: RequestText, language: Language): string {
  const named = { ...kinds[language], ...(isOfYouthAlone ? kindsOfYouth[language] : {}) }
  const shared = levels.filter((one) => one.level !== null)
  const words = shared.map(({ category, level }) => {
    const only =
      category === 'PLAN_GOAL_ACTION' && goals
        ? ` (${language === 'nl' ? 'alleen' : 'only'}: ${joinAnd(goals, language)})`
        : ''
    return `– ${named[category]}${level ? amount[language][level] : ''}${only}`
  })
  return words.join('\n')
}

const isOwnTeam = (request: RequestText) => request.receiverOrganisation === request.askerOrganisation

function inDutch(request: RequestText): string {
  const both = [
    `${request.asker} van ${request.askerOrganisation} vraagt:`,
    `mag ${request.receiver} van ${request.receiverOrganisation} meedoen met jullie plan?`,
    `Waarom: ${request.explanation}`,
    `Het gaat over ${joinAnd(request.about, 'nl')}.`,
    `${request.receiver} ziet dan:\n${kindsOf(request, 'nl')}`,
    `${request.askerOrganisation} ziet ook wat ${request.receiver} en jullie over deze dingen opschrijven.`,
  ]
  const ownTeam = [
    `${request.asker} van ${request.askerOrganisation} vraagt:`,
    'mag ons team lezen wat jullie zelf opschrijven?',
    `Waarom: ${request.explanation}`,
    `Het gaat over ${joinAnd(request.about, 'nl')}.`,
    `Ons team ziet dan van jullie:\n${kindsOf(request, 'nl')}`,
  ]
  return [
    ...(isOwnTeam(request) ? ownTeam : both),
    ...(request.newCircumstance ? [`Nieuw sinds de vorige keer: ${request.newCircumstance}`] : []),
    `Dit geldt tot en met ${longDate(request.validUntil, 'nl')}.`,
    'Je mag nee zeggen. Dat heeft geen gevolgen voor de hulp.',
    'Je kunt je antwoord altijd veranderen.',
  ].join('\n')
}

function inEnglish(request: RequestText): string {
  const both = [
    `${request.asker} of ${request.askerOrganisation} asks:`,
    `may ${request.receiver} of ${request.receiverOrganisation} join your plan?`,
    `Why: ${request.explanation}`,
    `It is about ${joinAnd(request.about, 'en')}.`,
    `${request.receiver} will then see:\n${kindsOf(request, 'en')}`,
    `${request.askerOrganisation} also sees what ${request.receiver} and you write about these things.`,
  ]
  const ownTeam = [
    `${request.asker} of ${request.askerOrganisation} asks:`,
    'may our team read what you write yourselves?',
    `Why: ${request.explanation}`,
    `It is about ${joinAnd(request.about, 'en')}.`,
    `Our team will then see of you:\n${kindsOf(request, 'en')}`,
  ]
  return [
    ...(isOwnTeam(request) ? ownTeam : both),
    ...(request.newCircumstance ? [`New since the last time: ${request.newCircumstance}`] : []),
    `This holds until ${longDate(request.validUntil, 'en')}.`,
    'You may say no. That has no consequences for the help.',
    'You can always change your answer.',
  ].join('\n')
}

/** C-7: it says what the young person can count on, and not more: what waits for parents is told to them one day, or never. */
function aloneInDutch(request: RequestText): string {
  const { asker, askerOrganisation, receiver, receiverOrganisation } = request
  return [
    `${asker} van ${askerOrganisation} vraagt dit alleen aan jou:`,
    `mag ${receiver} van ${receiverOrganisation} lezen wat wij over jou opschrijven?`,
    'Het gaat alleen om wat je ouders niet lezen.',
    `Waarom: ${request.explanation}`,
    `${receiver} ziet dan:\n${kindsOf(request, 'nl')}`,
    ...(request.isBothWays ? [`Wij zien dan ook wat ${receiver} hierover opschrijft.`] : []),
    ...(request.newCircumstance ? [`Nieuw sinds de vorige keer: ${request.newCircumstance}`] : []),
    'Je ouders zien deze vraag niet in Rondom. Je antwoord zien ze ook niet.',
    'Praten wij later met je ouders over wat we opschreven? Dan zien ze ook wie het las.',
    'Soms moeten we iets doen voor iemands veiligheid.',
    `Dit geldt tot en met ${longDate(request.validUntil, 'nl')}. Het stopt eerder als wij het niet opnieuw bekijken.`,
    'Je mag nee zeggen. Dat heeft geen gevolgen voor de hulp.',
    'Je kunt je antwoord altijd veranderen.',
  ].join('\n')
}

function aloneInEnglish(request: RequestText): string {
  const { asker, askerOrganisation, receiver, receiverOrganisation } = request
  return [
    `${asker} of ${askerOrganisation} asks this of you alone:`,
    `may ${receiver} of ${receiverOrganisation} read what we write about you?`,
    'It is only about what your parents do not read.',
    `Why: ${request.explanation}`,
    `${receiver} will then see:\n${kindsOf(request, 'en')}`,
    ...(request.isBothWays ? [`We will then also see what ${receiver} writes about it.`] : []),
    ...(request.newCircumstance ? [`New since the last time: ${request.newCircumstance}`] : []),
    'Your parents do not see this question in Rondom. They do not see your answer either.',
    'Do we talk with your parents later about what we wrote? Then they also see who read it.',
    'Sometimes we must do something for someone’s safety.',
    `This holds until ${longDate(request.validUntil, 'en')}. It stops earlier when we do not look at it again.`,
    'You may say no. That has no consequences for the help.',
    'You can always change your answer.',
  ].join('\n')
}

/** What was read, as a fingerprint: kept with the request as proof of which text was answered. */
export const hashOfText = (text: string) => createHash('sha256').update(text).digest('hex')
