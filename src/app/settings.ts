import { isIP } from 'node:net'
import type { TrustedProxies } from '../platform/http/server.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A setting with which the server does not start; the message is one sentence that says what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** Where browsers find the trial: RONDOM_URL, or this machine. */
export const urlOfTrial = (env: Environment): string =>
  env.RONDOM_URL ? readUrl(env.RONDOM_URL) : `http://localhost:${env.PORT ?? 3000}`

/** accounts-57 — where browsers find a real server is said, not guessed from what somebody sends: providers send people back there. */
export function urlOfServer(env: Environment): string {
  if (!env.RONDOM_URL)
    throw new CannotStart('Say with RONDOM_URL where browsers find this server, as https://rondom.example.nl.')
  const url = readUrl(env.RONDOM_URL)
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && hostname !== 'localhost')
    throw new CannotStart('RONDOM_URL must begin with https:// (only on localhost it may be http://).')
  return url
}

function readUrl(text: string): string {
  const url = URL.parse(text)
  const isPlain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
  if (!isPlain || url.username)
    throw new CannotStart(
      'RONDOM_URL must be the address of this server alone, without a path, as https://rondom.example.nl.',
    )
  return url.origin
}

const names = ['loopback', 'linklocal', 'uniquelocal']

/**
 * accounts-57 — which proxies may say who asks, and how: those at these addresses; never everyone. A number of hops is not taken: with it
 * nobody can tell whether the last one was a proxy.
 */
export function trustedProxies({ TRUST_PROXY: text = '' }: Environment): TrustedProxies {
  if (text === '') return false
  const addresses = text.split(',').map((one) => one.trim())
  if (addresses.every(isAddress)) return addresses
  throw new CannotStart(
    'TRUST_PROXY names the addresses of the proxies before this server, with commas: 10.0.0.5, 10.1.0.0/16, loopback.',
  )
}

function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (names.includes(text)) return true
  // A range of everyone trusts whoever asks.
  const isRange =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128))
  return version !== 0 && more.length === 0 && isRange
}
