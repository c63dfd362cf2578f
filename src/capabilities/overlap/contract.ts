import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable, shortText } from '../../platform/contract.ts'
import { answers } from './rules.ts'

export const NewSwitch = Type.Object(
  {
    isOn: Type.Boolean(),
    dpiaOn: Nullable(CivilDate),
    note: shortText('Waarom dit verandert', 500),
  },
  { $id: 'NewSwitch', additionalProperties: false },
)
export type NewSwitch = Static<typeof NewSwitch>

export const OverlapSwitches = Type.Object({
  isOn: Type.Boolean({ description: 'Zonder versies: uit' }),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      isOn: Type.Boolean(),
      dpiaOn: Nullable(CivilDate),
      note: Type.String(),
      changedBy: Type.String(),
      changedAt: Instant,
    }),
    { description: 'Voor professionals, de nieuwste eerst' },
  ),
})
export type OverlapSwitches = Static<typeof OverlapSwitches>

/** A child that the family is or can be asked about. */
export const OverlapChild = Type.Object({
  subjectId: Id,
  name: Type.String({ description: 'Voornaam' }),
  requestId: Nullable(Id),
  askedBy: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  state: Type.Enum(['not-asked', 'asked', 'agreed'], { description: 'Een nee blijft asked: daar volgt niets uit' }),
  // Two words of the same length: an answer with a hint is not longer than one without.
  hint: Nullable(Type.Enum(['ask-family', 'no-overlap'], { description: 'Alleen voor wie de regie heeft' })),
  yours: Nullable(
    Type.Object({
      isNeeded: Type.Boolean(),
      answer: Nullable(Type.Enum([...answers])),
      until: Nullable(CivilDate),
    }),
  ),
})
export type OverlapChild = Static<typeof OverlapChild>

export const Overlaps = Type.Object({ children: Type.Array(OverlapChild) })
export type Overlaps = Static<typeof Overlaps>

export const NewOverlapRequest = Type.Object(
  { subjectIds: Type.Array(Id, { minItems: 1, maxItems: 20 }) },
  { $id: 'NewOverlapRequest', additionalProperties: false },
)
export const NewOverlapAnswer = Type.Object(
  { answer: Type.Enum([...answers]) },
  { $id: 'NewOverlapAnswer', additionalProperties: false },
)
