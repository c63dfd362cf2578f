import { sql } from 'kysely'
import type { FileTransaction } from '../../access/actor.ts'
import { heldPolicyOf } from '../region/policy.ts'
import { followDepartures } from '../region/queries.ts'
import { readFacts } from './facts.ts'
import { keysOf, representationsOf } from './keys.ts'

/**
 * Derives all keys of the file anew, in the transaction of the event that can change an answer. Takes the file's lock first:
 * without it a withdrawal beside a joining member would fail open. Then the region's choices; without their lock keys could be
 * written by choices that a newer version closed. The team follows who left and who came back (region-06, region-07): whatever
 * derives a family first does so, as the work in the background passes over a family that is up to date.
 */
export async function deriveKeys(tx: Pick<FileTransaction, 'sql' | 'fileId' | 'today'>): Promise<void> {
  await sql`select access.lock_file(${tx.fileId}::uuid)`.execute(tx.sql)
  const policy = await heldPolicyOf(tx.sql)
  await followDepartures(tx.sql, tx.fileId, policy.left, tx.today)
  const facts = await readFacts(tx.sql, tx.fileId)
  const keys = keysOf(facts, tx.today, policy)
  const representations = representationsOf(facts, tx.today, policy)
  await sql`select access.replace_keys(${tx.fileId}::uuid, ${tx.today}::date, ${JSON.stringify(keys)}::jsonb,
    ${JSON.stringify(representations)}::jsonb, ${policy.version})`.execute(tx.sql)
}
