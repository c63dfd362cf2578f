import type { Language } from '../../../platform/pure/language.ts'
import type { Tested } from './contract.ts'
import { NotAllowed } from './guarded-fetch.ts'
import { connectionProblems, notAllowed } from './refusals.ts'

/** What a connection needs to be tried. */
export interface Asked {
  issuer: string
  authentication: 'private_key_jwt' | 'client_secret'
  acrValues: readonly string[]
}

type Why = keyof typeof connectionProblems
class Fails extends Error {
  readonly why: Why
  readonly said: string | null
  constructor(why: Why, said: string | null = null) {
    super(why)
    this.why = why
    this.said = said
  }
}

/** accounts-38: tries a provider before it is trusted: what it says of itself, under its own name, and what we need of it. */
export async function tryProvider(fetch: typeof globalThis.fetch, asked: Asked, language: Language): Promise<Tested> {
  try {
    const described = await descriptionAt(fetch, asked.issuer)
    checkWhatItDoes(described, asked)
    await checkKeys(fetch, described)
    return { works: true, problem: null, said: null }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof NotAllowed ? error.cause : error
    if (cause instanceof NotAllowed) return { works: false, problem: notAllowed[cause.because][language], said: null }
    if (cause instanceof Fails)
      return { works: false, problem: connectionProblems[cause.why][language], said: cause.said }
    throw error
  }
}

type Description = Readonly<Record<string, unknown>>

async function descriptionAt(fetch: typeof globalThis.fetch, issuer: string): Promise<Description> {
  const url = URL.parse(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) throw new Fails('address')
  const described = await readJson(fetch, url, 'no-description')
  if (described.issuer !== issuer)
    throw new Fails('other-issuer', typeof described.issuer === 'string' ? described.issuer.slice(0, 300) : null)
  return described
}

async function readJson(fetch: typeof globalThis.fetch, url: URL, otherwise: Why): Promise<Description> {
  const answer = await fetch(url, { headers: { accept: 'application/json' }, redirect: 'manual' }).catch(
    (error: unknown) => {
      if (error instanceof NotAllowed) throw error
      throw new Fails('unreachable', codeOf(error))
    },
  )
  if (answer.status !== 200) throw new Fails(otherwise, `HTTP ${answer.status}`)
  const read: unknown = await answer.json().catch(() => undefined)
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Fails(otherwise)
  return read as Description
}

const codeOf = (error: unknown) => {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } }
  const found = code ?? cause?.code
  return typeof found === 'string' ? found : null
}

const listIn = (described: Description, name: string): readonly unknown[] | undefined => {
  const value = described[name]
  return Array.isArray(value) ? value : undefined
}

function checkWhatItDoes(described: Description, { authentication, acrValues }: Asked): void {
  const has = (name: string, value: string) => listIn(described, name)?.includes(value) ?? false
  if (!has('response_types_supported', 'code') || typeof described.token_endpoint !== 'string')
    throw new Fails('no-code')
  if (!has('code_challenge_methods_supported', 'S256')) throw new Fails('no-pkce')
  const wanted = authentication === 'client_secret' ? 'client_secret_basic' : authentication
  // Without a list the standard says client_secret_basic.
  const ways = listIn(described, 'token_endpoint_auth_methods_supported') ?? ['client_secret_basic']
  if (!ways.includes(wanted)) throw new Fails('no-authentication', ways.map(String).join(', ').slice(0, 300))
  const levels = listIn(described, 'acr_values_supported')
  if (levels && acrValues.length > 0 && !acrValues.some((one) => levels.includes(one)))
    throw new Fails('no-acr', levels.map(String).join(', ').slice(0, 300))
}

async function checkKeys(fetch: typeof globalThis.fetch, described: Description): Promise<void> {
  const url = typeof described.jwks_uri === 'string' ? URL.parse(described.jwks_uri) : null
  if (!url) throw new Fails('no-keys')
  const { keys } = await readJson(fetch, url, 'no-keys')
  const isToSign = (key: unknown) =>
    typeof key === 'object' && key !== null && 'kty' in key && (!('use' in key) || key.use === 'sig')
  if (!Array.isArray(keys) || !keys.some(isToSign)) throw new Fails('no-keys')
}
