import type { Server } from '../../../platform/http/server.ts'

/** Reaches the built-in provider without the network, and every other address over it. */
export const reaching =
  (issuer: string, server: Server, network: typeof fetch): typeof fetch =>
  async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.href !== issuer && !url.href.startsWith(`${issuer}/`)) return network(input, init)
    const answer = await server.inject({
      method: (init.method ?? 'GET') as 'GET',
      url: url.pathname + url.search,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(init.body === undefined || init.body === null ? {} : { payload: String(init.body) }),
    })
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string])
    return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode, headers })
  }
