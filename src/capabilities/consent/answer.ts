import type { Language } from '../../platform/pure/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import { closedAbout } from './closing.ts'
import type { ConsentRequest } from './contract.ts'
import { keptClosed } from './kept-closed.ts'
import { deriveKeys } from './keys/derive.ts'
import { requestsInSight, stateAsRelative, statementsInSight } from './queries.ts'
import { consentRefusals } from './refusals.ts'
import { hashOfText } from './request-text.ts'
import { readRequests } from './requests/read.ts'
import { openingsFor } from './requests/sides.ts'
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
    const request = (await readRequests(tx, language)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
    const me = tx.personId ?? refuse(consentRefusals.notDecider)
    const opened = request.deciders.filter((one) => one.isYou).map((one) => one.subjectId)
    const subjects = answer === 'GRANTED' ? opened : await closedAbout(tx, row, me)
    if (subjects.length === 0) refuse(consentRefusals.notDecider)
    if (row.valid_until < tx.today) refuse(consentRefusals.requestOver)
    const around = { doors: await openDoors(tx.sql), directory: await directoryOf(tx.sql, []) }
    const saying = {
      newId: call.ports.newId,
      door: row.door_id,
      request: row.id,
      decider: me,
      answer,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      at: tx.at,
      read: { language, version: row.text_version, hash: hashOfText(request.text) },
    }
    const openings = openingsFor(tx, row, around)
    const rows = subjects.flatMap((subject) =>
      statementsFor({ ...saying, subject }, openings, scopesOf(row.categories, row.goal_ids)),
    )
    const said = (await statementsInSight(tx.sql)).filter((one) => one.decider_id === me)
    const kept =
      answer === 'GRANTED' && row.goal_ids === null
        ? subjects.flatMap((subject) => keptClosed({ ...saying, subject }, openings, said))
        : []
    await stateAsRelative(
      tx.sql,
      [...rows, ...kept].map((one, position) => ({ ...one, position })),
    )
    await deriveKeys(tx)
    await tx.look('changed', [row.door_id])
    return (await readRequests(tx, language)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
  })
}
