import { type CivilDate, earlierOf, laterOf } from '../../../platform/pure/dates.ts'
import { type AreaKind, areaKinds } from './vocabulary.ts'

export interface Dated {
  fromOn: CivilDate
  untilOn: CivilDate | null
}
export interface DatedArea extends Dated {
  id: string
  kind: AreaKind
  code: string
  name: string
}
/** What is known of areas: which there are, which is part of which, and which postcodes lie in each, all from day to day. */
export interface FieldFacts {
  areas: readonly DatedArea[]
  parts: readonly (Dated & { areaId: string; partId: string })[]
  postcodes: readonly (Dated & { areaId: string; postcode4: string })[]
}

/** The smallest pieces an area is made of, each with since when: postcodes, or the area itself when nothing smaller is known. */
export type Territory = ReadonlyMap<string, CivilDate>
export interface FieldOfDay {
  areas: readonly DatedArea[]
  territories: ReadonlyMap<string, Territory>
}

const holdsOn =
  (day: CivilDate) =>
  ({ fromOn, untilOn }: Dated) =>
    fromOn <= day && (untilOn === null || untilOn >= day)

/** playing-field-61: what an area is made of on a day follows from what holds that day, parts of parts included (practice P4.1). */
export function fieldOn(facts: FieldFacts, day: CivilDate): FieldOfDay {
  const holds = holdsOn(day)
  const areas = facts.areas.filter(holds)
  const ids = new Set(areas.map(({ id }) => id))
  const parts = Map.groupBy(facts.parts.filter(holds), ({ areaId }) => areaId)
  const postcodes = Map.groupBy(facts.postcodes.filter(holds), ({ areaId }) => areaId)
  const gather = (id: string, since: CivilDate, above: readonly string[]): [string, CivilDate][] => {
    const own = (postcodes.get(id) ?? []).map(({ postcode4, fromOn }): [string, CivilDate] => [
      postcode4,
      laterOf(since, fromOn),
    ])
    const ofParts = (parts.get(id) ?? [])
      .filter(({ partId }) => ids.has(partId) && !above.includes(partId))
      .flatMap(({ partId, fromOn }) => gather(partId, laterOf(since, fromOn), [...above, id]))
    return own.length + ofParts.length > 0 ? [...own, ...ofParts] : [[id, since]]
  }
  return {
    areas,
    territories: new Map(areas.map((area) => [area.id, earliest(gather(area.id, area.fromOn, [area.id]))])),
  }
}

function earliest(pieces: readonly [string, CivilDate][]): Territory {
  const found = new Map<string, CivilDate>()
  for (const [piece, since] of pieces) found.set(piece, earlierOf(since, found.get(piece) ?? since))
  return found
}

/** An area that another one touches: whether it lies in that one whole, by which pieces, and since when it touches. */
export interface Touch {
  area: DatedArea
  isWhole: boolean
  pieces: readonly string[]
  sinceOn: CivilDate
}

/** playing-field-62: an area is wholly in another when that one has each of its pieces, and partly when it has some. */
export function areasAround(field: FieldOfDay, areaId: string): Touch[] {
  const own = field.territories.get(areaId)
  if (own === undefined) return []
  return field.areas.flatMap((area): Touch[] => {
    const other = field.territories.get(area.id) ?? new Map()
    const pieces = [...own.keys()].filter((piece) => other.has(piece)).sort()
    const first = pieces[0]
    if (area.id === areaId || first === undefined) return []
    const sinceOn = pieces.map((piece) => other.get(piece) as CivilDate).reduce(earlierOf)
    return [{ area, isWhole: pieces.length === own.size, pieces, sinceOn }]
  })
}

/** One area whose border does not follow those of another kind, and the areas of that kind it touches. */
export interface Straddling {
  areaId: string
  touches: readonly { areaId: string; isWhole: boolean }[]
}
/** Two kinds of area whose borders do not coincide: in how many cases, and which. */
export interface CrossingKinds {
  kind: AreaKind
  otherKind: AreaKind
  cases: number
  straddling: readonly Straddling[]
  otherStraddling: readonly Straddling[]
}

/**
 * playing-field-63: two areas of different kinds cut across each other when they share a piece and each has a piece that the other
 * lacks. An area that holds others whole cuts across none of them.
 */
export function crossingsOf(field: FieldOfDay): CrossingKinds[] {
  const pairs = areaKinds.flatMap((kind, at) => areaKinds.slice(at + 1).map((otherKind) => ({ kind, otherKind })))
  const ofKind = Map.groupBy(field.areas, ({ kind }) => kind)
  return pairs.flatMap(({ kind, otherKind }) => {
    const [ones, others] = [ofKind.get(kind) ?? [], ofKind.get(otherKind) ?? []]
    const crossing = ones.flatMap((one) =>
      others.filter((other) => isCrossing(field, one, other)).map((other) => ({ one, other })),
    )
    if (crossing.length === 0) return []
    const straddles = (whose: readonly DatedArea[], kindOf: readonly DatedArea[]) =>
      [...new Set(whose)].map((area) => ({ areaId: area.id, touches: touchesOf(field, area, kindOf) }))
    return [
      {
        kind,
        otherKind,
        cases: crossing.length,
        straddling: straddles(
          crossing.map(({ one }) => one),
          others,
        ),
        otherStraddling: straddles(
          crossing.map(({ other }) => other),
          ones,
        ),
      },
    ]
  })
}

const piecesOf = (field: FieldOfDay, { id }: DatedArea): Territory => field.territories.get(id) ?? new Map()
const shared = (one: Territory, other: Territory) => [...one.keys()].filter((piece) => other.has(piece)).length

function isCrossing(field: FieldOfDay, one: DatedArea, other: DatedArea): boolean {
  const [a, b] = [piecesOf(field, one), piecesOf(field, other)]
  const both = shared(a, b)
  return both > 0 && both < a.size && both < b.size
}

/** The areas that one area touches; whole when they lie within it. */
function touchesOf(field: FieldOfDay, area: DatedArea, others: readonly DatedArea[]): Straddling['touches'] {
  const own = piecesOf(field, area)
  return others.flatMap((other) => {
    const pieces = piecesOf(field, other)
    const both = shared(pieces, own)
    return both === 0 ? [] : [{ areaId: other.id, isWhole: both === pieces.size }]
  })
}
