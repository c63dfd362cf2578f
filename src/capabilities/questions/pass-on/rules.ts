import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Destination, PassingBasis } from './vocabulary.ts'

/** The kinds of organisation inside Rondom that a question itself may go to; to the others only the way is pointed. */
export const receivingKinds: Partial<Readonly<Record<Destination, { kind: string; role: string }>>> = {
  LEERPLICHT: { kind: 'leerplicht', role: 'LEERPLICHT' },
  RMC: { kind: 'rmc', role: 'RMC' },
  OTHER_TEAM: { kind: 'youth-team', role: 'WIJKTEAM' },
}

/** domain-nl §1.7b: leerplicht and RMC read what is about attendance, not what help a family needs. */
export const categoryFor = (destination: Destination): 'SUPPORT_NEED' | 'ATTENDANCE' =>
  destination === 'OTHER_TEAM' ? 'SUPPORT_NEED' : 'ATTENDANCE'

interface Passing {
  destination: Destination
  basis: PassingBasis
  hasOrganisation: boolean
  spokenOn: CivilDate | undefined
  hasSpokenWith: boolean
  isWithoutName: boolean
  today: CivilDate
}
export type PassingFault = 'not-a-receiver' | 'needs-consent' | 'say-with-whom-and-when' | 'not-yet'

/**
 * questions-05: a question itself goes only to an organisation that works here, and only when the asker said yes, or when it bears no
 * name at all. Pointing the way is always possible, as nothing goes anywhere.
 */
export function passingFault(passing: Passing): PassingFault | undefined {
  const { destination, basis, hasOrganisation, spokenOn, hasSpokenWith, isWithoutName, today } = passing
  if (basis === 'points') return undefined
  if (receivingKinds[destination] === undefined || !hasOrganisation) return 'not-a-receiver'
  if (basis === 'no-personal-data') return isWithoutName ? undefined : 'needs-consent'
  if (basis === 'asks') return undefined
  if (spokenOn === undefined || !hasSpokenWith) return 'say-with-whom-and-when'
  return spokenOn > today ? 'not-yet' : undefined
}
