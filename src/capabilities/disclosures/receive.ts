import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { inTransaction } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import type { ConflictLine, ReceivedLine, ReceivedPackage } from './contract.ts'
import {
  conflictsForReview,
  disclosuresInSight,
  lookAsReceiver,
  piecesInSight,
  stepToPackage,
  stepToPackages,
} from './queries.ts'
import { headOfRow, pieceOf } from './read.ts'

const atWork = (call: Call) => (call.actor.kind === 'professional' ? call.actor : refuse(refusals.notYours))

/** What was sent to my organisation and role, newest first. The list says who sent it and when, not about whom. */
export function listReceived(call: Call): Promise<ReceivedLine[]> {
  return inTransaction(call, async (base) => {
    await stepToPackages(base.sql, atWork(call), base)
    const rows = await disclosuresInSight(base.sql)
    const doors = await openDoors(base.sql)
    const directory = await directoryOf(
      base.sql,
      rows.map((row) => row.written_by),
    )
    await lookAsReceiver(
      base.sql,
      rows.map((row) => row.door_id),
      'listed',
      call.requestId,
      base.at,
    )
    return rows.map((row) => ({
      id: row.id,
      sentAt: row.sent_at,
      kind: row.kind,
      from: {
        name: directory.account(row.written_by),
        organisation: directory.organisation(doors.get(row.door_id)?.source_id ?? '').name,
      },
      pieces: row.piece_count,
    }))
  })
}

/** disclosures-10: one package, whole, as it was sent; nothing else of the family. Reading it is a look. */
export function getReceived(call: Call, id: string, action: 'viewed' | 'printed' = 'viewed'): Promise<ReceivedPackage> {
  return inTransaction(call, async (base) => {
    if (!(await stepToPackage(base.sql, atWork(call), id, base))) refuse(refusals.notFound)
    const row = (await disclosuresInSight(base.sql)).find((one) => one.id === id) ?? refuse(refusals.notFound)
    const pieces = (await piecesInSight(base.sql)).filter((one) => one.disclosure_id === id)
    const source = (await openDoors(base.sql)).get(row.door_id)?.source_id ?? ''
    const doors = [row.door_id, ...pieces.map((one) => one.door_id)]
    await lookAsReceiver(base.sql, doors, action, call.requestId, base.at)
    const directory = await directoryOf(base.sql, [row.written_by])
    return {
      id,
      sentAt: row.sent_at,
      head: headOfRow(row, directory, source, []),
      pieces: pieces.map(pieceOf),
      packageHash: row.package_hash,
    }
  })
}

/** D19 for the privacy officer's review: who broke a secret with whom, to whom and when. Nothing of the family. */
export function listConflicts(call: Call): Promise<ConflictLine[]> {
  return inTransaction(call, async (base) => {
    const rows = await conflictsForReview(base.sql)
    const directory = await directoryOf(
      base.sql,
      rows.flatMap((row) => [row.written_by, row.second_account_id]),
    )
    return rows.map((row) => ({
      id: row.id,
      sentAt: row.sent_at,
      organisation: directory.organisation(row.organisation_id).name,
      by: directory.account(row.written_by),
      second: directory.account(row.second_account_id),
      receiver: directory.organisation(row.receiver_organisation_id).name,
      receiverRole: row.receiver_role,
      pieces: row.piece_count,
      isFamilyTold: row.is_told,
    }))
  })
}
