import { sql } from 'kysely'
import type { Language } from '../../../platform/pure/language.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { requireFresh } from '../fresh.ts'
import { type KeepingPeople, keepPeople } from '../people/keeping.ts'
import type { SignInDesk } from '../sign-in/desk.ts'
import { returnPath } from '../sign-in/rules.ts'
import type { KeptProvider, KeptProviders, NewProvider, ProviderChange, SavedProvider, Tested } from './contract.ts'
import { providerRefusals } from './refusals.ts'
import { tryProvider } from './try.ts'

interface Row {
  id: string
  name: string
  issuer: string
  client_id: string
  client_authentication: KeptProvider['authentication']
  has_secret: boolean
  scopes: string
  claims: { subject?: string; must?: Record<string, string> }
  acr_values: string[]
  kinds: KeptProvider['kinds']
  is_built_in: boolean
  is_on: boolean
  version: number
  organisations: { id: string; name: string }[]
  people: number
}

/** accounts-37: all providers for the administrator of the region; for one of an organisation the names of those that speak for it. */
export function listProvidersKept(call: Call, desk: SignInDesk): Promise<KeptProviders> {
  return keepPeople(call, async (keeping) => {
    const { rows } = await sql<{
      name: string
      kinds: string[]
    }>`select name, kinds from accounts.providers_of_mine()`.execute(keeping.sql)
    return { providers: await kept(keeping, desk), mine: rows, keysAddress: `${desk.publicUrl}/v1/sign-in-keys` }
  })
}

async function kept({ sql: db }: KeepingPeople, desk: SignInDesk): Promise<KeptProvider[]> {
  const { rows } = await sql<Row>`select * from accounts.providers_kept()`.execute(db)
  return rows.map(
    ({ client_id, client_authentication, has_secret, acr_values, is_built_in, is_on, claims, ...row }) => ({
      ...row,
      clientId: client_id,
      authentication: client_authentication,
      hasSecret: has_secret,
      acrValues: acr_values,
      isBuiltIn: is_built_in,
      isOn: is_on,
      subjectClaim: claims.subject ?? 'sub',
      must: Object.entries(claims.must ?? {}).map(([claim, value]) => ({ claim, value })),
      redirectAddress: `${desk.publicUrl}${returnPath(row.id)}`,
    }),
  )
}

/** Tries a connection without saving anything. */
export async function tryConnection(
  call: Call,
  desk: SignInDesk,
  change: ProviderChange,
  language: Language,
): Promise<Tested> {
  await mayKeepProviders(call)
  return tryProvider(desk.fetch, change, language)
}

/** Asked before anything goes over the network. */
async function mayKeepProviders(call: Call): Promise<void> {
  requireFresh(call)
  await keepPeople(call, async ({ role }) => {
    if (role !== 'ADMINISTRATOR') refuse(refusals.notYours)
  })
}

export interface Saving {
  id: string
  /** The version that is changed; null for a provider that is new. */
  version: number | null
  change: ProviderChange | NewProvider
  language: Language
  /** Where the caller signed in. */
  ownProviderId: string | null
}

/**
 * accounts-38: saves a provider, tried first: one whose connection fails is saved switched off. What is tried is what is saved, and
 * whoever signs in there stays who they are.
 */
export async function saveProvider(call: Call, desk: SignInDesk, saving: Saving): Promise<SavedProvider> {
  const { id, version, change, language, ownProviderId } = saving
  await mayKeepProviders(call)
  const builtIn = await keepPeople(call, async (keeping) => (await kept(keeping, desk)).find((one) => one.isBuiltIn))
  const tested =
    builtIn?.id === id ? { works: true, problem: null, said: null } : await tryProvider(desk.fetch, change, language)
  const isOn = change.isOn && tested.works
  if (!isOn && id === ownProviderId) refuse(providerRefusals.own)
  await keepPeople(call, async (keeping) => {
    const verdict = await write(keeping, desk, saving, isOn)
    if (verdict === 'not-found') return refuse(refusals.notFound)
    if (verdict === 'newer') {
      const current = (await kept(keeping, desk)).find((one) => one.id === id)
      return refuse(refusals.newerVersion, { current })
    }
    if (verdict !== 'done') return refuse(providerRefusals[verdict])
    const what = version === null ? 'provider-added' : 'provider-changed'
    const about = { name: change.name, issuer: change.issuer, isOn }
    return keeping.noteDeed(what, { organisationId: null, about })
  })
  return { id, isOn, tested }
}

type Verdict = 'done' | 'not-found' | 'newer' | Exclude<keyof typeof providerRefusals, 'own'>

async function write(
  { sql: db, at }: KeepingPeople,
  { keys }: SignInDesk,
  { id, version, change }: Saving,
  isOn: boolean,
): Promise<Verdict> {
  const hasSecret = change.authentication === 'client_secret'
  const row = {
    ...{ id, name: change.name.trim(), issuer: change.issuer, client_id: change.clientId.trim() },
    client_authentication: change.authentication,
    sealed_secret: hasSecret && change.secret !== null ? keys.seal(change.secret) : null,
    keeps_secret: hasSecret && change.secret === null,
    scopes: change.scopes,
    claims: {
      ...(change.subjectClaim === 'sub' ? {} : { subject: change.subjectClaim }),
      ...(change.must.length
        ? { must: Object.fromEntries(change.must.map(({ claim, value }) => [claim, value])) }
        : {}),
    },
    ...{ acr_values: change.acrValues, kinds: change.kinds, organisations: change.organisations, is_on: isOn },
  }
  const { rows } = await sql<{ verdict: Verdict }>`
    select accounts.save_provider(${JSON.stringify(row)}::jsonb, ${version}::integer, ${at.toISOString()}::timestamptz) as verdict`.execute(
    db,
  )
  return rows[0]?.verdict ?? 'not-found'
}
