// D21–D24: what the family reads about its own child, and who is 18 about themself.
import { ageOn } from './calendar.ts'
import { HELD_BACK_FROM_PARENTS } from './law.ts'
import { type Decider, type Judgement, no, type Question, yes } from './question.ts'

const FACTS = ['IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS', 'HEALTH']
const NOBODY = no('default', 'no-ground')

export function reading(question: Question): Judgement {
  const { deciders, disclosure, subject, at } = question
  const reader = deciders.find(({ id }) => id !== undefined && id === disclosure.receiverId)
  if (!reader || disclosure.purpose !== 'COORDINATE_PLAN') return NOBODY
  const age = ageOn(subject.bornOn, at)
  if (age >= 18) return ['adult', 'youth'].includes(reader.is) ? yes('D23', 'full') : NOBODY
  const row = rowFor(age, subject.capable ?? true)
  if (disclosure.receiver === 'YOUTH') return reader.is === 'youth' && row !== 'D21' ? yes(row, 'full') : NOBODY
  return ['parent', 'guardian'].includes(reader.is) ? parentReads(question, reader, row) : NOBODY
}

function rowFor(age: number, isCapable: boolean): string {
  if (age < 12 || (age < 16 && !isCapable)) return 'D21'
  return age < 16 ? 'D22' : 'D23'
}

function parentReads({ subject, disclosure, deciders }: Question, reader: Decider, row: string): Judgement {
  if (subject.authority === 'unknown') return no('D29', 'authority.unknown')
  if (!reader.hasGezag) {
    if (reader.is === 'guardian') return NOBODY
    const isFact = disclosure.onRequest && FACTS.includes(disclosure.category)
    return isFact ? yes('D24', 'dates') : no('D24', 'receiver.barred')
  }
  const youth = [deciders.find(({ is }) => is === 'youth')?.id ?? 'youth']
  if (row === 'D22' && disclosure.youthObjects) return no('D22', 'consent.refused', youth)
  if (row === 'D23' && !subject.hasConsentFromYouthForParents) return no('D23', 'consent.incomplete', youth)
  const isHeldBack = HELD_BACK_FROM_PARENTS.some((one) => one === disclosure.category)
  return isHeldBack && !disclosure.discussedWithFamily ? no(row, 'receiver.barred') : yes(row, 'full')
}
