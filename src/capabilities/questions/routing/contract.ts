import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable } from '../../../platform/contract.ts'
import { askers, Clock } from '../contract.ts'

const Holder = Type.Object({
  accountId: Id,
  name: Type.String(),
  isHere: Type.Boolean({ description: 'Of deze collega er vandaag is' }),
  isYou: Type.Boolean(),
})

/** What a team needs to divide its questions, and not a word of what was asked. */
export const TeamQuestion = Type.Object({
  id: Id,
  school: Nullable(Type.Object({ id: Id, name: Type.String() })),
  asker: Type.Enum([...askers]),
  askedAt: Instant,
  clock: Nullable(Clock),
  isPickedUp: Type.Boolean(),
  holders: Type.Array(Holder, { description: 'Bij wie de vraag nu ligt' }),
  hands: Type.Integer(),
})
export type TeamQuestion = Static<typeof TeamQuestion>

export const TeamQuestions = Type.Object({
  questions: Type.Array(TeamQuestion),
  colleagues: Type.Array(Type.Object({ accountId: Id, name: Type.String() }), {
    description: 'Collega’s die er vandaag zijn',
  }),
})
export type TeamQuestions = Static<typeof TeamQuestions>

export const HandOver = Type.Object({ accountId: Id }, { additionalProperties: false })
export type HandOver = Static<typeof HandOver>

export const moments = ['today', 'next-tuesday', 'summer', 'chosen'] as const
const Said = Type.Object({ nl: Type.String(), en: Type.String() })

/** Who would get a question on one day, and why; or which gap it falls in. */
export const RouteOnDay = Type.Object({
  moment: Type.Enum([...moments]),
  day: CivilDate,
  holiday: Nullable(
    Type.Object(
      { name: Type.String(), fromOn: CivilDate, untilOn: CivilDate },
      { description: 'De zomervakantie waar deze dag in valt; leeg als die niet bekend is' },
    ),
  ),
  receiver: Nullable(
    Type.Object({
      name: Type.String(),
      isTeam: Type.Boolean(),
      people: Type.Array(Type.String(), { description: 'Wie de vraag dan leest' }),
    }),
  ),
  gap: Nullable(Type.String()),
  because: Said,
})
export type RouteOnDay = Static<typeof RouteOnDay>

export const WhoGetsIt = Type.Object({
  schoolId: Type.Optional(Id),
  municipalityId: Type.Optional(Id),
  age: Type.Optional(Type.String({ pattern: '^\\d{1,3}$', description: 'Leeftijd in jaren' })),
  subject: Type.Optional(Type.Enum(['help', 'regie'])),
  on: Type.Optional(CivilDate),
})
export type WhoGetsIt = Static<typeof WhoGetsIt>

const Named = Type.Object({ id: Id, name: Type.String() })
export const RoutingPlaces = Type.Object({ schools: Type.Array(Named), municipalities: Type.Array(Named) })
export type RoutingPlaces = Static<typeof RoutingPlaces>

/** A school or place of residence from which a question reaches nobody, or no fixed contact, in these days. */
export const RoutingGap = Type.Object({
  about: Type.Enum(['school', 'municipality', 'municipality-18']),
  id: Id,
  name: Type.String(),
  gap: Nullable(
    Type.String({ description: 'Leeg: de vraag komt aan, maar bij het team en niet bij een vaste contactpersoon' }),
  ),
  fromOn: CivilDate,
  untilOn: CivilDate,
  because: Said,
})
export type RoutingGap = Static<typeof RoutingGap>
export const RoutingGaps = Type.Object({ from: CivilDate, until: CivilDate, gaps: Type.Array(RoutingGap) })
export type RoutingGaps = Static<typeof RoutingGaps>
