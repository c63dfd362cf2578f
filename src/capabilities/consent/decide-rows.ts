// Does a row of the law table fit a question? Parties, purpose, category, age and facts; nothing about consent.
import { ageOn } from '../../platform/pure/dates.ts'
import type { ConflictOfDuties, DecideRequest, Disclosure } from './decide-request.ts'
import type { PolicyTables } from './policy.ts'
import type { Fact, LawRow } from './policy-row.ts'
import type { Regime } from './vocabulary.ts'

export function senderRegime(disclosure: Disclosure, tables: PolicyTables): Regime | null {
  return disclosure.senderRegime ?? tables.regimeOfRole[disclosure.sender]
}

const facts: Readonly<Record<Fact, (request: DecideRequest) => boolean>> = {
  // Only an explicit false takes the name away: what nobody checked counts as identifying.
  identifying: ({ disclosure }) => disclosure.identifying !== false,
  sameHelpingTeam: ({ disclosure }) => disclosure.sameHelpingTeam === true,
  threshold: ({ disclosure }) => disclosure.threshold === true,
  reasonableSuspicion: ({ disclosure }) => disclosure.reasonableSuspicion === true,
  acuteDanger: ({ disclosure }) => disclosure.acuteDanger === true,
  subjectCannotConsent: ({ disclosure }) => disclosure.subjectCannotConsent === true,
  conflictOfDutiesProven: ({ disclosure }) => isProven(disclosure.conflictOfDuties),
  pupilEnrolledOrApplied: ({ disclosure }) => disclosure.pupilEnrolledOrApplied === true,
  inOTS: ({ subject }) => subject.inOTS === true,
}

/** D19: every condition of the doctrine, two different professionals, and a reason in words. */
function isProven(claim: ConflictOfDuties | undefined): boolean {
  if (!claim) return false
  const weighed = claim.consentTried && claim.colleagueConsulted
  const needed = (claim.noOtherWay ?? true) && (claim.harmPrevented ?? true)
  return weighed && needed && new Set(claim.signedBy).size >= 2 && claim.reason.trim() !== ''
}

export function fits(row: LawRow, request: DecideRequest, tables: PolicyTables): boolean {
  return (
    fitsParties(row, request.disclosure, tables) &&
    fitsSubject(row, request) &&
    (row.needs ?? []).every((fact) => facts[fact](request)) &&
    !(row.unless && tables.rows.some((other) => row.unless?.includes(other.rule) && fits(other, request, tables)))
  )
}

function fitsParties(row: LawRow, disclosure: Disclosure, tables: PolicyTables): boolean {
  const regime = senderRegime(disclosure, tables)
  return (
    row.from.includes(disclosure.sender) &&
    row.to.includes(disclosure.receiver) &&
    (!row.fromRegimes || (regime !== null && row.fromRegimes.includes(regime))) &&
    (row.purposes?.includes(disclosure.purpose) ?? true)
  )
}

function fitsSubject(row: LawRow, { subject, disclosure, at }: DecideRequest): boolean {
  if (!(row.categories?.includes(disclosure.category) ?? true)) return false
  if (!row.ages) return true
  const age = ageOn(subject.bornOn, at)
  return row.ages.from <= age && age <= row.ages.to
}
