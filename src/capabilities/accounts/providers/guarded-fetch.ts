import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Where a provider may be reached. */
export interface Bounds {
  /** Without TLS on this machine itself: the trial, and tests. */
  allowsThisMachine: boolean
  /** Addresses that only exist inside a network. */
  allowsPrivate: boolean
  /** Our own address: the built-in provider stands behind it. */
  ownOrigin: string
}

const largestAnswer = 512 * 1024
const longest = 10_000

/** Why an address was not reached, apart from what the network said. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
  readonly because: 'not-https' | 'private' | 'too-large' | 'too-slow'
  constructor(because: NotAllowed['because']) {
    super(because)
    this.because = because
  }
}

const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(network, bits, 'ipv6')

/** Whether an address exists inside a network only; also where IPv6 wraps such an IPv4 address. */
export function isInside(address: string): boolean {
  const wrapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const plain = wrapped ?? address
  const family = isIP(plain)
  return family === 0 || inside.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

const isThisMachine = (hostname: string) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/**
 * accounts-38: reaches a provider and nothing else: over TLS, at an address that is not inside our own network (looked at when the
 * connection is made, so that a name cannot be one thing when asked and another when used), without following it elsewhere, and
 * with an end to size and time.
 */
export function guardedFetch(bounds: Bounds): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init)
    const url = new URL(asked.url)
    const isHere = bounds.allowsThisMachine && isThisMachine(url.hostname)
    if (url.protocol !== 'https:' && !isHere) throw new NotAllowed('not-https')
    const mayBeInside = isHere || bounds.allowsPrivate || url.origin === bounds.ownOrigin
    if (!mayBeInside && isIP(bare(url.hostname)) !== 0 && isInside(bare(url.hostname))) throw new NotAllowed('private')
    return reach(url, asked, mayBeInside)
  }
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '')

const lookingAt =
  (mayBeInside: boolean): LookupFunction =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 4)
      if (!mayBeInside && found.some(({ address }) => isInside(address))) return done(new NotAllowed('private'), '', 4)
      const [first] = found
      return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family ?? 4)
    })

async function reach(url: URL, asked: Request, mayBeInside: boolean): Promise<Response> {
  const body = asked.body ? Buffer.from(await asked.arrayBuffer()) : undefined
  const request = url.protocol === 'https:' ? requestTls : requestPlain
  const headers = { ...Object.fromEntries(asked.headers), ...(body ? { 'content-length': String(body.length) } : {}) }
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: asked.method,
      headers,
      lookup: lookingAt(mayBeInside),
      agent: false,
      signal: AbortSignal.any([asked.signal, AbortSignal.timeout(longest)]),
    })
    sent.on('error', (error) =>
      reject(error.name === 'AbortError' || error.name === 'TimeoutError' ? new NotAllowed('too-slow') : error),
    )
    sent.on('response', (answer) => read(answer).then((bytes) => resolve(responseOf(answer, bytes)), reject))
    sent.end(body)
  })
}

async function read(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largestAnswer) {
      answer.destroy()
      throw new NotAllowed('too-large')
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const emptyKinds = [101, 204, 205, 304]

function responseOf(answer: IncomingMessage, bytes: Buffer): Response {
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const status = answer.statusCode ?? 502
  return new Response(emptyKinds.includes(status) ? null : new Uint8Array(bytes), { status, headers })
}
