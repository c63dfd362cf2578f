import type { ListTransaction } from '../../access/actor.ts'
import { type Recipients, recipientsInSight } from '../../access/queries.ts'
import { type Directory, directoryOf } from '../../accounts/directory.ts'
import type { Passing, Question } from '../contract.ts'
import { type AnswerRow, answersInSight, type PassingRow, passingsInSight, tasksOf } from '../pass-on/queries.ts'
import {
  type AdditionRow,
  additionsInSight,
  type HandlingRow,
  handlingsInSight,
  type MoveRow,
  movesInSight,
  type QuestionRow,
  type TidingRow,
  tidingsInSight,
} from '../queries.ts'
import { tilesOfQuestion } from '../readers.ts'
import { clockOf } from './rules.ts'
import type { QuestionState } from './vocabulary.ts'

interface Surroundings {
  handlings: ReadonlyMap<string, readonly HandlingRow[]>
  tidings: ReadonlyMap<string, readonly TidingRow[]>
  additions: readonly AdditionRow[]
  moves: readonly MoveRow[]
  passings: readonly PassingRow[]
  answers: readonly AnswerRow[]
  tasks: Awaited<ReturnType<typeof tasksOf>>
  directory: Directory
  recipients: Recipients
  tx: ListTransaction
}

export interface Shown {
  row: QuestionRow
  question: Question
}

/** These questions as the actor sees them. */
export async function shownOf(tx: ListTransaction, found: readonly QuestionRow[]): Promise<Shown[]> {
  const inSight = new Set(tx.files.map((one) => one.fileId))
  const rows = found.filter((row) => inSight.has(row.file_id))
  const files = [...new Set(rows.map((row) => row.file_id))]
  const handlings = await handlingsInSight(tx.sql, files)
  const tidings = await tidingsInSight(tx.sql, files)
  const passings = await passingsInSight(tx.sql, files)
  const moves = await movesInSight(tx.sql, files)
  const recipients = await recipientsInSight(
    tx.sql,
    rows.map((row) => row.door_id),
  )
  const around = {
    handlings: byFile(handlings),
    tidings: byFile(tidings),
    additions: await additionsInSight(tx.sql, files),
    moves,
    passings,
    answers: await answersInSight(tx.sql, files),
    tasks: await tasksOf(tx.sql, tx.call.actor.accountId, tx.today),
    directory: await namesFor(tx, {
      rows,
      doers: [...handlings, ...tidings, ...passings, ...givers(moves)],
      passings,
      recipients,
    }),
    recipients,
    tx,
  }
  return rows.map((row) => ({ row, question: questionOf(row, around) }))
}

interface Named {
  rows: readonly QuestionRow[]
  doers: readonly { account_id: string }[]
  passings: readonly PassingRow[]
  recipients: Recipients
}

/** Only the names that are shown: a list does not grow with the number of schools. */
function namesFor(tx: ListTransaction, { rows, doers, passings, recipients }: Named): Promise<Directory> {
  return directoryOf(
    tx.sql,
    [...doers.map((one) => one.account_id), ...rows.flatMap((row) => row.taken_by ?? [])],
    [
      ...rows.flatMap((row) => row.school_id ?? []),
      ...passings.flatMap((one) => [one.source_id, ...(one.organisation_id ? [one.organisation_id] : [])]),
      ...[...recipients.values()].flat().map((one) => one.id),
    ],
  )
}

const givers = (moves: readonly MoveRow[]) =>
  moves.flatMap((one) => (one.from_account_id === null ? [] : [{ account_id: one.from_account_id }]))

function byFile<Row extends { file_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.file_id)
}

function questionOf(row: QuestionRow, around: Surroundings): Question {
  const { directory, tx } = around
  const done = around.handlings.get(row.file_id) ?? []
  const told = around.tidings.get(row.file_id) ?? []
  const state: QuestionState = done.at(-1)?.state ?? 'new'
  const pickedUp = done.find((one) => one.state === 'picked-up')
  const hasRegie = tx.files.find((one) => one.fileId === row.file_id)?.hasRegie ?? false
  const days = { reactBefore: row.react_before, answerBefore: row.answer_before }
  return {
    id: row.file_id,
    reference: row.reference,
    asker: row.asker,
    profession: row.profession,
    subject: row.subject,
    askerName: row.asker_name,
    school: row.school_id ? { id: row.school_id, name: directory.organisation(row.school_id).name } : null,
    words: row.words,
    phone: row.phone,
    email: row.email,
    staffBasis: row.staff_basis,
    parentsName: row.parents_name,
    parentsAgreedOn: row.parents_agreed_on,
    channel: row.channel,
    takenBy: row.taken_by && directory.account(row.taken_by),
    askedAt: row.asked_at,
    ...days,
    // Who reads along does not see what the team told, and has nothing to be in time with.
    clock: hasRegie ? clockOf({ state, hasHeard: told.some((one) => one.words !== null), ...days }) : null,
    state,
    pickedUpBy: pickedUp ? directory.account(pickedUp.account_id) : null,
    dossierId: done.find((one) => one.dossier_id)?.dossier_id ?? null,
    why: whyTo(row, around),
    ...handsOf(row, around),
    mayPickUp: state === 'new' && hasRegie,
    mayHandle: hasRegie,
    additions: around.additions.flatMap(({ door_id, words, at }) =>
      door_id === row.door_id && words !== null ? [{ words, at }] : [],
    ),
    history: historyOf(done, told, directory),
    passings: passingsOf(row, around),
    tiles: tilesOfQuestion(row, around.recipients, directory),
  }
}

/** What the team did, each with what the asker was told by it: what is written in one deed bears one moment. */
function historyOf(
  done: readonly HandlingRow[],
  told: readonly TidingRow[],
  directory: Directory,
): Question['history'] {
  return done.map(({ state, account_id, at, note }) => ({
    state,
    by: directory.account(account_id),
    at,
    words: told.find((one) => one.at === at && one.state === state)?.words ?? null,
    note,
  }))
}

function passingsOf(row: QuestionRow, { passings, answers, directory, tx }: Surroundings): Passing[] {
  const own = tx.call.actor.kind === 'professional' ? tx.call.actor.organisationId : null
  return passings
    .filter((one) => one.file_id === row.file_id && (one.source_id === own || one.id === row.passing_id))
    .map((one) => ({
      id: one.id,
      destination: one.destination,
      organisation: one.organisation_id && directory.organisation(one.organisation_id).name,
      basis: one.basis,
      words: one.words,
      by: `${directory.account(one.account_id)}, ${directory.organisation(one.source_id).name}`,
      at: one.at,
      answer: answers.find((answer) => answer.passing_id === one.id)?.is_yes ?? null,
      isFromUs: one.source_id === own,
    }))
}

/** P4.3: how many hands it passed through, and from whom it came last. */
function handsOf(row: QuestionRow, { moves, directory }: Surroundings): Pick<Question, 'hands' | 'passedBy'> {
  const mine = moves.filter((one) => one.file_id === row.file_id)
  const from = mine.at(-1)?.from_account_id
  return { hands: 1 + mine.length, passedBy: from ? directory.account(from) : null }
}

function whyTo(row: QuestionRow, { moves, tasks, tx }: Surroundings): Question['why'] {
  const last = moves.findLast((one) => one.file_id === row.file_id)
  if (last?.to_account_id === tx.call.actor.accountId) return last.kind
  const mine = tasks.flatMap(({ school_id, task }) => (school_id === row.school_id ? [task] : []))
  if (row.subject === 'regie' && mine.includes('regie')) return 'regie'
  const task = mine.find((one) => one !== 'regie') ?? 'team'
  return task === 'attendance-stand-in' ? 'stand-in' : task
}
