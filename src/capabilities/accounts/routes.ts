import { Nothing, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Ports } from '../access/actor.ts'
import { Session } from './contract.ts'
import { closeSession, sessionCookie } from './session.ts'

export function accountRoutes(server: Server, ports: Ports, isTrial: boolean): void {
  server.get(
    '/v1/session',
    stated({
      who: 'signed-in',
      tag: 'accounts',
      id: 'getSession',
      summary: 'Wie ben ik, en namens wie?',
      answers: { 200: Session },
    }),
    async (request) => {
      const identity = request.identity ?? refuse(refusals.signInFirst)
      const { actor, name, organisation } = identity
      const role = actor.kind === 'professional' ? actor.role : null
      const { kind, accountId } = actor
      return { kind, accountId, name, organisation, role, today: civilDateOf(ports.now()), isTrial }
    },
  )
  server.post(
    '/v1/session/_close',
    stated({ who: 'anyone', tag: 'accounts', id: 'closeSession', summary: 'Uitloggen', answers: { 204: Nothing } }),
    async (request, reply) => {
      const token = request.cookies[sessionCookie]
      if (token) await closeSession(ports.database, token)
      reply.clearCookie(sessionCookie, { path: '/' })
      return reply.status(204).send(null)
    },
  )
}
