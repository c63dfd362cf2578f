import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Call } from '../../access/actor.ts'
import { inList } from '../../access/enter.ts'
import { openDoors } from '../../access/queries.ts'
import type { Category } from '../../access/vocabulary.ts'
import { directoryOf } from '../../accounts/directory.ts'
import type { Review } from '../contract.ts'
import { notesInSight, personsInSight } from '../queries.ts'
import { familyName } from '../rules.ts'
import { reviewsInSight, waitsInSight } from './queries.ts'

/** dossiers-07: what waits for a talk with the parents, first to be looked at first: for who wrote it and who holds the regie. */
export function listReviews(call: Call): Promise<Review[]> {
  return inList(call, 'family', async (tx) => {
    const reviews = await reviewsInSight(tx.sql)
    const notes = await notesInSight(tx.sql)
    const persons = await personsInSight(tx.sql)
    const doors = await openDoors(tx.sql)
    const mine = new Set((await waitsInSight(tx.sql)).map((one) => one.piece_id))
    const regie = new Set(tx.files.filter((one) => one.hasRegie).map((one) => one.fileId))
    const directory = await directoryOf(
      tx.sql,
      notes.map((one) => one.written_by),
    )
    const rows = reviews.flatMap((review) => {
      const note = notes.find((one) => one.note_id === review.piece_id)
      if (!note || (note.written_by !== call.actor.accountId && !regie.has(review.file_id))) return []
      const ofFile = persons.filter((one) => one.file_id === review.file_id)
      const subjects = doors.get(note.door_id)?.subject_ids ?? []
      return [{ review, note, ofFile, about: ofFile.filter((one) => subjects.includes(one.id)) }]
    })
    await tx.look(
      'listed',
      rows.map(({ note }) => note.door_id),
    )
    return rows
      .map(({ review, note, ofFile, about }) => ({
        dossierId: review.file_id,
        name: familyName(ofFile),
        noteId: review.piece_id,
        category: note.category as Category,
        about: about.map((one) => one.given_name),
        by: directory.account(note.written_by),
        since: civilDateOf(review.since),
        reviewOn: review.review_on,
        isOverdue: review.review_on < tx.today,
        mayEnd: mine.has(review.piece_id),
      }))
      .sort((a, b) => a.reviewOn.localeCompare(b.reviewOn) || a.noteId.localeCompare(b.noteId))
  })
}
