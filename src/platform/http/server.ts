import type { IncomingMessage, ServerResponse } from 'node:http'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController, type RawServerDefault } from 'fastify'
import { refuse } from '../refusal.ts'
import { refusals } from '../refusals.ts'
import { addFormats } from './formats.ts'
import { addApiHeaders, answerToNoise, refuseOtherSites } from './headers.ts'
import { answerProblem } from './problems.ts'
import { refuseOtherKinds, refuseUnwritable } from './readable.ts'
import { guardCookies } from './safe-cookies.ts'

export type Server = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/**
 * Who may call a route (`region`: its administrator and its privacy officer; `administrators`: of the region or of one organisation;
 * `menders`: those and the privacy officer): stated on every route; a route without it stops the server from starting.
 */
export type Who =
  | 'anyone'
  | 'signed-in'
  | 'professional'
  | 'family'
  | 'privacy-officer'
  | 'administrator'
  | 'administrators'
  | 'menders'
  | 'region'

declare module 'fastify' {
  interface FastifyInstance {
    isBehindTls: boolean
  }
  interface FastifyContextConfig {
    who?: Who
    /** Kinds of file that the route takes instead of JSON. */
    kinds?: readonly string[]
    /** Who calls it showed just now who they are. */
    asksFresh?: boolean
    /** Its address is a secret: no page that it answers with says where it came from. */
    holdsSecret?: boolean
  }
}

interface Options {
  newId(): string
  /** Where log lines go; nothing personal is ever in them. */
  log: boolean
  trustProxy: TrustedProxies
  /** Whether browsers reach this server by https, whatever stands between. */
  isBehindTls: boolean
}

/** Whose word about the visitor's address and scheme counts: of the proxies at these addresses, or of nobody. */
export type TrustedProxies = false | readonly string[]

export const filesPath = '/assets/'
const largestBody = 200_000

/** Makes the HTTP server with what every route shares: limits, headers, problem documents, a log without persons. */
export async function createServer({ newId, log, trustProxy, isBehindTls }: Options): Promise<Server> {
  const server = fastify({
    logger: log ? { level: 'info', base: null } : false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    requestIdHeader: false,
    bodyLimit: largestBody,
    trustProxy: trustProxy && [...trustProxy],
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(answerToNoise)
      else socket.destroy()
    },
    routerOptions: { maxParamLength: 100 },
    ajv: {
      customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true, useDefaults: false },
      onCreate: addFormats,
    },
    // An address that cannot be read never reaches a route, and gets the same kind of answer.
    frameworkErrors: (error, request, reply) => {
      void addApiHeaders(request, reply)
      void answerProblem(error, request, reply)
    },
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as Server
  server.decorate('isBehindTls', isBehindTls)
  await server.register(cookie)
  if (isBehindTls) guardCookies(server)
  await server.register(formbody, { bodyLimit: largestBody })
  await server.register(rateLimit, { global: false, errorResponseBuilder: () => tooMany() })
  server.addHook('onRoute', (route) => {
    // Built files of the web: the same for everyone, without a handler of ours.
    if (route.url.startsWith(filesPath)) return
    if (!route.config?.who && route.method !== 'HEAD')
      throw new Error(`route ${route.url} does not say who may call it`)
  })
  server.addHook('onRequest', refuseOtherSites)
  server.addHook('onRequest', refuseOtherKinds)
  server.addHook('onSend', addApiHeaders)
  server.addHook('onResponse', async (request, reply) => {
    request.log.info({
      requestId: request.id,
      route: request.routeOptions.url,
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  server.addHook('preHandler', refuseUnwritable)
  server.setErrorHandler(answerProblem)
  server.setNotFoundHandler({ preHandler: async () => undefined }, async () => refuse(refusals.notFound))
  return server
}

function tooMany(): Error {
  return Object.assign(new Error('too many requests'), { statusCode: 429 })
}
