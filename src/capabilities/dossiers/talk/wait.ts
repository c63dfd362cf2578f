import { ageOn } from '../../../platform/pure/dates.ts'
import { type FieldError, refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { doorFor } from '../../access/doors.ts'
import { inFile } from '../../access/enter.ts'
import { type NewDoor, openDoors, releaseDoor, teamOf } from '../../access/queries.ts'
import type { LongerWait, NewNote, NewTalk, Told } from '../contract.ts'
import { notesInSight, type PersonRow, personsInSight } from '../queries.ts'
import { dossierRefusals, talkFaultTexts } from '../refusals.ts'
import { endWait, insertTalk, insertWait, type WaitRow, waitsInSight, worksAt } from './queries.ts'
import { asksForTalk, type TalkFault, talkFaults, toldFaults, waitFaults } from './rules.ts'

type Faults = readonly { field: string; code: TalkFault }[]

/** dossiers-05: without a word about talking first, what a parent may not read by itself is not written. */
export async function refuseWithoutTalk(tx: FileTransaction, note: NewNote): Promise<void> {
  if (!asksForTalk(note)) return
  const persons = await personsInSight(tx.sql)
  const faults = talkFaults(note.talk, aboutOf(tx, persons, note.subjectIds, note.talk?.personIds ?? []))
  if (faults.length > 0) refuse(dossierRefusals.talkFirst, { errors: errorsOf(faults) })
  refuseUnknown(persons, note.talk?.personIds ?? [])
}

/** How the door of such a note stands: talked about, or waiting with this one piece behind it. */
export function doorTalk(note: NewNote, noteId: string): Pick<NewDoor, 'talk' | 'pieceId'> {
  if (!asksForTalk(note) || !note.talk) return {}
  return note.talk.state === 'waits' ? { talk: 'waits-for-parents', pieceId: noteId } : { talk: 'discussed' }
}

/** Keeps what was said about talking first: with whom and when, or why not yet. */
export async function noteTalk(tx: FileTransaction, note: NewNote, noteId: string, doors: string[]): Promise<void> {
  if (!asksForTalk(note) || !note.talk) return
  if (note.talk.state === 'waits') return beginWait(tx, { note, noteId, talk: note.talk, doors })
  await keepTalk(tx, noteId, doors, { personIds: note.talk.personIds ?? [], onDay: note.talk.onDay ?? tx.today })
}

interface Waiting {
  note: NewNote
  noteId: string
  talk: NewTalk
  doors: string[]
}

/**
 * The reason stands behind an own door that waits too: no parent reads the reason, not when the piece is released either, and no
 * look at it tells them before that there is something.
 */
async function beginWait(tx: FileTransaction, { note, noteId, talk, doors }: Waiting): Promise<void> {
  const { subjectIds, category } = note
  const own = { subjectIds, category, level: 'full', partId: null, isOwn: true }
  const door_id = await doorFor(tx, { ...own, talk: 'waits-for-parents', pieceId: noteId })
  const row = {
    file_id: tx.fileId,
    id: tx.call.ports.newId(),
    door_id,
    piece_id: noteId,
    waiting_door_ids: doors,
    reason: talk.reason ?? '',
    review_on: talk.reviewOn ?? tx.today,
    second_account_id: null,
    written_by: tx.call.actor.accountId,
  }
  await insertWait(tx.sql, row, tx.at)
  await tx.look('added', [door_id])
}

async function keepTalk(tx: FileTransaction, noteId: string, doors: readonly string[], told: Told): Promise<void> {
  for (const door_id of doors) {
    const row = { file_id: tx.fileId, id: tx.call.ports.newId(), door_id, piece_id: noteId }
    const said = { person_ids: told.personIds, talked_on: told.onDay, written_by: tx.call.actor.accountId }
    await insertTalk(tx.sql, { ...row, ...said }, tx.at)
  }
}

/** dossiers-07: now it has been talked about: every door of the piece opens to whom the law lets read, and its looks are told. */
export function tellNote(call: Call, fileId: string, noteId: string, told: Told): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const wait = await waitOf(tx, noteId)
    const persons = await personsInSight(tx.sql)
    refuseUnknown(persons, told.personIds)
    const subjects = await subjectsOf(tx, noteId)
    refuseFaults(toldFaults(told, aboutOf(tx, persons, subjects, told.personIds)))
    await keepTalk(tx, noteId, wait.waiting_door_ids, told)
    await endWait(tx.sql, wait, told.onDay, tx.at)
    const doors = [...wait.waiting_door_ids, wait.door_id]
    for (const door of doors) await releaseDoor(tx.sql, door)
    await call.ports.deriveKeys(tx)
    await tx.look('changed', doors)
  })
}

/** I-3: waiting longer needs a new reason, a new day within four weeks, and a second professional by name. */
export function waitLonger(call: Call, fileId: string, noteId: string, longer: LongerWait): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const wait = await waitOf(tx, noteId)
    refuseFaults([...waitFaults(longer, tx.today), ...(await secondFaults(tx, longer.secondAccountId))])
    const { reason, reviewOn: review_on, secondAccountId: second_account_id } = longer
    const written_by = call.actor.accountId
    await insertWait(
      tx.sql,
      { ...wait, id: call.ports.newId(), reason, review_on, second_account_id, written_by },
      tx.at,
    )
    await tx.look('changed', [wait.door_id])
  })
}

/** Of the own organisation only; what someone else wrote waits until they end it. */
async function waitOf(tx: FileTransaction, noteId: string): Promise<WaitRow> {
  const wait = (await waitsInSight(tx.sql)).find((one) => one.piece_id === noteId)
  if (wait) return wait
  const isKnown = (await notesInSight(tx.sql)).some((one) => one.note_id === noteId)
  return refuse(isKnown ? dossierRefusals.notWaiting : refusals.notFound)
}

async function subjectsOf(tx: FileTransaction, noteId: string): Promise<readonly string[]> {
  const doors = await openDoors(tx.sql)
  const note = (await notesInSight(tx.sql)).find((one) => one.note_id === noteId)
  return doors.get(note?.door_id ?? '')?.subject_ids ?? []
}

async function secondFaults(tx: FileTransaction, accountId: string): Promise<Faults> {
  const { actor } = tx.call
  if (accountId === actor.accountId) return [{ field: 'secondAccountId', code: 'second-yourself' }]
  const isInTeam = (await teamOf(tx.sql)).some((one) => one.account_id === accountId)
  const isColleague =
    actor.kind === 'professional' && (await worksAt(tx.sql, accountId, actor.organisationId, tx.today))
  return isInTeam || isColleague ? [] : [{ field: 'secondAccountId', code: 'second-unknown' }]
}

function aboutOf(
  tx: FileTransaction,
  persons: readonly PersonRow[],
  subjects: readonly string[],
  talkedWith: readonly string[],
) {
  const chosen = (ids: readonly string[]) => persons.filter((one) => ids.includes(one.id))
  return {
    // A child of whom no birth date is in sight counts as young: then the talk was with a parent.
    subjectAges: chosen(subjects).map((one) =>
      one.is_child ? (one.born_on ? ageOn(one.born_on, tx.today) : 0) : null,
    ),
    adults: chosen(talkedWith).map((one) => !one.is_child),
    today: tx.today,
  }
}

function refuseUnknown(persons: readonly PersonRow[], ids: readonly string[]): void {
  if (!ids.every((id) => persons.some((one) => one.id === id))) refuse(refusals.notFound)
}

function refuseFaults(faults: Faults): void {
  if (faults.length > 0) refuse(refusals.invalid, { errors: errorsOf(faults) })
}

const errorsOf = (faults: Faults): FieldError[] => faults.map((one) => ({ ...one, ...talkFaultTexts[one.code] }))
