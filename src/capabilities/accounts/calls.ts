import type { FastifyRequest } from 'fastify'
import type { Server, Who } from '../../platform/http/server.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Actor, Call, Ports } from '../access/actor.ts'
import { requireFresh } from './fresh.ts'
import { findSession, type Identity, sessionCookie } from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined
  }
}

/** Finds out who calls, and refuses whom the route is not for. */
export function checkWhoCalls(server: Server, ports: Ports): void {
  server.decorateRequest('identity', undefined)
  const check = async (request: FastifyRequest) => {
    const token = request.cookies[sessionCookie]
    request.identity = token ? await findSession(ports.database, token, ports.now()) : undefined
    const who = request.routeOptions.config.who ?? 'anyone'
    if (who !== 'anyone') admit(who, request.identity)
    if (request.routeOptions.config.asksFresh)
      requireFresh({ signedInAt: request.identity?.authenticatedAt ?? new Date(0), ports })
  }
  server.addHook('preValidation', async (request) => {
    if (!request.routeOptions.config.kinds) await check(request)
  })
  // A file is read only when it comes from someone who may send one.
  server.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.kinds) await check(request)
  })
}

/** Two roles with a task in the region and no family's file: what they may do is theirs alone. */
const roleFor = { 'privacy-officer': 'PRIVACY_OFFICER', administrator: 'ADMINISTRATOR' } as const

function admit(who: Exclude<Who, 'anyone'>, identity: Identity | undefined): void {
  const { actor } = identity ?? refuse(refusals.signInFirst)
  if (who !== 'signed-in' && !isFor(who, actor)) refuse(refusals.notYours)
}

function isFor(who: Exclude<Who, 'anyone' | 'signed-in'>, actor: Actor): boolean {
  if (who === 'professional' || who === 'family') return actor.kind === who
  if (actor.kind !== 'professional') return false
  if (who === 'administrators') return keepsPeople(actor.role)
  if (who === 'menders') return keepsPeople(actor.role) || actor.role === roleFor['privacy-officer']
  return who === 'region' ? Object.values<string>(roleFor).includes(actor.role) : actor.role === roleFor[who]
}

/** Who keeps people and their roles: of the region, or of one organisation. */
const keepsPeople = (role: string) => role === 'ADMINISTRATOR' || role === 'ORGANISATION_ADMINISTRATOR'

/** The call of a request whose route is for someone signed in. */
export function callOf(request: FastifyRequest, ports: Ports): Call {
  if (!request.identity) return refuse(refusals.signInFirst)
  const { actor, authenticatedAt } = request.identity
  const isChange = request.method !== 'GET' && request.method !== 'HEAD'
  return { ports, actor, requestId: request.id, signedInAt: authenticatedAt, isChange }
}
