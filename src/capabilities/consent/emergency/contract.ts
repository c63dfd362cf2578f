import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable } from '../../../platform/contract.ts'
import { PartySchema } from '../../access/contract.ts'
import { categories } from '../../access/vocabulary.ts'

const Category = Type.Enum([...categories])
export const verdicts = ['justified', 'not-justified', 'discussed'] as const
export type Verdict = (typeof verdicts)[number]

const reviewKinds = ['emergency', 'conflict-of-duties', 'sample', 'parents-left-out'] as const

/** D20, as the member says it. Whether there is anything behind it is not told. */
export const NewEmergency = Type.Object(
  {
    about: Type.Enum(['children', 'everyone', 'chosen']),
    subjectIds: Type.Array(Id, { maxItems: 20, description: 'Alleen bij chosen' }),
    categories: Type.Array(Category, { minItems: 1, maxItems: 13 }),
    hasAcuteDanger: Type.Boolean({ description: 'Acuut gevaar voor leven of gezondheid' }),
    cannotConsent: Type.Boolean({ description: 'Wie het aangaat kan nu geen toestemming geven' }),
    reason: longText('Wat er aan de hand is, in gewone taal', 1000),
  },
  { additionalProperties: false },
)
export type NewEmergency = Static<typeof NewEmergency>

export const Emergency = Type.Object({
  id: Id,
  reference: Type.String(),
  openedBy: Type.String(),
  role: Type.String(),
  organisation: Type.String(),
  party: PartySchema,
  about: Type.Array(Type.String({ description: 'Voornamen, voor wie die mag weten' })),
  categories: Type.Array(Category),
  reason: Type.String(),
  openedAt: Instant,
  untilAt: Instant,
  closedAt: Nullable(Instant),
  isOpen: Type.Boolean(),
  verdict: Nullable(Type.Enum([...verdicts], { description: 'Wat de privacyfunctionaris ervan vond' })),
})
export type Emergency = Static<typeof Emergency>

export const Emergencies = Type.Object({
  emergencies: Type.Array(Emergency),
  /** What a professional can ask for, by their role; null for a family. */
  asking: Nullable(Type.Object({ categories: Type.Array(Category), isSignInFresh: Type.Boolean() })),
})
export type Emergencies = Static<typeof Emergencies>

/** Something that the privacy officer looks at afterwards: without any name of a family. */
export const Reviewable = Type.Object({
  id: Id,
  kind: Type.Enum([...reviewKinds]),
  reference: Type.String({ description: 'Waarmee iemand het terugvindt, zonder naam' }),
  at: Instant,
  who: Type.String(),
  role: Type.String(),
  organisation: Type.String(),
  categories: Type.Array(Category),
  reason: Nullable(Type.String()),
  action: Nullable(Type.String()),
  rules: Type.Array(Type.String()),
  until: Nullable(Instant),
  isOpen: Type.Boolean(),
  looks: Nullable(Type.Integer({ description: 'Hoe vaak er door is gekeken' })),
  dueOn: CivilDate,
  reviewOn: Type.Optional(CivilDate),
  review: Nullable(
    Type.Object({ verdict: Type.Enum([...verdicts]), note: Type.String(), by: Type.String(), at: Instant }),
  ),
})
export type Reviewable = Static<typeof Reviewable>

export const Reviewables = Type.Object({ items: Type.Array(Reviewable) })

export const NewReview = Type.Object(
  {
    kind: Type.Enum([...reviewKinds]),
    verdict: Type.Enum([...verdicts]),
    note: longText('Wat je vond en met wie je sprak', 1000),
  },
  { additionalProperties: false },
)
export type NewReview = Static<typeof NewReview>
