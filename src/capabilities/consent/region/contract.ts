import Type, { type Static } from 'typebox'
import { Id, Instant, Nullable, shortText } from '../../../platform/contract.ts'
import { categories, levels } from '../../access/vocabulary.ts'
import {
  consent12to15Choices,
  jointAuthorityChoices,
  matrixPurposes,
  professionalRoles,
  regimes,
} from '../vocabulary.ts'

const words = { additionalProperties: false }
const eachOf = <const K extends readonly string[], V extends Type.TSchema>(keys: K, value: V) =>
  Type.Object(
    Object.fromEntries(keys.map((key) => [key, Type.Optional(value)])) as { [Key in K[number]]: Type.TOptional<V> },
    words,
  )

const Level = Nullable(Type.Enum(levels, { description: 'Hoeveel; null is niets' }))
const Consent12to15 = Type.Enum(consent12to15Choices, {
  description: 'BOTH: jongere en ouders; STATUTE: wie de wet noemt',
})
const JointAuthority = Type.Enum(jointAuthorityChoices, {
  description: 'ALL: iedereen met gezag; ONE_UNLESS_OBJECTION: één, zolang de ander geen bezwaar maakt',
})
const RoleNarrowing = eachOf(professionalRoles, eachOf(categories, Level))
const PurposeNarrowing = eachOf(categories, eachOf(matrixPurposes, Level))

export const NewRegionChoices = Type.Object(
  {
    consent12to15: Type.Union([Consent12to15, eachOf(regimes, Consent12to15)]),
    jointAuthority: Type.Union([JointAuthority, eachOf(categories, JointAuthority)]),
    longestConsentMonths: Type.Integer({ minimum: 1, maximum: 12, description: 'Hoe lang toestemming hooguit duurt' }),
    reminderDays: Type.Integer({
      minimum: 1,
      maximum: 60,
      description: 'Hoeveel dagen ervoor het gezin bericht krijgt',
    }),
    roleNarrowing: RoleNarrowing,
    purposeNarrowing: PurposeNarrowing,
    note: shortText('Waarom dit verandert', 500),
  },
  words,
)
export type NewRegionChoices = Static<typeof NewRegionChoices>

export const RegionVersion = Type.Object({
  ...NewRegionChoices.properties,
  note: Type.String(),
  version: Type.Integer(),
  kind: Type.Enum(['choices', 'leaves', 'returns']),
  organisation: Nullable(Type.String({ description: 'Wie vertrok of terugkwam' })),
  changedBy: Nullable(Type.String({ description: 'Naam; leeg bij de eerste versie' })),
  changedAt: Instant,
})
export type RegionVersion = Static<typeof RegionVersion>

const Law = Type.Object({
  roles: Type.Record(Type.String(), Type.Record(Type.String(), Level)),
  purposes: Type.Record(Type.String(), Type.Record(Type.String(), Level)),
})

export const Derivation = Type.Object({
  families: Type.Integer(),
  done: Type.Integer({ description: 'Bij hoeveel gezinnen de nieuwe regels al zijn doorgerekend' }),
  isBarred: Type.Boolean({ description: 'Tot alles klaar is, is dicht wat dicht kan gaan' }),
})
export type Derivation = Static<typeof Derivation>

export const RegionPage = Type.Object({ current: RegionVersion, law: Law, derivation: Derivation })
export type RegionPage = Static<typeof RegionPage>

export const RegionPreview = Type.Object({
  id: Id,
  state: Type.Enum(['running', 'done', 'failed']),
  families: Type.Integer(),
  done: Type.Integer(),
  opens: Type.Integer({ description: 'Deuren die opengaan' }),
  closes: Type.Integer({ description: 'Deuren die dichtgaan' }),
  familiesOpening: Type.Integer(),
  familiesClosing: Type.Integer(),
})
export type RegionPreview = Static<typeof RegionPreview>

export const RegionOrganisation = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  hasLeft: Type.Boolean(),
})
export type RegionOrganisation = Static<typeof RegionOrganisation>

export const OrganisationReach = Type.Object({
  families: Type.Integer(),
  doors: Type.Integer({ description: 'Wat de organisatie van anderen leest' }),
  people: Type.Integer(),
  withRegie: Type.Integer({ description: 'Bij hoeveel gezinnen de organisatie de regie heeft' }),
  wroteIn: Type.Integer({ description: 'Bij hoeveel gezinnen de organisatie zelf iets schreef' }),
})
export type OrganisationReach = Static<typeof OrganisationReach>

export const Departure = Type.Object({ note: shortText('Waarom', 500) })
