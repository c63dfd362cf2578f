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

/** Where to go on after signing out: at the provider, so that its session ends too, or at a page of ours. */
export const SignedOut = Type.Object({ next: Type.String() })
export type SignedOut = Static<typeof SignedOut>
