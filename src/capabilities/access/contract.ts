import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable } from '../../platform/contract.ts'

export const parties = ['family', 'school', 'youth-team', 'care', 'other'] as const
export type Party = (typeof parties)[number]
export const PartySchema = Type.Enum([...parties])

const Fill = Type.Enum(['all', 'some', 'none'])
export const Tiles = Type.Object({ family: Fill, school: Fill, 'youth-team': Fill, care: Fill, other: Fill })
export type Tiles = Static<typeof Tiles>

export const Reader = Type.Object({
  party: PartySchema,
  name: Type.String(),
  role: Type.String({ description: 'Rol van een professional, of de relatie van een gezinslid' }),
  organisation: Nullable(Type.String()),
  isYou: Type.Boolean(),
  via: Type.Enum(['source', 'key', 'emergency'], {
    description: 'source: schreef het zelf; key: het is voor hen geopend; emergency: zelf geopend in een noodgeval',
  }),
  rule: Nullable(Type.String()),
  since: Nullable(CivilDate),
  until: Nullable(CivilDate),
  isPart: Type.Optional(Type.Boolean({ description: 'Bij een heel dossier: ziet een deel van wat jij ziet' })),
})
export type Reader = Static<typeof Reader>

export const Absent = Type.Object({
  party: PartySchema,
  name: Type.String(),
  role: Type.String(),
  organisation: Nullable(Type.String()),
  reason: Type.Enum(['own-notes', 'no-consent', 'waiting-for-answer', 'role-reads-less', 'not-for-parents']),
})
export type Absent = Static<typeof Absent>

/** Who can read one piece of information: tiles, names and who of the team cannot. Made by one function over the real keys. */
export const SharingMarker = Type.Object({
  tiles: Tiles,
  isOwn: Type.Boolean({ description: 'Alleen voor het eigen team' }),
  readers: Type.Array(Reader),
  absent: Type.Array(Absent),
})
export type SharingMarker = Static<typeof SharingMarker>

export const LookLine = Type.Object({
  id: Id,
  at: Instant,
  day: CivilDate,
  party: PartySchema,
  name: Type.String(),
  role: Type.String(),
  organisation: Nullable(Type.String()),
  isYou: Type.Boolean(),
  onBehalfOf: Nullable(Type.String()),
  action: Type.Enum([
    'listed',
    'viewed',
    'searched',
    'added',
    'changed',
    'printed',
    'exported',
    'refused',
    'opened',
    'emergency',
  ]),
  about: Type.Array(Type.String({ description: 'Voornaam van wie het ging' })),
  categories: Type.Array(Type.String()),
  goalTitles: Type.Array(Type.String({ description: 'Titels van doelen die jij ook ziet' })),
  why: Type.Enum(['regie', 'own-writing', 'consent', 'family', 'asked', 'duty']),
  count: Type.Integer({ description: 'Hoe vaak die dag' }),
})
export type LookLine = Static<typeof LookLine>
