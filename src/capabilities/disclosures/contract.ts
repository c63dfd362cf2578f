import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable, shortText } from '../../platform/contract.ts'
import { categories, levels } from '../access/vocabulary.ts'
import { disclosureKinds } from './vocabulary.ts'

const Kind = Type.Enum([...disclosureKinds])
const Category = Type.Enum([...categories])
const Level = Type.Enum([...levels])
const People = Type.Array(Id, { minItems: 1, maxItems: 20, description: 'Over wie het gaat' })

export const Receiver = Type.Object({
  organisationId: Id,
  organisation: Type.String(),
  role: Type.String(),
  worksInRondom: Type.Boolean({ description: 'Dan opent het pakket daar vanzelf, en anders geef je het zelf' }),
})
export type Receiver = Static<typeof Receiver>

/** One thing that this professional may send, and to whom. */
export const KindOnOffer = Type.Object({
  kind: Kind,
  rule: Type.String(),
  law: Type.String(),
  receivers: Type.Array(Receiver),
  facts: Type.Array(Type.Object({ name: Type.String(), answer: Type.Enum(['confirm', 'date', 'text']) })),
  mayWait: Type.Boolean({ description: 'Alleen veiligheid laat het vertellen aan het gezin wachten' }),
  needsSecond: Type.Boolean(),
  parentsGetCopy: Type.Boolean(),
})
export type KindOnOffer = Static<typeof KindOnOffer>

export const Colleague = Type.Object({ accountId: Id, name: Type.String(), role: Type.String() })
export const Offer = Type.Object({ kinds: Type.Array(KindOnOffer), seconds: Type.Array(Colleague) })
export type Offer = Static<typeof Offer>

export const NewGathering = Type.Object(
  { kind: Kind, receiverOrganisationId: Id, subjectIds: People },
  { additionalProperties: false },
)
export type NewGathering = Static<typeof NewGathering>

export const Piece = Type.Object({
  id: Id,
  origin: Type.Enum(['identity', 'facts', 'note', 'goal', 'wish', 'summary', 'addition']),
  category: Category,
  level: Level,
  heading: Type.String(),
  text: Type.String(),
  writtenOn: Nullable(CivilDate),
})
export type Piece = Static<typeof Piece>

/** What may go along, what may not and why, and about which kinds something may be added. */
export const Gathering = Type.Object({
  offered: Type.Array(Piece),
  leftOut: Type.Array(
    Type.Object({
      id: Id,
      category: Category,
      heading: Type.String(),
      why: Type.Enum(['only-summary', 'only-dates', 'not-allowed', 'waits']),
      because: Type.String(),
      rule: Type.String(),
      maySummarise: Type.Boolean({ description: 'Je mag er zelf een samenvatting van schrijven' }),
    }),
  ),
  additions: Type.Array(Type.Object({ category: Category, level: Level })),
})
export type Gathering = Static<typeof Gathering>

const FactsGiven = Type.Object(
  {
    threshold: Type.Optional(Type.Boolean()),
    absentFrom: Type.Optional(CivilDate),
    absence: Type.Optional(longText('Hoeveel en hoe vaak', 1000)),
    schoolDid: Type.Optional(longText('Wat de school al deed', 2000)),
    inspectionUntil: Type.Optional(CivilDate),
    decisionAsked: Type.Optional(longText('Welk besluit wordt gevraagd', 1000)),
    onRequest: Type.Optional(Type.Boolean()),
    inquiry: Type.Optional(longText('Welk onderzoek', 1000)),
  },
  { additionalProperties: false },
)
export type FactsGiven = Static<typeof FactsGiven>

export const Waiting = Type.Object(
  { reason: longText('Waarom het gezin dit nog niet weet', 1000), secondAccountId: Id, reviewOn: CivilDate },
  { additionalProperties: false },
)
export type Waiting = Static<typeof Waiting>

const Weighing = Type.Object(
  {
    consentTried: Type.Boolean(),
    colleagueConsulted: Type.Boolean(),
    noOtherWay: Type.Boolean(),
    harmPrevented: Type.Boolean(),
    reason: longText('Waarom dit nu moet', 2000),
    secondAccountId: Id,
  },
  { additionalProperties: false },
)
export type Weighing = Static<typeof Weighing>

const chosen = {
  kind: Kind,
  receiverOrganisationId: Id,
  receiverPerson: Nullable(shortText('Naam van wie het krijgt')),
  subjectIds: People,
  facts: FactsGiven,
  pieceIds: Type.Array(Id, { maxItems: 200 }),
  summaries: Type.Array(
    Type.Object({ pieceId: Id, text: longText('Samenvatting', 2000) }, { additionalProperties: false }),
    { maxItems: 50 },
  ),
  additions: Type.Array(
    Type.Object({ category: Category, text: longText('Eigen tekst') }, { additionalProperties: false }),
    { maxItems: 13 },
  ),
  wait: Nullable(Waiting),
  weighing: Nullable(Weighing),
}
export const NewDisclosure = Type.Object(chosen, { additionalProperties: false })
export type NewDisclosure = Static<typeof NewDisclosure>

/** The same, with the print of what was seen on the check page: when it differs, nothing is sent. */
export const CheckedDisclosure = Type.Object(
  { ...chosen, packageHash: Type.String({ minLength: 64, maxLength: 64 }) },
  { additionalProperties: false },
)
export type CheckedDisclosure = Static<typeof CheckedDisclosure>

export const Head = Type.Object({
  kind: Kind,
  rule: Type.String(),
  law: Type.String(),
  about: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  from: Type.Object({ name: Type.String(), role: Type.String(), organisation: Type.String() }),
  to: Type.Object({ organisation: Type.String(), role: Type.String(), person: Nullable(Type.String()) }),
})
export type Head = Static<typeof Head>

export const Package = Type.Object({
  head: Head,
  pieces: Type.Array(Piece),
  packageHash: Type.String({ description: 'SHA-256 van precies deze inhoud' }),
})
export type Package = Static<typeof Package>

export const DisclosurePreview = Type.Object({
  package: Package,
  because: Type.String({ description: 'De grond in gewone taal' }),
  mustInform: Type.Boolean(),
  informBy: Nullable(CivilDate),
  worksInRondom: Type.Boolean(),
})
export type DisclosurePreview = Static<typeof DisclosurePreview>

const Informed = Type.Object({
  state: Type.Enum(['not-needed', 'told', 'waiting', 'to-do']),
  by: Nullable(CivilDate),
  on: Nullable(CivilDate),
  how: Nullable(Type.String()),
  who: Nullable(Type.String()),
  isLate: Type.Boolean({ description: 'De dag om te vertellen of opnieuw te kijken is voorbij' }),
  isConfirmed: Type.Boolean({ description: 'De tweede professional tekende voor het wachten' }),
})

export const Disclosure = Type.Object({
  id: Id,
  head: Head,
  sentAt: Instant,
  because: Type.String(),
  second: Nullable(Type.String({ description: 'Wie meetekende' })),
  pieces: Type.Array(Piece),
  hidden: Type.Integer({ description: 'Hoeveel stukken jij niet leest' }),
  packageHash: Type.String(),
  informed: Informed,
  mayInform: Type.Boolean(),
  mayWait: Type.Boolean(),
})
export type Disclosure = Static<typeof Disclosure>

export const NewTelling = Type.Object(
  { toldOn: CivilDate, toldHow: longText('Hoe het is verteld', 500) },
  { additionalProperties: false },
)
export type NewTelling = Static<typeof NewTelling>

export const ReceivedPackage = Type.Object({
  id: Id,
  sentAt: Instant,
  head: Head,
  pieces: Type.Array(Piece),
  packageHash: Type.String(),
})
export type ReceivedPackage = Static<typeof ReceivedPackage>

export const ReceivedLine = Type.Object({
  id: Id,
  sentAt: Instant,
  kind: Kind,
  from: Type.Object({ name: Type.String(), organisation: Type.String() }),
  pieces: Type.Integer(),
})
export type ReceivedLine = Static<typeof ReceivedLine>

/** Something a colleague asks me to sign. */
export const Signing = Type.Object({
  id: Id,
  kind: Type.Enum(['conflict', 'postponement']),
  askedBy: Type.String(),
  askedAt: Instant,
  reason: Type.String(),
  reviewOn: Nullable(CivilDate),
  weighing: Nullable(Type.Array(Type.String())),
  package: Nullable(Package),
  what: Kind,
  receiver: Type.String(),
})
export type Signing = Static<typeof Signing>

export const SigningAnswer = Type.Object(
  { words: Nullable(shortText('Waarom niet', 500)) },
  { additionalProperties: false },
)
export type SigningAnswer = Static<typeof SigningAnswer>

/** What I asked a colleague to sign in this family, as long as it was not sent. */
export const Draft = Type.Object({
  id: Id,
  askedAt: Instant,
  second: Type.String(),
  answer: Nullable(Type.Enum(['signed', 'declined'])),
  words: Nullable(Type.String()),
  isMine: Type.Boolean(),
  reason: Type.String(),
  package: Package,
})
export type Draft = Static<typeof Draft>

/** A family that is still to be told, or whose wait is to be looked at again. */
export const InformTask = Type.Object({
  disclosureId: Id,
  dossierId: Id,
  family: Type.String(),
  kind: Kind,
  state: Type.Enum(['to-do', 'waiting']),
  day: CivilDate,
  isLate: Type.Boolean(),
})
export type InformTask = Static<typeof InformTask>

/** D19 as the privacy officer reviews it: nothing of the family. */
export const ConflictLine = Type.Object({
  id: Id,
  sentAt: Instant,
  organisation: Type.String(),
  by: Type.String(),
  second: Type.String(),
  receiver: Type.String(),
  receiverRole: Type.String(),
  pieces: Type.Integer(),
  isFamilyTold: Type.Boolean(),
})
export type ConflictLine = Static<typeof ConflictLine>
