import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { AreaKind, AreaRelation } from '../areas/vocabulary.ts'
import type { Scheme } from '../organisations/identifiers.ts'
import type { OrganisationKind } from '../organisations/vocabulary.ts'

/** Rows as the tables have them, and as a plan writes them. */
export interface OrganisationRow {
  id: string
  kind: OrganisationKind
  name: string
  place: string | null
  sector: string | null
  street: string | null
  postcode: string | null
  phone: string | null
  website: string | null
  closed_on: CivilDate | null
  source: string | null
}

export interface AreaRow {
  id: string
  kind: AreaKind
  code: string
  name: string
  from_on: CivilDate
}

/** A dated row: begun with its first day, ended with its last day as well. */
interface Dated {
  from_on: CivilDate
  until_on: CivilDate | null
}

export interface IdentifierRow extends Dated {
  organisation_id: string
  scheme: Scheme
  value: string
}
export interface BoardRow extends Dated {
  organisation_id: string
  board_id: string
}
export interface OrganisationAreaRow extends Dated {
  organisation_id: string
  area_id: string
  relation: AreaRelation
}
export interface PartRow extends Dated {
  area_id: string
  part_id: string
}
export interface PostcodeRow extends Dated {
  area_id: string
  postcode4: string
}
export interface AssignmentRow extends Dated {
  account_id: string
  name: string
  is_new: boolean
  organisation_id: string
  role: string
}

export interface Writes {
  readonly organisations: Map<string, OrganisationRow>
  /** Those that vanished: written only when whoever imports says that they ended. */
  readonly closed: { id: string; closed_on: CivilDate }[]
  readonly areas: Map<string, AreaRow>
  readonly identifiers: IdentifierRow[]
  readonly boards: BoardRow[]
  readonly organisationAreas: OrganisationAreaRow[]
  readonly parts: PartRow[]
  readonly postcodes: PostcodeRow[]
  readonly assignments: Map<string, AssignmentRow>
}
