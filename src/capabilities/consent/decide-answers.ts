// Where one decider stands on one question: yes, or why not.
import { addMonths, type CivilDate } from '../../platform/pure/dates.ts'
import type { Consent, DecideRequest, Disclosure } from './decide-request.ts'
import type { PolicyTables } from './policy.ts'
import type { ConsentKind, ConsentReason } from './vocabulary.ts'

/** `since`: the first day of the consent that a yes rests on. */
export type Standing = { state: 'yes'; since: CivilDate } | { state: ConsentReason }

export function answeredOn(consent: Consent): CivilDate {
  return consent.answeredOn ?? consent.validFrom
}

/** C-21: the last day that counts, both days inclusive; a longer consent is cut to 12 months. */
export function lastDayOf(consent: Consent, tables: PolicyTables): CivilDate {
  const cut = addMonths(consent.validFrom, tables.longestConsentMonths)
  return consent.validUntil < cut ? consent.validUntil : cut
}

/** C-4: purpose, sender, receiver and category all in one record; two records never add up to one scope. */
function covers(consent: Consent, disclosure: Disclosure): boolean {
  return (
    consent.purpose === disclosure.purpose &&
    consent.from.includes(disclosure.sender) &&
    consent.to.includes(disclosure.receiver) &&
    consent.categories.includes(disclosure.category)
  )
}

/** C-20: gone on the day of withdrawal itself. A refusal has no end: it stands until another answer. */
function standingOf(consent: Consent, at: CivilDate, tables: PolicyTables): Standing {
  if (consent.answer === 'REFUSED') return { state: 'consent.refused' }
  if (consent.withdrawnOn && consent.withdrawnOn <= at) return { state: 'consent.withdrawn' }
  if (at < consent.validFrom) return { state: 'consent.incomplete' }
  if (at > lastDayOf(consent, tables)) return { state: 'consent.expired' }
  return { state: 'yes', since: consent.validFrom }
}

// Of two answers on one day the objection counts, then the yes: days cannot tell which came first, so it stays closed.
const sameDay = ['consent.refused', 'consent.withdrawn', 'yes', 'consent.expired', 'consent.incomplete']

function latest(consents: readonly Consent[], at: CivilDate, tables: PolicyTables): Standing | undefined {
  const last = consents.map(answeredOn).sort().at(-1)
  const standings = consents.filter((one) => answeredOn(one) === last).map((one) => standingOf(one, at, tables))
  return standings.sort((a, b) => sameDay.indexOf(a.state) - sameDay.indexOf(b.state))[0]
}

/** The latest answer of this kind that covers the question counts; one of another kind is as if not asked (C-2). */
export function standingOn(
  kind: ConsentKind,
  consents: readonly Consent[],
  { at, disclosure }: DecideRequest,
  tables: PolicyTables,
): Standing {
  const given = consents.filter((one) => one.kind === kind && answeredOn(one) <= at)
  const covering = given.filter((one) => covers(one, disclosure))
  const standing = latest(covering, at, tables) ?? { state: 'consent.incomplete' }
  if (standing.state !== 'consent.incomplete') return standing
  const hasOtherYes = given.some((one) => !covers(one, disclosure) && standingOf(one, at, tables).state === 'yes')
  return { state: hasOtherYes ? 'consent.not-specific' : 'consent.incomplete' }
}
