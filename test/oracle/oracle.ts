// The oracle: who may read what, straight from the rules and the whole history. It shares no code with what it judges.
import type { Item, ProfessionalReader, Reader, SenderRole, World } from '../world.ts'
import { subjectAllows } from './consent.ts'
import { emergencyOpens } from './emergency.ts'
import { relativeMayRead } from './family.ts'
import { findItem, getPerson, itemsWritten, type Moment, momentAfter } from './history.ts'
import { CONSENT_NEEDED, reaches, SENDS_AS } from './law.ts'
import { isUnderSupervisionOf } from './measures.ts'
import { recordsOf } from './records.ts'
import { asDerived, hasLeft, isBarred, purposeCeiling, roleReads } from './region.ts'
import { findActive, holdsRegie } from './team.ts'

/** May this reader see this item on the day on which the world stands after its first `upToEvent` events? */
export function mayRead(world: World, upToEvent: number, reader: Reader, itemId: string): boolean {
  const moment = momentAfter(world, upToEvent)
  const item = findItem(moment, itemId)
  if (!item) return false
  if ('relative' in reader) return relativeMayRead(moment, reader.relative, item)
  return professionalMayRead(moment, reader, item)
}

/**
 * The file is open to who reads something in it; at work, to a member of the organisation with the regie, or who reads something
 * that others wrote.
 */
export function fileOpenFor(world: World, upToEvent: number, reader: Reader): boolean {
  const moment = momentAfter(world, upToEvent)
  const all = [...itemsWritten(moment), ...recordsOf(moment)]
  if ('relative' in reader) return all.some((item) => relativeMayRead(moment, reader.relative, item))
  if (!findActive(moment, reader)) return false
  if (holdsRegie(moment, reader.organisation)) return true
  return all.some((item) => !isOwnWriting(item, reader) && professionalMayRead(moment, reader, item))
}

/** Rule 4: membership, a key (or one's own organisation's writing, or an emergency), and a role that reads this; all three. */
function professionalMayRead(moment: Moment, reader: ProfessionalReader, item: Item): boolean {
  const membership = findActive(moment, reader)
  if (!membership) return false
  if (!roleReads(moment, reader.role, membership.hasRegie, item.category, item.level)) return false
  if (isOwnWriting(item, reader)) return true
  return !hasLeft(moment, reader.organisation) && isOpened(moment, reader, item)
}

/** Region-05: what the region's newest choices allow, of what was worked out and is not barred until it is worked out anew. */
function isOpened(moment: Moment, reader: ProfessionalReader, item: Item): boolean {
  if (emergencyOpens(moment, reader, item)) return true
  if (isBarred(moment, item.category)) return false
  return keyOpens(moment, reader, item) && keyOpens(asDerived(moment), reader, item)
}

function isOwnWriting(item: Item, reader: ProfessionalReader): boolean {
  return 'organisation' in item.source && item.source.organisation === reader.organisation
}

/** Rule 3 and C-9: everybody whom it is about must allow it, and never more than the purpose needs. */
function keyOpens(moment: Moment, reader: ProfessionalReader, item: Item): boolean {
  if (item.own || item.category === 'CRIMINAL' || item.closedTo.includes(reader.organisation)) return false
  return item.subjects.every((subject) => opensAbout(moment, reader, item, subject))
}

/** D07 comes first: what a GI is told about a child under its own supervision needs nobody's yes, and no yes adds to it. */
function opensAbout(moment: Moment, reader: ProfessionalReader, item: Item, subject: string): boolean {
  const isTold = 'organisation' in item.source && reader.role === 'GI'
  const isSupervised = isTold && isUnderSupervisionOf(moment, subject, reader.organisation)
  const purpose = isSupervised ? 'SAFETY_REPORT' : 'COORDINATE_PLAN'
  if (!reaches(purposeCeiling(moment.policy, item.category, purpose), item.level)) return false
  const from = senderOf(moment, item)
  const needs = CONSENT_NEEDED[from]
  if (isSupervised) return true
  if (needs === 'nothing opens it') return false
  return subjectAllows(moment, { item, subject, from, needs, toOrganisation: reader.organisation, toRole: reader.role })
}

function senderOf(moment: Moment, { source }: Item): SenderRole {
  if ('relative' in source) return getPerson(moment, source.relative).speaksAs
  const organisation = moment.world.organisations.find((one) => one.id === source.organisation)
  if (!organisation) throw new Error(`world ${moment.world.seed} has no organisation ${source.organisation}`)
  return SENDS_AS[organisation.kind]
}
