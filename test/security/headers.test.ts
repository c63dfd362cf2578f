// The headers of every answer there is: of each route, to a stranger and to somebody signed in, over TLS and without.
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app/build.ts'
import { portsFor, realWorld } from '../../src/app/ports.ts'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'
import type { Server } from '../../src/platform/http/server.ts'
import { type Cast, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { routesOfTheApp } from '../matrix/operations.ts'
import { cheap } from '../sign-in/own-ground.ts'

const routes = await routesOfTheApp()
const assets = new URL('../../build/web/assets/', import.meta.url)
const aFile = () => `/assets/${readdirSync(assets).find((name) => name.endsWith('.css'))}`

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

function expectSafe({ headers }: Pick<LightMyRequestResponse, 'headers'>, what: string, isTls: boolean): void {
  expect(headers, what).toMatchObject(always)
  expect(['same-origin', 'no-referrer'], what).toContain(headers['referrer-policy'])
  const policy = String(headers['content-security-policy'])
  expect(policy, what).toMatch(/^default-src 'none';/)
  expect(policy, what).toContain("frame-ancestors 'none'")
  expect(policy, what).not.toMatch(/unsafe|data:|\*|https?:/)
  expect(headers['strict-transport-security'], what).toBe(isTls ? 'max-age=31536000; includeSubDomains' : undefined)
  expect([headers.server, headers['x-powered-by']], what).toEqual([undefined, undefined])
  for (const cookie of [headers['set-cookie'] ?? []].flat())
    expect(cookie, what).toMatch(isTls ? /^(__Host-|__Secure-)?rondom-.*; Secure/ : /^rondom-/)
}

describe.each(testDatabases().filter(({ name }) => name === 'pglite'))(
  'the headers of every answer, on $name',
  ({ make }) => {
    let cast: Cast
    let overTls: Server
    let broken: Server
    beforeAll(async () => {
      cast = await raiseCurtain(make, { ownProvider: cheap })
      const common = { isTrial: false, log: false, trustProxy: false } as const
      overTls = await buildApp(cast.ports, { ...common, publicUrl: 'https://rondom.example', ownProvider: cheap })
      broken = await buildApp(portsFor({} as never, realWorld), common)
    })
    afterAll(async () => {
      await overTls?.close()
      await broken?.close()
      await cast?.dispose()
    })

    const headersOf = (isTls: boolean, cookie: string) => ({
      host: 'rondom.example',
      origin: isTls ? 'https://rondom.example' : 'http://rondom.example',
      ...(cookie ? { cookie: `${isTls ? '__Host-' : ''}${cookie}` } : {}),
    })

    describe.each([
      ['without TLS', false],
      ['over TLS', true],
    ] as const)('%s', (_, isTls) => {
      it.each(routes)('%s answers a stranger, a professional and another website with all of them', async (route) => {
        const [method = '', path = ''] = route.split(' ')
        const url = path.replace('*', 'x').replace(/:\w+/g, () => randomUUID())
        const server = isTls ? overTls : cast.server
        const noah = await cast.professional('noah')
        for (const headers of [
          headersOf(isTls, ''),
          headersOf(isTls, noah.cookie),
          { ...headersOf(isTls, noah.cookie), origin: 'https://elsewhere.example' },
        ]) {
          const answer = await server.inject({ method: method as 'GET', url, headers, remoteAddress: anAddress() })
          expect(answer.statusCode, route).toBeLessThan(500)
          expectSafe(answer, `${route} ${answer.statusCode}`, isTls)
          const isFile = answer.statusCode === 200 && path.startsWith('/assets/')
          // A map changes once in years, and is asked again each time by its tag.
          if (!isFile && path !== '/v1/map')
            expect(answer.headers['cache-control'], route).toMatch(/^(no-store|private)/)
        }
      })

      it('what is no route, cannot be read, is too large or of the wrong kind is answered with all of them', async () => {
        const server = isTls ? overTls : cast.server
        const { cookie } = await cast.professional('noah')
        const headers = headersOf(isTls, cookie)
        const json = { ...headers, 'content-type': 'application/json' }
        const asked = [
          [404, { url: '/nothing' }],
          [404, { url: '/v1/nothing' }],
          [400, { url: '/v1/%E0%A4%A' }],
          [400, { url: '/v1/dossiers', method: 'POST', headers: json, payload: '{' }],
          [413, { url: '/v1/dossiers', method: 'POST', headers: json, payload: `"${'a'.repeat(300_000)}"` }],
          [
            415,
            {
              url: '/v1/dossiers',
              method: 'POST',
              headers: { ...headers, 'content-type': 'text/plain' },
              payload: 'a',
            },
          ],
          [200, { url: aFile() }],
        ] as const
        for (const [status, request] of asked) {
          const answer = await server.inject({ headers, ...request })
          expect(answer.statusCode, JSON.stringify(request).slice(0, 80)).toBe(status)
          expectSafe(answer, request.url, isTls)
        }
      })
    })

    it('a fault of ours is answered with all of them, and with no word of what went wrong', async () => {
      const answer = await broken.inject({ url: '/v1/session', headers: { cookie: `${sessionCookie}=x` } })
      expect([answer.statusCode, answer.body.includes('sql')]).toEqual([500, false])
      expectSafe(answer, 'a fault', false)
    })

    it('what is no HTTP at all is answered and closed, with a policy that allows nothing', async () => {
      await broken.listen({ port: 0, host: '127.0.0.1' })
      const { port } = broken.server.address() as { port: number }
      const said = await new Promise<string>((resolve) => {
        let text = ''
        const socket = connect(port, '127.0.0.1', () => socket.write('NOISE\r\n\r\n'))
        socket.on('data', (chunk) => {
          text += chunk
        })
        socket.on('close', () => resolve(text))
      })
      expect(said).toMatch(/^HTTP\/1\.1 400 /)
      expect(said).toContain("content-security-policy: default-src 'none'; frame-ancestors 'none'")
      expect(said).toContain('x-content-type-options: nosniff')
    })

    describe('cookies over TLS', () => {
      const getSession = (cookie: string) =>
        overTls.inject({ url: '/v1/session', headers: { host: 'rondom.example', cookie }, remoteAddress: anAddress() })

      it('accounts-56 a session is read from the guarded cookie alone: one that a neighbouring site could plant is no session', async () => {
        const { cookie } = await cast.professional('noah')
        expect((await getSession(`__Host-${cookie}`)).statusCode).toBe(200)
        expect((await getSession(cookie)).statusCode).toBe(401)
        expect((await getSession(`${cookie}; __Host-${sessionCookie}=planted`)).statusCode).toBe(401)
      })

      it('accounts-56 signing out takes the guarded cookie away', async () => {
        const { cookie } = await cast.professional('noah')
        const answer = await overTls.inject({
          method: 'POST',
          url: '/v1/session/_close',
          headers: { host: 'rondom.example', origin: 'https://rondom.example', cookie: `__Host-${cookie}` },
        })
        expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-rondom-session=;.*Path=\/.*; Secure/)
        expect((await getSession(`__Host-${cookie}`)).statusCode).toBe(401)
      })
    })
  },
)

let addresses = 0
/** Limits count by address. */
function anAddress(): string {
  addresses += 1
  return `10.3.${addresses >> 8}.${addresses & 255}`
}
