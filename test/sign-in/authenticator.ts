// A passkey in software: it does what WebAuthn says, or one thing wrong.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Page } from './browser.ts'

export interface Wrongs {
  origin?: string
  rpId?: string
  counter?: number
  /** Somebody else touches it: it does not check the person. */
  isUnverified?: boolean
  challenge?: string
}

export interface Authenticator {
  make(page: Page, wrong?: Wrongs): string
  use(page: Page, wrong?: Wrongs): string
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

/** What the page asks of a passkey, as the browser's script reads it. */
export function questionOf(page: Page): { challenge: string } {
  const found = /data-options="([^"]*)"/.exec(page.text)?.[1] ?? '{}'
  return JSON.parse(found.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'))
}

export function newAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' }) as { x?: string; y?: string }
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const said = (type: string, page: Page, { origin = 'http://localhost', challenge }: Wrongs) =>
    Buffer.from(
      JSON.stringify({ type, challenge: challenge ?? questionOf(page).challenge, origin, crossOrigin: false }),
    )
  const data = ({ rpId = 'localhost', isUnverified = false }: Wrongs, count: number, isNew: boolean) => {
    const head = Buffer.alloc(5)
    head[0] = 0x01 | (isUnverified ? 0 : 0x04) | (isNew ? 0x40 : 0)
    head.writeUInt32BE(count, 1)
    const made = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
    return Buffer.concat([sha256(rpId), head, ...(isNew ? [made] : [])])
  }
  const answer = (response: object) =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  return {
    make: (page, wrong = {}) => {
      const authData = data(wrong, wrong.counter ?? counter, true)
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from([0x58, authData.length]),
        authData,
      ])
      return answer({
        clientDataJSON: said('webauthn.create', page, wrong).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    use: (page, wrong = {}) => {
      counter = wrong.counter ?? counter + 1
      const clientData = said('webauthn.get', page, wrong)
      const authData = data(wrong, counter, false)
      return answer({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey).toString('base64url'),
      })
    },
  }
}
