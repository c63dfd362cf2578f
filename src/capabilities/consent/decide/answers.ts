// Where one decider stands on one question: yes, or why not.
import { addMonths, type CivilDate, earlierOf, laterOf } from '../../../platform/pure/dates.ts'
import type { PolicyTables } from '../policy/policy.ts'
import type { ConsentKind, ConsentReason } from '../vocabulary.ts'
import type { Case } from './case.ts'
import type { Consent, Disclosure } from './request.ts'

/** `since`: the first day of the consent that a yes rests on. */
export type Standing = { state: 'yes'; since: CivilDate } | { state: ConsentReason }

export function answeredOn(consent: Consent): CivilDate {
  return consent.answeredOn ?? consent.validFrom
}

/** C-21: the last day that counts, both days inclusive; a longer consent is cut to 12 months. */
export function lastDayOf(consent: Consent, tables: PolicyTables): CivilDate {
  return earlierOf(consent.validUntil, addMonths(consent.validFrom, tables.longestConsentMonths))
}

/** C-4: purpose, sender, receiver and category all in one record; two records never add up to one scope. */
export function covers(consent: Consent, disclosure: Disclosure): boolean {
  return (
    consent.purpose === disclosure.purpose &&
    consent.categories.includes(disclosure.category) &&
    consent.from.includes(disclosure.sender) &&
    consent.to.includes(disclosure.receiver)
  )
}

/** C-20: gone on the day of withdrawal itself. A refusal has no end: it stands until another answer. */
function standingOf(consent: Consent, { at, tables }: Case): Standing {
  if (consent.answer === 'REFUSED') return { state: 'consent.refused' }
  if (consent.withdrawnOn && consent.withdrawnOn <= at) return { state: 'consent.withdrawn' }
  if (at < consent.validFrom) return { state: 'consent.incomplete' }
  if (at > lastDayOf(consent, tables)) return { state: 'consent.expired' }
  return { state: 'yes', since: consent.validFrom }
}

// Of two answers on one day the objection counts, then the yes: days cannot tell which came first, so it stays closed.
const sameDay = ['consent.refused', 'consent.withdrawn', 'yes', 'consent.expired', 'consent.incomplete']

/** The newest of the answers that cover the question counts. */
function latest(covering: readonly Consent[], asked: Case): Standing | undefined {
  let last = ''
  for (const one of covering) last = laterOf(last, answeredOn(one))
  const standings = covering.filter((one) => answeredOn(one) === last).map((one) => standingOf(one, asked))
  return standings.sort((a, b) => sameDay.indexOf(a.state) - sameDay.indexOf(b.state))[0]
}

/** The latest answer of this kind that covers the question counts; one of another kind is as if not asked (C-2). */
export function standingOn(kind: ConsentKind, consents: readonly Consent[], asked: Case): Standing {
  const { disclosure } = asked.request
  const given = consents.filter((one) => one.kind === kind && answeredOn(one) <= asked.at)
  const covering = given.filter((one) => covers(one, disclosure))
  const standing = latest(covering, asked) ?? { state: 'consent.incomplete' }
  if (standing.state !== 'consent.incomplete') return standing
  const hasOtherYes = given.some((one) => !covering.includes(one) && standingOf(one, asked).state === 'yes')
  return { state: hasOtherYes ? 'consent.not-specific' : 'consent.incomplete' }
}
