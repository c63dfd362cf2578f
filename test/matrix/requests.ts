// One well-formed request per operation: what is sent is right in itself, so that only who sends it decides the answer.
import type { Cast, Person, ProfessionalName } from '../cast.ts'
import type { ToldFamily } from '../families.ts'
import { accountsRequests } from './requests/accounts.ts'
import { agreementsRequests } from './requests/agreements.ts'
import { consentRequests } from './requests/consent.ts'
import { disclosuresRequests } from './requests/disclosures.ts'
import { dossiersRequests } from './requests/dossiers.ts'
import { importsRequests } from './requests/imports.ts'
import { meldcodeRequests } from './requests/meldcode.ts'
import { overlapRequests } from './requests/overlap.ts'
import { ownProviderRequests } from './requests/own-provider.ts'
import { planRequests } from './requests/plan.ts'
import { playingFieldRequests } from './requests/playing-field.ts'
import { presenceRequests } from './requests/presence.ts'
import { questionsRequests } from './requests/questions.ts'
import { schoolsRequests } from './requests/schools.ts'
import { scimRequests } from './requests/scim.ts'

/** Where someone of the matrix stands: which family's file, and the request that was made there. */
export interface Place {
  family: ToldFamily
  requestId: string
  receiver: ProfessionalName
}

export interface Sent {
  body?: unknown
  ifMatch?: string
  /** What is sent when it is not JSON. */
  contentType?: string
  /** What must be there before, made for this one request. */
  prepare?: (person: Person) => Promise<Record<string, string>>
}

/** The body and preparation of every operation, by operationId; the address follows from the OpenAPI document. */
export const requestsFor = (cast: Cast, place: Place): Record<string, Sent> => ({
  ...accountsRequests(cast),
  ...agreementsRequests(cast),
  ...consentRequests(cast, place),
  ...disclosuresRequests(cast, place),
  ...dossiersRequests(cast, place),
  ...importsRequests(),
  ...meldcodeRequests(cast),
  ...overlapRequests(cast, place),
  ...ownProviderRequests(cast),
  ...planRequests(cast, place),
  ...playingFieldRequests(cast),
  ...presenceRequests(cast),
  ...questionsRequests(cast),
  ...schoolsRequests(cast),
  ...scimRequests(cast),
})

/** The ids that an address may name. */
export const idsOf = ({ family, requestId }: Place): Record<string, string> => ({
  dossierId: family.id,
  requestId,
  goalId: family.goals[0] ?? '',
  actionId: family.actionId,
  wishId: family.wishId,
  questionId: family.id,
  meldcodeId: family.id,
  tellingId: family.id,
  personId: family.personId(family.children[0] ?? ''),
})
