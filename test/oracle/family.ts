// D21–D24 and D29: what a member of the family reads of what others wrote. No consent is looked at, and no matrix.
import type { Item } from '../world.ts'
import { ageOn } from './calendar.ts'
import { getPerson, gezagOver, isWaiting, type Moment, objects } from './history.ts'
import { HELD_BACK_FROM_PARENTS } from './law.ts'

export function relativeMayRead(moment: Moment, reader: string, item: Item): boolean {
  if (!moment.world.relatives.includes(reader)) return false
  if ('relative' in item.source && item.source.relative === reader) return true
  if (item.own || item.category === 'CRIMINAL' || isSomeonesOwnWords(item)) return false
  if (item.closedTo.includes(reader)) return false
  // What waits for a talk is for the one it is about, and for nobody else of the family.
  if (isWaiting(moment, item) && (item.subjects.length > 1 || item.subjects[0] !== reader)) return false
  return item.subjects.every((subject) => mayReadAbout(moment, reader, subject, item))
}

/** Rule 6: what another of the family wrote stays theirs; what they put in the plan is of the whole family. */
function isSomeonesOwnWords(item: Item): boolean {
  return 'relative' in item.source && item.category !== 'PLAN_GOAL_ACTION'
}

function mayReadAbout(moment: Moment, reader: string, subject: string, item: Item): boolean {
  const age = ageOn(getPerson(moment, subject).bornOn, moment.today)
  if (subject === reader) return age >= 12
  // D23: from 16 only if the young person lets them, which no world of ours does; from 18 nobody but themself.
  if (age >= 16 || (HELD_BACK_FROM_PARENTS.includes(item.category) && item.talk === 'none')) return false
  if (age >= 12 && objects(moment, subject, reader)) return false
  const { authority, holders } = gezagOver(moment, subject)
  return authority !== 'unknown' && holders.includes(reader)
}
