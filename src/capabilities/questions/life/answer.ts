import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import type { SharingMarker } from '../../access/contract.ts'
import { inFile, inList } from '../../access/enter.ts'
import type { Consulted, EarlierQuestions, Question, Questions } from '../contract.ts'
import { keepAlone, openOrRecent, overBefore, type QuestionRow, questionsInSight, withdrawnSince } from '../queries.ts'
import { markerOfQuestion } from '../readers.ts'
import { questionRefusals } from '../refusals.ts'
import { noteHandling, teamDoor, tellAsker } from './note.ts'
import { byClock, isOver, stateAfter } from './rules.ts'
import { shownOf } from './shown.ts'
import type { Deed } from './vocabulary.ts'

/** How long a question that is over stays in the list of today; older ones are asked for. */
const recentDays = 30
const pageSize = 30

const daysBack = (at: Date) => new Date(at.getTime() - recentDays * 86_400_000)

/** The questions that reach the actor: late ones on top, then what is due first, then what is done, newest first. */
export function listQuestions(call: Call): Promise<Question[]> {
  return questionPage(call).then((page) => page.questions)
}

/** The same with what was taken back. */
export function questionPage(call: Call): Promise<Questions> {
  return inList(call, 'question', async (tx) => {
    const since = daysBack(tx.at)
    const shown = await shownOf(tx, await openOrRecent(tx.sql, since))
    const withdrawn = await withdrawnSince(tx.sql, since)
    await tx.look('listed', [...shown.map((one) => one.row.door_id), ...withdrawn.map((one) => one.door_id)])
    return {
      questions: shown.map((one) => one.question).sort(byClock(tx.today)),
      withdrawn: withdrawn.map(({ reference, at }) => ({ reference: reference ?? '', at })),
      hasEarlier: (await overBefore(tx.sql, since, tx.at, 1)).length > 0,
    }
  })
}

/** What was done longer ago, newest first, page by page. */
export function earlierQuestions(call: Call, before: Date | undefined): Promise<EarlierQuestions> {
  return inList(call, 'question', async (tx) => {
    const rows = await overBefore(tx.sql, daysBack(tx.at), before ?? tx.at, pageSize + 1)
    const shown = await shownOf(tx, rows.slice(0, pageSize))
    await tx.look(
      'listed',
      shown.map((one) => one.row.door_id),
    )
    const last = rows.length > pageSize ? shown.at(-1)?.question.askedAt : undefined
    return { questions: shown.map((one) => one.question), before: last ?? null }
  })
}

export function getQuestion(call: Call, id: string): Promise<Question> {
  return inFile(call, id, async (tx) => (await readOne(tx)).question, 'question')
}

/** Who reads this question, by name: as its marker shows when somebody wants to know. */
export function readersOfQuestion(call: Call, id: string): Promise<SharingMarker> {
  return inFile(call, id, async (tx) => markerOfQuestion(tx, (await readOne(tx)).row), 'question')
}

export async function readOne(tx: FileTransaction) {
  const rows = await questionsInSight(tx.sql)
  const found = (await shownOf({ ...tx, files: [tx] }, rows))[0] ?? refuse(refusals.notFound)
  await tx.look('viewed', [found.row.door_id])
  return found
}

/** Picks up or closes a question; refuses who does not hold the regie over it, and what was handled before. */
export function handleQuestion(call: Call, id: string, state: 'picked-up' | 'closed'): Promise<Question> {
  return doDeed(call, id, state === 'picked-up' ? 'pick-up' : 'close', async (tx, row) => {
    if (state === 'picked-up') await keepAlone(tx.sql)
    await noteHandling(tx, row, state)
    await tellAsker(tx, row, state, null)
  })
}

/** Tells the asker something: on the way, or as the answer. */
export function tellQuestion(call: Call, id: string, deed: 'tell' | 'answer', words: string): Promise<Question> {
  const state = deed === 'answer' ? 'answered' : 'picked-up'
  return doDeed(call, id, deed, async (tx, row) => {
    await noteHandling(tx, row, state)
    await tellAsker(tx, row, state, words)
  })
}

/** P5.6: it was discussed without a name; what came of it stays with the own team. */
export function noteConsult(call: Call, id: string, { outcome, words }: Consulted): Promise<Question> {
  return doDeed(call, id, 'consult', async (tx, row) => {
    await noteHandling(tx, row, 'became-consult', { note: outcome })
    await tellAsker(tx, row, 'became-consult', words ?? null)
  })
}

/** Does something with a question as it stands; refuses a deed that its state does not allow. */
export function doDeed(
  call: Call,
  id: string,
  deed: Deed,
  work: (tx: FileTransaction, row: QuestionRow, question: Question) => Promise<void>,
): Promise<Question> {
  return inFile(
    call,
    id,
    async (tx) => {
      const { question, row } = await readToHandle(tx)
      if (stateAfter(question.state, deed) === undefined)
        refuse(deed === 'pick-up' || isOver(question.state) ? questionRefusals.alreadyHandled : questionRefusals.notNow)
      await work(tx, row, question)
      return (await readOne(tx)).question
    },
    'question',
  )
}

/** The question of a new dossier: refuses one that was asked without a name, or that nobody picked up. */
export async function takeForDossier(tx: FileTransaction, dossierId: string): Promise<QuestionRow> {
  const { question, row } = await readToHandle(tx)
  if (question.staffBasis === 'ANONYMOUS') refuse(questionRefusals.withoutName)
  if (question.state === 'new') refuse(questionRefusals.pickUpFirst)
  if (stateAfter(question.state, 'make-dossier') === undefined) refuse(questionRefusals.alreadyHandled)
  await noteHandling(tx, row, 'became-dossier', { dossierId })
  await tellAsker(tx, row, 'became-dossier', null)
  return row
}

/**
 * The question as it stands with nobody else at it: opening the team's door takes the file's lock, so that of two who pick it up
 * at once the second is told, and one question becomes one dossier.
 */
async function readToHandle(tx: FileTransaction) {
  const { row } = await readOne(tx)
  if (!tx.hasRegie) refuse(refusals.notYours)
  await teamDoor(tx, row, true)
  return readOne(tx)
}
