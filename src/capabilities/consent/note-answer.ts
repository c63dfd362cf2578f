import { civilDateOf } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import { closedAbout } from './closing.ts'
import type { ConsentRequest, NotedAnswer } from './contract.ts'
import { keptClosed } from './kept-closed.ts'
import { deriveKeys } from './keys/derive.ts'
import { faultsOfNoted } from './life.ts'
import { noteAsTeam, type RequestRow, requestsInSight, type StatementRow, statementsInSight } from './queries.ts'
import { consentRefusals, notedFaults } from './refusals.ts'
import { hashOfText } from './request-text.ts'
import { readRequests } from './requests/read.ts'
import { openingsFor } from './requests/sides.ts'
import { dayOf } from './requests/standing.ts'
import { scansInSight } from './scans/queries.ts'
import { scopesOf, statementsFor } from './statements.ts'

/**
 * Notes what a decider said on paper or aloud (C-26), by who holds the regie: a yes of whoever decides, a no or a yes taken back of
 * everyone with a say (C-24). The family sees it at once, with who noted it, and can say otherwise.
 */
export function noteAnswer(call: Call, fileId: string, requestId: string, noted: NotedAnswer): Promise<ConsentRequest> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    const row = (await requestsInSight(tx.sql)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
    const said = (await statementsInSight(tx.sql)).filter((one) => one.decider_id === noted.deciderId)
    const subjects = await subjectsOf(tx, row, noted)
    await refuseFaults(tx, row, noted, said)
    await writeNoted(tx, row, noted, { subjects, said })
    await deriveKeys(tx)
    await tx.look('changed', [row.door_id])
    return (await readRequests(tx)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
  })
}

/** About whom this person's answer counts; nobody is a refusal. */
async function subjectsOf(tx: FileTransaction, row: RequestRow, { deciderId, answer }: NotedAnswer): Promise<string[]> {
  if (row.valid_until < tx.today) refuse(consentRefusals.requestOver)
  const request = (await readRequests(tx)).find((one) => one.id === row.id)
  const granting = request?.deciders.filter((one) => one.personId === deciderId).map((one) => one.subjectId) ?? []
  const subjects = answer === 'GRANTED' ? granting : await closedAbout(tx, row, deciderId)
  if (subjects.length === 0) refuse(consentRefusals.hasNoSay)
  return subjects
}

async function refuseFaults(
  tx: FileTransaction,
  row: RequestRow,
  noted: NotedAnswer,
  said: readonly StatementRow[],
): Promise<void> {
  const ofRequest = (await statementsInSight(tx.sql)).filter((one) => one.request_id === row.id)
  if (noted.answer === 'WITHDRAWN' && !ofRequest.some((one) => one.answer === 'GRANTED'))
    refuse(consentRefusals.notGivenYet)
  const last = said.filter((one) => one.request_id === row.id).at(-1)
  const before = last ? { answer: last.answer, on: dayOf(last) } : null
  const faults = faultsOfNoted(noted, { askedOn: civilDateOf(row.asked_at), today: tx.today, before })
  if (faults.length) refuse(refusals.invalid, { errors: faults.map((one) => ({ ...one, ...notedFaults[one.code] })) })
  // Evidence named from outside is first read under one's own keys, and belongs to this very request.
  const scans = await scansInSight(tx.sql)
  if (noted.evidenceId && !scans.some((one) => one.id === noted.evidenceId && one.request_id === row.id))
    refuse(refusals.notFound)
}

interface About {
  subjects: readonly string[]
  said: readonly StatementRow[]
}

async function writeNoted(tx: FileTransaction, row: RequestRow, noted: NotedAnswer, { subjects, said }: About) {
  const around = { doors: await openDoors(tx.sql), directory: await directoryOf(tx.sql, []) }
  const openings = openingsFor(tx, row, around)
  const text = (await readRequests(tx, noted.language)).find((one) => one.id === row.id)?.text ?? ''
  const rows = subjects.flatMap((subject) => {
    const saying = {
      newId: tx.call.ports.newId,
      door: row.door_id,
      request: row.id,
      subject,
      decider: noted.deciderId,
      answer: noted.answer,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      at: tx.at,
      read: { language: noted.language, version: row.text_version, hash: hashOfText(text) },
    }
    const isGeneralYes = noted.answer === 'GRANTED' && row.goal_ids === null
    return [
      ...statementsFor(saying, openings, scopesOf(row.categories, row.goal_ids)),
      ...(isGeneralYes ? keptClosed(saying, openings, said) : []),
    ]
  })
  const how = {
    method: noted.method,
    present: noted.present?.trim() || null,
    evidence: noted.evidenceId,
    answered_on: noted.answeredOn,
  }
  await noteAsTeam(
    tx.sql,
    rows.map((one, position) => ({ ...one, ...how, position })),
  )
}
