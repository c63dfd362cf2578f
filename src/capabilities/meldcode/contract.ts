import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable, shortText } from '../../platform/contract.ts'
import { categories, levels } from '../access/vocabulary.ts'
import { closingOutcomes, specialForms, steps, stepsToTake, weighingAnswers, weighingQuestions } from './vocabulary.ts'

const Step = Type.Enum([...steps])
const StepToTake = Type.Enum([...stepsToTake])
const Question = Type.Enum([...weighingQuestions])
const Answer = Type.Enum([...weighingAnswers])

export const NewMeldcode = Type.Object(
  {
    about: shortText('Over welk kind, zoals je het in je eigen dossier noemt', 100),
    dossierId: Nullable(Id),
    isAboutSchoolStaff: Type.Boolean({ description: 'Gaat het om iemand die op de school werkt?' }),
    signals: longText('Wat je zag of hoorde: feiten, met dag en bron'),
    seenOn: CivilDate,
  },
  { additionalProperties: false },
)
export type NewMeldcode = Static<typeof NewMeldcode>

export const NewStep = Type.Object(
  {
    step: StepToTake,
    state: Type.Enum(['done', 'skipped']),
    text: longText('Wat je deed; of waarom je deze stap overslaat'),
    doneOn: CivilDate,
    withWhom: Type.Optional(shortText('Met wie', 200)),
    kindcheck: Type.Optional(Type.Boolean()),
    specialForms: Type.Optional(Type.Array(Type.Enum([...specialForms]), { maxItems: 8 })),
  },
  { additionalProperties: false },
)
export type NewStep = Static<typeof NewStep>

export const NewWeighing = Type.Object(
  { question: Question, answer: Answer, why: longText('Waarom', 2000) },
  { additionalProperties: false },
)
export type NewWeighing = Static<typeof NewWeighing>

export const NewDecision = Type.Object(
  {
    isReportNecessary: Type.Boolean(),
    isHelpPossible: Type.Boolean(),
    why: longText('Waarom', 2000),
    responsible: shortText('Wie hierover het laatste woord heeft', 200),
  },
  { additionalProperties: false },
)
export type NewDecision = Static<typeof NewDecision>

export const NewTelling = Type.Object(
  {
    kind: Type.Enum(['advice', 'report']),
    receiverId: Id,
    text: longText('Wat je vertelt, woord voor woord', 8000),
    toldOn: CivilDate,
    pieces: Type.Optional(
      Type.Array(Type.Object({ id: Id, sha256: Type.String({ maxLength: 64 }) }, { additionalProperties: false }), {
        maxItems: 100,
        description: 'Teksten uit het dossier die meegaan, met de vingerafdruk van wat je las',
      }),
    ),
  },
  { additionalProperties: false },
)
export type NewTelling = Static<typeof NewTelling>

const Text = {
  category: Type.Enum([...categories]),
  level: Type.Enum([...levels]),
  heading: Type.String(),
  text: Type.String(),
  writtenOn: Nullable(CivilDate),
}

/** A text of the dossier that may go along with a report. */
export const GatheredPiece = Type.Object({
  id: Id,
  sha256: Type.String(),
  ...Text,
  about: Type.Array(Type.String()),
  isWaiting: Type.Boolean({ description: 'Nog niet met de ouders besproken' }),
})
export type GatheredPiece = Static<typeof GatheredPiece>

export const Gathering = Type.Object({
  isInReach: Type.Boolean({ description: 'Je zit zelf in het team van dit dossier' }),
  pieces: Type.Array(GatheredPiece),
  leftOut: Type.Array(
    Type.Object({ category: Text.category, heading: Type.String(), why: Type.String({ description: 'Waarom niet' }) }),
  ),
})
export type Gathering = Static<typeof Gathering>

export const NewFollowUp = Type.Object(
  {
    kind: Type.Enum(['answered', 'informed', 'postponed']),
    onDay: CivilDate,
    text: longText('Wat er gebeurde; of waarom het nog wacht', 2000),
    secondAccountId: Type.Optional(Id),
    reviewOn: Type.Optional(CivilDate),
  },
  { additionalProperties: false },
)
export type NewFollowUp = Static<typeof NewFollowUp>

export const NewClosing = Type.Object(
  {
    text: longText('Hoe het is afgelopen', 2000),
    monitoring: Type.Optional(longText('Afspraken om te blijven kijken', 2000)),
  },
  { additionalProperties: false },
)
export type NewClosing = Static<typeof NewClosing>

export const NewMember = Type.Object(
  { accountId: Id, role: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
)
export type NewMember = Static<typeof NewMember>

const Written = { by: Type.String(), at: Instant }

export const Weighed = Type.Object({
  is: Type.Enum(['asking', 'ask-advice', 'weighed']),
  question: Nullable(Question),
  norm: Nullable(Type.Enum(['close', 'report', 'watch'])),
})

const Telling = Type.Object({
  id: Id,
  kind: Type.Enum(['advice', 'report']),
  receiver: Type.String(),
  rule: Type.String(),
  text: Type.String(),
  sha256: Type.String({ description: 'Vingerafdruk van wat is verteld' }),
  toldOn: CivilDate,
  answerBefore: Nullable(CivilDate),
  pieces: Type.Array(Type.Object(Text, { description: 'Wat uit het dossier meeging, woord voor woord' })),
  followUps: Type.Array(
    Type.Object({
      ...Written,
      kind: Type.Enum(['answered', 'informed', 'postponed']),
      onDay: CivilDate,
      text: Type.String(),
      second: Nullable(Type.String()),
      reviewOn: Nullable(CivilDate),
    }),
  ),
})

/** A line of the list: what it is about, and what is next by which day. */
export const MeldcodeRow = Type.Object({
  id: Id,
  about: Type.String(),
  openedAt: Instant,
  dossierId: Nullable(Id),
  openSteps: Type.Array(Step),
  next: Type.Enum(['step', 'weigh', 'ask-advice', 'decide', 'report', 'inform', 'review', 'answer', 'close', 'closed']),
  dueOn: Nullable(CivilDate),
})
export type MeldcodeRow = Static<typeof MeldcodeRow>

export const Meldcode = Type.Object({
  id: Id,
  about: Type.String(),
  dossierId: Nullable(Id),
  openedAt: Instant,
  steps: Type.Array(
    Type.Object({
      ...Written,
      step: StepToTake,
      state: Type.Enum(['done', 'skipped']),
      text: Type.String(),
      doneOn: CivilDate,
      withWhom: Nullable(Type.String()),
      kindcheck: Nullable(Type.Boolean()),
      specialForms: Type.Array(Type.Enum([...specialForms])),
    }),
  ),
  weighings: Type.Array(Type.Object({ ...Written, question: Question, answer: Answer, why: Type.String() })),
  weighed: Weighed,
  decision: Nullable(
    Type.Object({
      ...Written,
      isReportNecessary: Type.Boolean(),
      isHelpPossible: Type.Boolean(),
      why: Type.String(),
      responsible: Type.String(),
      isAgainstNorm: Type.Boolean({ description: 'Niet melden, terwijl de norm zegt dat melden hoort' }),
    }),
  ),
  tellings: Type.Array(Telling),
  members: Type.Array(Type.Object({ accountId: Id, name: Type.String(), role: Type.String(), isYou: Type.Boolean() })),
  looks: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      action: Type.String(),
      at: Instant,
      count: Type.Integer({ description: 'Hoe vaak die dag' }),
    }),
  ),
  mayInvite: Type.Boolean(),
  closing: Nullable(
    Type.Object({
      ...Written,
      outcome: Type.Enum([...closingOutcomes]),
      text: Type.String(),
      monitoring: Nullable(Type.String()),
    }),
  ),
  notYet: Nullable(
    Type.Enum(['steps-open', 'not-weighed', 'not-decided', 'not-reported', 'family-not-informed'], {
      description: 'Waarom dit nog niet afgesloten kan worden',
    }),
  ),
  veiligThuis: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type Meldcode = Static<typeof Meldcode>
