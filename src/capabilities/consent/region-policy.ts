import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import { policyOf, type RegionChoices, type RegionPolicy } from './region-choices.ts'

/** The newest choices of the region. */
export async function newestChoices(db: Sql): Promise<RegionChoices> {
  const { rows } = await sql<RegionChoices>`
    select version, consent12to15, joint_authority as "jointAuthority", longest_consent_months as "longestConsentMonths",
      reminder_days as "reminderDays", role_narrowing as "roleNarrowing", purpose_narrowing as "purposeNarrowing"
    from consent.region_choices order by version desc limit 1`.execute(db)
  return rows[0] as RegionChoices
}

const readOnce = new WeakMap<Sql, Promise<Required<RegionPolicy>>>()

/** The policy of the region, read once in a transaction: for telling what is asked and may be. */
export function regionPolicyOf(db: Sql): Promise<Required<RegionPolicy>> {
  const found = readOnce.get(db) ?? newestChoices(db).then(policyOf)
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
    await sql`select consent.hold_region_choices()`.execute(db)
    held.add(db)
    readOnce.delete(db)
  }
  return regionPolicyOf(db)
}
