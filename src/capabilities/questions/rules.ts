import type { CivilDate } from '../../platform/pure/dates.ts'
import { addWorkingDays } from '../../platform/pure/working-days.ts'

/** What an asker is promised: someone calls within this many working days (agreed in the convenant of the region). */
export const answerWithinWorkingDays = 2

/** questions-01: the day before which an answer comes: two full working days after the day of asking have passed. */
export const answerBefore = (askedOn: CivilDate): CivilDate => addWorkingDays(askedOn, answerWithinWorkingDays + 1)

const letters = 'BCDFGHJKLMNPQRSTVWXZ23456789'

/** A reference that can be said on the phone: eight characters without vowels, so that it never spells a word. */
export function referenceFrom(randomId: string): string {
  const numbers = randomId.replaceAll('-', '').match(/.{4}/g) ?? []
  const text = numbers.map((four) => letters[Number.parseInt(four, 16) % letters.length]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}`
}
