import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie } from '../capabilities/accounts/session.ts'

/** Shows that this browser has just filled in the codes of an invitation. */
export const ticketCookie = 'rondom-uitnodiging'

/** Of every cookie of ours: no script reads it, and behind TLS it travels over TLS alone. */
export const cookieOf = (request: FastifyRequest) => ({ httpOnly: true, secure: request.protocol === 'https' })

/** The session travels only to pages of ours, from pages of ours. */
export function setSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, { ...cookieOf(request), path: '/', sameSite: 'strict' })
}
