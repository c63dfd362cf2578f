// What a new version of an agreement may say: asked by the form while it is written, and by the server before it is kept.
import type { CivilDate } from '../../../../platform/pure/dates.ts'
import type { NewAgreement } from '../contract.ts'
import { meetingFaults, type PurposeLimits } from '../meetings/rules.ts'
import { canBeFollowed } from '../rules.ts'
import { channels } from '../vocabulary.ts'
import type { VersionFault } from './vocabulary.ts'

export interface Standing {
  today: CivilDate
  /** The first day of the newest version. */
  lastFromOn: CivilDate | undefined
  /** Notes that no version took up yet. */
  openNotes: readonly string[]
  limits: PurposeLimits
}

/** agreements-02: a version begins today or later and after the one before, takes up open notes, and holds no more than §1.7a. */
export function versionFaultsIn(
  wanted: NewAgreement,
  { today, lastFromOn, openNotes, limits }: Standing,
): { field: string; code: VersionFault }[] {
  const faults: { field: string; code: VersionFault }[] = []
  const add = (field: string, code: VersionFault) => void faults.push({ field, code })
  if (wanted.fromOn < today) add('fromOn', 'begins-in-past')
  else if (lastFromOn !== undefined && wanted.fromOn <= lastFromOn) add('fromOn', 'begins-before-last')
  if (!canBeFollowed(wanted.regie)) add('regie', 'regie-unknown')
  for (const channel of channels) {
    const { firstReaction, answer } = wanted.answerTimes[channel]
    if (answer < firstReaction) add(`answerTimes/${channel}/answer`, 'answer-before-reaction')
  }
  for (const { index, code } of meetingFaults(wanted.meetings, limits)) add(`meetings/${index}`, code)
  if (wanted.noteIds.some((id) => !openNotes.includes(id))) add('noteIds', 'note-unknown')
  return faults
}
