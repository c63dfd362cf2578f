import { addMonths, ageOn, type CivilDate } from '../../platform/pure/dates.ts'
import type { NewDossier } from './contract.ts'

/** Everything that can be wrong with the people of a new dossier; refusals.ts has a sentence for each, or it does not compile. */
export type PersonFault =
  | 'born-in-future'
  | 'born-too-long-ago'
  | 'child-too-old'
  | 'adult-too-young'
  | 'key-twice'
  | 'no-child'
  | 'school-unknown'
  | 'child-unknown'
  | 'holder-unknown'
  | 'since-in-future'
  | 'known-without-holder'
  | 'source-missing'
  | 'one-asker'
  | MeasureFault

/** What can be wrong with a measure of the court. */
export type MeasureFault = 'not-an-institution' | 'since-in-future' | 'measure-ends-before' | 'measure-ends-outside'

export interface Fault {
  field: string
  code: PersonFault
}

/** Age from which someone has an account of their own: the law gives them a say (Jeugdwet 7.3.4, 7.3.11). */
export const ownAccountFrom = 12
const oldestYoungPerson = 27
const ofAge = 18

interface OfFamily {
  is_child: boolean
  /** Of a child; that of an adult stands behind a door of their own. */
  born_on: string | null
}

/** accounts-20 (Jeugdwet 7.3.4, 7.3.11): adults of a family, and young people from 12, sign in for themselves. */
export const maySignIn = ({ is_child, born_on }: OfFamily, today: CivilDate): boolean =>
  !is_child || (born_on !== null && ageOn(born_on, today) >= ownAccountFrom)

/** A young person is written to as one. */
export const isYoung = ({ is_child, born_on }: OfFamily, today: CivilDate): boolean =>
  is_child && born_on !== null && ageOn(born_on, today) < ofAge
const youngestParent = 15

/** dossiers-01: what is wrong with the people of a new dossier, per field; empty when they can stand. */
export function faultsOf(dossier: NewDossier, today: CivilDate, schoolIds: readonly string[]): Fault[] {
  return [
    ...dossier.persons.flatMap((person, index) => personFaults(person, `persons/${index}`, dossier, today, schoolIds)),
    ...(dossier.persons.some((one) => one.relation === 'child')
      ? []
      : [{ field: 'persons', code: 'no-child' as const }]),
    ...(dossier.persons.filter((one) => one.isAsker).length > 1
      ? [{ field: 'persons', code: 'one-asker' as const }]
      : []),
    ...dossier.authorities.flatMap((one, index) => authorityFaults(one, `authorities/${index}`, dossier, today)),
    ...dossier.authorityStates.flatMap((one, index) => stateFaults(one, `authorityStates/${index}`, dossier)),
  ]
}

type NewPerson = NewDossier['persons'][number]

function personFaults(
  person: NewPerson,
  at: string,
  { persons }: NewDossier,
  today: CivilDate,
  schoolIds: readonly string[],
): Fault[] {
  const faults: Fault[] = []
  const bornFault = birthFault(person, today)
  if (bornFault) faults.push({ field: `${at}/bornOn`, code: bornFault })
  if (persons.filter((one) => one.key === person.key).length > 1) faults.push({ field: `${at}/key`, code: 'key-twice' })
  if (person.schoolId && !schoolIds.includes(person.schoolId))
    faults.push({ field: `${at}/schoolId`, code: 'school-unknown' })
  return faults
}

function birthFault(person: NewPerson, today: CivilDate): PersonFault | undefined {
  if (person.bornOn > today) return 'born-in-future'
  if (person.bornOn < '1900-01-01') return 'born-too-long-ago'
  const age = ageOn(person.bornOn, today)
  if (person.relation === 'child') return age >= oldestYoungPerson ? 'child-too-old' : undefined
  return age <= youngestParent ? 'adult-too-young' : undefined
}

function authorityFaults(
  one: NewDossier['authorities'][number],
  at: string,
  { persons }: NewDossier,
  today: CivilDate,
): Fault[] {
  const faults: Fault[] = []
  if (!persons.some((person) => person.key === one.child && person.relation === 'child'))
    faults.push({ field: `${at}/child`, code: 'child-unknown' })
  if (!persons.some((person) => person.key === one.holder && person.relation !== 'child'))
    faults.push({ field: `${at}/holder`, code: 'holder-unknown' })
  if (one.sinceOn && one.sinceOn > today) faults.push({ field: `${at}/sinceOn`, code: 'since-in-future' })
  return faults
}

function stateFaults(
  one: NewDossier['authorityStates'][number],
  at: string,
  { persons, authorities }: NewDossier,
): Fault[] {
  if (!persons.some((person) => person.key === one.child && person.relation === 'child'))
    return [{ field: `${at}/child`, code: 'child-unknown' }]
  const hasHolder = authorities.some((authority) => authority.child === one.child)
  return one.state === 'known' && !hasHolder ? [{ field: `${at}/state`, code: 'known-without-holder' }] : []
}

/** dossiers-02: a family's name is made of the family names of the children the reader may see, each once; empty when none. */
export function familyName(persons: readonly { is_child: boolean; family_name: string }[]): string {
  const names = persons.filter((one) => one.is_child).map((one) => one.family_name)
  return [...new Set(names)].join(' – ')
}

export type DossierState = 'new' | 'exploring' | 'plan-runs' | 'waiting-for-family' | 'consent-stopped'

interface Stand {
  isWaitingForFamily: boolean
  /** How many of those asked to join may read along. */
  consentGiven: number
  isStopped: boolean
  goals: number
  hasNotes: boolean
}

/**
 * dossiers-03: how a family stands, from what the reader may see. Waiting for the family comes before all, but where the plan
 * runs with others already it runs on: whom is still waited for then stands apart.
 */
export function stateOf({ isWaitingForFamily, consentGiven, isStopped, goals, hasNotes }: Stand): DossierState {
  const runsWithOthers = goals > 0 && consentGiven > 0
  if (isWaitingForFamily && !runsWithOthers) return 'waiting-for-family'
  if (isStopped) return 'consent-stopped'
  if (goals > 0) return 'plan-runs'
  return hasNotes ? 'exploring' : 'new'
}

interface Measure {
  organisationId: string
  sinceOn: CivilDate
  untilOn: CivilDate | null
}

/** dossiers-04: what is wrong with a measure of the court: by no institution, begun in the future, or ended before it began. */
export function measureFaults(
  { organisationId, sinceOn, untilOn }: Measure,
  today: CivilDate,
  institutions: readonly string[],
): { field: string; code: MeasureFault }[] {
  const faults: { field: string; code: MeasureFault }[] = []
  if (!institutions.includes(organisationId)) faults.push({ field: 'organisationId', code: 'not-an-institution' })
  if (sinceOn > today) faults.push({ field: 'sinceOn', code: 'since-in-future' })
  if (untilOn !== null && untilOn < sinceOn) faults.push({ field: 'untilOn', code: 'measure-ends-before' })
  return faults
}

/** dossiers-10 (C-12): who has gezag is looked up again once that was done more than twelve months ago. */
export const isGezagStale = (checkedOn: CivilDate, today: CivilDate): boolean => addMonths(checkedOn, 12) < today
