import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../refusal.ts'
import { refusals } from '../refusals.ts'

export const apiVersion = '0.1.0'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses a write that a browser sends from another website. */
export async function refuseOtherSites(request: FastifyRequest): Promise<void> {
  if (reading.has(request.method)) return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  // A page with no-referrer sends "null". Its address is the secret by which it is met: nothing of the browser's can be misused.
  if (origin === 'null' && request.routeOptions.config.holdsSecret && (site ?? 'same-origin') === 'same-origin') return
  const isForeign = origin ? hostOf(origin) !== host : site !== undefined && site !== 'same-origin' && site !== 'none'
  if (isForeign) refuse(refusals.otherSite)
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/** Known from where browsers find us, or from a proxy that is trusted; never from a header of whoever asks. */
const isTls = (request: FastifyRequest) => request.server.isBehindTls || request.protocol === 'https'

const strictPolicy = "default-src 'none'; frame-ancestors 'none'"

/** What every answer carries, whoever makes it. */
export function houseHeaders(request: FastifyRequest): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not no-referrer, but where the address is a secret: with it a browser sends a form from our own page with the origin "null".
    'referrer-policy': request.routeOptions.config?.holdsSecret ? 'no-referrer' : 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(isTls(request) ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** The headers of the API rules; a page sets its own content policy before this. */
export async function addApiHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers(houseHeaders(request))
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', strictPolicy)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  if (request.url.startsWith('/v1/')) reply.header('api-version', apiVersion)
}

/** The answer to what is no HTTP at all: it never becomes a request, so that no hook sees it. */
export const answerToNoise = [
  'HTTP/1.1 400 Bad Request',
  'content-length: 0',
  'connection: close',
  `content-security-policy: ${strictPolicy}`,
  'x-content-type-options: nosniff',
  'cache-control: no-store',
  '\r\n',
].join('\r\n')
