import Type, { type Static } from 'typebox'
import { CivilDate, Id, Nullable } from '../../../platform/contract.ts'
import { waysIn } from '../../accounts/invitations/vocabulary.ts'

/** Why who holds the regie ends somebody's access. */
export const endReasons = ['wrong-person', 'own-wish', 'not-of-the-family', 'other-way-in'] as const
export type EndReason = (typeof endReasons)[number]

export const RelativeAccess = Type.Object({
  personId: Id,
  name: Type.String(),
  isYoung: Type.Boolean({ description: 'Jonger dan 18: de brief is voor en aan de jongere zelf' }),
  state: Type.Enum([...waysIn]),
  since: Nullable(CivilDate),
  until: Nullable(CivilDate),
  by: Nullable(Type.String({ description: 'Wie uitnodigde, of wie de toegang beëindigde' })),
  reason: Nullable(Type.Enum([...endReasons])),
  hasSecretAddress: Type.Boolean({ description: 'Geef de brief zelf; stuur hem niet' }),
})
export type RelativeAccess = Static<typeof RelativeAccess>

export const FamilyAccess = Type.Object({
  persons: Type.Array(RelativeAccess),
  contact: Type.Object(
    { name: Type.String(), organisation: Type.String(), phone: Nullable(Type.String()) },
    { description: 'Wie op de brief staat om te bellen' },
  ),
})
export type FamilyAccess = Static<typeof FamilyAccess>

/** What is told once: the codes are not kept. */
export const Letter = Type.Object({
  personId: Id,
  name: Type.String(),
  isYoung: Type.Boolean(),
  code: Type.String({ description: 'Voor op de brief, in groepjes van vier' }),
  second: Type.String({ description: 'Zes cijfers, langs een andere weg; nooit op de brief' }),
  lastDay: CivilDate,
})
export type Letter = Static<typeof Letter>

export const EndOfAccess = Type.Object({ reason: Type.Enum([...endReasons]) }, { additionalProperties: false })
export type EndOfAccess = Static<typeof EndOfAccess>
