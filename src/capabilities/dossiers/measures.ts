import { type FieldError, refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { doorFor } from '../access/doors.ts'
import { inFile } from '../access/enter.ts'
import { guardianInstitutions } from '../playing-field/queries.ts'
import type { EndOfMeasure, NewMeasure } from './contract.ts'
import { endMeasure, insertMeasure, measuresInSight } from './measures-queries.ts'
import { personsInSight } from './queries.ts'
import { personFaults } from './refusals.ts'
import { type MeasureFault, measureFaults } from './rules.ts'

/**
 * Notes what the court ordered over a child. Under guardianship of an institution it is the institution that decides, from the first
 * day to the last; what parents said counts no more (C-23). Only who holds the regie; the family reads it, a school does not.
 */
export function noteMeasure(call: Call, fileId: string, measure: NewMeasure): Promise<string> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    await refuseFaults(tx, measure)
    const id = call.ports.newId()
    const door_id = await doorOfFamily(tx, measure.childId, id)
    await insertMeasure(tx.sql, {
      file_id: fileId,
      id,
      door_id,
      child_id: measure.childId,
      kind: measure.kind,
      organisation_id: measure.organisationId,
      since_on: measure.sinceOn,
      until_on: measure.untilOn,
      source: measure.source,
      checked_on: tx.today,
    })
    await call.ports.deriveKeys(tx)
    await tx.look('added', [door_id])
    return id
  })
}

/** Notes that a measure ended before its time, and on which day it last held. */
export function closeMeasure(call: Call, fileId: string, measureId: string, { lastOn }: EndOfMeasure): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    const row = (await measuresInSight(tx.sql)).find((one) => one.id === measureId) ?? refuse(refusals.notFound)
    const isOutside = lastOn < row.since_on || (row.until_on !== null && lastOn > row.until_on)
    if (isOutside) refuseField('lastOn', 'measure-ends-outside')
    if (lastOn > tx.today) refuseField('lastOn', 'since-in-future')
    await endMeasure(tx.sql, row, lastOn)
    await call.ports.deriveKeys(tx)
    await tx.look('changed', [row.door_id])
  })
}

/** A door of one piece about one person: general consents of a school never reach it, the family reads it by law. */
export const doorOfFamily = (tx: FileTransaction, personId: string, pieceId: string) =>
  doorFor(tx, { subjectIds: [personId], category: 'LOGISTICS', level: 'full', partId: pieceId, isOwn: false })

async function refuseFaults(tx: FileTransaction, measure: NewMeasure): Promise<void> {
  const child = (await personsInSight(tx.sql)).find((one) => one.id === measure.childId && one.is_child)
  if (!child) refuse(refusals.notFound)
  const institutions = (await guardianInstitutions(tx.sql)).map((one) => one.id)
  const [fault] = measureFaults(measure, tx.today, institutions)
  if (fault) refuseField(fault.field, fault.code)
}

function refuseField(field: string, code: MeasureFault): never {
  const error: FieldError = { field, code, ...personFaults[code] }
  return refuse(refusals.invalid, { errors: [error] })
}
