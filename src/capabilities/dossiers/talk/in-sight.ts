import type { Sql } from '../../../platform/database/database.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { TimelineItem } from '../contract.ts'
import type { Entry } from '../ports.ts'
import { notesInSight } from '../queries.ts'
import type { Surroundings } from '../surroundings.ts'
import { reviewsInSight, talksInSight, waitsInSight } from './queries.ts'

type Talk = Pick<TimelineItem, 'wait' | 'talkedAbout'>
const nothing: Talk = { wait: null, talkedAbout: null }

/** Of each note in sight: whether it still waits for the parents, or with whom it was talked about. */
export async function talkInSight(db: Sql, around: Surroundings): Promise<(entry: Entry) => Talk> {
  const pieces = new Map((await notesInSight(db)).map((row) => [row.id, row.note_id]))
  const [waits, reviews, talks] = [await waitsInSight(db), await reviewsInSight(db), await talksInSight(db)]
  const nameOf = (id: string) => around.persons.find((one) => one.id === id)?.given_name ?? ''
  return (entry) => {
    const noteId = pieces.get(entry.id)
    if (noteId === undefined) return nothing
    const talk = talks.find((one) => one.piece_id === noteId)
    const talkedAbout = talk
      ? { with: talk.person_ids.map(nameOf).filter(Boolean), onDay: talk.talked_on }
      : nothing.talkedAbout
    if (around.doors.get(entry.doorId)?.talk !== 'waits-for-parents') return { wait: null, talkedAbout }
    const wait = waits.find((one) => one.piece_id === noteId)
    const review = reviews.find((one) => one.piece_id === noteId)
    const since = review ? civilDateOf(review.since) : null
    const reviewOn = review?.review_on ?? null
    return {
      wait: { noteId, since, reviewOn, reason: wait?.reason ?? null, mayEnd: wait !== undefined },
      talkedAbout,
    }
  }
}
