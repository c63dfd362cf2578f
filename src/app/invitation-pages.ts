import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { type Checked, checkInvitation } from '../capabilities/accounts/invitations/check.ts'
import { asApp } from '../capabilities/accounts/session.ts'
import type { SignInDesk } from '../capabilities/accounts/sign-in/desk.ts'
import { holderOfTicket, listProviders } from '../capabilities/accounts/sign-in/queries.ts'
import { type InvitationForm, invitationPage, invitedPage } from '../capabilities/accounts/web/sign-in-pages.ts'
import { problemFor } from '../platform/http/problems.ts'
import type { Server } from '../platform/http/server.ts'
import { cookieOf, ticketCookie } from './cookies.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'

const path = '/uitnodiging'
const limit = { max: 20, timeWindow: '1 minute' }

/** A second code that is still to come is no fault. */
const faultOf: Partial<Record<Checked['kind'], InvitationForm['fault'] & string>> = {
  over: 'wrong',
  'wrong-second-code': 'wrongSecond',
}

/** The pages of an invitation: filling in the codes, then choosing how to sign in from now on. */
export function invitationPages(server: Server, desk: SignInDesk, isTrial: boolean): void {
  const { ports } = desk
  const frame = { path, isTrial }
  const shared = { config: { who: 'anyone', rateLimit: limit } as const, errorHandler: answerOnPage }
  server.get(path, shared, async (request, reply) =>
    sendPage(reply, invitationPage(chosenLanguage(request, reply), { code: '', asksSecond: false }), frame),
  )
  const Codes = Type.Object(
    { code: Type.String({ maxLength: 60 }), second: Type.Optional(Type.String({ maxLength: 20 })) },
    { additionalProperties: false },
  )
  const schema = { body: Codes, hide: true } as { body: typeof Codes }
  server.post(path, { ...shared, schema }, async (request, reply) => {
    const language = chosenLanguage(request, reply)
    const { code, second = '' } = request.body
    const checked = await checkInvitation(ports, { code, second })
    if (checked.kind === 'good') return welcome(request, reply, checked.ticket)
    const fault = faultOf[checked.kind]
    const form: InvitationForm = { code, asksSecond: checked.kind !== 'over', ...(fault ? { fault } : {}) }
    return sendPage(reply.status(fault ? 400 : 200), invitationPage(language, form), frame)
  })

  /** Whoever has a letter in hand is told what to do, never handed a document for machines. */
  function answerOnPage(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { status } = problemFor(error, request)
    const fault = status === 429 ? 'tooOften' : status === 400 ? 'wrong' : 'failed'
    const form = { code: '', asksSecond: false, fault } as const
    return sendPage(reply.status(status), invitationPage(chosenLanguage(request, reply), form), frame)
  }

  async function welcome(request: FastifyRequest, reply: FastifyReply, ticket: string): Promise<FastifyReply> {
    const { holder, providers } = await asApp(ports.database, async (db) => ({
      holder: await holderOfTicket(db, ticket, ports.now()),
      providers: await listProviders(db),
    }))
    const kind = holder?.kind ?? 'family'
    reply.setCookie(ticketCookie, ticket, { ...cookieOf(request), path: '/', sameSite: 'strict', maxAge: 30 * 60 })
    const ways = providers.filter(({ kinds }) => kinds.includes(kind))
    return sendPage(reply, invitedPage(chosenLanguage(request, reply), holder?.name ?? '', ways), frame)
  }
}
