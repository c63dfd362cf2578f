import { addDays, ageOn } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import { partyOf } from '../../access/parties.ts'
import type { ConsentRequest } from '../contract.ts'
import { lifeOf } from '../decide/case.ts'
import { personOf } from '../keys/deciders.ts'
import { exceptionsInSight } from '../left-out/queries.ts'
import { endsSoon } from '../life.ts'
import { policyTables } from '../policy/policy.ts'
import { type RequestRow, requestsInSight } from '../queries.ts'
import { goalsOf, type Known, knownOf, levelsOf, textFor } from './known.ts'
import { sidesOf } from './sides.ts'
import { mayNoteFor, myAnswer, type Standing, standingOf, stateOf } from './standing.ts'

/** The requests of a file that the actor may know of, newest first. */
export function listRequests(call: Call, fileId: string, language: Language): Promise<ConsentRequest[]> {
  return inFile(call, fileId, async (tx) => {
    const requests = await readRequests(tx, language)
    const rows = await requestsInSight(tx.sql)
    const reasons = (await exceptionsInSight(tx.sql)).map((one) => one.door_id)
    await tx.look('viewed', [...rows.map((row) => row.door_id), ...reasons])
    return requests
  })
}

export async function readRequests(tx: FileTransaction, language: Language = 'nl'): Promise<ConsentRequest[]> {
  const rows = await requestsInSight(tx.sql)
  if (rows.length === 0) return []
  const known = await knownOf(
    tx,
    rows.flatMap((row) => [row.asked_by, row.receiver_account_id]),
    language,
  )
  return rows.map((row) => requestOf(tx, row, known))
}

function requestOf(tx: FileTransaction, row: RequestRow, known: Known): ConsentRequest {
  const { around } = known
  const standing = standingOf(tx, row, known)
  const withoutParents = exceptionOf(tx, row, known)
  const isOver = withoutParents !== null && !withoutParents.isRunning
  const state = stateOf(row, standing, tx.today, isOver)
  const receiver = around.directory.organisation(row.receiver_organisation_id)
  return {
    id: row.id,
    askedBy: around.directory.account(row.asked_by),
    askedByOrganisation: around.directory.organisation(sidesOf(tx, row, around).team.organisation).name,
    askedAt: row.asked_at,
    receiver: {
      accountId: row.receiver_account_id,
      name: around.directory.account(row.receiver_account_id),
      role: row.receiver_role,
      organisation: receiver.name,
      organisationId: row.receiver_organisation_id,
      party: partyOf(receiver.kind),
    },
    purpose: row.purpose,
    levels: levelsOf(row, known),
    goals: row.goal_ids ? goalsOf(row, known) : null,
    about: around.persons
      .filter((one) => row.subject_ids.includes(one.id))
      .map((one) => ({ id: one.id, name: one.given_name })),
    explanation: row.explanation,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    text: textFor(tx, row, known),
    ...standing,
    state,
    myAnswer: myAnswer(standing),
    endsSoon: state === 'granted' && endsSoon(row.valid_until, tx.today, known.policy.reminderDays),
    graceUntil: graceOf(row, standing, known, tx.today),
    withoutParents,
    mayNoteFor: tx.hasRegie ? mayNoteFor(tx, row, standing, known) : [],
    marker: around.markerOf(row.door_id),
  }
}

/** C-7: how the exception of a request stands; the reason is read by the team that wrote it. */
function exceptionOf(tx: FileTransaction, row: RequestRow, known: Known): ConsentRequest['withoutParents'] {
  if (!row.parents_left_out) return null
  const until = known.facts.leftOut?.find((one) => one.request === row.id)?.until ?? null
  const newest = known.exceptions.find((one) => one.request_id === row.id)
  const { directory } = known.around
  const consulted = newest?.consulted_account_id
  return {
    until,
    isRunning: row.subject_ids.every((id) => decidesAlone(known, id, until, tx.today)),
    mayReview: tx.hasRegie && newest !== undefined && newest.state !== 'ended' && row.valid_until >= tx.today,
    said: newest
      ? {
          reason: newest.reason,
          consulted: consulted ? directory.account(consulted) : '',
          by: directory.account(newest.written_by),
          on: civilDateOf(newest.written_at),
        }
      : null,
  }
}

/** While the exception runs, and from 16 on without one. */
function decidesAlone({ facts }: Known, id: string, until: string | null, today: string): boolean {
  const isCapable = !facts.capabilities.some((one) => one.person === id && !one.isCapable)
  const isOlder = ageOn(personOf(facts, id).bornOn, today) >= policyTables.agesOfSay.youthAlone
  return isCapable && (isOlder || (until !== null && until >= today))
}

/** C-22: at 12 what parents agreed to goes on for six weeks, and no longer than it was agreed. */
function graceOf(row: RequestRow, { deciders }: Standing, { facts }: Known, today: string): string | null {
  const days = deciders
    .filter((one) => one.again === 'turned-12')
    .map((one) => addDays(lifeOf(personOf(facts, one.subjectId).bornOn, policyTables).graceIsOver, -1))
  const last = [row.valid_until, ...days].sort()[0] ?? ''
  return days.length && last >= today ? last : null
}
