import * as oidc from 'openid-client'
import type { Sql } from '../../../platform/database/database.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Actor } from '../../access/actor.ts'
import { asApp, newSessionToken, openSession } from '../session.ts'
import { refuseSignIn } from './begin.ts'
import type { SignInDesk } from './desk.ts'
import {
  acceptInvitation,
  accountOf,
  type BegunSignIn,
  capacitiesOf,
  closeReplaced,
  type FoundAccount,
  takeSignIn,
} from './queries.ts'
import { type Capacity, isStrongEnough, type Provider, type RefusedBecause, returnPath, subjectIn } from './rules.ts'

/** How a sign-in ended. With several organisations or roles, somebody may choose. */
export type Ending =
  | { kind: 'in'; token: string; actor: Actor; back: string; mayChoose: boolean }
  | { kind: 'refused'; reason: RefusedBecause }

interface Returned {
  provider: Provider
  /** The query with which the provider sent them back, as it came. */
  search: string
  browserToken: string
  browser: string
}

class Refused extends Error {
  readonly reason: RefusedBecause
  constructor(reason: RefusedBecause) {
    super(reason)
    this.reason = reason
  }
}

/** Ends a sign-in: checks all that the provider says, finds whose account it is, and opens a session. What is refused is noted. */
export async function endSignIn(desk: SignInDesk, returned: Returned): Promise<Ending> {
  try {
    const begun = await takeUp(desk, returned)
    const shown = await whatProviderShows(desk, returned, begun)
    return await letIn(desk, returned, begun, shown)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await refuseSignIn(desk, returned.provider.id, error.reason)
    return { kind: 'refused', reason: error.reason }
  }
}

/** A state is taken once, by the browser that began it: a code that is played again, or slipped to someone else, meets nothing. */
async function takeUp(desk: SignInDesk, { provider, search, browserToken }: Returned): Promise<BegunSignIn> {
  const state = new URLSearchParams(search).get('state')
  if (!state || !browserToken) throw new Refused('over')
  const { database, now } = desk.ports
  const begun = await asApp(database, (db) => takeSignIn(db, { state, browserToken, providerId: provider.id }, now()))
  if (!begun) throw new Refused('over')
  return begun
}

interface Shown {
  subject: string
  providerSession: string | undefined
  idToken: string | undefined
  acr: string | undefined
}

async function whatProviderShows(desk: SignInDesk, returned: Returned, begun: BegunSignIn): Promise<Shown> {
  const { provider, search } = returned
  const client = await desk.clientAt(provider).catch(() => undefined)
  if (!client) throw new Refused('unreachable')
  const isAnew = begun.accountId !== null
  const url = new URL(`${desk.publicUrl}${returnPath(provider.id)}${search}`)
  const tokens = await oidc
    .authorizationCodeGrant(client, url, {
      expectedState: url.searchParams.get('state') ?? '',
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verifier,
      idTokenExpected: true,
      ...(isAnew ? { maxAge: minutesFresh * 60 } : {}),
    })
    .catch((error: unknown) => {
      throw new Refused(reasonOf(error))
    })
  const claims = tokens.claims()
  // The library holds `exp` and `nbf` against the real clock; a token from the future it lets pass.
  if (claims && claims.iat > Date.now() / 1000 + secondsOfSkew) throw new Refused('not-trusted')
  const subject = claims && subjectIn(claims, provider.claims)
  if (!claims || !subject) throw new Refused('not-trusted')
  if (!isStrongEnough(claims.acr, provider.acrValues)) throw new Refused('too-weak')
  // A provider that ignores max_age would let an old sign-in pass for a new one.
  if (isAnew && !isSince(claims.auth_time, begun.begunAt)) throw new Refused('not-fresh')
  return { subject, idToken: tokens.id_token, providerSession: textOf(claims.sid), acr: textOf(claims.acr) }
}

const minutesFresh = 15
const secondsOfSkew = 30
const textOf = (claim: unknown) => (typeof claim === 'string' ? claim : undefined)
const isSince = (authTime: unknown, begunAt: string) =>
  typeof authTime === 'number' && authTime >= new Date(begunAt).getTime() / 1000 - secondsOfSkew

/** Somebody who turned back at the provider is no fault; everything else is not told apart to the outside. */
function reasonOf(error: unknown): RefusedBecause {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'not-trusted'
  return 'not-trusted'
}

async function letIn(desk: SignInDesk, returned: Returned, begun: BegunSignIn, shown: Shown): Promise<Ending> {
  const { database, now } = desk.ports
  const { provider, browser } = returned
  const at = now()
  const found = await asApp(database, async (db) => {
    const account = await whoseAccount(db, { provider, subject: shown.subject, begun }, at)
    const capacities =
      account.kind === 'family' ? [] : await capacitiesOf(db, account.accountId, provider.id, civilDateOf(at))
    return { account, capacities }
  })
  const actor = actorOf(found.account, capacityFor(begun, found.capacities))
  const token = newSessionToken()
  const { subject, ...entrance } = shown
  const isOpen = await openSession(database, token, actor, at, {
    ...entrance,
    subject,
    browser,
    providerId: provider.id,
  })
  if (!isOpen) throw new Refused('works-nowhere')
  const { replacesHash } = begun
  // Whoever it belonged to: this browser has another session now, and nobody should go on with the one before.
  if (replacesHash) await asApp(database, (db) => closeReplaced(db, replacesHash))
  return {
    kind: 'in',
    token,
    actor,
    back: begun.back,
    mayChoose: found.capacities.length > 1 && begun.organisationId === null,
  }
}

/** The capacity that they asked to go on in; otherwise the first, and they may choose. */
const capacityFor = ({ organisationId, role }: BegunSignIn, capacities: readonly Capacity[]) =>
  organisationId === null
    ? capacities[0]
    : capacities.find((one) => one.organisationId === organisationId && one.role === role)

async function whoseAccount(
  db: Sql,
  { provider, subject, begun }: { provider: Provider; subject: string; begun: BegunSignIn },
  at: Date,
): Promise<FoundAccount> {
  if (begun.invitationId) {
    const came = await acceptInvitation(db, { invitationId: begun.invitationId, providerId: provider.id, subject }, at)
    if (came !== 'bound') throw new Refused(came)
  }
  const account = await accountOf(db, provider.id, subject, at)
  if (!account) throw new Refused('unknown-person')
  if (!provider.kinds.includes(account.kind)) throw new Refused('other-kind')
  // Who shows anew who they are must be who they were: a colleague at the same machine is not.
  if (begun.accountId && begun.accountId !== account.accountId) throw new Refused('someone-else')
  return account
}

function actorOf(
  { accountId, kind }: FoundAccount,
  first: { organisationId: string; role: string } | undefined,
): Actor {
  if (kind === 'family') return { kind, accountId }
  if (!first) throw new Refused('works-nowhere')
  return { kind, accountId, organisationId: first.organisationId, role: first.role }
}
