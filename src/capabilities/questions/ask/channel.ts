import type { Channel } from '../../playing-field/agreements/vocabulary.ts'
import type { NewQuestion } from '../contract.ts'

/** How a question came in: by the form, or by a call that somebody of the team took. */
export interface Intake {
  takenBy: string | null
}

/** P5.1: each channel has its own answer times. */
export function channelOf(asker: NewQuestion['asker'], { takenBy }: Intake): Channel {
  if (takenBy !== null) return 'phone'
  if (asker === 'SCHOOL_STAFF') return 'school-staff'
  return asker === 'PROFESSIONAL' ? 'other-professional' : 'form'
}
