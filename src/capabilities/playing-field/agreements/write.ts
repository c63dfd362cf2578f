import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { agreementErrors } from './change.ts'
import { lastTurn, maySign } from './checklist.ts'
import type { NewAgreement, NewTurn } from './contract.ts'
import { keepCooperation } from './keeping.ts'
import type { PurposeLimits } from './meetings/rules.ts'
import { personalTraceIn } from './personal.ts'
import {
  insertAgreement,
  insertNote,
  insertTurn,
  lockCooperation,
  notesOf,
  takeUpNotes,
  turnsUpTo,
  versionsOf,
} from './queries.ts'
import { holding } from './read.ts'
import { agreementRefusals, faultAt } from './refusals.ts'

/** agreements-02: a change of what was agreed is a new version, made on the newest one that there is (`basedOn`, 0 for the first). */
export function makeVersion(
  call: Call,
  cooperationId: string,
  basedOn: number,
  { fromOn, noteIds, ...content }: NewAgreement,
  limits: PurposeLimits,
): Promise<{ id: string; version: number }> {
  return keepCooperation(call, cooperationId, async ({ sql, today, at, accountId, role, noteChange }) => {
    if (role !== 'ADMINISTRATOR') return refuse(refusals.notYours)
    await lockCooperation(sql, cooperationId)
    const [last] = await versionsOf(sql, cooperationId)
    if ((last?.version ?? 0) !== basedOn) return refuse(refusals.newerVersion)
    const openNotes = (await notesOf(sql, cooperationId)).filter((one) => one.taken_up_in === null).map((one) => one.id)
    const standing = { today, lastFromOn: last?.from_on, openNotes, limits }
    const errors = agreementErrors({ fromOn, noteIds, ...content }, standing)
    if (errors.length > 0) return refuse(refusals.invalid, { errors })
    const made = { id: call.ports.newId(), version: basedOn + 1 }
    await insertAgreement(sql, { ...made, areaId: cooperationId, fromOn, content }, { by: accountId, at })
    await takeUpNotes(sql, cooperationId, made.id, [...new Set(noteIds)])
    await noteChange('agreement-made', { cooperationId, version: made.version, fromOn })
    return made
  })
}

/** agreements-06 (P1.7): what was learnt, by anyone who takes part, on the version that holds; refused when it looks like a person. */
export function writeLearningNote(call: Call, cooperationId: string, text: string): Promise<{ id: string }> {
  return keepCooperation(call, cooperationId, async ({ sql, today, at, accountId, organisationId }) => {
    const trace = personalTraceIn(text)
    if (trace) return refuse(refusals.invalid, { errors: [faultAt('text', trace)] })
    const version = holding(await versionsOf(sql, cooperationId), today) ?? refuse(agreementRefusals.noAgreement)
    const id = call.ports.newId()
    const note = { id, areaId: cooperationId, agreementId: version.id, text: text.trim(), organisationId }
    await insertNote(sql, note, { by: accountId, at })
    return { id }
  })
}

/** agreements-05 (P1.6): signs an item of the checklist off, or takes that back with the reason. */
export function turnItem(call: Call, cooperationId: string, { item, isSigned, note }: NewTurn): Promise<void> {
  return keepCooperation(call, cooperationId, async ({ sql, today, at, accountId, role, noteChange }) => {
    if (!maySign(item, role)) return refuse(agreementRefusals.signerOther)
    await lockCooperation(sql, cooperationId)
    const last = lastTurn(await turnsUpTo(sql, [cooperationId], today), item)
    if (isSigned === (last?.isSigned ?? false))
      return refuse(isSigned ? agreementRefusals.signedAlready : agreementRefusals.notSigned)
    if (isSigned && item === 'agreement' && !holding(await versionsOf(sql, cooperationId), today))
      return refuse(agreementRefusals.noAgreement)
    const turn = { item, turn: (last?.turn ?? 0) + 1, isSigned, areaId: cooperationId, note: note.trim(), today }
    await insertTurn(sql, turn, { by: accountId, at })
    await noteChange(isSigned ? 'item-signed-off' : 'item-taken-back', { cooperationId, item })
  })
}
