import { addDays, ageOn, type CivilDate } from '../../platform/pure/dates.ts'
import type { Category } from '../access/vocabulary.ts'
import { agesOfSay } from './policy/deciders.ts'
import { consentTerms } from './policy/life.ts'
import { defaultChoices } from './region/choices.ts'

/** consent-08 (C-21): the last weeks of a consent, in which the team and the family are told that it ends. */
export function endsSoon(validUntil: CivilDate, today: CivilDate, days = defaultChoices.reminderDays): boolean {
  return validUntil >= today && addDays(validUntil, -days) <= today
}

interface Asked {
  organisation: string
  role: string
  subjects: readonly string[]
  categories: readonly Category[]
  goals: readonly string[] | null
}

/** What someone said last about one scope, on a day. */
interface LastWord {
  toOrganisation: string
  toRole: string
  subject: string
  category: Category
  part: string | null
  answer: 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
  saidOn: CivilDate
}

/**
 * consent-09 (C-25): from which day the same may be asked again after a no or a yes taken back; null: now. The same is the same
 * receiver, about one of the same people, for one of the same kinds of information.
 */
export function mayAskFrom(asked: Asked, lastWords: readonly LastWord[], today: CivilDate): CivilDate | null {
  const isSame = (one: LastWord) =>
    one.toOrganisation === asked.organisation &&
    one.toRole === asked.role &&
    asked.subjects.includes(one.subject) &&
    asked.categories.includes(one.category) &&
    isSamePart(one.part, asked.goals)
  const days = lastWords
    .filter((one) => one.answer !== 'GRANTED' && isSame(one))
    .map((one) => addDays(one.saidOn, consentTerms.restAfterRefusalDays))
  return (
    days
      .filter((day) => day > today)
      .sort()
      .at(-1) ?? null
  )
}

/** One goal that was closed apart is no answer about the rest of the plan. */
function isSamePart(part: string | null, goals: readonly string[] | null): boolean {
  return part === null || (goals?.includes(part) ?? false)
}

export interface Noted {
  method: 'paper' | 'spoken'
  answer: 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
  answeredOn: CivilDate
  present: string | null
  evidenceId: string | null
}
interface Around {
  askedOn: CivilDate
  today: CivilDate
  /** What this decider said last about the request, and on which day. */
  before: { answer: Noted['answer']; on: CivilDate } | null
}

export type NotedFault =
  | 'day-to-come'
  | 'before-asked'
  | 'evidence-missing'
  | 'evidence-not-for-spoken'
  | 'present-missing'
  | 'answered-later'

/**
 * consent-10 (C-26): what is wrong with an answer that is noted for someone: a day outside the request's life, paper without its
 * scan, spoken words without who was present. What the decider said later, or a no of the same day, is not overruled by a note.
 */
export function faultsOfNoted(noted: Noted, { askedOn, today, before }: Around): { field: string; code: NotedFault }[] {
  const faults: { field: string; code: NotedFault }[] = []
  if (noted.answeredOn > today) faults.push({ field: 'answeredOn', code: 'day-to-come' })
  if (noted.answeredOn < askedOn) faults.push({ field: 'answeredOn', code: 'before-asked' })
  if (noted.method === 'paper' && noted.evidenceId === null)
    faults.push({ field: 'evidenceId', code: 'evidence-missing' })
  if (noted.method === 'spoken' && noted.evidenceId !== null)
    faults.push({ field: 'evidenceId', code: 'evidence-not-for-spoken' })
  if (noted.method === 'spoken' && !noted.present?.trim()) faults.push({ field: 'present', code: 'present-missing' })
  if (before && isOverruled(noted, before)) faults.push({ field: 'answeredOn', code: 'answered-later' })
  return faults
}

function isOverruled(noted: Noted, before: { answer: Noted['answer']; on: CivilDate }): boolean {
  if (before.on > noted.answeredOn) return true
  return before.on === noted.answeredOn && before.answer !== 'GRANTED' && noted.answer === 'GRANTED'
}

/** Why someone is asked about what others had already answered. */
export type Again = 'turned-12' | 'turned-16' | 'turned-18' | 'gezag-changed'

interface Silent {
  /** The subject themself, as a minor when it was asked; null when someone with gezag is asked. */
  bornOn: CivilDate | null
  askedOn: CivilDate
  today: CivilDate
  /** Since when the one with gezag is known to have it; null when it is about the subject. */
  gezagKnownOn: CivilDate | null
  /** Someone who is not asked any more had answered. */
  hadOtherDecider: boolean
}

/**
 * consent-11 (C-22, C-23): who had no say when it was asked and has one now is asked anew: at 12, 16 and 18, and who got gezag since.
 * Null: it is the first time that this person is asked.
 */
export function whyAskedAgain({ bornOn, askedOn, today, gezagKnownOn, hadOtherDecider }: Silent): Again | null {
  if (bornOn !== null) {
    const [then, now] = [ageOn(bornOn, askedOn), ageOn(bornOn, today)]
    const { youthJoins, youthAlone, adult } = agesOfSay
    const passed = [adult, youthAlone, youthJoins].find((age) => then < age && now >= age)
    return passed === adult
      ? 'turned-18'
      : passed === youthAlone
        ? 'turned-16'
        : passed === youthJoins
          ? 'turned-12'
          : null
  }
  return hadOtherDecider || (gezagKnownOn !== null && gezagKnownOn > askedOn) ? 'gezag-changed' : null
}
