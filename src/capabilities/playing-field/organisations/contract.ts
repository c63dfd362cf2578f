import Type, { type Static } from 'typebox'
import { CivilDate, Id, Nullable, shortText } from '../../../platform/contract.ts'
import { areaKinds, areaRelations } from '../areas/vocabulary.ts'
import { organisationKinds, sectors } from './vocabulary.ts'

const Kind = Type.Enum([...organisationKinds])
const RegisterNumber = Type.Object({ scheme: Type.String(), value: Type.String() })

/** An organisation as it is on a day. */
export const FieldOrganisation = Type.Object({
  id: Id,
  kind: Kind,
  name: Type.String(),
  place: Type.String(),
  closedOn: Nullable(CivilDate),
  identifiers: Type.Array(RegisterNumber),
  board: Nullable(Type.String()),
  areas: Type.Array(Type.Object({ kind: Type.Enum([...areaKinds]), name: Type.String() })),
})
export type FieldOrganisation = Static<typeof FieldOrganisation>

export const FieldOrganisations = Type.Object({
  total: Type.Integer(),
  organisations: Type.Array(FieldOrganisation),
})
export type FieldOrganisations = Static<typeof FieldOrganisations>

export const pageSize = 50

export const FieldQuery = Type.Object(
  {
    kind: Type.Optional(Kind),
    q: Type.Optional(Type.String({ maxLength: 100, description: 'Naam, plaats of nummer' })),
    on: Type.Optional(CivilDate),
    from: Type.Optional(Type.String({ pattern: '^\\d{1,6}$', description: 'Hoeveel er zijn overgeslagen' })),
  },
  { additionalProperties: false },
)

const Days = { fromOn: CivilDate, untilOn: Nullable(CivilDate) }

/** An organisation with all that was ever known of it. */
export const FieldOrganisationPage = Type.Object({
  id: Id,
  kind: Kind,
  name: Type.String(),
  place: Type.String(),
  sector: Nullable(Type.Enum([...sectors])),
  street: Nullable(Type.String()),
  postcode: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  website: Nullable(Type.String()),
  closedOn: Nullable(CivilDate),
  source: Nullable(Type.String()),
  identifiers: Type.Array(Type.Object({ scheme: Type.String(), value: Type.String(), ...Days })),
  boards: Type.Array(Type.Object({ id: Id, name: Type.String(), ...Days })),
  areas: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.Enum([...areaKinds]),
      code: Type.String(),
      name: Type.String(),
      relation: Type.Enum([...areaRelations]),
      ...Days,
    }),
  ),
})
export type FieldOrganisationPage = Static<typeof FieldOrganisationPage>

export const NewFieldOrganisation = Type.Object(
  { kind: Kind, name: shortText('Naam'), place: shortText('Plaats') },
  { additionalProperties: false },
)
export type NewFieldOrganisation = Static<typeof NewFieldOrganisation>

const optionalText = (description: string) => Nullable(shortText(description))

/** What is overwritten; what it was stays in the list of changes. */
export const FieldDescription = Type.Object(
  {
    name: shortText('Naam'),
    place: shortText('Plaats'),
    sector: Nullable(Type.Enum([...sectors])),
    street: optionalText('Straat en huisnummer'),
    postcode: Nullable(Type.String({ pattern: '^[1-9]\\d{3}[A-Z]{2}$', description: 'Zoals 1234AB' })),
    phone: optionalText('Telefoon'),
    website: optionalText('Website'),
    closedOn: Nullable(CivilDate),
  },
  { additionalProperties: false },
)
export type FieldDescription = Static<typeof FieldDescription>

const link = {
  link: Type.Enum(['identifier', 'board', 'area']),
  as: Nullable(Type.String({ maxLength: 20, description: 'Bij een nummer het register, bij een gebied de relatie' })),
  to: shortText('Het nummer, of de sleutel van bestuur of gebied', 40),
  fromOn: CivilDate,
}
export const LinkBegin = Type.Object(link, { additionalProperties: false })
export type LinkBegin = Static<typeof LinkBegin>
export const LinkEnd = Type.Object({ ...link, untilOn: CivilDate }, { additionalProperties: false })
export type LinkEnd = Static<typeof LinkEnd>

/** What can be chosen for an organisation: boards, and areas of every kind. */
export const FieldChoices = Type.Object({
  boards: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  areas: Type.Array(Type.Object({ id: Id, kind: Type.Enum([...areaKinds]), code: Type.String(), name: Type.String() })),
})
export type FieldChoices = Static<typeof FieldChoices>
