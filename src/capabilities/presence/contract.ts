import Type, { type Static } from 'typebox'
import { CivilDate, Id, Nullable, shortText } from '../../platform/contract.ts'
import { Time } from '../playing-field/schools/contract.ts'
import { announcementKinds, functions, weekKinds } from './vocabulary.ts'

const closed = { additionalProperties: false }
const room = shortText('Ruimte in de school', 60)

export const NewSlot = Type.Object(
  {
    accountId: Id,
    organisationId: Id,
    function: Type.Enum([...functions]),
    weekday: Type.Integer({ minimum: 1, maximum: 5, description: '1 is maandag' }),
    weeks: Type.Enum([...weekKinds]),
    fromTime: Time,
    untilTime: Time,
    room,
    fromOn: CivilDate,
    untilOn: Nullable(CivilDate),
  },
  closed,
)
export type NewSlot = Static<typeof NewSlot>

/** Everything that may become otherwise from a day on: who it is, where and for which work stay. */
export const SlotChange = Type.Omit(NewSlot, ['accountId', 'organisationId', 'function'], closed)
export type SlotChange = Static<typeof SlotChange>

export const SlotEnd = Type.Object({ lastOn: CivilDate }, closed)

/** Nobody there (no times), or another time or room on one day. The reason is read in public. */
export const NewException = Type.Object(
  {
    onDay: CivilDate,
    other: Nullable(Type.Object({ fromTime: Time, untilTime: Time, room }, closed)),
    reason: Nullable(shortText('Waarom, zoals iedereen het mag lezen', 80)),
  },
  closed,
)
export type NewException = Static<typeof NewException>

export const NewAnnouncement = Type.Object(
  {
    kind: Type.Enum([...announcementKinds]),
    title: shortText('Kop', 80),
    words: shortText('De mededeling, zonder gegevens van personen', 240),
    onDay: Nullable(CivilDate),
    fromTime: Nullable(Time),
    untilTime: Nullable(Time),
    room: Nullable(room),
    shownUntil: CivilDate,
  },
  closed,
)
export type NewAnnouncement = Static<typeof NewAnnouncement>

export const Announcement = Type.Object({
  id: Id,
  kind: Type.Enum([...announcementKinds]),
  title: Type.String(),
  words: Type.String(),
  onDay: Nullable(CivilDate),
  fromTime: Nullable(Type.String()),
  untilTime: Nullable(Type.String()),
  room: Nullable(Type.String()),
  shownUntil: CivilDate,
  by: Type.String(),
})
export type Announcement = Static<typeof Announcement>

export const SchoolSlot = Type.Object({
  id: Id,
  schoolId: Id,
  accountId: Id,
  name: Type.String(),
  organisation: Type.String(),
  function: Type.Enum([...functions]),
  weekday: Type.Integer(),
  weeks: Type.Enum([...weekKinds]),
  fromTime: Type.String(),
  untilTime: Type.String(),
  room: Type.String(),
  fromOn: CivilDate,
  untilOn: Nullable(CivilDate),
  mayKeep: Type.Boolean(),
})
export type SchoolSlot = Static<typeof SchoolSlot>

const There = Type.Object({
  slotId: Id,
  name: Type.String(),
  function: Type.Enum([...functions]),
  state: Type.Enum(['here', 'moved', 'away']),
  fromTime: Type.String(),
  untilTime: Type.String(),
  room: Type.String(),
  reason: Nullable(Type.String()),
})

export const PresenceDay = Type.Object({
  day: CivilDate,
  closed: Nullable(Type.Object({ name: Nullable(Type.String({ description: 'Leeg bij een feestdag' })) })),
  people: Type.Array(There),
})
export type PresenceDay = Static<typeof PresenceDay>

const SlotException = Type.Object({
  id: Id,
  slotId: Id,
  onDay: CivilDate,
  fromTime: Nullable(Type.String()),
  untilTime: Nullable(Type.String()),
  room: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  mayKeep: Type.Boolean(),
})
export type SlotException = Static<typeof SlotException>

export const OwnSlot = Type.Object({
  ...SchoolSlot.properties,
  organisationId: Id,
  school: Type.String(),
  place: Type.String(),
})
export type OwnSlot = Static<typeof OwnSlot>
export const OwnPresence = Type.Object({ slots: Type.Array(OwnSlot), exceptions: Type.Array(SlotException) })
export type OwnPresence = Static<typeof OwnPresence>

export const SchoolPresence = Type.Object({
  slots: Type.Array(SchoolSlot),
  exceptions: Type.Array(SlotException),
  days: Type.Array(PresenceDay),
  announcements: Type.Array(Announcement),
  people: Type.Array(
    Type.Object({ accountId: Id, organisationId: Id, name: Type.String(), organisation: Type.String() }),
    { description: 'Wie op een school aanwezig kan zijn; leeg voor wie de aanwezigheid niet bijhoudt' },
  ),
  mayKeepPresence: Type.Boolean(),
  mayAnnounce: Type.Boolean(),
})
export type SchoolPresence = Static<typeof SchoolPresence>

export const NextPresence = Type.Object({
  schoolId: Id,
  day: CivilDate,
  fromTime: Type.String(),
  untilTime: Type.String(),
  name: Type.String(),
})
export type NextPresence = Static<typeof NextPresence>

const Share = Type.Object(
  { payerId: Id, share: Type.Integer({ minimum: 1, maximum: 10_000, description: 'In honderdsten van procenten' }) },
  closed,
)
export const NewAgreement = Type.Object(
  {
    year: Type.Integer({ minimum: 2000, maximum: 2200, description: 'Het eerste jaar van het schooljaar' }),
    function: Type.Enum([...functions]),
    minutes: Type.Integer({ minimum: 0, maximum: 6_000_000 }),
    shares: Type.Array(Share, { minItems: 1, maxItems: 12, description: 'Wie welk deel betaalt; samen 10000' }),
  },
  closed,
)
export type NewAgreement = Static<typeof NewAgreement>

export const YearHours = Type.Object({
  year: Type.Integer(),
  fromOn: CivilDate,
  untilOn: CivilDate,
  functions: Type.Array(
    Type.Object({
      function: Type.Enum([...functions]),
      agreed: Nullable(Type.Integer()),
      shares: Type.Array(Type.Object({ payerId: Id, payer: Type.String(), share: Type.Integer() })),
      planned: Type.Integer(),
      plannedSoFar: Type.Integer(),
      realisedSoFar: Type.Integer(),
    }),
  ),
  payers: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type YearHours = Static<typeof YearHours>
