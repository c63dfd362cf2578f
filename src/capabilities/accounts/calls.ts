import type { FastifyRequest } from 'fastify'
import type { Server, Who } from '../../platform/http/server.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, Ports } from '../access/actor.ts'
import { findSession, type Identity, sessionCookie } from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined
  }
}

/** Finds out who calls, and refuses whom the route is not for. */
export function checkWhoCalls(server: Server, ports: Ports): void {
  server.decorateRequest('identity', undefined)
  server.addHook('preValidation', async (request) => {
    const token = request.cookies[sessionCookie]
    request.identity = token ? await findSession(ports.database, token, ports.now()) : undefined
    const who = request.routeOptions.config.who ?? 'anyone'
    if (who !== 'anyone') admit(who, request.identity)
  })
}

function admit(who: Exclude<Who, 'anyone'>, identity: Identity | undefined): void {
  if (!identity) refuse(refusals.signInFirst)
  if (who !== 'signed-in' && identity?.actor.kind !== who) refuse(refusals.notYours)
}

/** The call of a request whose route is for someone signed in. */
export function callOf(request: FastifyRequest, ports: Ports): Call {
  if (!request.identity) return refuse(refusals.signInFirst)
  return { ports, actor: request.identity.actor, requestId: request.id }
}
