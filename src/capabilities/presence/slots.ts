import { addDays, type CivilDate } from '../../platform/pure/dates.ts'
import type { Call } from '../access/actor.ts'
import { type Keeping, keep } from '../playing-field/keeper.ts'
import type { NewSlot, SlotChange } from './contract.ts'
import {
  addException,
  addSlot,
  type ExceptionRow,
  endSlot,
  exceptionsOf,
  holdPerson,
  type SlotRow,
  slotsOfPerson,
  withdrawException,
} from './queries.ts'
import { presenceRefusals, refuseAt } from './refusals.ts'
import { clashWith, hasDay } from './rules.ts'
import { keeperOf, keptSlot } from './standing.ts'
import { elsewhereWeekly } from './where.ts'

type Planned = NewSlot & { schoolId: string; keptBy: string }

/** Adds when somebody is in a school; refuses who is somewhere else then, and says where. */
export function planSlot(call: Call, schoolId: string, slot: NewSlot): Promise<{ id: string }> {
  refuseTurned(slot)
  return keep(call, async (keeping) => {
    const keptBy = await keeperOf(keeping, schoolId, slot)
    const id = await plan(call, keeping, { ...slot, schoolId, keptBy })
    await keeping.noteChange('presence', { school: schoolId, slot: id })
    return { id }
  })
}

function refuseTurned({ fromTime, untilTime, fromOn, untilOn }: SlotChange): void {
  if (untilTime <= fromTime) refuseAt('untilTime', presenceRefusals.timesTurned)
  if (untilOn !== null && untilOn < fromOn) refuseAt('untilOn', presenceRefusals.daysTurned)
}

/** The new slot, beside all that this person has; the one that it comes instead of is not in its way. */
async function plan(call: Call, keeping: Keeping, slot: Planned, insteadOf?: string): Promise<string> {
  const { sql: db } = keeping
  await holdPerson(db, slot.accountId)
  const others = (await slotsOfPerson(db, slot.accountId, slot.fromOn)).filter(({ id }) => id !== insteadOf)
  const clash = clashWith(slot, others)
  if (clash) refuseAt('weekday', presenceRefusals.elsewhere, elsewhereWeekly(clash))
  const id = call.ports.newId()
  await addSlot(db, { ...slot, id }, slot, keeping)
  return id
}

/** Ends a slot after its last day; a day before its first takes it back as if it never was. */
export function stopSlot(call: Call, slotId: string, lastOn: CivilDate): Promise<void> {
  return keep(call, async (keeping) => {
    const slot = await keptSlot(keeping, slotId)
    await endSlot(keeping.sql, slot.id, lastOn, keeping)
    await keeping.noteChange('presence-ended', { school: slot.schoolId, slot: slot.id, lastOn })
  })
}

/**
 * presence-11 — Changes a slot from a day on, in one step: what was there before stays as it was, and what was noted for a day that the new
 * slot has too goes along. Refuses a day that has passed, and one on which the slot has ended already.
 */
export function changeSlot(call: Call, slotId: string, change: SlotChange): Promise<{ id: string }> {
  refuseTurned(change)
  return keep(call, async (keeping) => {
    const { sql: db, today } = keeping
    const slot = await keptSlot(keeping, slotId)
    if (change.fromOn < today) return refuseAt('fromOn', presenceRefusals.longPast)
    if (slot.untilOn !== null && slot.untilOn < change.fromOn) return refuseAt('fromOn', presenceRefusals.endedThen)
    const id = await plan(call, keeping, { ...slot, ...change }, slot.id)
    await takeAlong(call, keeping, slot, { ...slot, ...change, id })
    // After the new one stands: who has no other slot here could not add it otherwise.
    await endSlot(db, slot.id, addDays(change.fromOn, -1), keeping)
    await keeping.noteChange('presence-changed', {
      school: slot.schoolId,
      slot: id,
      from: slot.id,
      fromOn: change.fromOn,
    })
    return { id }
  })
}

async function takeAlong(call: Call, keeping: Keeping, from: SlotRow, to: SlotRow): Promise<void> {
  for (const one of await exceptionsOf(keeping.sql, [from.id], to.fromOn)) {
    const { onDay, reason } = one
    await withdrawException(keeping.sql, one.id, keeping.at)
    if (!hasDay(to, onDay)) continue
    const place = { id: call.ports.newId(), slotId: to.id, keptBy: to.keptBy }
    await addException(keeping.sql, place, { onDay, other: otherOf(one), reason }, keeping)
  }
}

const otherOf = ({ fromTime, untilTime, room }: ExceptionRow) =>
  fromTime === null || untilTime === null || room === null ? null : { fromTime, untilTime, room }
