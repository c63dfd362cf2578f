import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keep } from '../keeper.ts'
import { stepInAtCooperation } from './queries.ts'

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
    if (!(await stepInAtCooperation(keeping.sql, cooperationId, keeping.today))) return refuse(refusals.notFound)
    return work(keeping)
  })
}
