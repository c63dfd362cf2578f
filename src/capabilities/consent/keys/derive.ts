import { sql } from 'kysely'
import type { FileTransaction } from '../../access/actor.ts'
import { heldPolicyOf } from '../region/policy.ts'
import { readFacts } from './facts.ts'
import { keysOf, representationsOf } from './keys.ts'

/**
 * Derives all keys of the file anew, in the transaction of the event that can change an answer. Takes the file's lock first:
 * without it a withdrawal beside a joining member would fail open. Then the
 * region's choices; without their lock keys could be written by choices that a newer version closed.
 */
export async function deriveKeys(tx: Pick<FileTransaction, 'sql' | 'fileId' | 'today'>): Promise<void> {
  await sql`select access.lock_file(${tx.fileId}::uuid)`.execute(tx.sql)
  const policy = await heldPolicyOf(tx.sql)
  const facts = await readFacts(tx.sql, tx.fileId)
  const keys = keysOf(facts, tx.today, policy)
  const representations = representationsOf(facts, tx.today, policy)
  await sql`select access.replace_keys(${tx.fileId}::uuid, ${tx.today}::date, ${JSON.stringify(keys)}::jsonb,
    ${JSON.stringify(representations)}::jsonb, ${policy.version})`.execute(tx.sql)
}
