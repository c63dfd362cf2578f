import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable, shortText } from '../../../platform/contract.ts'
import { sectors } from '../organisations/vocabulary.ts'
import { areaKinds } from './vocabulary.ts'

const kindOfArea = Type.Enum([...areaKinds], { description: 'Soort gebied' })

/** An organisation that works for an area, or takes part in a cooperation. */
export const Party = Type.Object({ id: Id, kind: Type.String(), name: Type.String(), sinceOn: CivilDate })
export type Party = Static<typeof Party>

export const FieldArea = Type.Object({
  id: Id,
  kind: kindOfArea,
  code: Type.String(),
  name: Type.String(),
  sinceOn: CivilDate,
  parties: Type.Array(Party, { description: 'Wie voor dit gebied werkt' }),
})
export type FieldArea = Static<typeof FieldArea>

export const FieldSchool = Type.Object({
  id: Id,
  name: Type.String(),
  sector: Nullable(Type.Enum([...sectors])),
  municipality: Nullable(Type.String({ description: 'De gemeente waarin de school ligt' })),
  vestiging: Nullable(Type.String()),
})
export type FieldSchool = Static<typeof FieldSchool>

const Straddling = Type.Object({
  areaId: Id,
  touches: Type.Array(Type.Object({ areaId: Id, isWhole: Type.Boolean() })),
})
export type Straddling = Static<typeof Straddling>
const Crossing = Type.Object({
  kind: kindOfArea,
  otherKind: kindOfArea,
  cases: Type.Integer({ description: 'In hoeveel gevallen grenzen niet samenvallen' }),
  straddling: Type.Array(Straddling),
  otherStraddling: Type.Array(Straddling),
})
export type Crossing = Static<typeof Crossing>

export const PlayingField = Type.Object({
  day: CivilDate,
  areas: Type.Array(FieldArea),
  crossings: Type.Array(Crossing),
  schools: Type.Array(FieldSchool),
})
export type PlayingField = Static<typeof PlayingField>

export const memberships = ['lies-in', 'takes-part', 'serves', 'itself', 'whole', 'part'] as const

/** One area that a school, another organisation or a municipality belongs to on a day. */
export const Membership = Type.Object({
  areaId: Id,
  kind: kindOfArea,
  code: Type.String(),
  name: Type.String(),
  how: Type.Enum([...memberships]),
  postcodes: Type.Array(Type.String(), { description: 'Alleen bij een deel: welke postcodes' }),
  sinceOn: CivilDate,
  parties: Type.Array(Party),
})
export type Membership = Static<typeof Membership>

export const Standing = Type.Object({
  day: CivilDate,
  name: Type.String(),
  board: Nullable(Type.Object({ id: Id, name: Type.String(), sinceOn: CivilDate, untilOn: Nullable(CivilDate) })),
  memberships: Type.Array(Membership),
})
export type Standing = Static<typeof Standing>

const Place = Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'Lengte- en breedtegraad' })
export const AreaMap = Type.Object({
  id: Id,
  source: Type.String(),
  fromOn: CivilDate,
  outlines: Type.Array(
    Type.Object({
      kind: kindOfArea,
      code: Type.String(),
      polygons: Type.Array(Type.Array(Type.Array(Place))),
    }),
  ),
  points: Type.Array(Type.Object({ code: Type.String(), at: Place })),
})
export type AreaMap = Static<typeof AreaMap>
export const CurrentMap = Type.Object({ map: Nullable(AreaMap) })

export const NewMap = Type.Object(
  {
    source: shortText('Waar de kaart vandaan komt, met het jaar'),
    fromOn: CivilDate,
    file: Type.Unknown({ description: 'De kaart zelf: GeoJSON of TopoJSON, hooguit 2 MB' }),
  },
  { additionalProperties: false },
)
export type NewMap = Static<typeof NewMap>

export const MapVersion = Type.Object({
  id: Id,
  source: Type.String(),
  fromOn: CivilDate,
  loadedAt: Instant,
  loadedBy: Nullable(Type.String()),
  outlines: Type.Integer(),
  points: Type.Integer(),
})
export type MapVersion = Static<typeof MapVersion>
