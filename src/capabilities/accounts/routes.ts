import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import type { Database } from '../../platform/database/database.ts'
import { Nothing, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import { callOf } from './calls.ts'
import { KeptSessions, Session, SessionsQuery, SignedOut } from './contract.ts'
import { asApp, type Identity, sessionCookie } from './session.ts'
import { closeSessionOfOther, listKeptSessions } from './sessions/keep.ts'
import type { SignInDesk } from './sign-in/desk.ts'
import { leave } from './sign-in/leave.ts'
import { capacitiesOf } from './sign-in/queries.ts'

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
      const today = civilDateOf(ports.now())
      const maySwitch = kind === 'professional' && (await mayActForMore(ports.database, identity, today))
      return { kind, accountId, name, organisation, role, maySwitch, today, isTrial }
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
  keptSessionRoutes(server, desk)
}

async function mayActForMore(database: Database, { actor, providerId }: Identity, today: string): Promise<boolean> {
  return (await asApp(database, (db) => capacitiesOf(db, actor.accountId, providerId, today))).length > 1
}

/** Who of their own people is signed in, for administrators. */
function keptSessionRoutes(server: Server, { ports }: SignInDesk): void {
  const common = { who: 'administrators', tag: 'accounts' } as const
  server.get(
    '/v1/sessions',
    stated({
      ...{ ...common, id: 'listSessions', summary: 'Wie van je eigen mensen is ingelogd' },
      querystring: SessionsQuery,
      answers: { 200: KeptSessions },
    }),
    (request) => listKeptSessions(callOf(request, ports), request.query),
  )
  server.post(
    '/v1/sessions/:sessionId/_close',
    stated({
      ...{ ...common, asksFresh: true, id: 'closeSessionOfOther', summary: 'Log iemand van je eigen mensen uit' },
      params: Type.Object({ sessionId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await closeSessionOfOther(callOf(request, ports), request.params.sessionId)
      return reply.status(204).send(null)
    },
  )
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
