// What one person's answers are worth for one question on one day (C-4, C-20, C-21).
import { addYears, type CivilDate } from './calendar.ts'
import type { Consent, Question } from './question.ts'

export type Said = 'yes' | 'refused' | 'withdrawn' | 'expired' | 'not-specific' | 'incomplete'

/** `yesBefore`: only a yes that began before that day counts as one. */
export function said(question: Question, kind: string, consents: readonly Consent[], yesBefore?: CivilDate): Said {
  const answered = consents.filter((one) => one.kind === kind && dayOf(one) <= question.at)
  const exact = answered.filter((one) => isExact(question, one))
  const newest = exact.reduce((last, one) => (dayOf(one) > last ? dayOf(one) : last), '')
  const states = exact.filter((one) => dayOf(one) === newest).map((one) => stateOf(question.at, one, yesBefore))
  // Answers of one day cannot be told apart: the objection goes first, then the yes.
  for (const state of ['refused', 'withdrawn', 'yes', 'expired'] as const) if (states.includes(state)) return state
  const elsewhere = answered.some((one) => !isExact(question, one) && stateOf(question.at, one) === 'yes')
  return elsewhere ? 'not-specific' : 'incomplete'
}

const dayOf = (consent: Consent) => consent.answeredOn ?? consent.validFrom

function isExact({ disclosure }: Question, consent: Consent): boolean {
  if (consent.purpose !== disclosure.purpose) return false
  if (!consent.from.includes(disclosure.sender) || !consent.to.includes(disclosure.receiver)) return false
  return consent.categories.includes(disclosure.category)
}

function stateOf(at: CivilDate, consent: Consent, yesBefore?: CivilDate): Said {
  if (consent.answer === 'REFUSED') return 'refused'
  if (consent.withdrawnOn && at >= consent.withdrawnOn) return 'withdrawn'
  if (at < consent.validFrom) return 'incomplete'
  const yearLater = addYears(consent.validFrom, 1)
  if (at > consent.validUntil || at > yearLater) return 'expired'
  return yesBefore && consent.validFrom >= yesBefore ? 'incomplete' : 'yes'
}
