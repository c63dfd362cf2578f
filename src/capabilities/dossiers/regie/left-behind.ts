import { sql } from 'kysely'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inTransaction } from '../../access/enter.ts'
import { enterAsProfessional, openDoors } from '../../access/queries.ts'
import { directoryOf } from '../../accounts/directory.ts'
import { keep } from '../../playing-field/keeper.ts'
import type { LeftBehind } from './contract.ts'

/**
 * dossiers-12: families whose holder of the regie no longer works here, and that nobody holds: told to colleagues of the same
 * organisation in the same role, without a name, as they are in nobody else's sight yet.
 */
export function listLeftBehind(call: Call): Promise<LeftBehind> {
  return keep(call, async ({ sql: db, today }) => {
    const { rows } = await sql<{ id: string; kind: 'family' | 'meldcode'; account: string; since: string }>`
      select file_id as id, kind, account_id as account, until_on as since from access.left_behind(${today}::date)
      order by until_on, file_id`.execute(db)
    const directory = await directoryOf(
      db,
      rows.map((row) => row.account),
      [],
    )
    return { files: rows.map(({ account, ...row }) => ({ ...row, from: directory.account(account) })) }
  })
}

/** dossiers-12: one of those colleagues takes it: the regie is theirs from now on, and the family reads that they took it. */
export function takeLeftBehind(call: Call, fileId: string): Promise<void> {
  const { actor, ports } = call
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  return inTransaction(call, async (base, watch) => {
    const { sql: db, today } = base
    const { rows } = await sql<{ taken: boolean }>`
      select accounts.step_in_as_keeper(${actor.accountId}::uuid, ${actor.organisationId}::uuid, ${actor.role}, ${today}::date)
        and access.take_left_behind(${fileId}::uuid, ${ports.newId()}::uuid, ${today}::date) as taken`.execute(db)
    if (!rows[0]?.taken) return refuse(refusals.notFound)
    const entered = await enterAsProfessional(db, actor, fileId, base, 'file')
    if (!entered) return refuse(refusals.notFound)
    const tx = { ...base, fileId, kind: entered.kind, hasRegie: true, personId: null }
    await tx.look('changed', [...(await openDoors(db)).keys()])
    if (entered.kind === 'family') await ports.deriveKeys(tx)
    watch.requireLook()
  })
}
