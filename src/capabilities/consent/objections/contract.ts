import Type, { type Static } from 'typebox'
import { CivilDate, Id, longText, Nullable } from '../../../platform/contract.ts'

export const objectionStates = ['raised', 'upheld', 'set-aside', 'taken-back'] as const

/** A young person of 12–15 does not want a parent to read along (D22). The parent never reads this. */
export const ReadingObjection = Type.Object({
  id: Id,
  dossierId: Id,
  youthId: Id,
  youth: Type.String(),
  parentId: Id,
  parent: Type.String(),
  state: Type.Enum([...objectionStates]),
  /** In the young person's own words. */
  words: Nullable(Type.String()),
  saidOn: CivilDate,
  answer: Nullable(
    Type.Object({ reason: Type.String(), by: Type.String(), on: CivilDate }, { description: 'Wat het team besloot' }),
  ),
})
export type ReadingObjection = Static<typeof ReadingObjection>

export const ReadingObjections = Type.Object({
  parents: Type.Array(Type.Object({ id: Id, name: Type.String() }), {
    description: 'Van wie jij kunt zeggen dat die niet meeleest; leeg als dat niet aan jou is',
  }),
  objections: Type.Array(ReadingObjection),
})
export type ReadingObjections = Static<typeof ReadingObjections>

export const NewObjection = Type.Object(
  {
    parentIds: Type.Array(Id, { minItems: 1, maxItems: 8, uniqueItems: true }),
    words: Type.Optional(Nullable(longText('Waarom, als je dat wilt zeggen', 1000))),
  },
  { additionalProperties: false },
)
export type NewObjection = Static<typeof NewObjection>

export const ObjectionDecision = Type.Object(
  {
    decision: Type.Enum(['upheld', 'set-aside'], { description: 'upheld: het blijft dicht; set-aside: het gaat open' }),
    reason: longText('Waarom; de jongere leest dit', 1000),
  },
  { additionalProperties: false },
)
export type ObjectionDecision = Static<typeof ObjectionDecision>
