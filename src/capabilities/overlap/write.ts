import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { doorFor } from '../access/doors.ts'
import { inFile } from '../access/enter.ts'
import { accessRefusals } from '../access/refusals.ts'
import { whoseYes } from '../consent/whose-yes.ts'
import { personsInSight } from '../dossiers/queries.ts'
import type { Overlaps } from './contract.ts'
import { type Keyring, marksOf } from './mark.ts'
import {
  answerAsRelative,
  answersInSight,
  type ChildRow,
  childToMark,
  dropMarks,
  insertRequest,
  putMarks,
  type RequestRow,
  requestsInSight,
} from './queries.ts'
import { overlapsIn, refuseWhileOff } from './read.ts'
import { overlapRefusals } from './refusals.ts'
import { lastDayFor, lastDayOfYes, type OverlapAnswer } from './rules.ts'
import { asSaid, receiverOf } from './stale.ts'

/** overlap-02: who holds the regie asks the family, for each child apart: a child of 17 answers alone, one of 8 not at all. */
export async function askOverlap(call: Call, fileId: string, subjectIds: readonly string[]): Promise<Overlaps> {
  await refuseWhileOff(call)
  return inFile(call, fileId, async (tx) => {
    const { actor } = call
    if (actor.kind !== 'professional' || !tx.hasRegie) return refuse(accessRefusals.regieOnly)
    await refuseNoChildren(tx, subjectIds)
    const asked = await requestsInSight(tx.sql)
    if (asked.some((row) => subjectIds.includes(row.subject_id))) refuse(overlapRefusals.askedAlready)
    const by = { organisation_id: actor.organisationId, role: actor.role }
    const ids = [...new Set(subjectIds)]
    const deciders = await whoseYes(
      tx,
      ids.map((subjectId) => ({ subjectId, by: receiverOf(by) })),
    )
    if (ids.some((id) => deciders.get(id)?.length === 0)) refuse(overlapRefusals.unclearWhoDecides)
    for (const subject_id of ids) await askAbout(tx, { ...by, subject_id, asked_by: actor.accountId })
    return overlapsIn(tx, null)
  })
}

async function askAbout(
  tx: FileTransaction,
  asked: Pick<RequestRow, 'subject_id' | 'asked_by' | 'organisation_id' | 'role'>,
): Promise<void> {
  const id = tx.call.ports.newId()
  const subjectIds = [asked.subject_id]
  const door_id = await doorFor(tx, { subjectIds, category: 'LOGISTICS', level: 'full', partId: id, isOwn: false })
  await insertRequest(tx.sql, { ...asked, file_id: tx.fileId, id, door_id, asked_at: tx.at.toISOString() })
  await tx.look('added', [door_id])
}

async function refuseNoChildren(tx: FileTransaction, ids: readonly string[]): Promise<void> {
  const children = (await personsInSight(tx.sql)).filter((one) => one.is_child).map((one) => one.id)
  if (!ids.every((id) => children.includes(id))) refuse(refusals.notFound)
}

/** overlap-02: a decider's own answer. With the last yes the mark is made, with anything else it is gone, in this transaction. */
export async function answerOverlap(
  call: Call,
  fileId: string,
  { requestId, answer }: { requestId: string; answer: OverlapAnswer },
  keyring: Keyring,
): Promise<Overlaps> {
  await refuseWhileOff(call)
  return inFile(call, fileId, async (tx) => {
    const request = (await requestsInSight(tx.sql)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
    const child = (await childToMark(tx.sql, requestId)) ?? refuse(refusals.notFound)
    await refuseStranger(tx, request, answer)
    const until = lastDayFor(child.born_on, tx.today)
    await answerAsRelative(tx.sql, { id: call.ports.newId(), request: requestId, answer, until, at: tx.at })
    await tx.look('changed', [request.door_id])
    await tendMark(tx, { request, child }, keyring)
    return overlapsIn(tx, null)
  })
}

/** Only who decides says yes or no; who once said yes can always take it back. */
async function refuseStranger(tx: FileTransaction, request: RequestRow, answer: OverlapAnswer): Promise<void> {
  const deciders = await decidersOf(tx, request)
  const hasSaidYes = (await answersInSight(tx.sql)).some(
    (one) => one.request_id === request.id && one.decider_id === tx.personId && one.answer === 'GRANTED',
  )
  const mayAnswer = deciders.includes(tx.personId ?? '') || (answer !== 'GRANTED' && hasSaidYes)
  if (!mayAnswer) refuse(overlapRefusals.notDecider)
}

async function decidersOf(tx: FileTransaction, request: RequestRow): Promise<string[]> {
  const found = await whoseYes(tx, [{ subjectId: request.subject_id, by: receiverOf(request) }])
  return (found.get(request.subject_id) ?? []).map((one) => one.personId)
}

async function tendMark(
  tx: FileTransaction,
  { request, child }: { request: RequestRow; child: ChildRow },
  keyring: Keyring,
): Promise<void> {
  const said = (await answersInSight(tx.sql)).filter((one) => one.request_id === request.id).map(asSaid)
  const until = lastDayOfYes(await decidersOf(tx, request), said, tx.today)
  if (until === null) return dropMarks(tx.sql, tx.fileId, child.subject_id)
  const marks = marksOf(namedOf(child), keyring.read())
  const isPut = await putMarks(tx.sql, { fileId: tx.fileId, subjectId: child.subject_id }, marks, until)
  if (!isPut) refuse(overlapRefusals.off)
}

export const namedOf = (child: ChildRow) => ({
  givenName: child.given_name,
  familyName: child.family_name,
  bornOn: child.born_on,
})
