import Type, { type Static } from 'typebox'
import { CivilDate, Id } from '../../../platform/contract.ts'

export const NewStandIn = Type.Object(
  {
    /** For whom: someone of the own organisation in the team. */
    forAccountId: Id,
    /** Who stands in: a colleague in the same role. */
    accountId: Id,
    fromOn: CivilDate,
    untilOn: CivilDate,
  },
  { additionalProperties: false },
)
export type NewStandIn = Static<typeof NewStandIn>

/** Someone who stands in for a member of the team, now or later. */
export const StandIn = Type.Object({ id: Id, name: Type.String(), fromOn: CivilDate, untilOn: CivilDate })
export type StandIn = Static<typeof StandIn>
