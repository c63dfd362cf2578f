import Type, { type Static } from 'typebox'
import { CivilDate, Id } from '../../../platform/contract.ts'

export const RegieHandOver = Type.Object(
  { accountId: Type.String({ ...Id, description: 'Een collega van de eigen organisatie, in dezelfde rol' }) },
  { additionalProperties: false },
)
export type RegieHandOver = Static<typeof RegieHandOver>

/** What a colleague who left held: an id, and no name. */
export const LeftBehind = Type.Object({
  files: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.Enum(['family', 'meldcode']),
      from: Type.String({ description: 'Wie het had, en hier niet meer werkt' }),
      since: CivilDate,
    }),
  ),
})
export type LeftBehind = Static<typeof LeftBehind>
