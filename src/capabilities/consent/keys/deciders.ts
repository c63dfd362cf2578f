import type { CivilDate } from '../../../platform/pure/dates.ts'
import { lastDayOf } from '../decide/answers.ts'
import type { Consent, DeciderInput, SubjectInput } from '../decide/request.ts'
import { policyTables } from '../policy/policy.ts'
import type { Role } from '../vocabulary.ts'
import type { DoorFact, Facts, StatementFact } from './facts.ts'

/** The receiver as statements name it. */
export interface Receiver {
  organisation: string
  role: Role
}

/** What is asked about: the door, and to whom it would open. Null: a member of the family reads. */
export interface Question {
  door: Pick<DoorFact, 'category' | 'part' | 'source' | 'sourceKind'>
  /** As whom the source speaks. */
  sender: Role
  receiver: Receiver | null
}

/**
 * One subject as decide() takes it; without a known state of the gezag it is unknown (C-12). `receiver`: the organisation or relative
 * it would be told to. D07 is for the institution that the court ordered to supervise, and for no other.
 */
export function subjectOf(facts: Facts, id: string, at: CivilDate, receiver?: string): SubjectInput {
  const person = personOf(facts, id)
  const state = facts.authorityStates.find((one) => one.child === id)?.state ?? 'unknown'
  return {
    bornOn: person.bornOn,
    // Under guardianship of an institution it is the institution that decides; what is not known of parents does not matter.
    authority:
      !person.isChild || measuresOn(facts, id, at).some((one) => one.kind === 'guardianship') ? 'known' : state,
    capable: facts.capabilities.find((one) => one.person === id)?.isCapable ?? true,
    inOTS: measuresOn(facts, id, at).some((one) => one.kind === 'ots' && one.organisation === receiver),
    hasConsentFromYouthForParents: receiver !== undefined && youthLetsRead(facts, id, receiver, at),
  }
}

/** The court's measures over a child that run on a day, both days inclusive. */
function measuresOn(facts: Facts, child: string, at: CivilDate) {
  return facts.measures.filter(
    (one) => one.child === child && one.sinceOn <= at && (one.untilOn === null || one.untilOn >= at),
  )
}

export function personOf(facts: Facts, id: string) {
  const person = facts.persons.find((one) => one.id === id)
  if (!person) throw new Error('a door about someone who is not in the file')
  return person
}

/** Everyone with a say about a subject, each with what they said that counts for this question. */
export function decidersOf(facts: Facts, subject: string, question: Question, at: CivilDate): DeciderInput[] {
  const consentsOf = (decider: string) =>
    currentStatements(facts.statements, { subject, decider, question }).map(asConsent)
  if (!personOf(facts, subject).isChild) return [{ id: subject, is: 'adult', consents: consentsOf(subject) }]
  const holders = facts.authorities
    .filter((one) => one.child === subject && one.endedOn === null)
    .map((one) => one.holder)
  const withGezag = [...new Set(holders)].map((id): DeciderInput => {
    const is = personOf(facts, id).relation === 'guardian' ? 'guardian' : 'parent'
    return { id, is, hasGezag: true, consents: consentsOf(id) }
  })
  const youth: DeciderInput = { id: subject, is: 'youth', consents: consentsOf(subject) }
  const guardian = measuresOn(facts, subject, at).find((one) => one.kind === 'guardianship')?.organisation
  if (guardian === undefined) return [...withGezag, youth]
  return [{ id: guardian, is: 'gi', hasGezag: true, consents: consentsOf(guardian) }, youth]
}

interface Said {
  subject: string
  decider: string
  question: Question
}

/**
 * The statements that count: of each kind the latest that covers the door. A general one covers every goal of the plan, also
 * later ones; one about a goal overrides it for that goal. Two are never added up to one scope.
 */
export function currentStatements(
  statements: readonly StatementFact[],
  { subject, decider, question }: Said,
): StatementFact[] {
  if (!question.receiver) return []
  const said = saidOf(statements).get(whoTo(subject, decider, question.receiver)) ?? []
  const covering = said.filter((one) => covers(one, question))
  const latest = new Map<string, StatementFact>()
  for (const one of covering) latest.set(`${one.kind} ${one.category}`, one)
  return [...latest.values()]
}

const whoTo = (subject: string, decider: string, { organisation, role }: Receiver) =>
  `${subject} ${decider} ${organisation} ${role}`

const grouped = new WeakMap<readonly StatementFact[], Map<string, StatementFact[]>>()

/** By whom it was said, about whom and to which receiver: each of these is asked for many times in one derivation. */
function saidOf(statements: readonly StatementFact[]): Map<string, StatementFact[]> {
  const known = grouped.get(statements)
  if (known) return known
  const groups = Map.groupBy(statements, (one) =>
    whoTo(one.subject, one.decider, { organisation: one.toOrganisation, role: one.toRole }),
  )
  grouped.set(statements, groups)
  return groups
}

/** About what this source writes, about this part. */
function covers(one: StatementFact, { door, sender }: Question): boolean {
  const isThisSource = one.fromOrganisation === null || one.fromOrganisation === door.source
  return isThisSource && one.fromRoles.includes(sender) && coversPart(one, door)
}

function coversPart(one: StatementFact, door: Question['door']): boolean {
  if (one.part === door.part) return true
  return one.part === null && door.category === 'PLAN_GOAL_ACTION'
}

function asConsent(one: StatementFact): Consent {
  return {
    kind: one.kind,
    answer: one.answer === 'REFUSED' ? 'REFUSED' : 'GRANTED',
    answeredOn: one.statedOn,
    purpose: one.purpose,
    from: one.fromRoles,
    to: [one.toRole],
    categories: [one.category],
    validFrom: one.validFrom,
    validUntil: one.validUntil,
    withdrawnOn: one.answer === 'WITHDRAWN' ? one.statedOn : null,
  }
}

/** C-21: at most twelve months after its first day, whatever was said. */
export const lastDayOfStatement = (one: StatementFact): CivilDate => lastDayOf(asConsent(one), policyTables)

/** D23: the newest thing a youth said about this parent reading along, when it is a yes that runs. */
function youthLetsRead(facts: Facts, youth: string, parent: string, at: CivilDate): boolean {
  const said = facts.statements
    .filter(
      (one) =>
        one.subject === youth && one.decider === youth && one.toRole === 'PARENT' && one.toOrganisation === parent,
    )
    .at(-1)
  return said?.answer === 'GRANTED' && said.validFrom <= at && lastDayOfStatement(said) >= at
}
