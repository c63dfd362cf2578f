// A certified OpenID Connect provider (node-oidc-provider) at a port of its own: what Rondom meets at an organisation that keeps to the norm.
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'

export interface RealProvider {
  issuer: string
  clientId: string
  /** Who signs in from now on. */
  signsIn(subject: string): void
  /** Goes there as a browser does, and gives the address to which it sends back. */
  visit(authorizationUrl: string): Promise<URL>
  stop(): Promise<void>
}

/** Starts it for one client, that shows who it is with the keys which `ourKeys` publishes. */
export async function startRealProvider(providerId: string, ourKeys: { keys: object[] }): Promise<RealProvider> {
  const clientId = 'rondom'
  let subject = 'nobody'
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        redirect_uris: [`http://localhost/inloggen/terug/${providerId}`],
        post_logout_redirect_uris: ['http://localhost/uitgelogd'],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'RS256',
        jwks: ourKeys as never,
      },
    ],
    jwks: {
      keys: [{ ...(await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey)), use: 'sig' }],
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId,
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const respond = provider.callback()
  answer = (request, response) =>
    request.url?.startsWith('/interaction/')
      ? provider.interactionFinished(request, response, { login: { accountId: subject } })
      : respond(request, response)
  return {
    issuer,
    clientId,
    signsIn: (next) => {
      subject = next
    },
    visit,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Follows the provider's own redirects, with a jar of its own, until it sends back. */
async function visit(address: string): Promise<URL> {
  const { origin } = new URL(address)
  const jar = new Map<string, string>()
  let next = new URL(address)
  for (let step = 0; step < 10 && next.origin === origin; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const { headers, status } = await fetch(next, { redirect: 'manual', headers: { cookie, 'x-step': randomUUID() } })
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = headers.get('location')
    if (!location) throw new Error(`the provider answered ${status} without a way on`)
    next = new URL(location, next)
  }
  return next
}
