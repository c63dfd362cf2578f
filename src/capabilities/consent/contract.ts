import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable, shortText } from '../../platform/contract.ts'
import { absenceReasons, PartySchema, SharingMarker } from '../access/contract.ts'
import { categories } from '../access/vocabulary.ts'
import { Exception, NewException } from './left-out/contract.ts'

const Category = Type.Enum([...categories])

export const NewRequest = Type.Object(
  {
    subjectIds: Type.Array(Id, { minItems: 1, maxItems: 20, description: 'Over wie de informatie gaat' }),
    receiverAccountId: Id,
    receiverOrganisationId: Id,
    receiverRole: Type.String({ maxLength: 40 }),
    purpose: Type.Literal('COORDINATE_PLAN'),
    categories: Type.Array(Category, { minItems: 1, maxItems: 13 }),
    goalIds: Nullable(Type.Array(Id, { minItems: 1, maxItems: 50 })),
    explanation: longText('Waarom, in gewone taal', 600),
    validUntil: CivilDate,
    newCircumstance: Type.Optional(longText('Wat er nieuw is, als het gezin korter dan 30 dagen geleden nee zei', 400)),
    /** C-7: asked of the young person alone. */
    withoutParents: Type.Optional(NewException),
  },
  { additionalProperties: false },
)
export type NewRequest = Static<typeof NewRequest>

/** Whose answer is needed, why, and what each has said. */
export const Decider = Type.Object({
  personId: Id,
  name: Type.String(),
  subjectId: Id,
  subjectName: Type.String(),
  capacity: Type.Enum(['parent', 'guardian', 'guardian-institution', 'youth', 'self']),
  why: Type.Enum(['has-gezag', 'guardian', 'guardian-institution', 'is-12-to-15', 'is-16-or-17', 'is-adult']),
  answer: Type.Enum(['none', 'GRANTED', 'REFUSED', 'WITHDRAWN']),
  answeredOn: Nullable(CivilDate),
  /** How the answer came in, when it was not in the portal. */
  noted: Nullable(
    Type.Object({
      method: Type.Enum(['paper', 'spoken']),
      by: Type.String({ description: 'Wie het opschreef' }),
      present: Nullable(Type.String({ description: 'Wie erbij was' })),
      scanId: Nullable(Id),
    }),
  ),
  /** Why this person is asked about what was answered before; null: for the first time. */
  again: Nullable(Type.Enum(['turned-12', 'turned-16', 'turned-18', 'gezag-changed'])),
  hasAccount: Type.Boolean(),
  isYou: Type.Boolean(),
})
export type Decider = Static<typeof Decider>

export const Obstacle = Type.Object({
  subjectId: Id,
  subjectName: Type.String(),
  code: Type.Enum(['authority.unknown', 'authority.conflict', 'authority.nobody']),
})
/** For one kind of information: the level the receiver will be able to read, or that the purpose does not allow it. */
export const CategoryLevel = Type.Object({
  category: Category,
  level: Nullable(Type.Enum(['dates', 'summary', 'full'])),
})

/** Shown before a request is sent. Nothing is stored. */
export const RequestPreview = Type.Object({
  deciders: Type.Array(Decider),
  obstacles: Type.Array(Obstacle),
  levels: Type.Array(CategoryLevel),
  text: Type.String({ description: 'De tekst zoals het gezin die leest' }),
  /** C-25: the day from which this may be asked again when nothing is new; null: now. */
  mayAskFrom: Nullable(CivilDate),
})
export type RequestPreview = Static<typeof RequestPreview>

export const ConsentRequest = Type.Object({
  id: Id,
  askedBy: Type.String(),
  askedByOrganisation: Type.String(),
  askedAt: Instant,
  receiver: Type.Object({
    accountId: Id,
    name: Type.String(),
    role: Type.String(),
    organisation: Type.String(),
    organisationId: Id,
    party: PartySchema,
  }),
  purpose: Type.String(),
  levels: Type.Array(CategoryLevel),
  goals: Nullable(Type.Array(Type.Object({ id: Id, title: Type.String() }))),
  about: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  explanation: Type.String(),
  validFrom: CivilDate,
  validUntil: CivilDate,
  text: Type.String(),
  deciders: Type.Array(Decider),
  obstacles: Type.Array(Obstacle),
  state: Type.Enum(['asked', 'granted', 'refused', 'withdrawn', 'expired', 'blocked']),
  myAnswer: Type.Enum(['not-asked', 'none', 'GRANTED', 'REFUSED', 'WITHDRAWN']),
  endsSoon: Type.Boolean({ description: 'Loopt binnenkort af' }),
  /** After a 12th birthday what parents agreed to goes on until this day. */
  graceUntil: Nullable(CivilDate),
  /** C-7: null for every question that the parents know of. */
  withoutParents: Nullable(Exception),
  /** Whom the team may note an answer for: who decides, and who may only say no or take back (C-24). */
  mayNoteFor: Type.Array(Type.Object({ personId: Id, name: Type.String(), mayGrant: Type.Boolean() })),
  marker: SharingMarker,
})
export type ConsentRequest = Static<typeof ConsentRequest>

/** An answer on paper or aloud, noted by the team. */
export const NotedAnswer = Type.Object(
  {
    deciderId: Id,
    answer: Type.Enum(['GRANTED', 'REFUSED', 'WITHDRAWN']),
    method: Type.Enum(['paper', 'spoken']),
    answeredOn: CivilDate,
    language: Type.Enum(['nl', 'en'], { description: 'In welke taal de tekst is gelezen of voorgelezen' }),
    present: Nullable(shortText('Wie erbij was', 200)),
    evidenceId: Nullable(Id),
  },
  { additionalProperties: false },
)
export type NotedAnswer = Static<typeof NotedAnswer>

export const StoredScan = Type.Object({
  id: Id,
  kind: Type.Enum(['application/pdf', 'image/png', 'image/jpeg']),
  size: Type.Integer(),
  sha256: Type.String(),
})
export type StoredScan = Static<typeof StoredScan>

export const NewAnswer = Type.Object({ answer: Type.Enum(['GRANTED', 'REFUSED']) }, { additionalProperties: false })
export type NewAnswer = Static<typeof NewAnswer>

/** One line of "Wie ziet wat": a kind of information or a goal, for one party. */
export const SharingLine = Type.Object({
  category: Category,
  goalId: Nullable(Id),
  goalTitle: Nullable(Type.String()),
  reality: Type.Enum(['sees', 'sees-summary', 'sees-dates', 'sees-part', 'does-not-see', 'wrote-it'], {
    description: 'Wat de sleutels nu echt openen',
  }),
  mySwitch: Type.Enum(['on', 'off', 'none'], {
    description: 'none: jij beslist hier niet over, er is niets gevraagd, of het gaat nog door zonder je antwoord',
  }),
  waitingFor: Type.Array(Type.String()),
  alsoWroteItself: Type.Boolean(),
  until: Nullable(CivilDate),
})
export type SharingLine = Static<typeof SharingLine>

export const SharingParty = Type.Object({
  organisationId: Id,
  organisation: Type.String(),
  party: PartySchema,
  role: Type.String(),
  people: Type.Array(Type.String()),
  lines: Type.Array(SharingLine),
  /** The last day of all that is open to this party; null where the lines differ, or nothing is open. */
  until: Nullable(CivilDate),
  seesNothing: Type.Boolean(),
})
export type SharingParty = Static<typeof SharingParty>

export const Sharing = Type.Object({ dossierId: Id, parties: Type.Array(SharingParty) })
export type Sharing = Static<typeof Sharing>

export const SwitchChange = Type.Object(
  {
    organisationId: Id,
    role: Type.String({ maxLength: 40 }),
    category: Category,
    goalId: Nullable(Id),
    isOn: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type SwitchChange = Static<typeof SwitchChange>

/** One cell of "Toestemming": what one party may read of one kind of information about one person, and why or why not. */
export const MatrixCell = Type.Object({
  subjectId: Id,
  category: Category,
  partyId: Type.String(),
  state: Type.Enum(['open', 'part', 'closed', 'never'], {
    description: 'part: van een deel van wie schrijft; never: hoort niet bij deze rol of dit doel',
  }),
  level: Nullable(Type.Enum(['dates', 'summary', 'full'])),
  until: Nullable(CivilDate),
  reason: Nullable(Type.Enum([...absenceReasons])),
  waitingFor: Type.Array(Type.String()),
})
export type MatrixCell = Static<typeof MatrixCell>

export const MatrixParty = Type.Object({
  id: Type.String(),
  party: PartySchema,
  name: Type.String(),
  role: Type.String(),
  organisation: Nullable(Type.String()),
})
export type MatrixParty = Static<typeof MatrixParty>

/** Who may read which kind of information about whom: computed as the keys are, for what is or will be written for the plan. */
export const ConsentMatrix = Type.Object({
  subjects: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  categories: Type.Array(Category),
  parties: Type.Array(MatrixParty),
  cells: Type.Array(MatrixCell),
})
export type ConsentMatrix = Static<typeof ConsentMatrix>

/** Asks who would be able to read something before it is saved. */
export const ReadersPreview = Type.Object(
  {
    category: Category,
    level: Type.Enum(['dates', 'summary', 'full']),
    subjectIds: Type.Array(Id, { minItems: 1, maxItems: 20 }),
    goalId: Nullable(Id),
    isOwn: Type.Boolean(),
    talk: Type.Optional(Type.Enum(['discussed', 'waits'], { description: 'Besproken met de ouders, of nog niet' })),
  },
  { additionalProperties: false },
)
export type ReadersPreview = Static<typeof ReadersPreview>

/** D23: at 16 and 17, whether each parent reads along. Empty for everyone else: they have nothing to choose here. */
export const ReadingAlong = Type.Object({
  parents: Type.Array(
    Type.Object({ personId: Id, name: Type.String(), isOn: Type.Boolean(), until: Nullable(CivilDate) }),
  ),
})
export type ReadingAlong = Static<typeof ReadingAlong>

export const ReadingAlongChange = Type.Object({ parentId: Id, isOn: Type.Boolean() }, { additionalProperties: false })
export type ReadingAlongChange = Static<typeof ReadingAlongChange>
