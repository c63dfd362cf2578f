import { sql } from 'kysely'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import { openDoors } from '../../access/queries.ts'
import { colleaguesOn } from '../../playing-field/queries.ts'
import { standInFaultTexts } from '../refusals.ts'
import type { RegieHandOver } from './contract.ts'

/**
 * dossiers-11: who holds the regie gives it to a colleague of the own organisation in the same role, and leaves the team. Nothing
 * opens or closes by it; the family reads who did it. A stand-in, or who is family of the file, does not take part in this.
 */
export function handOverRegie(call: Call, dossierId: string, { accountId }: RegieHandOver): Promise<void> {
  return inFile(call, dossierId, async (tx) => {
    const { actor, ports } = tx.call
    if (!tx.hasRegie || actor.kind !== 'professional') return refuse(refusals.notYours)
    await tx.look('changed', [...(await openDoors(tx.sql)).keys()])
    const isColleague = (await colleaguesOn(tx.sql, tx.today)).some(
      (one) => one.account_id === accountId && one.organisation_id === actor.organisationId && one.role === actor.role,
    )
    if (!isColleague) {
      const code = 'stand-in-role'
      refuse(refusals.invalid, { errors: [{ field: 'accountId', code, ...standInFaultTexts[code] }] })
    }
    await sql`select access.hand_over_regie(${ports.newId()}::uuid, ${accountId}::uuid)`.execute(tx.sql)
  })
}
