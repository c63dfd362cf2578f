import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable, shortText } from '../../../platform/contract.ts'
import { categories, levels } from '../../access/vocabulary.ts'
import { organisationKinds } from '../organisations/vocabulary.ts'
import { channels, checklistItems, meetingKinds } from './vocabulary.ts'

const words = { additionalProperties: false }

const Days = (description: string) => Type.Integer({ minimum: 1, maximum: 60, description })
const AnswerTime = Type.Object(
  { firstReaction: Days('Eerste reactie, in werkdagen'), answer: Days('Antwoord, in werkdagen') },
  words,
)
const Held = Type.Object({ category: Type.Enum([...categories]), level: Type.Enum([...levels]) }, words)
const MeetingPurpose = Type.Object(
  {
    purpose: shortText('Waarvoor, uit de doelentabel', 40),
    holds: Type.Array(Held, { maxItems: categories.length, description: 'Wat er hooguit op tafel komt' }),
  },
  words,
)
const Meeting = Type.Object(
  {
    kind: Type.Enum([...meetingKinds]),
    parties: Type.Array(Type.Enum([...organisationKinds]), { minItems: 1, maxItems: 20 }),
    purposes: Type.Array(MeetingPurpose, { maxItems: 10, description: 'Leeg: dit overleg is zonder namen' }),
  },
  words,
)
const Seats = Type.Array(shortText('Naam van een organisatie of functie', 120), { maxItems: 30 })

/** What the parties agreed: data that the rest follows. */
export const AgreementContent = Type.Object({
  regie: Type.Object({ organisationKind: Type.Enum([...organisationKinds]), role: shortText('Rol', 40) }, words),
  answerTimes: Type.Object(
    Object.fromEntries(channels.map((one) => [one, AnswerTime])) as Record<
      (typeof channels)[number],
      typeof AnswerTime
    >,
    words,
  ),
  meetings: Type.Array(Meeting, { maxItems: 20 }),
  steeringGroup: Seats,
  directionGroup: Seats,
  plainWords: longText('De afspraak in gewone woorden'),
  why: shortText('Waarom deze versie er kwam', 600),
})
export type AgreementContent = Static<typeof AgreementContent>

export const NewAgreement = Type.Object(
  {
    ...AgreementContent.properties,
    fromOn: CivilDate,
    noteIds: Type.Array(Id, { maxItems: 100, description: 'De notities waar deze versie uit komt' }),
  },
  words,
)
export type NewAgreement = Static<typeof NewAgreement>

export const LearningNote = Type.Object({
  id: Id,
  text: Type.String(),
  writtenBy: Type.String(),
  organisation: Type.String(),
  writtenAt: Instant,
  takenUpIn: Nullable(Type.Integer({ description: 'De versie waarin dit verwerkt is' })),
})
export type LearningNote = Static<typeof LearningNote>

export const AgreementVersion = Type.Object({
  ...AgreementContent.properties,
  id: Id,
  version: Type.Integer(),
  fromOn: CivilDate,
  untilOn: Nullable(CivilDate),
  madeBy: Type.String(),
  madeAt: Instant,
  paper: Nullable(Type.Object({ id: Id, size: Type.Integer(), storedAt: Instant })),
})
export type AgreementVersion = Static<typeof AgreementVersion>

export const ChecklistLine = Type.Object({
  item: Type.Enum([...checklistItems]),
  isSigned: Type.Boolean(),
  /** The last turn: who, when, and what they said. */
  by: Nullable(Type.String()),
  on: Nullable(CivilDate),
  note: Nullable(Type.String()),
  mayTurn: Type.Boolean(),
})
export type ChecklistLine = Static<typeof ChecklistLine>

const Party = Type.Object({ id: Id, name: Type.String(), kind: Type.String(), sinceOn: CivilDate })

export const Cooperation = Type.Object({
  id: Id,
  name: Type.String(),
  sinceOn: CivilDate,
  organisations: Type.Array(Party),
  schools: Type.Array(Party),
  municipalities: Type.Array(Type.Object({ id: Id, name: Type.String(), sinceOn: CivilDate })),
  versions: Type.Array(AgreementVersion),
  notes: Type.Array(LearningNote),
  checklist: Nullable(Type.Array(ChecklistLine, { description: 'Alleen voor beheerder en privacyfunctionaris' })),
  /** Category × purpose: what a meeting may hold at most. */
  limits: Type.Record(Type.String(), Type.Record(Type.String(), Nullable(Type.Enum([...levels])))),
})
export type Cooperation = Static<typeof Cooperation>

export const CooperationLine = Type.Object({
  id: Id,
  name: Type.String(),
  missing: Type.Array(Type.Enum([...checklistItems]), { description: 'Wat nog niet is afgetekend' }),
})
export type CooperationLine = Static<typeof CooperationLine>

export const NewLearningNote = Type.Object({ text: shortText('Wat we leerden, zonder namen', 600) }, words)
export const NewTurn = Type.Object(
  {
    item: Type.Enum([...checklistItems]),
    isSigned: Type.Boolean({ description: 'Aftekenen, of terugnemen' }),
    note: shortText('Waar het staat, of waarom het wordt teruggenomen', 600),
  },
  words,
)
export type NewTurn = Static<typeof NewTurn>

export const Readiness = Type.Object({
  isReady: Type.Boolean(),
  sentence: Nullable(Type.String({ description: 'Waarom er nog geen dossier kan komen' })),
})
export type Readiness = Static<typeof Readiness>
