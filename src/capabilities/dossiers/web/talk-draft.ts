import { dateText, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import { addDays } from '../../../platform/pure/dates.ts'
import type { CivilDate } from '../../../platform/pure/format.ts'
import type { NewTalk, Person } from '../contract.ts'

/** What was said about talking first, as it is typed. Whether it was discussed is never chosen beforehand. */
export interface TalkDraft {
  state: NewTalk['state'] | undefined
  personIds: string[]
  onDay: TypedDate
  reason: string
  reviewOn: TypedDate
}

export const firstTalk = (today: CivilDate): TalkDraft => ({
  state: undefined,
  personIds: [],
  onDay: typedDate(today),
  reason: '',
  reviewOn: typedDate(addDays(today, 14)),
})

/** Only what belongs to the choice is sent. Undefined: not chosen yet, which the server says at the field. */
export function talkOf({ state, personIds, onDay, reason, reviewOn }: TalkDraft): NewTalk | undefined {
  if (state === 'discussed') return { state, personIds, onDay: dateText(onDay) || null }
  if (state === 'waits') return { state, reason: reason.trim() || null, reviewOn: dateText(reviewOn) || null }
  return undefined
}

/** Whom one talks with about such things: the adults, and young people from 12. */
export const toTalkWith = (persons: readonly Person[]) =>
  persons
    .filter((one) => !one.isChild || (one.age ?? 0) >= 12)
    .map(({ id, givenName }) => ({ value: id, label: givenName }))
