import { civilDateOf } from '../../../platform/pure/format.ts'
import { addWorkingDays } from '../../../platform/pure/working-days.ts'
import type { ReviewSource } from '../reviews/reviews.ts'
import { exceptionsToReview } from './queries.ts'

const termOfReview = 5

/** C-7 is always looked at afterwards: who left parents out, why, with whom it was talked over, until when; nothing of the family. */
export const exceptions: ReviewSource = async (db, { today }) =>
  (await exceptionsToReview(db)).map((row) => ({
    id: row.id,
    kind: 'parents-left-out' as const,
    file: row.file_id,
    door: row.door_id,
    accounts: [row.account_id, ...(row.consulted_account_id ? [row.consulted_account_id] : [])],
    item: (directory) => ({
      reference: `O-${row.id.slice(0, 8).toUpperCase()}`,
      at: row.written_at,
      who: [row.account_id, row.consulted_account_id ?? '']
        .map((id) => directory.account(id))
        .filter(Boolean)
        .join(', '),
      role: row.role,
      organisation: directory.organisation(row.organisation_id).name,
      categories: row.categories,
      reason: row.reason,
      action: null,
      rules: ['C-7'],
      until: null,
      ...(row.review_on ? { reviewOn: row.review_on } : {}),
      isOpen: row.is_newest && row.review_on !== null && row.review_on >= today,
      looks: null,
      dueOn: addWorkingDays(civilDateOf(row.written_at), termOfReview),
    }),
  }))
