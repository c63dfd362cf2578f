import { refuse } from '../../platform/refusal.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { accessRefusals } from '../access/refusals.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { asApp } from '../accounts/session.ts'
import type { NeededDecider } from '../consent/rules.ts'
import { whoseYes } from '../consent/whose-yes.ts'
import { type PersonRow, personsInSight } from '../dossiers/queries.ts'
import type { OverlapChild, Overlaps } from './contract.ts'
import { type AnswerRow, answersInSight, compare, isOn, type RequestRow, requestsInSight } from './queries.ts'
import { overlapRefusals } from './refusals.ts'
import { lastDayOfYes } from './rules.ts'
import { asSaid, receiverOf } from './stale.ts'

/** overlap-04: while it is off nothing of it is there, for anyone: said before any file is looked for. */
export async function refuseWhileOff({ ports }: Call): Promise<void> {
  if (!(await asApp(ports.database, isOn))) refuse(overlapRefusals.off)
}

/** What was asked, and for who holds the regie which child may be helped by someone else. For the family what waits for them. */
export async function readOverlaps(call: Call, fileId: string): Promise<Overlaps> {
  await refuseWhileOff(call)
  return inFile(call, fileId, async (tx) => {
    const mayCompare = call.actor.kind === 'professional'
    if (mayCompare && !tx.hasRegie) refuse(accessRefusals.regieOnly)
    const hits = mayCompare ? new Set(await compare(tx.sql, call.requestId, tx.at)) : null
    return overlapsIn(tx, hits)
  })
}

/** `hits`: null where nothing was compared. */
export async function overlapsIn(tx: FileTransaction, hits: ReadonlySet<string> | null): Promise<Overlaps> {
  const requests = await requestsInSight(tx.sql)
  tx.showsNothing()
  await tx.look(
    'viewed',
    requests.map((row) => row.door_id),
  )
  const persons = (await personsInSight(tx.sql)).filter((one) => one.is_child)
  const children = tx.personId === null ? persons : persons.filter((one) => newestAbout(one.id, requests))
  const asked = requests.map((row) => ({ subjectId: row.subject_id, by: receiverOf(row) }))
  const around: Around = {
    tx,
    requests,
    hits,
    answers: await answersInSight(tx.sql),
    deciders: await whoseYes(tx, asked),
    directory: await directoryOf(
      tx.sql,
      requests.map((row) => row.asked_by),
    ),
  }
  return { children: children.map((child) => childOf(child, around)) }
}

interface Around {
  tx: FileTransaction
  requests: readonly RequestRow[]
  answers: readonly AnswerRow[]
  deciders: ReadonlyMap<string, NeededDecider[]>
  hits: ReadonlySet<string> | null
  directory: Directory
}

const newestAbout = (subjectId: string, requests: readonly RequestRow[]) =>
  requests.filter((row) => row.subject_id === subjectId).at(-1)

function childOf(child: PersonRow, around: Around): OverlapChild {
  const { tx, directory } = around
  const request = newestAbout(child.id, around.requests)
  const said = around.answers.filter((row) => row.request_id === request?.id).map(asSaid)
  const deciders = (around.deciders.get(child.id) ?? []).map((one) => one.personId)
  const isAgreed = lastDayOfYes(deciders, said, tx.today) !== null
  const mine = said.filter((one) => one.deciderId === tx.personId).at(-1)
  return {
    subjectId: child.id,
    name: child.given_name,
    requestId: request?.id ?? null,
    askedBy: request ? directory.account(request.asked_by) : null,
    organisation: request ? directory.organisation(request.organisation_id).name : null,
    state: !request ? 'not-asked' : isAgreed ? 'agreed' : 'asked',
    hint: isAgreed && around.hits ? (around.hits.has(child.id) ? 'ask-family' : 'no-overlap') : null,
    yours: tx.personId
      ? {
          isNeeded: deciders.includes(tx.personId),
          answer: mine && mine.validUntil >= tx.today ? mine.answer : null,
          until: mine?.answer === 'GRANTED' ? mine.validUntil : null,
        }
      : null,
  }
}
