import * as oidc from 'openid-client'
import { asApp, hashOf } from '../session.ts'
import type { SignInDesk } from './desk.ts'
import { keepSignIn, noteRefused } from './queries.ts'
import { type Provider, type RefusedBecause, returnPath } from './rules.ts'

const minutesToSignIn = 15

/** What a sign-in is for: to come in, to show anew who one is, or to take up an invitation (with the ticket for it). */
export interface Purpose {
  browserToken: string
  back: string
  language: 'nl' | 'en'
  /** The session that this browser has now: the new one takes its place. */
  replaces?: string | undefined
  /** Who shows anew who they are, in which capacity. */
  anew?: { accountId: string; organisationId: string | null; role: string | null }
  invitation?: { id: string; ticket: string }
}

/** Begins a sign-in and gives the address at the provider; undefined when it cannot be reached, which is noted. */
export async function beginSignIn(desk: SignInDesk, provider: Provider, purpose: Purpose): Promise<URL | undefined> {
  const { ports } = desk
  const client = await desk.clientAt(provider).catch(() => undefined)
  if (!client) {
    await refuseSignIn(desk, provider.id, 'unreachable')
    return undefined
  }
  const verifier = oidc.randomPKCECodeVerifier()
  const begun = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce() }
  const now = ports.now()
  await asApp(ports.database, (db) =>
    keepSignIn(
      db,
      {
        ...begun,
        providerId: provider.id,
        browserToken: purpose.browserToken,
        back: purpose.back,
        accountId: purpose.anew?.accountId ?? null,
        organisationId: purpose.anew?.organisationId ?? null,
        role: purpose.anew?.role ?? null,
        replacesHash: purpose.replaces ? hashOf(purpose.replaces) : null,
        invitationId: purpose.invitation?.id ?? null,
        endsAt: new Date(now.getTime() + minutesToSignIn * 60_000),
      },
      now,
    ),
  )
  return oidc.buildAuthorizationUrl(client, {
    redirect_uri: `${desk.publicUrl}${returnPath(provider.id)}`,
    response_type: 'code',
    scope: provider.scopes,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: purpose.language,
    ...(provider.acrValues.length ? { acr_values: provider.acrValues.join(' ') } : {}),
    ...(purpose.anew ? { prompt: 'login', max_age: '0' } : {}),
    ...(purpose.invitation && provider.isBuiltIn ? { ticket: purpose.invitation.ticket } : {}),
  })
}

/** Notes that somebody did not come in, and why; never who. */
export async function refuseSignIn(desk: SignInDesk, providerId: string | null, reason: RefusedBecause): Promise<void> {
  const { ports } = desk
  await asApp(ports.database, (db) => noteRefused(db, { id: ports.newId(), providerId, reason }, ports.now()))
}
