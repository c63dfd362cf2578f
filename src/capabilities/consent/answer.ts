import type { Language } from '../../platform/pure/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import type { ConsentRequest } from './contract.ts'
import { deriveKeys, regionPolicy } from './derive.ts'
import { requestsInSight, stateAsRelative } from './queries.ts'
import { readRequests, sidesOf } from './read.ts'
import { consentRefusals } from './refusals.ts'
import { openingsOf } from './rules.ts'
import { scopesOf, statementsFor } from './statements.ts'

/** A decider's own yes or no to a request, for each person they decide about; keys follow in the same transaction. */
export function answerRequest(
  call: Call,
  fileId: string,
  requestId: string,
  answer: 'GRANTED' | 'REFUSED',
  language: Language,
): Promise<ConsentRequest> {
  return inFile(call, fileId, async (tx) => {
    const row = (await requestsInSight(tx.sql)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
    const request = (await readRequests(tx)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
    const subjects = request.deciders.filter((one) => one.isYou).map((one) => one.subjectId)
    const me = tx.personId
    if (me === null || subjects.length === 0) return refuse(consentRefusals.notDecider)
    if (row.valid_until < tx.today) refuse(consentRefusals.requestOver)
    const around = { doors: await openDoors(tx.sql), directory: await directoryOf(tx.sql, []) }
    const { team, receiver } = sidesOf(tx, row, around)
    const saying = {
      newId: call.ports.newId,
      door: row.door_id,
      request: row.id,
      decider: me,
      answer,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      at: tx.at,
    }
    const rows = subjects.flatMap((subject) =>
      statementsFor({ ...saying, subject }, openingsOf(team, receiver), scopesOf(row.categories, row.goal_ids)),
    )
    await stateAsRelative(tx.sql, rows)
    await deriveKeys(tx, regionPolicy)
    await tx.look('changed', [row.door_id])
    return (await readRequests(tx, language)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
  })
}
