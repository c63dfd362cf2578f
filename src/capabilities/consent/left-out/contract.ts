import Type, { type Static } from 'typebox'
import { CivilDate, Id, longText, Nullable } from '../../../platform/contract.ts'
import { categories } from '../../access/vocabulary.ts'

/** C-7, as the professional says it: why the parents are left out, who was consulted, and when it is looked at again. */
export const NewException = Type.Object(
  {
    reason: longText('Waarom het niet goed is om de ouders erbij te betrekken, zonder namen', 1000),
    consultedAccountId: Id,
    reviewOn: CivilDate,
  },
  { additionalProperties: false },
)
export type NewException = Static<typeof NewException>

/** Looking at it again: it goes on, for the same three reasons to be named, or it ends now. */
export const ExceptionReview = Type.Object(
  {
    decision: Type.Enum(['goes-on', 'ended']),
    reason: longText('Waarom, zonder namen', 1000),
    consultedAccountId: Type.Optional(Id),
    reviewOn: Type.Optional(CivilDate),
  },
  { additionalProperties: false },
)
export type ExceptionReview = Static<typeof ExceptionReview>

/** How the exception of a question stands. Why and with whom is told to the team that asked, not in the family's portal. */
export const Exception = Type.Object({
  until: Nullable(CivilDate),
  isRunning: Type.Boolean({ description: 'De jongere beslist hier nu zonder de ouders over' }),
  mayReview: Type.Boolean(),
  said: Nullable(
    Type.Object({
      reason: Type.String(),
      consulted: Type.String({ description: 'Met wie er is overlegd' }),
      by: Type.String(),
      on: CivilDate,
    }),
  ),
})
export type Exception = Static<typeof Exception>

/** For the home page of who holds the regie: who decides without the parents, and when that is looked at again. */
export const RunningException = Type.Object({
  dossierId: Id,
  requestId: Id,
  youth: Type.String(),
  categories: Type.Array(Type.Enum([...categories])),
  reviewOn: CivilDate,
  isOver: Type.Boolean({ description: 'De dag is voorbij: wat hiermee open was, is dicht' }),
})
export type RunningException = Static<typeof RunningException>
