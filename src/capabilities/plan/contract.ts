import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, longText, Nullable, shortText } from '../../platform/contract.ts'
import { PartySchema, SharingMarker } from '../access/contract.ts'

export const places = ['home', 'school'] as const
const Score = Type.Integer({ minimum: 1, maximum: 10 })
const By = Type.Object({
  name: Type.String(),
  party: PartySchema,
  isYours: Type.Boolean({ description: 'Jij of je organisatie schreef dit' }),
})

export const Tick = Type.Object({ isDone: Type.Boolean(), by: Type.String(), at: Instant })
export const Action = Type.Object({
  id: Id,
  place: Type.Enum([...places]),
  text: Type.String(),
  doer: Type.String(),
  dueOn: Nullable(CivilDate),
  rhythm: Nullable(Type.String()),
  version: Type.Integer(),
  by: By,
  tick: Nullable(Tick),
  marker: SharingMarker,
})
export type Action = Static<typeof Action>

export const Goal = Type.Object({
  id: Id,
  number: Type.Integer({ description: 'Geteld voor wie leest, niet bewaard' }),
  title: Type.String(),
  words: Type.String(),
  saidBy: Type.String(),
  about: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  begin: Score,
  now: Score,
  wish: Score,
  version: Type.Integer(),
  by: By,
  actions: Type.Array(Action),
  marker: SharingMarker,
  hiddenFrom: Type.Array(PartySchema, {
    description: 'Partijen van het team die dit doel niet zien; alleen voor gezin en regie',
  }),
})
export type Goal = Static<typeof Goal>

export const Wish = Type.Object({
  id: Id,
  text: Type.String(),
  saidBy: Type.String(),
  writtenOn: CivilDate,
  version: Type.Integer(),
  by: By,
  marker: SharingMarker,
})
export type Wish = Static<typeof Wish>

export const Plan = Type.Object({
  dossierId: Id,
  wishes: Type.Array(Wish),
  goals: Type.Array(Goal),
  mayWrite: Type.Boolean({ description: 'Jij kunt hier een wens, een doel of een actie toevoegen' }),
})
export type Plan = Static<typeof Plan>

const strict = { additionalProperties: false }
export const NewWish = Type.Object(
  { text: longText('Wat het gezin wil, in eigen woorden', 1000), saidBy: shortText('Wie dit zegt', 100) },
  strict,
)
export const NewGoal = Type.Object(
  {
    title: shortText('Het doel', 120),
    words: longText('In de woorden van kind of ouder', 600),
    saidBy: shortText('Wiens woorden dit zijn', 100),
    subjectIds: Type.Array(Id, { minItems: 1, maxItems: 20, description: 'Over wie dit doel gaat' }),
    begin: Score,
    wish: Score,
  },
  strict,
)
export const ChangedGoal = Type.Object(
  { title: NewGoal.properties.title, words: NewGoal.properties.words, saidBy: NewGoal.properties.saidBy, wish: Score },
  strict,
)
export const NewAction = Type.Object(
  {
    place: Type.Enum([...places]),
    text: shortText('Wat er gebeurt', 200),
    doer: shortText('Wie het doet', 100),
    dueOn: Nullable(CivilDate),
    rhythm: Type.Optional(Nullable(shortText('Hoe vaak of wanneer, in woorden', 60))),
  },
  strict,
)
export const NewTick = Type.Object({ isDone: Type.Boolean() }, strict)
export const NewScore = Type.Object({ score: Score }, strict)
export type NewWish = Static<typeof NewWish>
export type NewGoal = Static<typeof NewGoal>
export type ChangedGoal = Static<typeof ChangedGoal>
export type NewAction = Static<typeof NewAction>
export type NewTick = Static<typeof NewTick>
export type NewScore = Static<typeof NewScore>
