import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inTransaction } from '../../access/enter.ts'
import { directoryOf } from '../../accounts/directory.ts'
import type { Withdrawal } from './contract.ts'
import { withdrawalsTold } from './queries.ts'

/** How long it stays in sight: whoever is away for two weeks still reads it. */
const shownFor = 14 * 24 * 3_600_000

/**
 * C-20: that a family took back what this person's organisation could read in their role, from the moment on which it did (the
 * practice asks for one working day). It shows nothing of the file, so it is no look.
 */
export function listWithdrawals(call: Call): Promise<Withdrawal[]> {
  return inTransaction(call, async ({ sql: db, at, today }) => {
    const { actor } = call
    if (actor.kind !== 'professional') return refuse(refusals.notYours)
    const since = new Date(at.getTime() - shownFor)
    const rows = await withdrawalsTold(db, actor, since, today)
    const directory = await directoryOf(
      db,
      rows.flatMap((row) => row.regie_account_ids),
    )
    return rows.map((row) => ({
      takenBackAt: row.taken_back_at,
      dossierId: row.still_reads ? row.file_id : null,
      askAt: row.regie_account_ids.map((id) => directory.account(id)),
    }))
  })
}
