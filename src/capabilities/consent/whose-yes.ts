import type { FileTransaction } from '../access/actor.ts'
import type { Receiver } from './keys/deciders.ts'
import { readFacts } from './keys/facts.ts'
import { regionPolicyOf } from './region/policy.ts'
import { type NeededDecider, needed, type Opening } from './rules.ts'

/**
 * Whose yes is needed today about each of these people, when someone asks what the family itself knows (§1.2, §1.3). Nobody where
 * it is not clear who decides. The facts stay here: the acting person may not see all of them.
 */
export async function whoseYes(
  tx: Pick<FileTransaction, 'sql' | 'fileId' | 'today'>,
  asked: readonly { subjectId: string; by: Receiver }[],
): Promise<Map<string, NeededDecider[]>> {
  if (asked.length === 0) return new Map()
  const facts = await readFacts(tx.sql, tx.fileId)
  const policy = await regionPolicyOf(tx.sql)
  return new Map(
    asked.map(({ subjectId, by }) => {
      const opening: Opening = { to: by, kind: 'GDPR_GROUND', fromRoles: ['PARENT'], fromOrganisation: null }
      return [subjectId, needed(facts, subjectId, [opening], tx.today, policy).deciders]
    }),
  )
}
