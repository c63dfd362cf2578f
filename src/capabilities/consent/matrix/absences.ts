import type { AbsenceOf, FileTransaction, Missing } from '../../access/actor.ts'
import type { Decision } from '../decide/request.ts'
import { type DoorFact, type Facts, readFacts } from '../keys/facts.ts'
import { decisionsForOrganisation, decisionsForRelative, mayKnow } from '../keys/keys.ts'
import { type RequestRow, requestsInSight } from '../queries.ts'
import type { RegionPolicy } from '../region/choices.ts'
import { regionPolicyOf } from '../region/policy.ts'
import type { ReasonCode, Role } from '../vocabulary.ts'

/**
 * consent-14: of someone in the team who cannot read something, why not, and whose answer is lacking: asked of decide(), as the
 * keys are. Only the family and who holds the regie are told whose answer it is; others that it is not open.
 */
export async function absencesOf(tx: FileTransaction): Promise<AbsenceOf | null> {
  if (tx.kind !== 'family' || (tx.personId === null && !tx.hasRegie)) return null
  const facts = await readFacts(tx.sql, tx.fileId)
  const known: Known = { facts, requests: await requestsInSight(tx.sql), policy: await regionPolicyOf(tx.sql), tx }
  return (doorId, who) => {
    const door = facts.doors.find((one) => one.id === doorId)
    if (!door || door.isOwn) return null
    return 'relative' in who ? whyNotRelative(door, who.relative, known) : whyNotMember(door, who, known)
  }
}

type Party = { organisation: string; role: string }

/** What it takes to say why not. */
export interface Known {
  facts: Facts
  requests: readonly RequestRow[]
  policy: RegionPolicy
  tx: FileTransaction
}

export function whyNotMember(door: DoorFact, who: Party, known: Known): Missing {
  if (door.closedTo.includes(who.organisation)) return { reason: 'secret', waitingFor: [] }
  const receiver = { organisation: who.organisation, role: who.role as Role }
  const decisions = decisionsForOrganisation(known.facts, door, receiver, known.tx.today, known.policy)
  const denied = telling(decisions)
  if (!denied) return { reason: 'role-reads-less', waitingFor: [] }
  const names = denied.missing.filter((id) => known.facts.persons.some((one) => one.id === id))
  return reasonOf(denied.reason ?? 'no-ground', names, isAsked(door, receiver, known))
}

function reasonOf(reason: ReasonCode, missing: readonly string[], asked: boolean): Missing {
  const plain = (one: Missing['reason']): Missing => ({ reason: one, waitingFor: [] })
  switch (reason) {
    case 'consent.incomplete':
    case 'consent.not-specific':
      return asked ? { reason: 'waiting-for-answer', waitingFor: missing } : plain('not-asked')
    case 'consent.expired':
      return { reason: 'ended', waitingFor: asked ? missing : [] }
    case 'authority.unknown':
      return plain('gezag-unknown')
    case 'authority.conflict':
      return plain('gezag-conflict')
    case 'category.not-for-purpose':
      return plain('not-for-purpose')
    // C-5: that someone said no, or took back a yes, is theirs; it is not told who.
    default:
      return plain('no-consent')
  }
}

/** Everyone whose answer is lacking, over all the people it is about; the first denial says why. */
function telling(decisions: readonly Decision[]): Decision | undefined {
  const denied = decisions.filter((one) => one.decision === 'deny')
  const [first] = denied
  return first && { ...first, missing: [...new Set(denied.flatMap((one) => one.missing))] }
}

/** Whether the family was asked about this, for this party, and the question still runs. */
function isAsked(door: DoorFact, receiver: Party, known: Known): boolean {
  const { requests, tx } = known
  return requests.some(
    (row) =>
      row.valid_until >= tx.today &&
      !row.parents_left_out &&
      row.categories.includes(door.category) &&
      row.subject_ids.some((id) => door.subjects.includes(id)) &&
      (row.goal_ids === null || (door.part !== null && row.goal_ids.includes(door.part))) &&
      concerns(row, receiver, door, known),
  )
}

/** A request goes in both directions, between the team that asks and its receiver; each also reads what the family writes. */
function concerns(row: RequestRow, receiver: Party, door: DoorFact, { facts }: Known): boolean {
  const asking = facts.doors.find((one) => one.id === row.door_id)?.source
  const isFrom = (organisation: string | undefined) => door.sourceKind === 'relative' || door.source === organisation
  const toReceiver = row.receiver_organisation_id === receiver.organisation && row.receiver_role === receiver.role
  if (toReceiver) return isFrom(asking)
  return receiver.organisation === asking && isFrom(row.receiver_organisation_id)
}

export function whyNotRelative(door: DoorFact, reader: string, { facts, policy, tx }: Known): Missing {
  if (door.closedTo.includes(reader)) return { reason: 'secret', waitingFor: [] }
  if (door.talk === 'waits-for-parents' || door.talk === 'waits-for-family')
    return { reason: 'not-discussed', waitingFor: [] }
  const decisions = mayKnow(door, reader) ? decisionsForRelative(facts, door, reader, tx.today, policy) : null
  const denied = decisions && telling(decisions)
  if (!denied) return { reason: 'not-for-parents', waitingFor: [] }
  if (denied.rule === 'D23') return { reason: 'youth-decides', waitingFor: denied.missing }
  if (denied.rule === 'D29') return { reason: 'gezag-unknown', waitingFor: [] }
  const waitsForTalk = denied.reason === 'receiver.barred' && (denied.rule === 'D21' || denied.rule === 'D22')
  return { reason: waitsForTalk ? 'not-discussed' : 'not-for-parents', waitingFor: [] }
}
