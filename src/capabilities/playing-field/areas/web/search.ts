import { type CivilDate, isCivilDate } from '../../../../platform/pure/dates.ts'
import { type AreaKind, areaKinds } from '../vocabulary.ts'
import type { Place } from './data.ts'

/** What the address of the page says: place, day and layers, so that it can be sent to somebody. */
export interface FieldSearch {
  school?: string
  gemeente?: string
  dag?: CivilDate
  laag?: AreaKind
  /** Kinds whose borders are drawn, with commas; "geen" for none. */
  grens?: string
  scholen?: 'uit'
}

/** A part of it anew; what is undefined goes out of the address. */
export type FieldChange = { [Name in keyof FieldSearch]?: FieldSearch[Name] | undefined }

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value)
const isKind = (value: unknown): value is AreaKind => areaKinds.includes(value as AreaKind)
const noBorders = 'geen'

/** Reads an address; what it does not know is left out. */
export function readSearch(search: Record<string, unknown>): FieldSearch {
  const { school, gemeente, dag, laag, grens, scholen } = search
  return {
    ...(isId(school) ? { school } : isId(gemeente) ? { gemeente } : {}),
    ...(typeof dag === 'string' && isCivilDate(dag) ? { dag } : {}),
    ...(isKind(laag) ? { laag } : {}),
    ...(typeof grens === 'string' ? { grens: borderWords(grens.split(',').filter(isKind)) } : {}),
    ...(scholen === 'uit' ? { scholen } : {}),
  }
}

export const borderWords = (kinds: readonly AreaKind[]) => (kinds.length === 0 ? noBorders : kinds.join(','))

export function placeOf({ school, gemeente }: FieldSearch): Place | undefined {
  if (school !== undefined) return { kind: 'school', id: school }
  return gemeente === undefined ? undefined : { kind: 'municipality', id: gemeente }
}

export interface Layers {
  fill: AreaKind
  borders: readonly AreaKind[]
  hasSchools: boolean
}

/** Municipalities filled, and over them the first border that cuts across: that is what the page is for. */
export function layersOf({ laag = 'municipality', grens, scholen }: FieldSearch): Layers {
  const first: AreaKind = laag === 'swv-po' ? 'municipality' : 'swv-po'
  const borders = grens === undefined ? [first] : grens.split(',').filter(isKind)
  return { fill: laag, borders: borders.filter((kind) => kind !== laag), hasSchools: scholen !== 'uit' }
}
