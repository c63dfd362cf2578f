import * as oidc from 'openid-client'
import type { Ports } from '../../access/actor.ts'
import type { SignInKeys } from './keys.ts'
import { type Provider, returnPath } from './rules.ts'

/** What signing in needs of the world: where we are found, our keys, and how a provider is reached. */
export interface SignInWorld {
  /** The address of this server as browsers see it, without a slash at the end. */
  publicUrl: string
  keys: SignInKeys
  /** Reaches a provider over the network; the built-in one is reached without it. */
  fetch: typeof fetch
}

export interface SignInDesk extends SignInWorld {
  ports: Ports
  /** Our client at a provider; rejects when the provider cannot be reached or does not say what it must. */
  clientAt(provider: Provider): Promise<oidc.Configuration>
}

const minutesToKeep = 60
const secondsToAnswer = 10

/** Knows each provider's own description for an hour, so that a sign-in does not ask for it anew. */
export function signInDesk(ports: Ports, world: SignInWorld): SignInDesk {
  const known = new Map<string, { client: Promise<oidc.Configuration>; until: number }>()
  return {
    ports,
    ...world,
    clientAt: (provider) => {
      const key = JSON.stringify([
        provider.issuer,
        provider.clientId,
        provider.sealedSecret,
        provider.clientAuthentication,
      ])
      const found = known.get(key)
      const now = ports.now().getTime()
      if (found && found.until > now) return found.client
      const client = discover(provider, world)
      known.set(key, { client, until: now + minutesToKeep * 60_000 })
      client.catch(() => known.delete(key))
      return client
    },
  }
}

/** Reads what a provider says of itself, and checks that it is the one that was meant. */
export async function discover(
  provider: Provider,
  { keys, fetch, publicUrl }: SignInWorld,
): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer)
  const metadata = { redirect_uris: [`${publicUrl}${returnPath(provider.id)}`], [oidc.clockTolerance]: 30 }
  const execute = [oidc.enableNonRepudiationChecks, ...(isOnThisMachine(issuer) ? [oidc.allowInsecureRequests] : [])]
  return oidc.discovery(issuer, provider.clientId, metadata, await authenticationOf(provider, keys), {
    timeout: secondsToAnswer,
    execute,
    [oidc.customFetch]: fetch as oidc.CustomFetch,
  })
}

async function authenticationOf(provider: Provider, keys: SignInKeys): Promise<oidc.ClientAuth> {
  if (provider.clientAuthentication === 'private_key_jwt') return oidc.PrivateKeyJwt(await keys.signingKey())
  return oidc.ClientSecretBasic(keys.open(provider.sealedSecret ?? ''))
}

/** Without TLS only on this machine itself: the trial, and tests. */
const isOnThisMachine = ({ protocol, hostname }: URL) =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
