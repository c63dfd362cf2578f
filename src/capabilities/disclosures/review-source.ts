import { civilDateOf } from '../../platform/pure/format.ts'
import { addWorkingDays } from '../../platform/pure/working-days.ts'
import type { ReviewSource } from '../consent/reviews/reviews.ts'
import { conflictsForReview, filesOfConflicts } from './queries.ts'

const termOfReview = 5

/** D19 is always looked at afterwards: who broke a secret, with whom, to whom; nothing of the family. */
export const conflictsToReview: ReviewSource = async (db) => {
  const places = new Map((await filesOfConflicts(db)).map((row) => [row.id, row]))
  return (await conflictsForReview(db)).flatMap((row) => {
    const place = places.get(row.id)
    if (!place) return []
    return {
      id: row.id,
      kind: 'conflict-of-duties' as const,
      file: place.file_id,
      door: place.door_id,
      accounts: [row.written_by, row.second_account_id],
      item: (directory) => ({
        reference: `C-${row.id.slice(0, 8).toUpperCase()}`,
        at: row.sent_at,
        who: `${directory.account(row.written_by)}, ${directory.account(row.second_account_id)}`,
        role: '',
        organisation: `${directory.organisation(row.organisation_id).name} → ${directory.organisation(row.receiver_organisation_id).name}`,
        categories: [],
        reason: null,
        action: null,
        rules: ['D19'],
        until: null,
        isOpen: false,
        looks: null,
        dueOn: addWorkingDays(civilDateOf(row.sent_at), termOfReview),
      }),
    }
  })
}
