import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable, shortText } from '../../../platform/contract.ts'
import { organisationKinds } from '../../playing-field/organisations/vocabulary.ts'

export const pageSize = 50

const Role = Type.String({ minLength: 1, maxLength: 40, description: 'Een rol uit de vaste lijst' })
const Skipped = Type.Optional(Type.String({ pattern: '^\\d{1,6}$', description: 'Hoeveel er zijn overgeslagen' }))

const Work = Type.Object({
  organisationId: Id,
  organisation: Type.String(),
  organisationKind: Type.Enum([...organisationKinds]),
  role: Role,
  fromOn: CivilDate,
  untilOn: Nullable(CivilDate),
})
export type Work = Static<typeof Work>

/** Somebody who works, as who keeps them sees them: only the work that the keeper keeps. */
export const KeptPerson = Type.Object({
  accountId: Id,
  name: Type.String(),
  isYou: Type.Boolean(),
  work: Type.Array(Work),
  signsIn: Type.Boolean({ description: 'Of deze persoon kan inloggen' }),
  invitedUntil: Nullable(Instant),
})
export type KeptPerson = Static<typeof KeptPerson>

export const KeptPeople = Type.Object({ total: Type.Integer(), people: Type.Array(KeptPerson) })
export type KeptPeople = Static<typeof KeptPeople>

export const personStates = ['leaving', 'not-yet', 'not-invited', 'left'] as const
export const PeopleQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100, description: 'Een deel van de naam' })),
    organisation: Type.Optional(Id),
    role: Type.Optional(Role),
    state: Type.Optional(
      Type.Enum([...personStates], {
        description: 'Gaat weg, kan nog niet inloggen, is nog niet uitgenodigd, of is uit dienst',
      }),
    ),
    from: Skipped,
  },
  { additionalProperties: false },
)
export type PeopleQuery = Static<typeof PeopleQuery>

/** What somebody holds somewhere: counts, and nothing of any family. */
const Held = Type.Object({
  organisationId: Id,
  families: Type.Integer({ description: 'Gezinnen met regie; alleen het aantal' }),
  questions: Type.Integer({ description: 'Open vragen; alleen het aantal' }),
  schools: Type.Integer({ description: 'Scholen als vaste contactpersoon' }),
  isLastAdministrator: Type.Boolean({ description: 'De enige die de mensen van deze organisatie bijhoudt' }),
})
export type Held = Static<typeof Held>

export const PersonPage = Type.Object({ ...KeptPerson.properties, holds: Type.Array(Held) })
export type PersonPage = Static<typeof PersonPage>

const days = { fromOn: CivilDate, untilOn: Nullable(CivilDate) }
export const NewPerson = Type.Object(
  {
    name: shortText('Naam'),
    organisationId: Id,
    role: Role,
    ...days,
    isSomeoneElse: Type.Boolean({ description: 'Iemand anders dan wie hier al zo heet' }),
  },
  { additionalProperties: false },
)
export type NewPerson = Static<typeof NewPerson>

export const NewWork = Type.Object({ organisationId: Id, role: Role, ...days }, { additionalProperties: false })
export type NewWork = Static<typeof NewWork>

const one = { organisationId: Id, role: Role, fromOn: CivilDate }
export const ChangeOfRole = Type.Object(
  { ...one, newRole: Role, newFromOn: CivilDate },
  { additionalProperties: false },
)
export type ChangeOfRole = Static<typeof ChangeOfRole>

const lastDay = Nullable({ ...CivilDate, description: 'De laatste werkdag; leeg: nu meteen' })
export const EndOfWork = Type.Object({ ...one, untilOn: lastDay }, { additionalProperties: false })
export type EndOfWork = Static<typeof EndOfWork>

export const Leaving = Type.Object({ organisationId: Id, untilOn: lastDay }, { additionalProperties: false })
export type Leaving = Static<typeof Leaving>

export const invitationStates = ['open', 'used', 'over', 'withdrawn'] as const
export const WorkInvitation = Type.Object({
  id: Id,
  accountId: Id,
  name: Type.String(),
  organisation: Type.String(),
  madeAt: Instant,
  madeBy: Nullable(Type.String()),
  endsAt: Instant,
  state: Type.Enum([...invitationStates]),
})
export type WorkInvitation = Static<typeof WorkInvitation>
export const WorkInvitations = Type.Object({ total: Type.Integer(), invitations: Type.Array(WorkInvitation) })
export type WorkInvitations = Static<typeof WorkInvitations>
export const WorkInvitationQuery = Type.Object(
  { state: Type.Optional(Type.Enum([...invitationStates])), from: Skipped },
  { additionalProperties: false },
)

/** Whom to invite: a slip for each. */
export const InviteThese = Type.Object(
  {
    people: Type.Array(Type.Object({ accountId: Id, organisationId: Id }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 200,
    }),
  },
  { additionalProperties: false },
)
export type InviteThese = Static<typeof InviteThese>

/** The code is shown this once. */
export const Slips = Type.Object({
  slips: Type.Array(
    Type.Object({ name: Type.String(), organisation: Type.String(), code: Type.String(), endsAt: Instant }),
  ),
  skipped: Type.Array(
    Type.Object({ name: Type.String(), because: Type.String({ description: 'Waarom deze persoon geen code kreeg' }) }),
  ),
})
export type Slips = Static<typeof Slips>

/** Who is away and who stands in: days, never why. */
export const StandInOverview = Type.Object({
  lines: Type.Array(
    Type.Object({
      kind: Type.Enum(['absence', 'school', 'families']),
      organisation: Type.String(),
      name: Type.String(),
      forName: Nullable(Type.String()),
      school: Nullable(Type.String()),
      fromOn: CivilDate,
      untilOn: Nullable(CivilDate),
      families: Nullable(Type.Integer({ description: 'Bij hoeveel gezinnen; alleen het aantal' })),
    }),
  ),
})
export type StandInOverview = Static<typeof StandInOverview>
