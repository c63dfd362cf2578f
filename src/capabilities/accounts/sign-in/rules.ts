/** A place where people sign in: an OpenID Connect provider. */
export interface Provider {
  id: string
  name: string
  issuer: string
  clientId: string
  clientAuthentication: 'private_key_jwt' | 'client_secret'
  sealedSecret: string | null
  scopes: string
  claims: ClaimsMapping
  /** Levels of assurance of which one is required; none asks for no level. */
  acrValues: readonly string[]
  kinds: readonly ('professional' | 'family')[]
  isBuiltIn: boolean
  /** Names of the organisations that it speaks for; none means all. */
  organisations: readonly string[]
}

/** Which claim says who somebody is, and which claims must have one value, as the tenant of an organisation. */
export interface ClaimsMapping {
  subject?: string
  must?: Readonly<Record<string, string>>
}

/** For which organisation, in which role. */
export interface Capacity {
  organisationId: string
  organisationName: string
  role: string
}

/** Why somebody did not come in. The page says no more than the sentence that goes with it. */
export const refusedBecause = [
  'over',
  'cancelled',
  'unreachable',
  'not-trusted',
  'too-weak',
  'not-fresh',
  'unknown-person',
  'someone-else',
  'of-work',
  'two-people',
  'used-already',
  'other-kind',
  'works-nowhere',
] as const
export type RefusedBecause = (typeof refusedBecause)[number]

/** Where a provider sends people back to; each has its own address, so that an answer of one is never taken for that of another. */
export const returnPath = (providerId: string): string => `/inloggen/terug/${providerId}`

/** Back to a page of ours, never to another site. */
export const wayBack = (asked: unknown): string =>
  typeof asked === 'string' && asked.length <= 200 && /^\/(werk|gezin|mijn-toegang)(\/[\w-]+)*$/.test(asked)
    ? asked
    : ''

/** The claim of an identity token that says who somebody is; undefined when it is missing, no text, or a claim that must hold does not. */
export function subjectIn(claims: Readonly<Record<string, unknown>>, mapping: ClaimsMapping): string | undefined {
  const holds = Object.entries(mapping.must ?? {}).every(([name, value]) => claims[name] === value)
  const subject = claims[mapping.subject ?? 'sub']
  return holds && typeof subject === 'string' && subject !== '' && subject.length <= 255 ? subject : undefined
}

/** Whether the level of assurance that a provider states is one of those that are required. */
export const isStrongEnough = (acr: unknown, required: readonly string[]): boolean =>
  required.length === 0 || (typeof acr === 'string' && required.includes(acr))
