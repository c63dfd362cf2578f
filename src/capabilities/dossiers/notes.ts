import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { doorFor } from '../access/doors.ts'
import { inFile } from '../access/enter.ts'
import type { NewNote } from './contract.ts'
import { finishNextSteps, insertNextStep, insertNote, personsInSight } from './queries.ts'
import { doorTalk, noteTalk, refuseWithoutTalk } from './talk/wait.ts'

/** Writes a note behind the door of what it is about; a summary that the writer wrote apart stands behind its own door. */
export function writeNote(call: Call, fileId: string, note: NewNote): Promise<string> {
  return inFile(call, fileId, async (tx) => {
    await refuseStrangers(tx, note.subjectIds)
    await refuseWithoutTalk(tx, note)
    const noteId = tx.call.ports.newId()
    const doors = [await writeLevel(tx, note, noteId, 'full', note.text)]
    if (note.summary && !note.isOwn) doors.push(await writeLevel(tx, note, noteId, 'summary', note.summary))
    await noteTalk(tx, note, noteId, doors)
    return noteId
  })
}

async function writeLevel(tx: FileTransaction, note: NewNote, noteId: string, level: 'summary' | 'full', text: string) {
  const { category, subjectIds, isOwn } = note
  const door_id = await doorFor(tx, {
    subjectIds,
    category,
    level,
    partId: null,
    isOwn,
    ...doorTalk(note, noteId),
  })
  const written_by = tx.call.actor.accountId
  const row = {
    file_id: tx.fileId,
    id: tx.call.ports.newId(),
    door_id,
    note_id: noteId,
    category,
    level,
    is_own: isOwn,
    text,
    written_by,
  }
  await insertNote(tx.sql, row, tx.at)
  await tx.look('added', [door_id])
  return door_id
}

/** Every person named from outside is first read under one's own keys: who is not in sight does not exist. */
export async function refuseStrangers(tx: FileTransaction, ids: readonly string[]): Promise<void> {
  const known = new Set((await personsInSight(tx.sql)).map((one) => one.id))
  if (!ids.every((id) => known.has(id))) refuse(refusals.notFound)
}

/** Says what comes next for the family, in place of what was next. */
export function setNextStep(call: Call, fileId: string, step: { text: string; dueOn: string | null }): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const subjectIds = (await personsInSight(tx.sql)).filter((one) => one.is_child).map((one) => one.id)
    if (subjectIds.length === 0) refuse(refusals.notYours)
    const door_id = await doorFor(tx, { subjectIds, category: 'LOGISTICS', level: 'full', partId: null, isOwn: false })
    // The door was opened under the file's lock: of two who say it at once the second finishes what the first said.
    const finished = await finishNextSteps(tx.sql, fileId, tx.at)
    const row = {
      file_id: fileId,
      id: tx.call.ports.newId(),
      door_id,
      text: step.text,
      due_on: step.dueOn,
      written_by: tx.call.actor.accountId,
    }
    await insertNextStep(tx.sql, row, tx.at)
    await tx.look('changed', [door_id, ...finished.map((one) => one.door_id)])
  })
}

export function finishNextStep(call: Call, fileId: string): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const finished = await finishNextSteps(tx.sql, fileId, tx.at)
    if (finished.length === 0) refuse(refusals.notFound)
    await tx.look(
      'changed',
      finished.map((one) => one.door_id),
    )
  })
}
