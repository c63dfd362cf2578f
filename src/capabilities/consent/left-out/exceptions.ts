import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { doorFor } from '../../access/doors.ts'
import { inFile } from '../../access/enter.ts'
import { teamOf } from '../../access/queries.ts'
import { colleaguesOn } from '../../playing-field/queries.ts'
import type { ConsentRequest } from '../contract.ts'
import { deriveKeys } from '../keys/derive.ts'
import { readFacts } from '../keys/facts.ts'
import { youthAloneOpenings } from '../keys/left-out.ts'
import { type RequestRow, requestsInSight } from '../queries.ts'
import { consentRefusals, leftOutFaults } from '../refusals.ts'
import { readRequests } from '../requests/read.ts'
import type { Opening } from '../rules.ts'
import type { ExceptionReview, NewException } from './contract.ts'
import { type Fault, faultsOfAskingAlone, faultsOfWord } from './faults.ts'
import { exceptionsInSight, insertException } from './queries.ts'

/** consent-15, consent-16: refuses a question without the parents that the law or its reasons do not carry. */
export async function refuseAskingAlone(
  tx: FileTransaction,
  row: RequestRow,
  exception: NewException,
  openings: readonly Opening[],
): Promise<void> {
  const facts = await readFacts(tx.sql, tx.fileId)
  const subjects = row.subject_ids.map((id) => {
    const person = facts.persons.find((one) => one.id === id)
    const isCapable = facts.capabilities.find((one) => one.person === id)?.isCapable ?? true
    return { bornOn: person?.bornOn ?? null, isChild: person?.isChild ?? false, isCapable }
  })
  const asked = {
    subjects,
    categories: row.categories,
    goalIds: row.goal_ids,
    openings: youthAloneOpenings(openings).length,
  }
  const word = (await faultsOf(tx, exception)).map((one) => ({ ...one, field: `withoutParents/${one.field}` }))
  refuseFaults([...faultsOfAskingAlone(asked, tx.today), ...word])
}

/** Keeps why the parents are left out, behind a door of the own team that waits for them too. */
export async function recordException(tx: FileTransaction, row: RequestRow, said: NewException): Promise<string> {
  return write(tx, row, { ...said, state: 'recorded' })
}

/** consent-16: it was looked at again: it goes on, or it ends at once and what it opened closes. */
export function reviewException(
  call: Call,
  fileId: string,
  requestId: string,
  review: ExceptionReview,
): Promise<ConsentRequest> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    const row = (await requestsInSight(tx.sql)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
    const newest = (await exceptionsInSight(tx.sql)).find((one) => one.request_id === requestId)
    if (!newest) return refuse(refusals.notFound)
    if (newest.state === 'ended' || row.valid_until < tx.today) refuse(consentRefusals.exceptionOver)
    const { decision, ...said } = review
    if (decision === 'goes-on') refuseFaults(await faultsOf(tx, said))
    const word = decision === 'goes-on' ? said : { reason: said.reason }
    const door = await write(tx, row, { ...word, state: decision })
    await deriveKeys(tx)
    await tx.look('changed', [row.door_id, door])
    return (await readRequests(tx)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
  })
}

interface Word {
  state: 'recorded' | 'goes-on' | 'ended'
  reason: string
  consultedAccountId?: string
  reviewOn?: string
}

async function write(tx: FileTransaction, row: RequestRow, word: Word): Promise<string> {
  const { actor, ports } = tx.call
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  const own = { subjectIds: row.subject_ids, category: 'LOGISTICS', level: 'full', partId: row.id, isOwn: true }
  const door_id = await doorFor(tx, { ...own, talk: 'waits-for-parents', pieceId: row.id })
  await insertException(
    tx.sql,
    {
      file_id: tx.fileId,
      id: ports.newId(),
      door_id,
      request_id: row.id,
      state: word.state,
      reason: word.reason.trim(),
      consulted_account_id: word.consultedAccountId ?? null,
      review_on: word.reviewOn ?? null,
      organisation_id: actor.organisationId,
      role: actor.role,
      written_by: actor.accountId,
    },
    tx.at,
  )
  return door_id
}

type Said = Pick<ExceptionReview, 'reason' | 'consultedAccountId' | 'reviewOn'>

async function faultsOf(tx: FileTransaction, { reason, consultedAccountId, reviewOn }: Said): Promise<Fault[]> {
  const consulted = consultedAccountId === undefined ? undefined : await colleague(tx, consultedAccountId)
  return faultsOfWord({ reason, reviewOn, consulted }, tx.today)
}

/** A colleague of the own organisation, or somebody of the team of this family. */
async function colleague(tx: FileTransaction, accountId: string) {
  const { actor } = tx.call
  const isInTeam = (await teamOf(tx.sql)).some((one) => one.account_id === accountId)
  const isOwn = (await colleaguesOn(tx.sql, tx.today)).some(
    (one) =>
      one.account_id === accountId && actor.kind === 'professional' && one.organisation_id === actor.organisationId,
  )
  return { isYourself: accountId === actor.accountId, isColleague: isInTeam || isOwn }
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  refuse(consentRefusals.notWithoutParents, {
    errors: faults.map((one) => ({ ...one, ...leftOutFaults[one.code] })),
  })
}
