import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable, shortText } from '../../platform/contract.ts'
import { Tiles } from '../access/contract.ts'
import { channels } from '../playing-field/agreements/vocabulary.ts'
import { questionStates } from './life/vocabulary.ts'
import { destinations, passingBases } from './pass-on/vocabulary.ts'

export const askers = ['PARENT', 'PUPIL', 'SCHOOL_STAFF', 'PROFESSIONAL', 'OTHER'] as const
/** Who asks from another profession (P5.1). */
export const professions = ['GENERAL_PRACTICE', 'YOUTH_WORK', 'PRESCHOOL', 'OTHER'] as const
export const staffBases = ['ANONYMOUS', 'PARENTS_AGREE'] as const

/** A question as anyone may send it; rules.ts holds what the fields mean together. */
export const NewQuestion = Type.Object(
  {
    asker: Type.Enum([...askers]),
    profession: Type.Optional(Type.Enum([...professions])),
    name: Type.Optional(shortText('Naam van de vrager; mag leeg blijven', 100)),
    schoolId: Nullable(Id),
    residenceId: Type.Optional(
      Type.String({ format: 'uuid', description: 'De gemeente waar het kind woont; alleen nodig zonder school' }),
    ),
    age: Type.Optional(Type.Integer({ minimum: 0, maximum: 120, description: 'Leeftijd; alleen nodig zonder school' })),
    subject: Type.Optional(
      Type.Enum(['help', 'regie'], {
        description:
          'Waar het over gaat: hulp, of wie de regie heeft bij een gezin dat al hulp krijgt. Telt voor wie op school of ergens anders met kinderen werkt',
      }),
    ),
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

/** A call, taken down by whoever answered the phone. */
export const TakenCall = Type.Object(
  {
    schoolId: Nullable(Id),
    words: Type.String({ minLength: 10, maxLength: 4000, description: 'Wat de beller vraagt' }),
    name: Type.Optional(shortText('Naam van de beller; mag leeg blijven', 100)),
    phone: Type.Optional(shortText('Nummer om terug te bellen; mag leeg blijven', 30)),
  },
  { additionalProperties: false },
)
export type TakenCall = Static<typeof TakenCall>

export const QuestionReceipt = Type.Object({
  reference: Type.String(),
  readers: Type.Array(Type.String()),
  reactBefore: CivilDate,
  answerBefore: CivilDate,
  follow: Nullable(
    Type.String({ description: 'Het geheime adres waar de vrager de vraag volgt. Alleen hier en nu te lezen.' }),
  ),
})
export type QuestionReceipt = Static<typeof QuestionReceipt>

const Destination = Type.Enum([...destinations])

/** That it belongs to someone else: where it went, or may go. */
export const Passing = Type.Object({
  id: Id,
  destination: Destination,
  organisation: Nullable(Type.String()),
  basis: Type.Enum([...passingBases]),
  words: Type.String(),
  by: Type.String(),
  at: Instant,
  answer: Nullable(Type.Boolean({ description: 'Het antwoord van de vrager; leeg zolang dat er niet is' })),
  isFromUs: Type.Boolean({ description: 'Door jouw team doorgegeven; anders kreeg jouw team de vraag zo' }),
})
export type Passing = Static<typeof Passing>

/** Which clock runs, and the day before which it must be met. */
export const Clock = Type.Object(
  { kind: Type.Enum(['reaction', 'answer']), before: CivilDate },
  { description: 'De klok die nu loopt' },
)

export const Question = Type.Object({
  id: Id,
  reference: Type.String(),
  asker: Type.Enum([...askers]),
  profession: Nullable(Type.Enum([...professions])),
  subject: Type.Enum(['help', 'regie']),
  askerName: Nullable(Type.String()),
  school: Nullable(Type.Object({ id: Id, name: Type.String() })),
  words: Type.String(),
  phone: Nullable(Type.String()),
  email: Nullable(Type.String()),
  staffBasis: Nullable(Type.Enum([...staffBases])),
  parentsName: Nullable(Type.String()),
  parentsAgreedOn: Nullable(CivilDate),
  channel: Type.Enum([...channels]),
  takenBy: Nullable(Type.String({ description: 'Wie de telefoon opnam' })),
  askedAt: Instant,
  reactBefore: CivilDate,
  answerBefore: CivilDate,
  clock: Nullable(Clock),
  state: Type.Enum([...questionStates]),
  pickedUpBy: Nullable(Type.String()),
  dossierId: Nullable(Id),
  why: Type.Enum(
    ['contact', 'regie', 'stand-in', 'school-care-lead', 'attendance', 'team', 'absent', 'taken', 'handed-over'],
    {
      description: 'Waarom deze vraag bij jou komt',
    },
  ),
  hands: Type.Integer({ description: 'Door hoeveel handen de vraag ging; 1: rechtstreeks bij wie hem kreeg' }),
  passedBy: Nullable(Type.String({ description: 'Van wie de vraag het laatst kwam; leeg als dat een heel team was' })),
  mayPickUp: Type.Boolean(),
  mayHandle: Type.Boolean(),
  additions: Type.Array(Type.Object({ words: Type.String(), at: Instant })),
  history: Type.Array(
    Type.Object({
      state: Type.Enum([...questionStates]),
      by: Type.String(),
      at: Instant,
      words: Nullable(Type.String({ description: 'Wat de vrager hierover leest' })),
      note: Nullable(Type.String({ description: 'Alleen voor het eigen team' })),
    }),
  ),
  passings: Type.Array(Passing),
  tiles: Tiles,
})
export type Question = Static<typeof Question>

/** What was taken back leaves its reference, and nothing of what was asked. */
export const Withdrawn = Type.Object({ reference: Type.String(), at: Instant })
export type Withdrawn = Static<typeof Withdrawn>
export const Questions = Type.Object({
  questions: Type.Array(Question),
  withdrawn: Type.Array(Withdrawn),
  hasEarlier: Type.Boolean({ description: 'Er zijn eerdere vragen, die klaar zijn' }),
})
export type Questions = Static<typeof Questions>

export const EarlierQuestions = Type.Object({
  questions: Type.Array(Question),
  before: Nullable(
    Type.String({ format: 'date-time', description: 'Waar de volgende pagina begint; leeg als dit alles is' }),
  ),
})
export type EarlierQuestions = Static<typeof EarlierQuestions>

export const Telling = Type.Object({ words: longText('Wat de vrager leest') }, { additionalProperties: false })
export type Telling = Static<typeof Telling>
export const Consulted = Type.Object(
  {
    outcome: longText('Wat eruit kwam, zonder namen; alleen voor het eigen team', 1000),
    words: Type.Optional(longText('Wat de vrager leest')),
  },
  { additionalProperties: false },
)
export type Consulted = Static<typeof Consulted>

/** Where a question may belong, with what the asker needs to find the way. */
export const Place = Type.Object({
  destination: Destination,
  organisationId: Nullable(Id),
  name: Type.String(),
  phone: Nullable(Type.String()),
  website: Nullable(Type.String()),
  mayHandOver: Type.Boolean({ description: 'De vraag zelf kan binnen Rondom mee, als de vrager dat goed vindt' }),
  goesTo: Nullable(
    Type.Object(
      { name: Type.String(), because: Type.Object({ nl: Type.String(), en: Type.String() }) },
      { description: 'Wie de vraag daar vandaag zou krijgen, en waarom; leeg als de vraag er niet heen kan' },
    ),
  ),
  words: Type.Object(
    { nl: Type.String(), en: Type.String() },
    { description: 'Een voorstel voor de tekst aan de vrager' },
  ),
})
export type Place = Static<typeof Place>
export const NewPassing = Type.Object(
  {
    destination: Destination,
    organisationId: Nullable(Id),
    basis: Type.Enum([...passingBases]),
    words: longText('Wat de vrager leest'),
    spokenWith: Type.Optional(shortText('Met wie het besproken is')),
    spokenOn: Type.Optional(CivilDate),
  },
  { additionalProperties: false },
)
export type NewPassing = Static<typeof NewPassing>
