import { addMonths } from '../../../platform/pure/dates.ts'
import type { FileTransaction } from '../../access/actor.ts'
import { doorFor } from '../../access/doors.ts'
import { openDoors } from '../../access/queries.ts'
import { endLink, insertHandling, insertTiding, openToAsker, type QuestionRow, type TidingRow } from '../queries.ts'
import { isOver, linkMonthsAfterEnd } from './rules.ts'
import type { QuestionState } from './vocabulary.ts'

interface Noted {
  dossierId?: string
  /** For the own team. */
  note?: string
  passingId?: string
}

/**
 * The door behind which the own organisation keeps what it did with a question, and with `isOwn: false` the one behind which it tells
 * the asker. Of the kind of information that the question itself was opened as, so that who reads the question may write about it.
 */
export async function teamDoor(
  tx: FileTransaction,
  { door_id, asker_id }: QuestionRow,
  isOwn: boolean,
): Promise<string> {
  const category = (await openDoors(tx.sql)).get(door_id)?.category ?? 'SUPPORT_NEED'
  return doorFor(tx, { subjectIds: [asker_id], category, level: 'full', partId: null, isOwn })
}

/** Writes what the team did with a question, and ends the secret link some time after the question is over. */
export async function noteHandling(
  tx: FileTransaction,
  row: QuestionRow,
  state: Exclude<QuestionState, 'new'>,
  { dossierId, note, passingId }: Noted = {},
): Promise<void> {
  const door_id = await teamDoor(tx, row, true)
  await insertHandling(tx.sql, tx.call.ports.newId(), {
    file_id: tx.fileId,
    door_id,
    state,
    account_id: tx.call.actor.accountId,
    dossier_id: dossierId ?? null,
    note: note ?? null,
    passing_id: passingId ?? null,
    reference: null,
    at: tx.at,
  })
  if (isOver(state)) await endLink(tx.sql, addMonths(tx.today, linkMonthsAfterEnd))
  await tx.look('changed', [door_id])
}

/** Tells the asker how far it is, behind a door with a key to the asker alone. */
export async function tellAsker(
  tx: FileTransaction,
  row: QuestionRow,
  state: TidingRow['state'],
  words: string | null,
): Promise<void> {
  const door_id = await teamDoor(tx, row, false)
  await openToAsker(tx.sql, door_id)
  await insertTiding(tx.sql, tx.call.ports.newId(), {
    file_id: tx.fileId,
    door_id,
    state,
    words,
    account_id: tx.call.actor.accountId,
    at: tx.at,
  })
  await tx.look('changed', [door_id])
}
