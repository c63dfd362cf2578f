import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Keeping } from '../playing-field/keeper.ts'
import { schoolOfTeam } from '../playing-field/schools/standing.ts'
import type { NewSlot } from './contract.ts'
import { type SlotRow, slotOf, slotsOfPerson, workersOn } from './queries.ts'

const isOwn = (keeping: Keeping, { accountId, organisationId }: { accountId: string; organisationId: string }) =>
  accountId === keeping.accountId && organisationId === keeping.organisationId

/**
 * presence-10 — Which organisation keeps a new slot: the own one as the team of the school; for one's own hours, where one is planned for
 * the same work already, the team that planned them. Refuses everyone else.
 */
export async function keeperOf(keeping: Keeping, schoolId: string, slot: NewSlot): Promise<string> {
  const { sql: db, today, organisationId } = keeping
  const planned = isOwn(keeping, slot) ? await slotsOfPerson(db, slot.accountId, today) : []
  const mine = planned.find((one) => one.schoolId === schoolId && one.function === slot.function && isOwn(keeping, one))
  if (mine) return mine.keptBy
  await schoolOfTeam(keeping, schoolId)
  const isWorker = (await workersOn(db, organisationId, today)).some(
    (one) => one.accountId === slot.accountId && one.organisationId === slot.organisationId,
  )
  return isWorker ? organisationId : refuse(refusals.notFound)
}

/** presence-10 — A slot of one's own, or one that the own organisation keeps at a school of the own team. */
export async function keptSlot(keeping: Keeping, slotId: string): Promise<SlotRow> {
  const slot = await slotOf(keeping.sql, slotId)
  if (!slot) return refuse(refusals.notFound)
  if (isOwn(keeping, slot)) return slot
  await schoolOfTeam(keeping, slot.schoolId)
  return slot.keptBy === keeping.organisationId ? slot : refuse(refusals.notYours)
}
