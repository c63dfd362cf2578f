import Type, { type Static } from 'typebox'
import { Id, Instant, Nullable } from '../../platform/contract.ts'

/** A new way in for who lost theirs: begun by one administrator, confirmed by a second person, then given on paper. */
export const Reset = Type.Object({
  id: Id,
  account: Type.Object({ id: Id, name: Type.String() }),
  organisation: Type.Object({ id: Id, name: Type.String() }),
  begunBy: Type.String({ description: 'Naam van wie het aanvroeg' }),
  begunAt: Instant,
  confirmedBy: Nullable(Type.String()),
  confirmedAt: Nullable(Instant),
  endsAt: Instant,
  state: Type.Enum(['begun', 'confirmed', 'used', 'over', 'withdrawn']),
  mayConfirm: Type.Boolean({ description: 'Of wie dit leest de tweede persoon kan zijn' }),
})
export type Reset = Static<typeof Reset>

export const Resets = Type.Object({ resets: Type.Array(Reset) })
export type Resets = Static<typeof Resets>

/** For whom: somebody who works for this organisation today. */
export const NewReset = Type.Object({ accountId: Id, organisationId: Id }, { additionalProperties: false })
export type NewReset = Static<typeof NewReset>

/** The six digits that the one who began tells the person. Shown once. */
export const BegunReset = Type.Object({ id: Id, secondCode: Type.String(), endsAt: Instant })
export type BegunReset = Static<typeof BegunReset>

/** The code that the one who confirmed gives on paper. Shown once; with the six digits it opens. */
export const ConfirmedReset = Type.Object({ code: Type.String(), endsAt: Instant })
export type ConfirmedReset = Static<typeof ConfirmedReset>

export const resetParams = Type.Object({ resetId: Id })
