import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import { asApp, closeSession } from '../session.ts'
import type { SignInDesk } from './desk.ts'
import { listProviders, obeyLogout, sessionAtProvider } from './queries.ts'
import { type Provider, subjectIn } from './rules.ts'

const outPath = '/uitgelogd'

/** Ends a session here, and says where to go on: at the provider, so that its session ends too (RP-initiated logout), or at our own page. */
export async function leave(desk: SignInDesk, token: string): Promise<string> {
  const { database } = desk.ports
  const there = await asApp(database, (db) => sessionAtProvider(db, token))
  await closeSession(database, token)
  if (!there) return '/'
  const provider = (await asApp(database, listProviders)).find(({ id }) => id === there.providerId)
  const client = provider && (await desk.clientAt(provider).catch(() => undefined))
  if (!client?.serverMetadata().end_session_endpoint) return outPath
  return oidc.buildEndSessionUrl(client, {
    post_logout_redirect_uri: `${desk.publicUrl}${outPath}`,
    ...(there.idToken ? { id_token_hint: there.idToken } : {}),
  }).href
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
const hoursToRemember = 24

/**
 * Obeys a provider that says a session ended there (OpenID Connect Back-Channel Logout 1.0, §2.6): its signature, issuer, audience, age,
 * event and who it is about are checked, and no message is taken twice. False when it is not to be obeyed.
 */
export async function leaveByProvider(desk: SignInDesk, provider: Provider, logoutToken: string): Promise<boolean> {
  const { ports, fetch } = desk
  const now = ports.now()
  const client = await desk.clientAt(provider).catch(() => undefined)
  const { jwks_uri, issuer } = client?.serverMetadata() ?? {}
  if (!jwks_uri || !issuer) return false
  const keys = createRemoteJWKSet(new URL(jwks_uri), { [customFetch]: fetch as never })
  const claims = await jwtVerify(logoutToken, keys, {
    issuer,
    audience: provider.clientId,
    maxTokenAge: '10 minutes',
    clockTolerance: 30,
    requiredClaims: ['jti', 'events'],
  })
    .then(({ payload }) => payload)
    .catch((error: unknown) => {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined
      throw error
    })
  const providerSession = typeof claims?.sid === 'string' ? claims.sid : null
  const subject = claims?.sub === undefined ? null : (subjectIn(claims, { ...provider.claims, must: {} }) ?? null)
  const isLogout =
    claims?.nonce === undefined && typeof claims?.events === 'object' && logoutEvent in (claims.events ?? {})
  if (!claims || !isLogout || (subject === null && providerSession === null)) return false
  const rememberUntil = new Date(now.getTime() + hoursToRemember * 3_600_000)
  const message = {
    token: `${provider.id} ${claims.jti}`,
    providerId: provider.id,
    subject,
    providerSession,
    rememberUntil,
  }
  return asApp(ports.database, (db) => obeyLogout(db, message, now))
}
