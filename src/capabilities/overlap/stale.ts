import type { FileTransaction } from '../access/actor.ts'
import type { Role } from '../consent/vocabulary.ts'
import { whoseYes } from '../consent/whose-yes.ts'
import { dropMarks, type YesRow, yesBehindMarks } from './queries.ts'
import { lastDayOfYes } from './rules.ts'

/** overlap-02: a mark goes in the transaction in which it becomes someone else who decides. Most files have none: one question. */
export async function dropStaleMarks(tx: FileTransaction): Promise<void> {
  const rows = await yesBehindMarks(tx.sql, tx.fileId)
  const bySubject = Map.groupBy(rows, (row) => row.subject_id)
  const asked = [...bySubject].map(([subjectId, [first]]) => ({ subjectId, by: receiverOf(first as YesRow) }))
  for (const [subjectId, deciders] of await whoseYes(tx, asked)) {
    const ids = deciders.map((one) => one.personId)
    if (lastDayOfYes(ids, (bySubject.get(subjectId) ?? []).map(asSaid), tx.today) === null)
      await dropMarks(tx.sql, tx.fileId, subjectId)
  }
}

export const receiverOf = (row: { organisation_id: string; role: string }) => ({
  organisation: row.organisation_id,
  role: row.role as Role,
})

export const asSaid = (row: Pick<YesRow, 'decider_id' | 'answer' | 'valid_until'>) => ({
  deciderId: row.decider_id,
  answer: row.answer,
  validUntil: row.valid_until,
})
