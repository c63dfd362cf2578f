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

/** Why someone of the team cannot read something. */
export const absenceReasons = [
  'own-notes',
  'no-consent',
  'not-asked',
  'waiting-for-answer',
  'ended',
  'gezag-unknown',
  'gezag-conflict',
  'not-for-purpose',
  'role-reads-less',
  'not-for-parents',
  'not-discussed',
  'youth-decides',
  'secret',
] as const
export type AbsenceReason = (typeof absenceReasons)[number]

export const Absent = Type.Object({
  party: PartySchema,
  name: Type.String(),
  role: Type.String(),
  organisation: Nullable(Type.String()),
  reason: Type.Enum([...absenceReasons]),
  waitingFor: Type.Array(Type.String(), {
    description: 'Voornamen van wie nog geen antwoord gaf, als jij dat mag weten',
  }),
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

/** Why someone looked, as a family can be told: made of the rules of the keys by which they looked. */
export const whys = [
  'regie',
  'own-writing',
  'consent',
  'youth-alone',
  'same-help',
  'family',
  'asked',
  'duty',
  'report',
  'court',
  'inquiry',
  'education',
  'transfer',
  'access-decision',
  'school-policy',
  'danger',
  'emergency',
  'oversight',
  'own-looks',
  'figures',
  'system',
  'refused',
] as const
export type Why = (typeof whys)[number]

export const LookLine = Type.Object({
  id: Id,
  at: Instant,
  day: CivilDate,
  viewer: Type.Enum(['professional', 'relative', 'system', 'stranger'], {
    description: 'stranger: iemand met een account, die niet bij dit gezin hoort; een naam hoort daar niet bij',
  }),
  viewerId: Nullable(Id),
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
    'derived',
    'compared',
    'invited',
    'uninvited',
    'access-ended',
  ]),
  attempted: Nullable(Type.Enum(['viewed', 'changed'], { description: 'Bij refused: wat iemand probeerde' })),
  isEmergency: Type.Boolean({ description: 'Gezien met noodtoegang' }),
  about: Type.Array(Type.String({ description: 'Voornaam van wie het ging' })),
  categories: Type.Array(Type.String()),
  goalTitles: Type.Array(Type.String({ description: 'Titels van doelen die jij ook ziet' })),
  whys: Type.Array(Type.Enum([...whys])),
  rules: Type.Array(Type.String({ description: 'De regels waarop het kijken rustte' })),
  count: Type.Integer({ description: 'Hoe vaak die dag' }),
})
export type LookLine = Static<typeof LookLine>

const Whose = Type.Optional(Id)
/** L-3: filter by period and person. `before` and `beforeId` come with the page before. */
export const LooksQuery = Type.Object(
  {
    before: Type.Optional(Instant),
    beforeId: Type.Optional(Id),
    from: Type.Optional(CivilDate),
    until: Type.Optional(CivilDate),
    personId: Whose,
    viewerId: Whose,
  },
  { additionalProperties: false },
)
export type LooksQuery = Static<typeof LooksQuery>

export const LooksPage = Type.Object({
  looks: Type.Array(LookLine),
  before: Nullable(Instant),
  beforeId: Nullable(Id),
})
export type LooksPage = Static<typeof LooksPage>

export const LooksExport = Type.Object(
  { format: Type.Enum(['csv', 'json']), from: Type.Optional(CivilDate), until: Type.Optional(CivilDate) },
  { additionalProperties: false },
)
export type LooksExport = Static<typeof LooksExport>

export const ExportedLooks = Type.Object({
  fileName: Type.String(),
  mediaType: Type.String(),
  content: Type.String({ description: 'De regels, met de veldnamen van NEN 7513' }),
})
export type ExportedLooks = Static<typeof ExportedLooks>
