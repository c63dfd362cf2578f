// D21–D24 and D29: what a member of the family reads of what others wrote. No consent is looked at, and no matrix.
import type { Item } from '../world.ts'
import { addDays, addMonths, ageOn } from './calendar.ts'
import { getPerson, gezagOver, isWaiting, type Moment, minutesPassed, objects } from './history.ts'
import { HELD_BACK_FROM_PARENTS } from './law.ts'
import { isCapable } from './measures.ts'
import { longestMonths, policyNow } from './region.ts'

export function relativeMayRead(moment: Moment, reader: string, item: Item): boolean {
  if (!moment.world.relatives.includes(reader)) return false
  if ('relative' in item.source && item.source.relative === reader) return true
  if (item.own || item.category === 'CRIMINAL' || isSomeonesOwnWords(item)) return false
  if (item.closedTo.includes(reader) || isOfSupportAlliance(moment, item)) return false
  // What waits for a talk is for the one it is about, and for nobody else of the family.
  if (isWaiting(moment, item) && (item.subjects.length > 1 || item.subjects[0] !== reader)) return false
  return item.subjects.every((subject) => mayReadAbout(moment, reader, subject, item))
}

/** Rule 6: what another of the family wrote stays theirs; what they put in the plan is of the whole family. */
function isSomeonesOwnWords(item: Item): boolean {
  return 'relative' in item.source && item.category !== 'PLAN_GOAL_ACTION'
}

/** D11 comes before all reading: what a samenwerkingsverband knows it tells nobody in a plan. */
function isOfSupportAlliance({ world }: Moment, { source }: Item): boolean {
  if ('relative' in source) return false
  return world.organisations.find(({ id }) => id === source.organisation)?.kind === 'samenwerkingsverband'
}

function mayReadAbout(moment: Moment, reader: string, subject: string, item: Item): boolean {
  const age = ageOn(getPerson(moment, subject).bornOn, moment.today)
  const isAsYoungChild = age < 12 || (age < 16 && !isCapable(moment, subject))
  if (subject === reader) return !isAsYoungChild
  if (age >= 18 || (HELD_BACK_FROM_PARENTS.includes(item.category) && item.talk === 'none')) return false
  if (age >= 16 && !letsRead(moment, subject, reader)) return false
  if (age < 16 && !isAsYoungChild && objects(moment, subject, reader)) return false
  const { authority, holders } = gezagOver(moment, subject)
  return authority !== 'unknown' && holders.includes(reader)
}

/** D23: the newest thing a young person of 16 or 17 said about this parent, as long as the region let it run when it was said (C-21). */
function letsRead({ world, past, today }: Moment, youth: string, parent: string): boolean {
  const index = past.findLastIndex(
    (event) => event.kind === 'readingAlong' && event.youth === youth && event.parent === parent,
  )
  const said = past[index]
  if (said?.kind !== 'readingAlong' || !said.isOn) return false
  const before = past.slice(0, index)
  const saidOn = addDays(world.startsOn, Math.floor(minutesPassed(before) / 1440))
  return today <= addMonths(saidOn, longestMonths(policyNow({ world, past: before })))
}
