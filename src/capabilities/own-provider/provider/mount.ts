import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { Server } from '../../../platform/http/server.ts'
import { ownPath } from '../desk.ts'

/** Headers that every answer of the house has, on what the provider answers by itself. */
export type HouseHeaders = (request: FastifyRequest) => Readonly<Record<string, string>>

const limit = { max: 120, timeWindow: '1 minute' }

/** Gives the provider its place on the server: its own path, and nothing outside it. */
export function mountProvider(server: Server, provider: Provider, publicUrl: string, headers: HouseHeaders): void {
  const answer = provider.callback()
  void server.register(async (app) => {
    // The provider reads what is sent to it by itself.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    app.route({
      method: ['GET', 'POST'],
      url: `${ownPath}/*`,
      config: { who: 'anyone', rateLimit: limit, holdsSecret: true },
      schema: { hide: true } as never,
      handler: async (request, reply) => {
        reply.hijack()
        for (const [name, value] of Object.entries(headers(request))) reply.raw.setHeader(name, value)
        await answer(addressed(request.raw, publicUrl), reply.raw)
      },
    })
  })
}

/** The request as one to our own address: a provider that believed the Host header would send people where that says. */
export function addressed(raw: IncomingMessage, publicUrl: string): IncomingMessage {
  const { host, protocol } = new URL(publicUrl)
  const url = raw.url ?? '/'
  raw.headers.host = host
  raw.headers['x-forwarded-host'] = host
  raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  return Object.assign(raw, { originalUrl: url, url: url.slice(ownPath.length) || '/' })
}
