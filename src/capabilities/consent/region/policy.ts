import type { Sql } from '../../../platform/database/database.ts'
import { policyOf, type RegionPolicy } from './choices.ts'
import { holdRegionChoices, newestVersion } from './queries.ts'

const readOnce = new WeakMap<Sql, Promise<Required<RegionPolicy>>>()

/** The policy of the region, read once in a transaction: for telling what is asked and may be. */
export function regionPolicyOf(db: Sql): Promise<Required<RegionPolicy>> {
  const found = readOnce.get(db) ?? newestVersion(db).then(policyOf)
  readOnce.set(db, found)
  return found
}

const held = new WeakSet<Sql>()

/**
 * The policy to derive keys with: no new version is saved until this transaction has ended, so that keys are never written by
 * choices that are older than the bar that closes them. Call it when the file's lock is held.
 */
export async function heldPolicyOf(db: Sql): Promise<Required<RegionPolicy>> {
  if (!held.has(db)) {
    await holdRegionChoices(db)
    held.add(db)
    readOnce.delete(db)
  }
  return regionPolicyOf(db)
}
