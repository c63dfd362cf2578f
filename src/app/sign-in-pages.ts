import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { asApp, newSessionToken, sessionCookie, switchSession } from '../capabilities/accounts/session.ts'
import type { Purpose } from '../capabilities/accounts/sign-in/begin.ts'
import { beginSignIn } from '../capabilities/accounts/sign-in/begin.ts'
import { browserName } from '../capabilities/accounts/sign-in/browser-name.ts'
import type { SignInDesk } from '../capabilities/accounts/sign-in/desk.ts'
import { endSignIn } from '../capabilities/accounts/sign-in/end.ts'
import { leaveByProvider } from '../capabilities/accounts/sign-in/leave.ts'
import { capacitiesOf, holderOfTicket, listProviders } from '../capabilities/accounts/sign-in/queries.ts'
import { type Provider, type RefusedBecause, wayBack } from '../capabilities/accounts/sign-in/rules.ts'
import {
  capacityPage,
  signedInPage,
  signedOutPage,
  signInPage,
  signInRefusedPage,
} from '../capabilities/accounts/web/sign-in-pages.ts'
import { Id } from '../platform/contract.ts'
import type { Server } from '../platform/http/server.ts'
import { civilDateOf } from '../platform/pure/format.ts'
import { refuse } from '../platform/refusal.ts'
import { refusals } from '../platform/refusals.ts'
import { cookieOf, setSession, ticketCookie } from './cookies.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'

const path = '/inloggen'
/** Only the browser that began a sign-in can end it. It goes along from another site, as the way back does. */
const browserCookie = 'rondom-inloggen'
export const signInLimit = { max: 60, timeWindow: '1 minute' }
const common = { who: 'anyone', rateLimit: signInLimit } as const
const ProviderParams = Type.Object({ providerId: Id })

/** The pages of signing in: choosing a provider, going there, coming back, choosing for whom one works, and being out. */
export function signInPages(server: Server, desk: SignInDesk, isTrial: boolean): void {
  const frame = { path, isTrial }
  server.get(path, { config: common }, async (request, reply) => {
    const back = wayBack((request.query as { terug?: unknown }).terug)
    const language = chosenLanguage(request, reply)
    return sendPage(reply, signInPage(language, await providersOf(desk), back, isTrial), frame)
  })
  server.get('/uitgelogd', { config: common }, async (request, reply) =>
    sendPage(reply, signedOutPage(chosenLanguage(request, reply)), { path: '/uitgelogd', isTrial }),
  )
  server.get(`${path}/opnieuw`, { config: common }, async (request, reply) => {
    const back = wayBack((request.query as { terug?: unknown }).terug)
    const { identity } = request
    if (!identity) return reply.redirect(withBack(path, back))
    if (!identity.providerId) return reply.redirect(withBack('/proefomgeving', back))
    const provider = await providerOf(desk, identity.providerId)
    const { actor } = identity
    const [organisationId, role] = actor.kind === 'professional' ? [actor.organisationId, actor.role] : [null, null]
    const anew = { accountId: actor.accountId, organisationId, role }
    return goTo(provider, { back, anew }, request, reply)
  })
  capacityRoutes(server, desk, isTrial)
  backChannelRoute(server, desk)
  server.get(`${path}/:providerId`, { config: common, schema: { params: ProviderParams } }, async (request, reply) => {
    const provider = await providerOf(desk, request.params.providerId)
    const { terug, uitnodiging } = request.query as { terug?: unknown; uitnodiging?: unknown }
    const back = wayBack(terug)
    const invitation = uitnodiging === 'ja' ? await invitationOf(desk, request) : undefined
    return goTo(provider, { back, ...(invitation ? { invitation } : {}) }, request, reply)
  })
  server.get(
    `${path}/terug/:providerId`,
    { config: { ...common, holdsSecret: true }, schema: { params: ProviderParams } },
    comeBack,
  )

  async function comeBack(
    request: FastifyRequest<{ Params: { providerId: string } }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const provider = await providerOf(desk, request.params.providerId)
    const ending = await endSignIn(desk, {
      provider,
      search: request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '',
      browserToken: request.cookies[browserCookie] ?? '',
      browser: browserName(request.headers['user-agent']),
    })
    reply.clearCookie(browserCookie, { path })
    const language = chosenLanguage(request, reply)
    if (ending.kind === 'refused') return sendRefused(request, reply, ending.reason)
    reply.clearCookie(ticketCookie, { path: '/' })
    setSession(request, reply, ending.token)
    const home = ending.actor.kind === 'professional' ? '/werk' : '/gezin'
    const back = ending.back.startsWith(home) || ending.back.startsWith('/mijn-toegang') ? ending.back : home
    const next = ending.mayChoose ? withBack(`${path}/wie`, back) : back
    return sendPage(reply, signedInPage(language, next), frame)
  }

  async function goTo(
    provider: Provider,
    purpose: Omit<Purpose, 'browserToken' | 'language' | 'replaces'>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const browserToken = newSessionToken()
    const language = chosenLanguage(request, reply)
    const replaces = request.cookies[sessionCookie]
    const url = await beginSignIn(desk, provider, { ...purpose, browserToken, language, replaces })
    if (!url) return sendRefused(request, reply, 'unreachable')
    reply.setCookie(browserCookie, browserToken, { ...cookieOf(request), path, sameSite: 'lax', maxAge: 15 * 60 })
    return reply.redirect(url.href, 303)
  }

  function sendRefused(request: FastifyRequest, reply: FastifyReply, reason: RefusedBecause): FastifyReply {
    const isInvited = ticketCookie in request.cookies
    return sendPage(reply.status(403), signInRefusedPage(chosenLanguage(request, reply), reason, isInvited), frame)
  }
}

function capacityRoutes(server: Server, desk: SignInDesk, isTrial: boolean): void {
  const { ports } = desk
  server.get(`${path}/wie`, { config: common }, async (request, reply) => {
    const { identity } = request
    if (identity?.actor.kind !== 'professional') return reply.redirect(path)
    const { accountId } = identity.actor
    const capacities = await asApp(ports.database, (db) =>
      capacitiesOf(db, accountId, identity.providerId, civilDateOf(ports.now())),
    )
    const back = wayBack((request.query as { terug?: unknown }).terug)
    return sendPage(reply, capacityPage(chosenLanguage(request, reply), capacities, back), { path, isTrial })
  })
  const Choice = Type.Object(
    { organisationId: Id, role: Type.String({ maxLength: 40 }), back: Type.Optional(Type.String({ maxLength: 200 })) },
    { additionalProperties: false },
  )
  const schema = { body: Choice, hide: true } as { body: typeof Choice }
  server.post(`${path}/wie`, { config: common, schema }, async (request, reply) => {
    const old = request.cookies[sessionCookie]
    const actor = request.identity?.actor
    if (!old || actor?.kind !== 'professional') return reply.redirect(path, 303)
    const { organisationId, role, back } = request.body
    const token = newSessionToken()
    const chosen = { ...actor, organisationId, role }
    if (!(await switchSession(ports.database, { old, new: token }, chosen, ports.now()))) refuse(refusals.notYours)
    setSession(request, reply, token)
    return reply.redirect(wayBack(back) || '/werk', 303)
  })
}

/** A provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0): a form, sent by its server. */
function backChannelRoute(server: Server, desk: SignInDesk): void {
  const Message = Type.Object({ logout_token: Type.String({ maxLength: 10_000 }) })
  const schema = { params: ProviderParams, body: Message, hide: true } as {
    params: typeof ProviderParams
    body: typeof Message
  }
  server.post(`${path}/afmelden/:providerId`, { config: common, schema }, async (request) => {
    const provider = await providerOf(desk, request.params.providerId)
    if (!(await leaveByProvider(desk, provider, request.body.logout_token))) refuse(refusals.invalid)
    return ''
  })
}

const withBack = (to: string, back: string) => (back ? `${to}?terug=${encodeURIComponent(back)}` : to)

const providersOf = (desk: SignInDesk): Promise<Provider[]> => asApp(desk.ports.database, listProviders)

async function providerOf(desk: SignInDesk, id: string): Promise<Provider> {
  return (await providersOf(desk)).find((one) => one.id === id) ?? refuse(refusals.notFound)
}

/** The invitation whose codes this browser has just shown. */
async function invitationOf({ ports }: SignInDesk, request: FastifyRequest) {
  const ticket = request.cookies[ticketCookie]
  if (!ticket) return undefined
  const holder = await asApp(ports.database, (db) => holderOfTicket(db, ticket, ports.now()))
  return holder && { id: holder.invitationId, ticket }
}
