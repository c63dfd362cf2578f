// What a new version of an agreement may say, and what it changes.
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { FieldError } from '../../../platform/refusal.ts'
import type { NewAgreement } from './contract.ts'
import { meetingFaults, type PurposeLimits } from './meetings/rules.ts'
import { faultAt } from './refusals.ts'
import { canBeFollowed } from './rules.ts'
import { channels } from './vocabulary.ts'

interface Standing {
  today: CivilDate
  /** The first day of the newest version. */
  lastFromOn: CivilDate | undefined
  /** Notes that no version took up yet. */
  openNotes: readonly string[]
  limits: PurposeLimits
}

/** agreements-02: a version begins today or later and after the one before, takes up open notes, and holds no more than §1.7a. */
export function agreementErrors(
  wanted: NewAgreement,
  { today, lastFromOn, openNotes, limits }: Standing,
): FieldError[] {
  const errors: FieldError[] = []
  if (wanted.fromOn < today) errors.push(faultAt('fromOn', 'begins-in-past'))
  else if (lastFromOn !== undefined && wanted.fromOn <= lastFromOn) errors.push(faultAt('fromOn', 'begins-before-last'))
  if (!canBeFollowed(wanted.regie)) errors.push(faultAt('regie', 'regie-unknown'))
  for (const channel of channels) {
    const { firstReaction, answer } = wanted.answerTimes[channel]
    if (answer < firstReaction) errors.push(faultAt(`answerTimes/${channel}/answer`, 'answer-before-reaction'))
  }
  for (const { index, code } of meetingFaults(wanted.meetings, limits)) errors.push(faultAt(`meetings/${index}`, code))
  if (wanted.noteIds.some((id) => !openNotes.includes(id))) errors.push(faultAt('noteIds', 'note-unknown'))
  return errors
}
