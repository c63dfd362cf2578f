// The oracle: who may read what, straight from the rules and the whole history. It shares no code with what it judges.
import type { Item, ProfessionalReader, Reader, SenderRole, World } from '../world.ts'
import { subjectAllows } from './consent.ts'
import { relativeMayRead } from './family.ts'
import { findItem, findMembership, getPerson, itemsWritten, type Moment, momentAfter } from './history.ts'
import { CONSENT_NEEDED, OPENS_TO_PARTNERS, reaches, roleCeiling, SENDS_AS } from './law.ts'

/** May this reader see this item on the day on which the world stands after its first `upToEvent` events? */
export function mayRead(world: World, upToEvent: number, reader: Reader, itemId: string): boolean {
  const moment = momentAfter(world, upToEvent)
  const item = findItem(moment, itemId)
  if (!item) return false
  if ('relative' in reader) return relativeMayRead(moment, reader.relative, item)
  return professionalMayRead(moment, reader, item)
}

/** The file is open to a member of the organisation with the regie, or who reads something that others wrote. */
export function fileOpenFor(world: World, upToEvent: number, reader: ProfessionalReader): boolean {
  const moment = momentAfter(world, upToEvent)
  if (!findActive(moment, reader)) return false
  if (holdsRegie(moment, reader.organisation)) return true
  return itemsWritten(moment).some((item) => !isOwnWriting(item, reader) && professionalMayRead(moment, reader, item))
}

/** Rule 4: membership, a key (or one's own organisation's writing), and a role that reads this; all three. */
function professionalMayRead(moment: Moment, reader: ProfessionalReader, item: Item): boolean {
  const membership = findActive(moment, reader)
  if (!membership) return false
  if (!reaches(roleCeiling(reader.role, membership.hasRegie, item.category), item.level)) return false
  return isOwnWriting(item, reader) || keyOpens(moment, reader, item)
}

/** The membership with which this person reads; none for who is family here (barred) or poses as something else. */
function findActive(moment: Moment, reader: ProfessionalReader) {
  const professional = moment.world.professionals.find((one) => one.id === reader.professional)
  if (professional?.organisation !== reader.organisation || professional.isPerson !== null) return undefined
  const membership = findMembership(moment, reader.professional)
  return membership?.role === reader.role ? membership : undefined
}

function holdsRegie(moment: Moment, organisation: string): boolean {
  return moment.world.professionals
    .filter((one) => one.organisation === organisation && one.isPerson === null)
    .some((one) => findMembership(moment, one.id)?.hasRegie)
}

function isOwnWriting(item: Item, reader: ProfessionalReader): boolean {
  return 'organisation' in item.source && item.source.organisation === reader.organisation
}

/** Rule 3 and C-9: everybody whom it is about must allow it, and never more than the purpose needs. */
function keyOpens(moment: Moment, reader: ProfessionalReader, item: Item): boolean {
  const from = senderOf(moment, item)
  const needs = CONSENT_NEEDED[from]
  if (item.own || item.category === 'CRIMINAL' || item.closedTo.includes(reader.organisation)) return false
  if (!reaches(OPENS_TO_PARTNERS[item.category], item.level)) return false
  const to = { toOrganisation: reader.organisation, toRole: reader.role }
  return item.subjects.every((subject) => subjectAllows(moment, { item, subject, from, needs, ...to }))
}

function senderOf(moment: Moment, { source }: Item): SenderRole {
  if ('relative' in source) return getPerson(moment, source.relative).speaksAs
  const organisation = moment.world.organisations.find((one) => one.id === source.organisation)
  if (!organisation) throw new Error(`world ${moment.world.seed} has no organisation ${source.organisation}`)
  return SENDS_AS[organisation.kind]
}
