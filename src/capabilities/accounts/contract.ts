import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable } from '../../platform/contract.ts'

export const Session = Type.Object({
  kind: Type.Enum(['professional', 'family']),
  accountId: Id,
  name: Type.String(),
  organisation: Nullable(Type.Object({ id: Id, name: Type.String(), kind: Type.String() })),
  role: Nullable(Type.String()),
  maySwitch: Type.Boolean({ description: 'Er is nog een organisatie of rol om in verder te gaan' }),
  today: CivilDate,
  isTrial: Type.Boolean(),
})
export type Session = Static<typeof Session>

/** Where to go on after signing out: at the provider, so that its session ends too, or at a page of ours. */
export const SignedOut = Type.Object({ next: Type.String() })
export type SignedOut = Static<typeof SignedOut>

/** A session of somebody who works for an organisation, as its administrator may know it: not with which browser. */
export const KeptSession = Type.Object({
  id: Id,
  name: Type.String(),
  organisation: Type.String(),
  role: Type.String(),
  openedAt: Instant,
  seenAt: Instant,
  provider: Nullable(Type.String({ description: 'Waar iemand inlogde; leeg in de proefomgeving' })),
  isOwn: Type.Boolean({ description: 'Van wie dit vraagt' }),
})
export type KeptSession = Static<typeof KeptSession>

export const KeptSessions = Type.Object({
  sessions: Type.Array(KeptSession),
  hasMore: Type.Boolean({ description: 'Er zijn er meer: zoek op naam' }),
})
export type KeptSessions = Static<typeof KeptSessions>

export const SessionsQuery = Type.Object(
  { name: Type.Optional(Type.String({ maxLength: 80, description: 'Een deel van de naam' })) },
  { additionalProperties: false },
)
export type SessionsQuery = Static<typeof SessionsQuery>
