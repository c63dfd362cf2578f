// A question from outside, checked field by field (decide-format.md, "Input"). What has no default there must be given.
import { categories } from '../../access/vocabulary.ts'
import {
  authorityStates,
  consent12to15Choices,
  consentAnswers,
  consentKinds,
  deciderKinds,
  jointAuthorityChoices,
  purposes,
  regimes,
  roles,
} from '../vocabulary.ts'
import {
  date,
  either,
  flag,
  listOf,
  NotUnderstood,
  name,
  objectOf,
  oneOf,
  optional,
  type Read,
  someOf,
  text,
} from './reader.ts'
import type {
  ConflictOfDuties,
  Consent,
  DecideRequest,
  DeciderInput,
  Disclosure,
  PolicyChoices,
  SubjectInput,
} from './request.ts'

const role = oneOf(roles, 'a role')
const category = oneOf(categories, 'a category')
const purpose = oneOf(purposes, 'a purpose')
const consent12to15 = oneOf(consent12to15Choices, 'a choice')
const jointAuthority = oneOf(jointAuthorityChoices, 'a choice')

const consent = objectOf<Consent>({
  kind: oneOf(consentKinds, 'a kind of consent'),
  answer: oneOf(consentAnswers, 'an answer'),
  answeredOn: optional(date),
  purpose,
  from: listOf(role),
  to: listOf(role),
  categories: listOf(category),
  validFrom: date,
  validUntil: date,
  withdrawnOn: optional(date),
})

const decider = objectOf<DeciderInput>({
  id: optional(name),
  is: oneOf(deciderKinds, 'a decider'),
  hasGezag: optional(flag),
  consents: listOf(endsAfterItStarts),
})

const subject = objectOf<SubjectInput>({
  bornOn: date,
  capable: optional(flag),
  inOTS: optional(flag),
  authority: oneOf(authorityStates, 'a state of the gezag'),
  hasConsentFromYouthForParents: optional(flag),
})

// D19: what is left out was not done, so the evidence is incomplete; that is an answer, not a fault of the question.
const conflictOfDuties: Read<ConflictOfDuties> = (value, field) => ({
  ...{ consentTried: false, colleagueConsulted: false, signedBy: [], reason: '' },
  ...objectOf<Partial<ConflictOfDuties>>({
    consentTried: optional(flag),
    colleagueConsulted: optional(flag),
    noOtherWay: optional(flag),
    harmPrevented: optional(flag),
    signedBy: optional(listOf(text)),
    reason: optional(text),
  })(value, field),
})

const disclosure = objectOf<Disclosure>({
  sender: role,
  senderRegime: optional(oneOf(regimes, 'a regime')),
  receiver: role,
  receiverId: optional(name),
  purpose,
  category,
  identifying: optional(flag),
  sameHelpingTeam: optional(flag),
  onRequest: optional(flag),
  threshold: optional(flag),
  reasonableSuspicion: optional(flag),
  acuteDanger: optional(flag),
  subjectCannotConsent: optional(flag),
  conflictOfDuties: optional(conflictOfDuties),
  pupilEnrolledOrApplied: optional(flag),
  youthObjects: optional(flag),
  discussedWithFamily: optional(flag),
})

const request = objectOf<DecideRequest>({
  at: date,
  policy: optional(
    objectOf<PolicyChoices>({
      consent12to15: optional(either(consent12to15, someOf(regimes, consent12to15))),
      jointAuthority: optional(either(jointAuthority, someOf(categories, jointAuthority))),
    }),
  ),
  subject,
  deciders: listOf(decider),
  disclosure,
})

function endsAfterItStarts(value: unknown, field: string): Consent {
  const given = consent(value, field)
  if (given.validUntil < given.validFrom) throw new NotUnderstood(`${field}.validUntil`, 'must not be before validFrom')
  return given
}

/** Throws NotUnderstood, which names the field. */
export function readRequest(value: unknown): DecideRequest {
  const asked = request(value, '')
  if (asked.subject.bornOn > asked.at) throw new NotUnderstood('subject.bornOn', 'must not be after at')
  refuseUnknownReader(asked)
  return asked
}

/** Who of the family reads is one of the deciders; only reading the plan needs to say who. */
function refuseUnknownReader({ deciders, disclosure: { receiver, receiverId, purpose: stated } }: DecideRequest): void {
  const field = 'disclosure.receiverId'
  const isReading = (receiver === 'PARENT' || receiver === 'YOUTH') && stated === 'COORDINATE_PLAN'
  if (receiverId === undefined) {
    if (isReading) throw new NotUnderstood(field, 'is missing: say who of the family reads')
  } else if (!deciders.some(({ id }) => id === receiverId)) {
    throw new NotUnderstood(field, 'must be the id of one of the deciders')
  }
}
