import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable, shortText } from '../../../platform/contract.ts'
import { areaKinds, areaLevels } from '../areas/vocabulary.ts'
import { momentKinds, schoolRoles } from './vocabulary.ts'

const closed = { additionalProperties: false }
export const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Tijd, UU:MM' })

/** How a school arranges its own support (practice P4.2): one version of it. */
export const NewStructure = Type.Object(
  {
    steps: Type.Array(
      Type.Object(
        {
          name: shortText('Naam van de stap', 80),
          who: shortText('Wie', 120),
          what: shortText('Wat er gebeurt', 400),
        },
        closed,
      ),
      { maxItems: 12, description: 'De stappen, in volgorde' },
    ),
    people: Type.Array(
      Type.Object(
        {
          role: Type.Enum([...schoolRoles]),
          roleName: Nullable(shortText('Hoe de taak heet, bij ‘other’', 60)),
          name: shortText('Naam van een mens of een commissie', 100),
          reach: Nullable(shortText('Waar iemand te bereiken is', 120)),
          isPublic: Type.Boolean({ description: 'Of de naam op de openbare schoolpagina mag staan' }),
        },
        closed,
      ),
      { maxItems: 20 },
    ),
    meetings: Type.Array(
      Type.Object(
        {
          name: shortText('Welk overleg', 80),
          firstOn: CivilDate,
          time: Time,
          everyWeeks: Type.Integer({ minimum: 1, maximum: 26, description: 'Om de hoeveel weken' }),
          room: Nullable(shortText('Ruimte', 60)),
        },
        closed,
      ),
      { maxItems: 8 },
    ),
    rooms: Type.Array(shortText('Een ruimte', 60), { maxItems: 20 }),
  },
  closed,
)
export type NewStructure = Static<typeof NewStructure>

const Moment = Type.Object({
  id: Id,
  kind: Type.Enum([...momentKinds]),
  onDay: CivilDate,
  words: Nullable(Type.String()),
  by: Type.String(),
  mayWithdraw: Type.Boolean({ description: 'Of je dit zelf noteerde' }),
})
export type Moment = Static<typeof Moment>

export const NewMoment = Type.Object(
  {
    kind: Type.Enum([...momentKinds]),
    onDay: CivilDate,
    words: Nullable(shortText('Kort, zonder namen van leerlingen', 280)),
  },
  closed,
)
export type NewMoment = Static<typeof NewMoment>

export const NewRhythm = Type.Object({ weeks: Type.Integer({ minimum: 1, maximum: 52 }) }, closed)

export const SchoolPage = Type.Object({
  id: Id,
  name: Type.String(),
  place: Type.String(),
  slug: Type.String({ description: 'Adres van de openbare pagina: /school/{slug}' }),
  standing: Type.Enum(['own', 'team']),
  mayKeep: Type.Boolean({ description: 'Of je de structuur en de mededelingen bijhoudt' }),
  contacts: Type.Array(Type.Object({ task: Type.String(), name: Type.String() })),
  day: CivilDate,
  board: Nullable(Type.String()),
  areas: Type.Array(
    Type.Object({ kind: Type.Enum([...areaKinds]), level: Type.Enum([...areaLevels]), name: Type.String() }),
  ),
  structure: NewStructure,
  version: Type.Integer({ description: '0: nog niets beschreven' }),
  versions: Type.Array(Type.Object({ version: Type.Integer(), by: Type.String(), at: Instant })),
  comingMeetings: Type.Array(Type.Array(CivilDate), { description: 'Per overleg de komende dagen' }),
  rhythm: Type.Integer(),
  moments: Type.Array(Moment),
})
export type SchoolPage = Static<typeof SchoolPage>

export const TeamSchool = Type.Object({
  id: Id,
  name: Type.String(),
  place: Type.String(),
  contact: Nullable(Type.String()),
  isMine: Type.Boolean(),
  rhythm: Type.Integer({ description: 'Om de hoeveel weken het team de school spreekt' }),
  lastOn: Nullable(CivilDate),
  lastKind: Nullable(Type.Enum([...momentKinds])),
  lastId: Nullable(Id),
  mayWithdraw: Type.Boolean({ description: 'Of je het laatste moment zelf noteerde' }),
})
export type TeamSchool = Static<typeof TeamSchool>

export const NewHoliday = Type.Object(
  {
    place: shortText('Plaats', 80),
    name: shortText('Naam van de vakantie', 60),
    fromOn: CivilDate,
    untilOn: CivilDate,
  },
  closed,
)
export type NewHoliday = Static<typeof NewHoliday>

export const Holiday = Type.Object({
  id: Id,
  place: Type.String(),
  name: Type.String(),
  fromOn: CivilDate,
  untilOn: CivilDate,
  mayWithdraw: Type.Boolean(),
})
export type Holiday = Static<typeof Holiday>
