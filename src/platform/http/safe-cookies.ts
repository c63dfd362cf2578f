import type { Server } from './server.ts'

const ours = /^rondom-/
/** The language is no secret, and the page itself may set it. */
const open = 'rondom-language'
const prefixes = ['__Host-', '__Secure-'] as const

/**
 * Behind TLS our cookies carry a prefix that browsers guard (RFC 6265bis): only this very host can set them, over TLS. What comes without
 * it was planted, by a neighbouring site or over a line without TLS, and is not read.
 */
export function guardCookies(server: Server): void {
  server.addHook('onRequest', async (request) => {
    request.cookies = Object.fromEntries(Object.entries(request.cookies).flatMap(cookieOf))
  })
  server.addHook('onSend', async (_request, reply) => {
    const set = reply.getHeader('set-cookie')
    if (set === undefined) return
    reply.removeHeader('set-cookie')
    reply.header(
      'set-cookie',
      [set].flat().map((line) => guarded(String(line))),
    )
  })
}

function cookieOf([name, value]: [string, string | undefined]): [string, string | undefined][] {
  const prefix = prefixes.find((one) => name.startsWith(one))
  if (prefix) return [[name.slice(prefix.length), value]]
  return ours.test(name) && name !== open ? [] : [[name, value]]
}

/** `__Host-` asks for the whole site as its path; a cookie of one path only has `__Secure-`. */
function guarded(line: string): string {
  const secure = /;\s*secure(;|$)/i.test(line) ? line : `${line}; Secure`
  if (!ours.test(line) || line.startsWith(`${open}=`)) return secure
  return `${/;\s*path=\/(;|$)/i.test(line) ? '__Host-' : '__Secure-'}${secure}`
}
