import { dateText, noDate, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import type { Action } from '../contract.ts'

export type ActionDraft = { place: Action['place']; text: string; doer: string; rhythm: string; due: TypedDate }

export function emptyAction(place: Action['place']): ActionDraft {
  return { place, text: '', doer: '', rhythm: '', due: noDate }
}

export function draftOf({ place, text, doer, rhythm, dueOn }: Action): ActionDraft {
  return { place, text, doer, rhythm: rhythm ?? '', due: typedDate(dueOn) }
}

/** What is sent: what may stay empty and is, becomes null. */
export function newActionOf({ place, text, doer, rhythm, due }: ActionDraft) {
  return { place, text, doer, rhythm: rhythm.trim() || null, dueOn: dateText(due) || null }
}
