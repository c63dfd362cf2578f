// What may happen in a world beside writing and answering: what the region decides, what a court orders, what is opened in danger.
import type { CivilDate } from '../oracle/calendar.ts'
import type { Category, Policy } from '../world.ts'

/** D23: at 16 or 17, whether this parent reads along; a yes lasts as long as a consent may, and not beyond 18. */
export type ReadingAlong = { kind: 'readingAlong'; youth: string; parent: string; isOn: boolean }

/** The region saves other choices: what may close is closed at once; the file is derived by `derives`, or before a day passes. */
export type PolicyChanges = { kind: 'policyChanges'; policy: Policy }
/** Never who holds the regie. */
export type OrganisationLeaves = { kind: 'organisationLeaves'; organisation: string }
/** With everything that follows from it. */
export type OrganisationReturns = { kind: 'organisationReturns'; organisation: string }
/** What the region chose is worked out for this family. */
export type Derives = { kind: 'derives' }

/** The same day goes on until this minute of it. A new day begins at minute 600. */
export type Clock = { kind: 'clock'; minute: number }
/** D20: a member opens kinds of information about some people for themself, for 72 hours. */
export type Emergency = {
  kind: 'emergency'
  emergency: string
  professional: string
  subjects: string[]
  categories: Category[]
}
export type EmergencyEnds = { kind: 'emergencyEnds'; emergency: string; professional: string }

/** Named by the member themself, to whom the file must be open for it: else nothing happens. */
export type StandIn = {
  kind: 'standIn'
  standIn: string
  member: string
  colleague: string
  fromOn: CivilDate
  untilOn: CivilDate
}
/** Ended by the member, to whom the file must be open for it: else nothing happens. */
export type StandInEnds = { kind: 'standInEnds'; standIn: string; member: string }

/** A court's measure by a gecertificeerde instelling, both days inclusive; noted by who holds the regie. */
export type MeasureNoted = {
  kind: 'measureNoted'
  measure: string
  child: string
  is: 'ots' | 'guardianship'
  organisation: string
  sinceOn: CivilDate
  untilOn: CivilDate | null
}
export type MeasureEnds = { kind: 'measureEnds'; measure: string; lastOn: CivilDate }
/** Whether somebody of 12 or older can weigh their own interests; noted by who holds the regie. */
export type CapabilityNoted = { kind: 'capabilityNoted'; person: string; isCapable: boolean }

export type Happening =
  | ReadingAlong
  | PolicyChanges
  | OrganisationLeaves
  | OrganisationReturns
  | Derives
  | Clock
  | Emergency
  | EmergencyEnds
  | StandIn
  | StandInEnds
  | MeasureNoted
  | MeasureEnds
  | CapabilityNoted

/** In which way a region may narrow how much a purpose needs: the plan, and what a GI is told under OTS. */
export type Purpose = 'COORDINATE_PLAN' | 'SAFETY_REPORT'
