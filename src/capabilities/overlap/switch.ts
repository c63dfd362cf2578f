import { refuse } from '../../platform/refusal.ts'
import type { Call } from '../access/actor.ts'
import { inTransaction } from '../access/enter.ts'
import { directoryOf } from '../accounts/directory.ts'
import { asApp } from '../accounts/session.ts'
import type { NewSwitch, OverlapSwitches } from './contract.ts'
import { switches, turnSwitch } from './queries.ts'
import { overlapRefusals } from './refusals.ts'

/** Whether it is on; for professionals also who turned it when and why. */
export function readSwitches({ actor, ports }: Call): Promise<OverlapSwitches> {
  return asApp(ports.database, async (db) => {
    const rows = await switches(db)
    const directory = await directoryOf(
      db,
      rows.map((row) => row.changed_by),
    )
    const versions = rows.map((row) => ({
      version: row.version,
      isOn: row.is_on,
      dpiaOn: row.dpia_on,
      note: row.note,
      changedBy: directory.account(row.changed_by),
      changedAt: row.changed_at,
    }))
    return { isOn: rows[0]?.is_on ?? false, versions: actor.kind === 'professional' ? versions : [] }
  })
}

/** overlap-04: on only after a DPIA; off empties every mark in the same transaction. */
export function turn(call: Call, { isOn, dpiaOn, note }: NewSwitch): Promise<number> {
  return inTransaction(call, async ({ sql, at, today }) => {
    if (isOn && (dpiaOn === null || dpiaOn > today)) {
      const { code, nl, en } = overlapRefusals.dpiaFirst
      refuse(overlapRefusals.dpiaFirst, { errors: [{ field: 'dpiaOn', code, nl, en }] })
    }
    return turnSwitch(sql, { isOn, dpiaOn, note: note.trim(), by: call.actor.accountId, today, at })
  })
}
