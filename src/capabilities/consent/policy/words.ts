// One row of the law table in words: who, for what, when, and with which answer.

import { professionalRoles, purposes, type Regime, type Role, roles, schoolRoles } from '../vocabulary.ts'
import { policyTables } from './policy.ts'
import type { Fact, HowMuch, LawRow } from './row.ts'

export function party(who: readonly Role[], fromRegimes?: readonly Regime[]): string {
  const named = [
    [roles, 'everyone'],
    [professionalRoles, 'any professional'],
    [schoolRoles, 'school'],
  ] as const
  const word = named.find(([all]) => all.length === who.length && all.every((one) => who.includes(one)))?.[1]
  const isAllButSchool = professionalRoles.every(
    (one) => schoolRoles.some((school) => school === one) !== who.includes(one),
  )
  const words = word ?? (isAllButSchool && who.length > 1 ? 'any professional but school' : who.join(', '))
  return fromRegimes ? `${words}, under ${fromRegimes.join(' or ')}` : words
}

export function purposesOf({ purposes: some }: LawRow): string {
  if (!some) return 'any'
  const named = purposes.filter((one) => policyTables.matrixColumnOf[one] !== null)
  return named.length === some.length && named.every((one) => some.includes(one))
    ? 'any that may hold a name'
    : some.join(', ')
}

export const categoriesOf = ({ categories: some }: LawRow): string => some?.join(', ') ?? 'anything'

const conditions: Readonly<Record<Fact, string>> = {
  identifying: 'somebody can be recognised',
  sameHelpingTeam: 'both give the same help',
  threshold: 'the statutory threshold is reached',
  reasonableSuspicion: 'there is a reasonable suspicion',
  acuteDanger: 'there is acute danger',
  subjectCannotConsent: 'the subject cannot consent',
  claimsConflictOfDuties: 'a conflict of duties is claimed',
  pupilEnrolledOrApplied: 'the pupil is enrolled or applied there',
  inOTS: 'a supervision order is in force',
}

export function conditionsOf({ needs = [], ages, letsPass }: LawRow): string {
  const words = [
    ...needs.map((fact) => conditions[fact]),
    ...(ages ? [`aged ${ages.from} to ${ages.to}`] : []),
    ...(letsPass ? [`unless ${letsPass.join(', ')} fits`] : []),
  ]
  return words.join('; ') || '–'
}

export function answerOf({ outcome, level }: LawRow): string {
  if (outcome === 'allow') return `allow${howMuch(level)}`
  if ('refuse' in outcome) return `deny: ${outcome.refuse}`
  if ('prove' in outcome) return `allow when all evidence is there${howMuch(level)}; else deny: evidence.incomplete`
  const column = outcome.column ? `, who decides by ${outcome.column}` : ''
  return `allow with ${outcome.ask}${column}${howMuch(level)}`
}

function howMuch(level: HowMuch | undefined): string {
  if (!level) return ''
  if ('asFor' in level) return `, as much as ${level.asFor}`
  if ('orElse' in level) return `, at least ${level.orElse}`
  return level.exactly ? `, ${level.exactly}` : ', no level'
}
