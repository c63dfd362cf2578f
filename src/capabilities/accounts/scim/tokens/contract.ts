import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable, shortText } from '../../../../platform/contract.ts'

/** A token as it is shown afterwards: never the token itself. */
export const ScimToken = Type.Object({
  id: Id,
  name: Type.String(),
  madeBy: Type.String(),
  madeAt: Instant,
  endsOn: CivilDate,
  usedAt: Nullable(Instant),
  state: Type.Enum(['in-use', 'over', 'revoked']),
  makerIsGone: Type.Boolean({ description: 'Wie hem maakte, beheert hier geen mensen meer' }),
})
export type ScimToken = Static<typeof ScimToken>

/** How the ICT of an organisation keeps its people. */
export const ScimSettings = Type.Object({
  organisation: Type.Object({ id: Id, name: Type.String() }),
  organisations: Type.Integer({
    description: 'Over hoeveel organisaties een sleutel gaat: bij een bestuur ook zijn scholen',
  }),
  address: Type.String({ description: 'Het adres dat ICT invult' }),
  signsInUninvited: Type.Boolean(),
  provider: Nullable(Type.String({ description: 'De ene aanbieder waar dat kan' })),
  tokens: Type.Array(ScimToken),
})
export type ScimSettings = Static<typeof ScimSettings>

export const NewScimToken = Type.Object(
  { name: shortText('Waarvoor de sleutel is', 80), endsOn: CivilDate },
  { additionalProperties: false },
)
export type NewScimToken = Static<typeof NewScimToken>

export const MadeScimToken = Type.Object({ id: Id, token: Type.String({ description: 'Wordt één keer getoond' }) })
export type MadeScimToken = Static<typeof MadeScimToken>

export const ScimChoice = Type.Object({ signsInUninvited: Type.Boolean() }, { additionalProperties: false })
export type ScimChoice = Static<typeof ScimChoice>

/** Who works there, and by which name its ICT knows them. */
export const ScimPeople = Type.Object({
  total: Type.Integer(),
  people: Type.Array(
    Type.Object({
      accountId: Id,
      name: Type.String(),
      userName: Nullable(Type.String({ description: 'De inlognaam bij ICT' })),
      isReported: Type.Boolean({ description: 'ICT meldde deze persoon zelf al' }),
    }),
  ),
})
export type ScimPeople = Static<typeof ScimPeople>
export const ScimPeopleQuery = Type.Object(
  { q: Type.Optional(Type.String({ maxLength: 100, description: 'Een deel van de naam' })) },
  { additionalProperties: false },
)
export const ScimLink = Type.Object(
  { accountId: Id, userName: shortText('De inlognaam bij ICT', 255) },
  { additionalProperties: false },
)
export type ScimLink = Static<typeof ScimLink>
