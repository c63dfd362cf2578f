import Type, { type Static } from 'typebox'
import { CivilDate, Id, Nullable } from '../../platform/contract.ts'

export const Session = Type.Object({
  kind: Type.Enum(['professional', 'family']),
  accountId: Id,
  name: Type.String(),
  organisation: Nullable(Type.Object({ id: Id, name: Type.String(), kind: Type.String() })),
  role: Nullable(Type.String()),
  today: CivilDate,
  isTrial: Type.Boolean(),
})
export type Session = Static<typeof Session>
