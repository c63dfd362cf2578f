import { sql } from 'kysely'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keep } from '../keeper.ts'

/**
 * agreements-07: does work at a cooperation as who takes part in it today, or as the administrator of the region. For everybody else
 * it does not exist.
 */
export function keepCooperation<T>(
  call: Call,
  cooperationId: string,
  work: (keeping: Keeping) => Promise<T>,
): Promise<T> {
  return keep(call, async (keeping) => {
    const { rows } = await sql<{ is_in: boolean }>`
      select playing_field.step_in_at_cooperation(${cooperationId}::uuid, ${keeping.today}::date) as is_in`.execute(
      keeping.sql,
    )
    if (!rows[0]?.is_in) return refuse(refusals.notFound)
    return work(keeping)
  })
}
