import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { doorFor } from '../../access/doors.ts'
import { inFile } from '../../access/enter.ts'
import type { NewPassing, Place, Question } from '../contract.ts'
import { doDeed, readOne } from '../life/answer.ts'
import { noteHandling } from '../life/note.ts'
import { additionsInSight, openToAsker, type QuestionRow } from '../queries.ts'
import { questionRefusals } from '../refusals.ts'
import { copyTo, routeThere } from './copy.ts'
import { placesFor } from './places.ts'
import { insertPassing, isWith } from './queries.ts'
import { type PassingFault, passingFault } from './rules.ts'

/** At the field where it can be mended, or as what it is. */
const refusalOf: Readonly<Record<PassingFault, () => never>> = {
  'not-a-receiver': () => refuse(questionRefusals.cannotReceive),
  'needs-consent': () => refuse(questionRefusals.needsConsent),
  'say-with-whom-and-when': () =>
    refuse(refusals.invalid, {
      errors: [
        {
          field: 'spokenWith',
          code: 'SAY_WITH_WHOM_AND_WHEN',
          nl: 'Vul in met wie je sprak, en op welke dag',
          en: 'Say who you talked to, and on which day',
        },
      ],
    }),
  'not-yet': () =>
    refuse(refusals.invalid, {
      errors: [{ field: 'spokenOn', code: 'NOT_YET', nl: 'Deze dag moet nog komen', en: 'This day is still to come' }],
    }),
}

/** Where this question may belong instead. */
export function placesOfQuestion(call: Call, id: string): Promise<Place[]> {
  return inFile(
    call,
    id,
    async (tx) => {
      const { question } = await readOne(tx)
      return tx.hasRegie ? placesFor({ ...tx, files: [tx] }, question) : refuse(refusals.notYours)
    },
    'question',
  )
}

/** P5.9: points the asker the way, hands the question over, or asks the asker whether it may be. */
export function passOn(call: Call, id: string, passing: NewPassing): Promise<Question> {
  return doDeed(call, id, 'pass-on', async (tx, row, question) => {
    await refuseFaults(tx, row, passing)
    if (question.passings.some((one) => one.basis === 'asks' && one.answer === null && passing.basis === 'asks'))
      refuse(questionRefusals.asksAlready)
    const passingId = await notePassing(tx, passing, row)
    if (passing.basis === 'points') return noteHandling(tx, row, 'passed-on', { passingId })
    if (passing.basis === 'asks') return
    const additions = await additionsInSight(tx.sql, [tx.fileId])
    await copyTo({ db: tx.sql, ports: tx.call.ports, today: tx.today, at: tx.at }, row, { passingId, additions })
  })
}

async function refuseFaults(tx: FileTransaction, row: QuestionRow, passing: NewPassing): Promise<void> {
  const { organisationId, destination, basis } = passing
  const fault = passingFault({
    destination,
    basis,
    hasOrganisation: organisationId !== null,
    spokenOn: passing.spokenOn,
    hasSpokenWith: passing.spokenWith !== undefined,
    isWithoutName: row.staff_basis === 'ANONYMOUS' || (row.asker_name ?? row.phone ?? row.email) === null,
    today: tx.today,
  })
  if (fault) refusalOf[fault]()
  if (basis === 'points' || organisationId === null) return
  if (await isWith(tx.sql, organisationId)) refuse(questionRefusals.hasItAlready)
  const { receiver } = await routeThere(tx.sql, { destination, organisationId, schoolId: row.school_id }, tx.today)
  if (receiver === null) refuse(questionRefusals.cannotReceive)
}

/** Behind a door of its own, with a key to the asker; the new receiver gets one when the question goes there. */
async function notePassing(tx: FileTransaction, passing: NewPassing, { asker_id }: QuestionRow): Promise<string> {
  const id = tx.call.ports.newId()
  const door = { subjectIds: [asker_id], category: 'LOGISTICS', level: 'full', partId: id, isOwn: false }
  const door_id = await doorFor(tx, door)
  await openToAsker(tx.sql, door_id)
  const isSpoken = passing.basis === 'spoken'
  await insertPassing(tx.sql, {
    file_id: tx.fileId,
    id,
    door_id,
    destination: passing.destination,
    organisation_id: passing.organisationId,
    basis: passing.basis,
    spoken_with: isSpoken ? (passing.spokenWith ?? null) : null,
    spoken_on: isSpoken ? (passing.spokenOn ?? null) : null,
    words: passing.words,
    account_id: tx.call.actor.accountId,
    at: tx.at,
  })
  await tx.look('changed', [door_id])
  return id
}
