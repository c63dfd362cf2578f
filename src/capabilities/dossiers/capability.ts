import { ageOn } from '../../platform/pure/dates.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import type { NewAssessment } from './contract.ts'
import { doorOfFamily } from './measures.ts'
import { assessmentsInSight, insertAssessment } from './measures-queries.ts'
import { type PersonRow, personsInSight } from './queries.ts'
import { dossierRefusals } from './refusals.ts'
import { ownAccountFrom } from './rules.ts'

/**
 * Notes that a young person cannot weigh this themself, or that they can again: by name, with a reason that the young person and the
 * parents read. From 12 someone is held able until a professional says otherwise (§1.2).
 */
export function noteCapability(call: Call, fileId: string, noted: NewAssessment): Promise<string> {
  return inFile(call, fileId, async (tx) => {
    const person = await youngPerson(tx, noted.personId)
    const last = (await assessmentsInSight(tx.sql)).filter((one) => one.person_id === person.id).at(-1)
    if ((last?.is_capable ?? true) === noted.isCapable) refuse(dossierRefusals.nothingChanges)
    const id = call.ports.newId()
    const door_id = last?.door_id ?? (await doorOfFamily(tx, person.id, id))
    const row = { file_id: fileId, id, door_id, person_id: person.id, is_capable: noted.isCapable }
    await insertAssessment(tx.sql, { ...row, reason: noted.reason.trim(), written_by: call.actor.accountId }, tx.at)
    await call.ports.deriveKeys(tx)
    await tx.look('changed', [door_id])
    return id
  })
}

async function youngPerson(tx: FileTransaction, personId: string): Promise<PersonRow> {
  if (!tx.hasRegie) refuse(refusals.notYours)
  const person = (await personsInSight(tx.sql)).find((one) => one.id === personId) ?? refuse(refusals.notFound)
  if (person.born_on === null || ageOn(person.born_on, tx.today) < ownAccountFrom) refuse(dossierRefusals.notTwelve)
  return person
}
