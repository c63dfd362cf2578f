// Telling once, the pure part: what may go along, what must not stand in it, and by when the family knows.
import { addDays, type CivilDate } from '../../platform/pure/dates.ts'
import { addWorkingDays } from '../../platform/pure/working-days.ts'
import { type Level, levels } from '../access/vocabulary.ts'

/** disclosures-01 (§1.7a): a text goes along when the purpose needs at least as much as it holds; it is never shortened. */
export const goesAlong = (has: Level, allowed: Level): boolean => levels.indexOf(has) <= levels.indexOf(allowed)

/** disclosures-02 (D28): the places in a text where a citizen service number (BSN) stands, as they are written. */
export function bsnsIn(text: string): string[] {
  const written = text.match(/(?<![\d.,])\d(?:[ .-]?\d){8}(?![\d]|[.,]\d)/g) ?? []
  return written.filter((one) => passesElevenProof(one.replace(/\D/g, '')))
}

/** Nine digits, weighed 9 to 2 and the last -1, add up to a multiple of eleven. */
function passesElevenProof(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return Number(digits) > 0 && sum % 11 === 0
}

/** disclosures-03 (I-4): the day by which the family is told at the latest. */
export const informBy = (today: CivilDate, withinWorkingDays: number): CivilDate =>
  withinWorkingDays === 0 ? today : addWorkingDays(today, withinWorkingDays)

/** disclosures-04 (I-3): waiting is looked at again within four weeks, and not on a day that has passed. */
export const mayReviewOn = (reviewOn: CivilDate, today: CivilDate): boolean =>
  reviewOn > today && reviewOn <= addDays(today, 28)

/** disclosures-05 (D12): the parents could see it before it is sent; the last day to do so has passed. */
export const inspectionIsOver = (inspectionUntil: CivilDate, today: CivilDate): boolean => inspectionUntil < today

/** How the family knows: told; waits for its day; or still to be told. */
export type InformState =
  | { state: 'not-needed' }
  | { state: 'told'; on: CivilDate }
  | { state: 'waiting'; reviewOn: CivilDate; isConfirmed: boolean; isDue: boolean }
  | { state: 'to-do'; by: CivilDate; isLate: boolean }

interface Standing {
  mustInform: boolean
  informBy: CivilDate | null
  toldOn: CivilDate | null
  /** The newest postponement that was not declined. */
  wait: { reviewOn: CivilDate; isConfirmed: boolean } | null
}

/** disclosures-06 (I-4): an inform task is closed by telling only; waiting has its day to be looked at again. */
export function informStateOf({ mustInform, informBy: by, toldOn, wait }: Standing, today: CivilDate): InformState {
  if (toldOn) return { state: 'told', on: toldOn }
  if (wait) return { state: 'waiting', ...wait, isDue: wait.reviewOn <= today }
  if (!mustInform || !by) return { state: 'not-needed' }
  return { state: 'to-do', by, isLate: by < today }
}
