// Rule 4: who is in the team today, as whom, and in whose place.

import type { StandIn } from '../world/happenings.ts'
import type { ProfessionalReader } from '../world.ts'
import type { Moment } from './history.ts'
import { fileOpenFor } from './oracle.ts'

export type Membership = { hasRegie: boolean }

/** The membership with which this person reads; none for who is family here (barred) or poses as something else. */
export function findActive(moment: Moment, reader: ProfessionalReader): Membership | undefined {
  const professional = moment.world.professionals.find((one) => one.id === reader.professional)
  if (professional?.organisation !== reader.organisation || professional.isPerson !== null) return undefined
  return professional.role === reader.role ? membershipOf(moment, reader.professional) : undefined
}

export function holdsRegie(moment: Moment, organisation: string): boolean {
  return moment.world.professionals
    .filter((one) => one.organisation === organisation && one.isPerson === null)
    .some((one) => membershipOf(moment, one.id)?.hasRegie)
}

function membershipOf(moment: Moment, professional: string): Membership | undefined {
  const since = joinedAt(moment, professional)
  const joined = since === undefined ? undefined : moment.past[since]
  return joined?.kind === 'memberJoins' ? joined : inPlaceOf(moment, professional)
}

/** The last thing that happened to it decides. */
function joinedAt({ past }: Moment, professional: string): number | undefined {
  const last = past.findLastIndex(
    (event) => (event.kind === 'memberJoins' || event.kind === 'memberLeaves') && event.professional === professional,
  )
  return past[last]?.kind === 'memberJoins' ? last : undefined
}

/** A stand-in reads as the member would, from day to day, and no longer than the member is one. */
function inPlaceOf(moment: Moment, colleague: string): Membership | undefined {
  const { past, today } = moment
  for (const [index, event] of past.entries()) {
    if (event.kind !== 'standIn' || event.colleague !== colleague) continue
    if (event.fromOn > today || event.untilOn < today || !isDoneBy(moment, index, event.member)) continue
    if (isEnded(moment, event)) continue
    const since = joinedAt(moment, event.member)
    const member = since !== undefined && since < index ? past[since] : undefined
    if (member?.kind === 'memberJoins') return member
  }
  return undefined
}

function isEnded(moment: Moment, { standIn }: StandIn): boolean {
  return moment.past.some(
    (event, index) =>
      event.kind === 'standInEnds' && event.standIn === standIn && isDoneBy(moment, index, event.member),
  )
}

/** Who names or ends a stand-in does so in the file: it must be open to them then. */
function isDoneBy({ world, past }: Moment, index: number, member: string): boolean {
  const professional = world.professionals.find((one) => one.id === member)
  if (!professional) return false
  const { organisation, role } = professional
  return fileOpenFor({ ...world, events: past }, index, { professional: member, organisation, role })
}
