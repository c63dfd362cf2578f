import Type from 'typebox'
import { stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import { Session, SignedOut } from './contract.ts'
import { sessionCookie } from './session.ts'
import type { SignInDesk } from './sign-in/desk.ts'
import { leave } from './sign-in/leave.ts'

export function accountRoutes(server: Server, desk: SignInDesk, isTrial: boolean): void {
  const { ports } = desk
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
    stated({ who: 'anyone', tag: 'accounts', id: 'closeSession', summary: 'Uitloggen', answers: { 200: SignedOut } }),
    async (request, reply) => {
      const token = request.cookies[sessionCookie]
      const next = token ? await leave(desk, token) : '/'
      reply.clearCookie(sessionCookie, { path: '/' })
      return { next }
    },
  )
  keyRoute(server, desk)
}

/** With this providers check that it is us (private_key_jwt). */
function keyRoute(server: Server, desk: SignInDesk): void {
  const Keys = Type.Object({ keys: Type.Array(Type.Record(Type.String(), Type.String())) })
  server.get(
    '/v1/sign-in-keys',
    stated({
      who: 'anyone',
      tag: 'accounts',
      id: 'listSignInKeys',
      summary: 'De openbare sleutel waarmee Rondom aan een aanbieder laat zien wie het is (JWK Set)',
      answers: { 200: Keys },
    }),
    async () => desk.keys.publicKeys() as { keys: Record<string, string>[] },
  )
}
