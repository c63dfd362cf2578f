import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { limitsFor } from '../capabilities/accounts/limits.ts'
import { asApp, type Identity, sessionCookie } from '../capabilities/accounts/session.ts'
import { closeOtherSessions, closeOwnSession, ownSessions } from '../capabilities/accounts/sessions/queries.ts'
import type { SignInDesk } from '../capabilities/accounts/sign-in/desk.ts'
import { leave } from '../capabilities/accounts/sign-in/leave.ts'
import { capacitiesOf } from '../capabilities/accounts/sign-in/queries.ts'
import { type MyAccess, myAccessPage, shownAnewPage } from '../capabilities/accounts/web/my-access-page.ts'
import { signedOutPage } from '../capabilities/accounts/web/sign-in-pages.ts'
import { Id } from '../platform/contract.ts'
import type { Server } from '../platform/http/server.ts'
import { civilDateOf } from '../platform/pure/format.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'
import { signInLimit } from './sign-in-pages.ts'

const path = '/mijn-toegang'
const config = { who: 'anyone', rateLimit: signInLimit } as const
const signIn = `/inloggen?terug=${encodeURIComponent(path)}`

/** Who I am here, for whom I act, and where I am signed in: for professionals and families alike, without script. */
export function myAccessPages(server: Server, desk: SignInDesk, isTrial: boolean): void {
  const { database } = desk.ports
  server.get(path, { config }, async (request, reply) => {
    const { identity } = request
    if (!identity) return reply.redirect(signIn)
    const page = myAccessPage(await modelOf(desk, identity, request, reply))
    return sendPage(reply, page, { path, isTrial })
  })
  server.get(`${path}/gelukt`, { config }, async (request, reply) => {
    if (!request.identity) return reply.redirect(signIn)
    return sendPage(reply, shownAnewPage(chosenLanguage(request, reply)), { path: `${path}/gelukt`, isTrial })
  })
  server.post(`${path}/elders-uitloggen`, { config, schema: { hide: true } as object }, async (request, reply) => {
    const { identity } = request
    if (!identity) return reply.redirect(signIn, 303)
    await asApp(database, (db) => closeOtherSessions(db, identity.actor.accountId, identity.sessionId))
    return reply.redirect(path, 303)
  })
  const Choice = Type.Object({ sessionId: Id }, { additionalProperties: false })
  const schema = { body: Choice, hide: true } as { body: typeof Choice }
  server.post(`${path}/uitloggen`, { config, schema }, async (request, reply) => {
    const { identity } = request
    const { sessionId } = request.body
    if (!identity) return reply.redirect(signIn, 303)
    if (sessionId === identity.sessionId) return leaveHere(request, reply)
    // One that is another's, made up or gone already: nothing of it is told.
    await asApp(database, (db) => closeOwnSession(db, identity.actor.accountId, sessionId))
    return reply.redirect(path, 303)
  })

  /** By a page of ours: a form that is answered with the address of the provider would be stopped by our own policy. */
  async function leaveHere(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const next = await leave(desk, request.cookies[sessionCookie] ?? '')
    reply.clearCookie(sessionCookie, { path: '/' })
    const page = { ...signedOutPage(chosenLanguage(request, reply)), ...(next === '/' ? {} : { goesOnTo: next }) }
    return sendPage(reply, page, { path: '/uitgelogd', isTrial })
  }
}

async function modelOf(
  { ports }: SignInDesk,
  identity: Identity,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<MyAccess> {
  const { actor, name, organisation, providerId, authenticatedAt, sessionId } = identity
  const now = ports.now()
  const { accountId, kind } = actor
  const { capacities, sessions } = await asApp(ports.database, async (db) => ({
    capacities: kind === 'family' ? [] : await capacitiesOf(db, accountId, providerId, civilDateOf(now)),
    sessions: await ownSessions(db, accountId, now),
  }))
  const acting = kind === 'professional' && organisation
  return {
    ...{ now, name, authenticatedAt, capacities, sessions, currentId: sessionId, limits: limitsFor(actor) },
    language: chosenLanguage(request, reply),
    acting: acting ? { organisationId: organisation.id, organisationName: organisation.name, role: actor.role } : null,
  }
}
