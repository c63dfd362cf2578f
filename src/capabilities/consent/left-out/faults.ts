import { addDays, ageOn, type CivilDate } from '../../../platform/pure/dates.ts'
import type { Category } from '../../access/vocabulary.ts'
import { agesOfSay } from '../policy/deciders.ts'
import { informTerms } from '../policy/informing.ts'
import { kindsThatWait } from '../vocabulary.ts'

export type LeftOutFault =
  | 'one-young-person'
  | 'not-12-to-15'
  | 'cannot-weigh'
  | 'kind-does-not-wait'
  | 'no-goals'
  | 'no-care'
  | 'reason-missing'
  | 'consulted-missing'
  | 'consulted-yourself'
  | 'consulted-unknown'
  | 'review-missing'
  | 'review-past'
  | 'review-too-late'

export interface Fault {
  field: string
  code: LeftOutFault
}

interface AskedAlone {
  /** Everyone the question is about. */
  subjects: readonly { bornOn: CivilDate | null; isChild: boolean; isCapable: boolean }[]
  categories: readonly Category[]
  goalIds: readonly string[] | null
  /** How much of it the statute of a sender leaves to the young person. */
  openings: number
}

/** consent-15 (C-7): who and what a question without the parents may be about. */
export function faultsOfAskingAlone(asked: AskedAlone, today: CivilDate): Fault[] {
  const [subject, another] = asked.subjects
  if (!subject || another) return [{ field: 'subjectIds', code: 'one-young-person' }]
  const faults: Fault[] = []
  if (!isOfAge(subject, today)) faults.push({ field: 'subjectIds', code: 'not-12-to-15' })
  else if (!subject.isCapable) faults.push({ field: 'subjectIds', code: 'cannot-weigh' })
  asked.categories.forEach((category, index) => {
    if (!kindsThatWait.includes(category)) faults.push({ field: `categories/${index}`, code: 'kind-does-not-wait' })
  })
  if (asked.goalIds !== null) faults.push({ field: 'goalIds', code: 'no-goals' })
  if (asked.openings === 0) faults.push({ field: 'receiverAccountId', code: 'no-care' })
  return faults
}

function isOfAge({ bornOn, isChild }: AskedAlone['subjects'][number], today: CivilDate): boolean {
  if (!isChild || bornOn === null) return false
  const age = ageOn(bornOn, today)
  return age >= agesOfSay.youthJoins && age < agesOfSay.youthAlone
}

interface Word {
  reason: string
  reviewOn: CivilDate | undefined
  /** Undefined: nobody was named. */
  consulted: { isYourself: boolean; isColleague: boolean } | undefined
}

/** consent-16 (C-7, I-3): it rests on a reason, on a colleague who was consulted, and on a day within four weeks to look again. */
export function faultsOfWord({ reason, reviewOn, consulted }: Word, today: CivilDate): Fault[] {
  const faults: Fault[] = []
  if (reason.trim() === '') faults.push({ field: 'reason', code: 'reason-missing' })
  if (!consulted) faults.push({ field: 'consultedAccountId', code: 'consulted-missing' })
  else if (consulted.isYourself) faults.push({ field: 'consultedAccountId', code: 'consulted-yourself' })
  else if (!consulted.isColleague) faults.push({ field: 'consultedAccountId', code: 'consulted-unknown' })
  if (reviewOn === undefined) faults.push({ field: 'reviewOn', code: 'review-missing' })
  else if (reviewOn <= today) faults.push({ field: 'reviewOn', code: 'review-past' })
  else if (reviewOn > lastReviewDay(today)) faults.push({ field: 'reviewOn', code: 'review-too-late' })
  return faults
}

export const lastReviewDay = (today: CivilDate): CivilDate => addDays(today, informTerms.reviewWithinDays)
