// A provider of an organisation, started apart and knowing nothing of Rondom: it does what OpenID Connect says, or one thing wrong.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'

/** Who signs in at the stranger's, and what it does wrong this time. */
export interface Behaviour {
  subject: string
  claims?: Record<string, unknown>
  /** Signs with a key that it never published. */
  otherKey?: boolean
  /** Seconds by which its clock is off. */
  clockOff?: number
  issuer?: string
  audience?: string
  nonce?: string
  /** Sends people back with an error instead of a code. */
  error?: string
}

export interface Stranger {
  issuer: string
  clientId: string
  behave(behaviour: Behaviour): void
  /** Goes there as a browser does, and gives the address to which it sends back. */
  visit(authorizationUrl: string): Promise<URL>
  /** A logout message as it would send it. */
  logoutToken(claims: JWTPayload, otherKey?: boolean): Promise<string>
  /** How often a code was exchanged. */
  exchanges(): number
  stop(): Promise<void>
}

interface Begun {
  query: URLSearchParams
  behaviour: Behaviour
}

/** Starts it on a free port of this machine; `ourKeys` gives what Rondom publishes, to check who asks. */
export async function startStranger(ourKeys: () => { keys: object[] }): Promise<Stranger> {
  const keys = { own: await generateKeyPair('RS256'), other: await generateKeyPair('RS256') }
  const clientId = 'rondom'
  const codes = new Map<string, Begun>()
  let behaviour: Behaviour = { subject: 'nobody' }
  let exchanged = 0
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const jwk = { ...(await exportJWK(keys.own.publicKey)), kid: 'own', use: 'sig', alg: 'RS256' }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') send(200, description(issuer))
    else if (url.pathname === '/keys') send(200, { keys: [jwk] })
    else if (url.pathname === '/authorize') response.writeHead(302, { location: sendBack(url.searchParams) }).end()
    else if (url.pathname === '/token') send(...(await exchange(new URLSearchParams(await bodyOf(request)))))
    else send(404, {})
  }

  function sendBack(query: URLSearchParams): string {
    const back = new URL(query.get('redirect_uri') ?? '')
    back.searchParams.set('state', query.get('state') ?? '')
    back.searchParams.set('iss', issuer)
    if (behaviour.error) back.searchParams.set('error', behaviour.error)
    else {
      const code = randomUUID()
      codes.set(code, { query, behaviour })
      back.searchParams.set('code', code)
    }
    return back.href
  }

  async function exchange(form: URLSearchParams): Promise<[number, unknown]> {
    exchanged += 1
    const begun = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isWhoItSays = await jwtVerify(form.get('client_assertion') ?? '', createLocalJWKSet(ourKeys() as never), {
      issuer: clientId,
      subject: clientId,
      audience: issuer,
    }).then(
      () => true,
      () => false,
    )
    if (!isWhoItSays) return [401, { error: 'invalid_client' }]
    const isRight =
      begun?.query.get('code_challenge') === challenge && begun.query.get('redirect_uri') === form.get('redirect_uri')
    if (!isRight || !begun) return [400, { error: 'invalid_grant' }]
    return [200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: await idToken(begun) }]
  }

  async function idToken({ query, behaviour: does }: Begun): Promise<string> {
    const now = Math.floor(Date.now() / 1000) + (does.clockOff ?? 0)
    const claims = { nonce: does.nonce ?? query.get('nonce') ?? '', auth_time: now, ...does.claims }
    return sign(claims, {
      now,
      subject: does.subject,
      otherKey: does.otherKey ?? false,
      issuer: does.issuer,
      audience: does.audience,
    })
  }

  function sign(
    claims: JWTPayload,
    as: {
      now: number
      subject?: string
      otherKey: boolean
      issuer?: string | undefined
      audience?: string | undefined
    },
  ): Promise<string> {
    const key: CryptoKey = as.otherKey ? keys.other.privateKey : keys.own.privateKey
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'own' })
      .setIssuer(as.issuer ?? issuer)
      .setAudience(as.audience ?? clientId)
      .setIssuedAt(as.now)
      .setExpirationTime(as.now + 120)
    return (as.subject === undefined ? token : token.setSubject(as.subject)).sign(key)
  }

  return {
    issuer,
    clientId,
    behave: (next) => {
      behaviour = next
    },
    visit: async (address) => {
      const { headers } = await fetch(address, { redirect: 'manual' })
      return new URL(headers.get('location') ?? '')
    },
    logoutToken: ({ sub, ...claims }, otherKey = false) =>
      sign(
        { jti: randomUUID(), events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...claims },
        { now: Math.floor(Date.now() / 1000), otherKey, ...(sub === undefined ? {} : { subject: sub }) },
      ),
    exchanges: () => exchanged,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const description = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  end_session_endpoint: `${issuer}/logout`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  authorization_response_iss_parameter_supported: true,
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
