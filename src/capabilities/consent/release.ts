import { addMonths } from '../../platform/pure/dates.ts'
import type { FileTransaction } from '../access/actor.ts'
import { openDoor } from '../access/queries.ts'
import { noteStatement } from './queries.ts'
import { statementsFor } from './statements.ts'

/**
 * consent-05: who asked the team a question released these words to it by asking (C-8). It is kept as that person's own
 * statement, about themself and this part only, so that they see it and can take it back.
 */
export async function releaseWords(
  tx: FileTransaction,
  words: { personId: string; partId: string; speaksAs: 'PARENT' | 'YOUTH' },
): Promise<void> {
  const { actor, ports } = tx.call
  if (actor.kind !== 'professional') throw new Error('only the team that was asked carries words')
  const { personId: subject, partId } = words
  const door = await openDoor(
    tx.sql,
    ports.newId(),
    { subjectIds: [subject], category: 'LOGISTICS', level: 'full', partId, isOwn: false },
    tx.at,
  )
  const opening = {
    to: { organisation: actor.organisationId, role: 'WIJKTEAM' as const },
    kind: 'GDPR_GROUND' as const,
    fromRoles: [words.speaksAs],
    fromOrganisation: null,
  }
  const saying = {
    newId: ports.newId,
    door,
    request: null,
    subject,
    decider: subject,
    answer: 'GRANTED' as const,
    validFrom: tx.today,
    validUntil: addMonths(tx.today, 12),
    at: tx.at,
  }
  for (const one of statementsFor(saying, [opening], [{ category: 'SUPPORT_NEED', part: partId }]))
    await noteStatement(tx.sql, tx.fileId, one)
}
