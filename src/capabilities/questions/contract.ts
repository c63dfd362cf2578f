import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable, shortText } from '../../platform/contract.ts'
import { Tiles } from '../access/contract.ts'

export const askers = ['PARENT', 'PUPIL', 'SCHOOL_STAFF', 'OTHER'] as const
export const staffBases = ['ANONYMOUS', 'PARENTS_AGREE'] as const

/** A question as anyone may send it; rules.ts holds what the fields mean together. */
export const NewQuestion = Type.Object(
  {
    asker: Type.Enum([...askers]),
    name: Type.Optional(shortText('Naam van de vrager; mag leeg blijven', 100)),
    schoolId: Nullable(Id),
    residenceId: Type.Optional(Type.String({ ...Id, description: 'De gemeente waar het kind woont; alleen nodig zonder school' })),
    age: Type.Optional(Type.Integer({ minimum: 0, maximum: 120, description: 'Leeftijd; alleen nodig zonder school' })),
    words: Type.String({ minLength: 10, maxLength: 4000, description: 'De vraag in eigen woorden' }),
    phone: Type.Optional(shortText('Telefoonnummer', 30)),
    email: Type.Optional(shortText('E-mailadres', 200)),
    schoolMayRead: Type.Boolean(),
    staffBasis: Type.Optional(Type.Enum([...staffBases])),
    parentsName: Type.Optional(shortText('Wie van de ouders dit weet', 200)),
    parentsAgreedOn: Type.Optional(CivilDate),
  },
  { additionalProperties: false },
)
export type NewQuestion = Static<typeof NewQuestion>

export const QuestionReceipt = Type.Object({
  reference: Type.String(),
  readers: Type.Array(Type.String()),
  answerBefore: CivilDate,
})
export type QuestionReceipt = Static<typeof QuestionReceipt>

export const questionStates = ['new', 'picked-up', 'became-dossier', 'closed'] as const
export const Question = Type.Object({
  id: Id,
  reference: Type.String(),
  asker: Type.Enum([...askers]),
  askerName: Nullable(Type.String()),
  school: Nullable(Type.Object({ id: Id, name: Type.String() })),
  words: Type.String(),
  phone: Nullable(Type.String()),
  email: Nullable(Type.String()),
  staffBasis: Nullable(Type.Enum([...staffBases])),
  parentsName: Nullable(Type.String()),
  parentsAgreedOn: Nullable(CivilDate),
  askedAt: Instant,
  answerBefore: CivilDate,
  state: Type.Enum([...questionStates]),
  pickedUpBy: Nullable(Type.String()),
  dossierId: Nullable(Id),
  why: Type.Enum(['contact', 'stand-in', 'school-care-lead', 'team'], {
    description: 'Waarom deze vraag bij jou komt',
  }),
  mayPickUp: Type.Boolean(),
  tiles: Tiles,
})
export type Question = Static<typeof Question>
