import type { FileTransaction } from '../access/actor.ts'
import { type DoorRow, openDoors } from '../access/queries.ts'
import { type PersonRow, personsInSight } from '../dossiers/queries.ts'

export interface InSight {
  doors: Iterable<DoorRow>
  persons: readonly PersonRow[]
}

/**
 * plan-08 — Who begins something new in the plan: a relative who sees a child of it; a professional with the regie, or
 * with a key to what another wrote in it. Refuses whoever is here for something else.
 */
export function isWriterOfPlan({ call: { actor }, hasRegie }: FileTransaction, { doors, persons }: InSight): boolean {
  if (actor.kind === 'family') return persons.some((one) => one.is_child)
  if (hasRegie) return true
  return [...doors].some((one) => one.category === 'PLAN_GOAL_ACTION' && one.source_id !== actor.organisationId)
}

/** The same, asked of the database. */
export async function mayWriteInPlan(tx: FileTransaction): Promise<boolean> {
  return isWriterOfPlan(tx, { doors: (await openDoors(tx.sql)).values(), persons: await personsInSight(tx.sql) })
}
