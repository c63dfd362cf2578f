import { sql } from 'kysely'
import type { FileTransaction } from '../access/actor.ts'
import type { PolicyChoices } from './decide-request.ts'
import { readFacts } from './facts.ts'
import { keysOf, representationsOf } from './keys.ts'

/** The choices of this region: the defaults of C-7 and C-11. */
export const regionPolicy: PolicyChoices = { consent12to15: 'BOTH', jointAuthority: 'ALL' }

/**
 * Derives all keys of the file anew, in the transaction of the event that can change an answer. Takes the file's lock first:
 * without it a withdrawal beside a joining member would fail open.
 */
export async function deriveKeys(
  tx: Pick<FileTransaction, 'sql' | 'fileId' | 'today'>,
  policy: PolicyChoices = regionPolicy,
  policyVersion = 0,
): Promise<void> {
  await sql`select access.lock_file(${tx.fileId}::uuid)`.execute(tx.sql)
  const facts = await readFacts(tx.sql, tx.fileId)
  const keys = keysOf(facts, tx.today, policy)
  const representations = representationsOf(facts, tx.today, policy)
  await sql`select access.replace_keys(${tx.fileId}::uuid, ${tx.today}::date, ${JSON.stringify(keys)}::jsonb,
    ${JSON.stringify(representations)}::jsonb, ${policyVersion})`.execute(tx.sql)
}
