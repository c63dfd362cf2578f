import { type FieldError, refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { lockFile } from '../access/queries.ts'
import type { AuthorityStateChange } from './contract.ts'
import {
  type AuthorityRow,
  authoritiesInSight,
  authorityStatesInSight,
  endAuthority,
  insertAuthority,
  insertAuthorityState,
  personsInSight,
} from './queries.ts'
import { personFaults } from './refusals.ts'
import type { PersonFault } from './rules.ts'

/**
 * Notes anew how it stands with the gezag over a child: known, unknown or in conflict, and who has it. Keys follow at once (D29,
 * C-23: what someone said who lost gezag counts no more). Only who holds the regie.
 */
export function noteAuthority(call: Call, fileId: string, change: AuthorityStateChange): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    await lockFile(tx.sql, fileId)
    const states = await authorityStatesInSight(tx.sql)
    const before = states.find((one) => one.child_id === change.childId) ?? refuse(refusals.notFound)
    const holders = (await authoritiesInSight(tx.sql)).filter((one) => one.child_id === change.childId)
    const wanted = change.holderIds ?? holders.map((one) => one.holder_id)
    if (change.state === 'known' && wanted.length === 0) refuseField('holderIds', 'known-without-holder')
    await changeHolders(tx, change, { holders, wanted, doorId: before.door_id })
    const row = {
      file_id: fileId,
      id: call.ports.newId(),
      door_id: before.door_id,
      child_id: change.childId,
      state: change.state,
    }
    await insertAuthorityState(tx.sql, row, tx.at)
    await call.ports.deriveKeys(tx)
    await tx.look('changed', [before.door_id])
  })
}

interface Holding {
  holders: readonly AuthorityRow[]
  wanted: readonly string[]
  doorId: string
}

async function changeHolders(
  tx: FileTransaction,
  change: AuthorityStateChange,
  { holders, wanted, doorId }: Holding,
): Promise<void> {
  const adults = new Set((await personsInSight(tx.sql)).filter((one) => !one.is_child).map((one) => one.id))
  if (!wanted.every((id) => adults.has(id))) refuseField('holderIds', 'holder-unknown')
  const { source } = change
  for (const holder of holders.filter((one) => !wanted.includes(one.holder_id)))
    await endAuthority(tx.sql, holder, tx.today)
  for (const holder_id of new Set(wanted.filter((id) => !holders.some((one) => one.holder_id === id)))) {
    const row = {
      file_id: tx.fileId,
      id: tx.call.ports.newId(),
      door_id: doorId,
      child_id: change.childId,
      holder_id,
      since_on: null,
    }
    await insertAuthority(tx.sql, {
      ...row,
      source: source ?? refuseField('source', 'source-missing'),
      checked_on: tx.today,
    })
  }
}

function refuseField(field: string, code: PersonFault): never {
  const error: FieldError = { field, code, ...personFaults[code] }
  return refuse(refusals.invalid, { errors: [error] })
}
