import { createHash } from 'node:crypto'
import { joinAnd, longDate } from '../../platform/pure/format.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { Category, Level } from '../access/vocabulary.ts'

/** The version of the text that families read and answer; a change of wording is a new version (C-26). */
export const textVersion = '2026-11-23'

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

const amount: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  nl: { dates: ' (alleen datums)', summary: ' (kort)', full: '' },
  en: { dates: ' (dates only)', summary: ' (short)', full: '' },
}

/** The request in plain words, as the family reads and answers it: one thought per line. */
export function requestText(request: RequestText, language: Language): string {
  return language === 'nl' ? inDutch(request) : inEnglish(request)
}

/** Each kind on a line of its own: a long row of them in one sentence is hard to read. */
function kindsOf({ levels, goals }: RequestText, language: Language): string {
  const shared = levels.filter((one) => one.level !== null)
  const words = shared.map(({ category, level }) => {
    const only =
      category === 'PLAN_GOAL_ACTION' && goals
        ? ` (${language === 'nl' ? 'alleen' : 'only'}: ${joinAnd(goals, language)})`
        : ''
    return `– ${kinds[language][category]}${level ? amount[language][level] : ''}${only}`
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

/** What was read, as a fingerprint: kept with the request as proof of which text was answered. */
export const hashOfText = (text: string) => createHash('sha256').update(text).digest('hex')
