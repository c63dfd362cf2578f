// D20: what a member opened for themself in acute danger, to the minute.
import type { Emergency } from '../world/happenings.ts'
import type { Item, ProfessionalReader } from '../world.ts'
import { type Moment, minutesPassed } from './history.ts'
import { type Ceiling, reaches } from './law.ts'
import { policyNow, purposeCeiling } from './region.ts'

const LASTS = 72 * 60

/** What organisations wrote, never for one team alone, never from who it is secret: of these people and kinds, for 72 hours. */
export function emergencyOpens(moment: Moment, reader: ProfessionalReader, item: Item): boolean {
  if (item.own || 'relative' in item.source || item.closedTo.includes(reader.organisation)) return false
  return moment.past.some((event, index) => {
    if (event.kind !== 'emergency' || event.professional !== reader.professional) return false
    return isOpen(moment, event, index) && reachesItem(moment, event, index, item)
  })
}

function isOpen({ past }: Moment, { emergency }: Emergency, index: number): boolean {
  const isEnded = past.some((event) => event.kind === 'emergencyEnds' && event.emergency === emergency)
  return !isEnded && minutesPassed(past) - minutesPassed(past.slice(0, index)) < LASTS
}

function reachesItem({ world, past }: Moment, event: Emergency, index: number, item: Item): boolean {
  if (!event.categories.includes(item.category)) return false
  if (!item.subjects.every((subject) => event.subjects.includes(subject))) return false
  const policy = policyNow({ world, past: past.slice(0, index) })
  return reaches(atLeastShort(purposeCeiling(policy, item.category, 'COORDINATE_PLAN')), item.level)
}

/** What the plan needs, as the region saw it when it was opened; where it needs nothing, a summary (D20). */
function atLeastShort(ceiling: Ceiling): Ceiling {
  return ceiling === 'none' ? 'summary' : ceiling
}
