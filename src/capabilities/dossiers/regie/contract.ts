import Type, { type Static } from 'typebox'
import { Id } from '../../../platform/contract.ts'

export const RegieHandOver = Type.Object(
  { accountId: Type.String({ ...Id, description: 'Een collega van de eigen organisatie, in dezelfde rol' }) },
  { additionalProperties: false },
)
export type RegieHandOver = Static<typeof RegieHandOver>
