import Type, { type Static } from 'typebox'
import { Id, Nullable, shortText } from '../../../platform/contract.ts'

const Kinds = Type.Array(Type.Enum(['professional', 'family']), { minItems: 1, maxItems: 2, uniqueItems: true })
const Authentication = Type.Enum(['private_key_jwt', 'client_secret'])
const Claim = Type.String({ minLength: 1, maxLength: 60, pattern: '^[^\\s"]+$' })

const fields = {
  name: shortText('Naam op de knop', 60),
  issuer: Type.String({ minLength: 1, maxLength: 300, description: 'Het adres van de aanbieder (issuer)' }),
  clientId: shortText('Onder welke naam de aanbieder ons kent', 200),
  authentication: Authentication,
  scopes: Type.String({
    maxLength: 200,
    pattern: '^openid( [\\x21\\x23-\\x5b\\x5d-\\x7e]+)*$',
    description: 'Begint met openid',
  }),
  subjectClaim: Type.String({ ...Claim, description: 'Welk gegeven zegt wie iemand is; meestal sub' }),
  must: Type.Array(Type.Object({ claim: Claim, value: shortText('Waarde', 200) }, { additionalProperties: false }), {
    maxItems: 10,
    description: 'Gegevens die een vaste waarde moeten hebben, zoals de tenant van de organisatie',
  }),
  acrValues: Type.Array(Type.String({ minLength: 1, maxLength: 200, pattern: '^\\S+$' }), { maxItems: 10 }),
  kinds: Kinds,
}

/** A provider as the administrator of the region keeps it. Whether there is a secret is known, never which. */
export const KeptProvider = Type.Object({
  id: Id,
  ...fields,
  hasSecret: Type.Boolean(),
  isBuiltIn: Type.Boolean(),
  isOn: Type.Boolean(),
  version: Type.Integer(),
  organisations: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  people: Type.Integer({ description: 'Hoeveel mensen hier inloggen' }),
  redirectAddress: Type.String({ description: 'Waarheen de aanbieder mensen terugstuurt' }),
})
export type KeptProvider = Static<typeof KeptProvider>

/** For the administrator of an organisation only the names of those that speak for it. */
export const KeptProviders = Type.Object({
  providers: Type.Array(KeptProvider),
  mine: Type.Array(Type.Object({ name: Type.String(), kinds: Type.Array(Type.String()) })),
  keysAddress: Type.String({ description: 'Waar onze openbare sleutel staat' }),
})
export type KeptProviders = Static<typeof KeptProviders>

const Secret = Nullable(
  Type.String({ minLength: 1, maxLength: 500, description: 'Het geheim; leeg: zoals het was. Wordt nooit getoond' }),
)
const ProviderFields = {
  ...fields,
  secret: Secret,
  organisations: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
}
export const NewProvider = Type.Object(
  {
    id: Type.String({ ...Id, description: 'Door de pagina bedacht, zodat het adres vooraf te kopiëren is' }),
    ...ProviderFields,
    isOn: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type NewProvider = Static<typeof NewProvider>
export const ProviderChange = Type.Object({ ...ProviderFields, isOn: Type.Boolean() }, { additionalProperties: false })
export type ProviderChange = Static<typeof ProviderChange>

/** Whether the connection works, in words; the provider's own words apart. */
export const Tested = Type.Object({
  works: Type.Boolean(),
  problem: Nullable(Type.String()),
  said: Nullable(Type.String({ description: 'Wat de aanbieder zelf zei' })),
})
export type Tested = Static<typeof Tested>
export const SavedProvider = Type.Object({ id: Id, isOn: Type.Boolean(), tested: Tested })
export type SavedProvider = Static<typeof SavedProvider>
