import type { AgreementVersion } from '../contract.ts'
import { type ComparedField, changedFields } from '../rules.ts'
import { type AgreementDraft, draftFrom, newAgreementOf } from './agreement-draft.ts'

/** Which parts somebody else changed since the draft began, and which of those the draft changes too. */
export interface Overtaken {
  theirs: readonly ComparedField[]
  both: readonly ComparedField[]
}

const contentOf = (version: AgreementVersion | undefined) => version ?? newAgreementOf(draftFrom(undefined, ''))

export function overtakenBy(
  draft: AgreementDraft,
  base: AgreementVersion | undefined,
  newest: AgreementVersion,
): Overtaken {
  const theirs = changedFields(contentOf(base), newest)
  const mine = changedFields(contentOf(base), newAgreementOf(draft))
  const isDifferent = changedFields(newest, newAgreementOf(draft))
  return { theirs, both: theirs.filter((field) => mine.includes(field) && isDifferent.includes(field)) }
}

/**
 * agreements-10: a draft goes on from the newest version. What was typed stays, what only the other changed comes along; where both did,
 * `given` names the parts in which theirs counts. A note that is taken up already goes out.
 */
export function rebased(
  draft: AgreementDraft,
  { theirs, both }: Overtaken,
  newest: AgreementVersion,
  { given, openNotes }: { given: readonly ComparedField[]; openNotes: readonly string[] },
): AgreementDraft {
  const next = draftFrom(newest, '')
  const taken = theirs.filter((field) => !both.includes(field) || given.includes(field))
  return {
    ...draft,
    ...Object.fromEntries(taken.map((field) => [field, next[field]])),
    noteIds: draft.noteIds.filter((id) => openNotes.includes(id)),
  }
}
