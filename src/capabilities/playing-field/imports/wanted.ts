import type { AreaKind, AreaRelation } from '../areas/vocabulary.ts'
import type { Scheme } from '../organisations/identifiers.ts'
import type { OrganisationKind } from '../organisations/vocabulary.ts'

/** What a row of a file says that is. What it does not say stays as it was. */
export type Wanted = WantedOrganisation | WantedArea | WantedPostcode | WantedPerson

export interface WantedOrganisation {
  readonly target: 'organisation'
  readonly line: number
  readonly kind: OrganisationKind
  readonly facts: OrganisationFacts
  readonly identifiers: readonly WantedIdentifier[]
  readonly board?: { readonly number: string; readonly name: string; readonly column: string }
  readonly areas: readonly WantedAreas[]
}

/** What is overwritten when it changes: how an organisation is called and reached. */
export interface OrganisationFacts {
  readonly name: string
  readonly place?: string | undefined
  readonly sector?: string | undefined
  readonly street?: string | undefined
  readonly postcode?: string | undefined
  readonly phone?: string | undefined
  readonly website?: string | undefined
}

export interface WantedIdentifier {
  readonly scheme: Scheme
  readonly value: string
  readonly column: string
}

/** The areas of a relation, all of them: of one kind where the column is of one kind. An area with a name is made when it is not there. */
export interface WantedAreas {
  readonly relation: AreaRelation
  readonly kind: AreaKind | null
  readonly codes: readonly { readonly kind: AreaKind; readonly code: string; readonly name?: string | undefined }[]
  readonly column: string
}

export interface WantedArea {
  readonly target: 'area'
  readonly line: number
  readonly kind: AreaKind
  readonly code: string
  readonly name: string
  readonly partOf: readonly { readonly kind: AreaKind; readonly code: string }[]
  readonly column: string
}

export interface WantedPostcode {
  readonly target: 'postcode'
  readonly line: number
  readonly postcode4: string
  readonly kind: AreaKind
  readonly code: string
  readonly column: string
}

export interface WantedPerson {
  readonly target: 'person'
  readonly line: number
  readonly name: string
  /** By name, or by one of its numbers. */
  readonly organisation: string
  readonly role: string
  /** Where somebody works or worked already, in the same way: by this they stay who they are at another employer. */
  readonly knownAt?: string | undefined
  readonly fromOn?: string | undefined
  readonly untilOn?: string | undefined
  /** What the file calls its columns, for who must mend a row. */
  readonly columns: {
    readonly name: string
    readonly organisation: string
    readonly role: string
    readonly knownAt: string
    readonly until: string
  }
}
