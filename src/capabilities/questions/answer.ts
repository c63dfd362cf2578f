import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction, ListTransaction } from '../access/actor.ts'
import type { SharingMarker } from '../access/contract.ts'
import { doorFor } from '../access/doors.ts'
import { inFile, inList } from '../access/enter.ts'
import { type Recipients, recipientsInSight } from '../access/queries.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { type ContactRow, contactsOn } from '../playing-field/queries.ts'
import type { Question } from './contract.ts'
import {
  type HandlingRow,
  handlingsInSight,
  insertHandling,
  type MoveRow,
  movesInSight,
  type QuestionRow,
  questionsInSight,
} from './queries.ts'
import { markerOfQuestion, tilesOfQuestion } from './readers.ts'
import { questionRefusals } from './refusals.ts'

/** The questions that reach the actor, newest first, those that wait on top. */
export function listQuestions(call: Call): Promise<Question[]> {
  return inList(call, 'question', async (tx) => {
    const found = await questionsOf(tx)
    await tx.look(
      'listed',
      found.map((one) => one.row.door_id),
    )
    return found.map((one) => one.question).sort((a, b) => rank(a) - rank(b))
  })
}

const rank = (question: Question) => (question.state === 'new' ? 0 : question.state === 'picked-up' ? 1 : 2)

export function getQuestion(call: Call, id: string): Promise<Question> {
  return inFile(call, id, async (tx) => (await readOne(tx)).question, 'question')
}

/** Who reads this question, by name: as its marker shows when somebody wants to know. */
export function readersOfQuestion(call: Call, id: string): Promise<SharingMarker> {
  return inFile(call, id, async (tx) => markerOfQuestion(tx, (await readOne(tx)).row), 'question')
}

async function readOne(tx: FileTransaction) {
  const found = (await questionsOf({ ...tx, files: [tx] }))[0] ?? refuse(refusals.notFound)
  await tx.look('viewed', [found.row.door_id])
  return found
}

/** Picks up or closes a question; refuses who does not hold the regie over it, and what was handled before. */
export function handleQuestion(call: Call, id: string, state: 'picked-up' | 'closed'): Promise<Question> {
  return inFile(
    call,
    id,
    async (tx) => {
      const { question, row } = await readToHandle(tx)
      if (question.state !== (state === 'picked-up' ? 'new' : 'picked-up')) refuse(questionRefusals.alreadyHandled)
      await noteHandling(tx, row, state, null)
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
  if (question.state !== 'picked-up') refuse(questionRefusals.alreadyHandled)
  await noteHandling(tx, row, 'became-dossier', dossierId)
  return row
}

/**
 * The question as it stands with nobody else at it: opening the team's door takes the file's lock, so that of two who pick it up
 * at once the second is told, and one question becomes one dossier.
 */
async function readToHandle(tx: FileTransaction) {
  const { row } = await readOne(tx)
  if (!tx.hasRegie) refuse(refusals.notYours)
  await handlingDoor(tx, row)
  return readOne(tx)
}

const handlingDoor = (tx: FileTransaction, { asker_id }: QuestionRow) =>
  doorFor(tx, { subjectIds: [asker_id], category: 'SUPPORT_NEED', level: 'full', partId: null, isOwn: true })

async function noteHandling(
  tx: FileTransaction,
  row: QuestionRow,
  state: HandlingRow['state'],
  dossierId: string | null,
) {
  const door_id = await handlingDoor(tx, row)
  const account_id = tx.call.actor.accountId
  await insertHandling(tx.sql, tx.call.ports.newId(), {
    file_id: tx.fileId,
    door_id,
    state,
    account_id,
    dossier_id: dossierId,
    at: tx.at,
  })
  await tx.look('changed', [door_id])
}

interface Surroundings {
  handlings: readonly HandlingRow[]
  moves: readonly MoveRow[]
  contacts: readonly ContactRow[]
  directory: Directory
  recipients: Recipients
  tx: ListTransaction
}

async function questionsOf(tx: ListTransaction): Promise<{ row: QuestionRow; question: Question }[]> {
  const inSight = new Set(tx.files.map((one) => one.fileId))
  const rows = (await questionsInSight(tx.sql)).filter((row) => inSight.has(row.file_id))
  const handlings = await handlingsInSight(tx.sql)
  const contacts = await contactsOn(tx.sql, tx.today)
  const moves = await movesInSight(tx.sql)
  const directory = await directoryOf(tx.sql, [
    ...handlings.map((one) => one.account_id),
    ...moves.flatMap((one) => one.from_account_id ?? []),
  ])
  const recipients = await recipientsInSight(tx.sql)
  return rows.map((row) => ({
    row,
    question: questionOf(row, { handlings, moves, contacts, directory, recipients, tx }),
  }))
}

function questionOf(row: QuestionRow, around: Surroundings): Question {
  const mine = around.handlings.filter((one) => one.file_id === row.file_id)
  const state = furthest(mine.map((one) => one.state))
  const pickedUp = mine.find((one) => one.state === 'picked-up')
  return {
    id: row.file_id,
    reference: row.reference,
    asker: row.asker,
    askerName: row.asker_name,
    school: row.school_id ? { id: row.school_id, name: around.directory.organisation(row.school_id).name } : null,
    words: row.words,
    phone: row.phone,
    email: row.email,
    staffBasis: row.staff_basis,
    parentsName: row.parents_name,
    parentsAgreedOn: row.parents_agreed_on,
    askedAt: row.asked_at,
    answerBefore: row.answer_before,
    state,
    pickedUpBy: pickedUp ? around.directory.account(pickedUp.account_id) : null,
    dossierId: mine.find((one) => one.dossier_id)?.dossier_id ?? null,
    why: whyTo(row, around),
    ...handsOf(row, around),
    mayPickUp: state === 'new' && (around.tx.files.find((one) => one.fileId === row.file_id)?.hasRegie ?? false),
    tiles: tilesOfQuestion(row, around.recipients, around.directory),
  }
}

/** A question goes only forward: what was done furthest counts. */
function furthest(states: readonly HandlingRow['state'][]): Question['state'] {
  const order = ['closed', 'became-dossier', 'picked-up'] as const
  return order.find((state) => states.includes(state)) ?? 'new'
}

function handsOf(row: QuestionRow, { moves, directory }: Surroundings): Pick<Question, 'hands' | 'passedBy'> {
  const mine = moves.filter((one) => one.file_id === row.file_id)
  const from = mine.at(-1)?.from_account_id
  return { hands: 1 + mine.length, passedBy: from ? directory.account(from) : null }
}

function whyTo(row: QuestionRow, { contacts, moves, tx }: Surroundings): Question['why'] {
  const { accountId } = tx.call.actor
  const last = moves.findLast((one) => one.file_id === row.file_id)
  if (last?.to_account_id === accountId) return last.kind
  return contacts.find((one) => one.school_id === row.school_id && one.account_id === accountId)?.task ?? 'team'
}
