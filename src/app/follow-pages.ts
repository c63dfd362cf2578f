import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { DossierPorts } from '../capabilities/dossiers/ports.ts'
import { type FollowDeed, followQuestion } from '../capabilities/questions/follow/follow.ts'
import { followPath, followRoute } from '../capabilities/questions/follow/token.ts'
import { type FollowFault, followPage, wrongLinkPage } from '../capabilities/questions/web/follow-page.ts'
import { WORDS_MAX } from '../capabilities/questions/web/form-values.ts'
import { problemFor } from '../platform/http/problems.ts'
import { writable } from '../platform/http/readable.ts'
import type { Server } from '../platform/http/server.ts'
import type { Language } from '../platform/pure/language.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'
import { refusedPage } from './web/public/refused-page.ts'

/** How often one address may open a link: somebody who follows a question reads now and then, whoever guesses does not get far. */
const followingLimit = { max: 60, timeWindow: '10 minutes' }

/** The page behind the secret link of a question. The address is the key: it goes nowhere, is kept nowhere and is logged nowhere. */
export function followPages(server: Server, ports: DossierPorts, isTrial: boolean): void {
  const config = { who: 'anyone' as const, rateLimit: followingLimit, holdsSecret: true }
  const errorHandler = async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemFor(error, request)
    const page = refusedPage(chosenLanguage(request, reply), problem)
    return sendPage(reply.status(problem.status), page, { path: '/vraag', isTrial })
  }
  server.get(followRoute, { config, errorHandler }, async (request, reply) => answer(request, reply))
  server.post(followRoute, { config, errorHandler }, async (request, reply) => answer(request, reply))

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { token } = request.params as { token: string }
    const language = chosenLanguage(request, reply)
    const { deed, fault, words } = request.method === 'POST' ? readDeed(request.body) : NOTHING_ASKED
    const followed = await followQuestion(ports, token, request.id, deed)
    if (!followed) return sendPage(reply.status(404), wrongLinkPage(language), { path: '/vraag', isTrial })
    if (deed) return reply.redirect(withLanguage(followPath(token), language), 303)
    const path = followPath(token)
    const page = followPage({ language, path, followed, words, ...(fault ? { fault } : {}) })
    return sendPage(reply.status(fault ? 400 : 200), page, { path, isTrial })
  }
}

const withLanguage = (path: string, language: Language) => (language === 'nl' ? path : `${path}?taal=${language}`)

interface Asked {
  deed?: FollowDeed
  fault?: FollowFault
  words: string
}
const NOTHING_ASKED: Asked = { words: '' }

function readDeed(body: unknown): Asked {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const textOf = (field: string) => (typeof sent[field] === 'string' ? writable(sent[field]).trim() : '')
  const words = textOf('words').replaceAll('\r\n', '\n')
  const passingId = textOf('passing')
  switch (textOf('deed')) {
    case 'add':
      if (words === '') return { fault: 'ADD_EMPTY', words }
      return words.length > WORDS_MAX ? { fault: 'ADD_TOO_LONG', words } : { deed: { kind: 'add', words }, words }
    case 'withdraw':
      return textOf('sure') === '' ? { fault: 'WITHDRAW_TICK', words } : { deed: { kind: 'withdraw' }, words }
    case 'yes':
    case 'no':
      return { deed: { kind: 'answer', passingId, isYes: textOf('deed') === 'yes' }, words }
    default:
      return { words }
  }
}
