import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type JsonWebKey,
  randomBytes,
} from 'node:crypto'
import type { CryptoKey, JWK } from 'jose'

/** What is kept outside the database to sign in with: whoever takes the database alone can neither read secrets nor pose as us. */
export interface StoredSignInKeys {
  /** Seals the secrets that providers gave us; 32 bytes, base64. */
  seal: string
  /** With this we show providers who we are (private_key_jwt). */
  signing: JWK
  /** With this the built-in provider signs whom it let in; absent in a file from before there was one. */
  issuing?: JWK
}

export interface SignInKeys {
  seal(text: string): string
  /** Throws when it was sealed with another key, or changed. */
  open(sealed: string): string
  /** PKCS #8 key and its id, for signing. */
  signingKey(): Promise<{ key: CryptoKey; kid: string }>
  /** What providers may know: the public half, as a JWK set. */
  publicKeys(): { keys: JsonWebKey[] }
  /** The private key of the built-in provider. */
  issuingKey(): JWK
  /** A key of 32 bytes for one purpose, always the same: who has one of them has no other. */
  keyFor(purpose: string): Buffer
}

/** New keys for a new installation: AES-256 to seal, RSA 2048 to sign (OIDC NLGov: RS256 must, PS256 recommended). */
export const newSignInKeys = (): StoredSignInKeys => ({
  seal: randomBytes(32).toString('base64'),
  signing: newSigningKey(),
  issuing: newSigningKey(),
})

/** The same keys, with what a file of an earlier version does not have yet. */
export const grown = (stored: StoredSignInKeys): StoredSignInKeys =>
  stored.issuing ? stored : { ...stored, issuing: newSigningKey() }

function newSigningKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), kid: randomBytes(8).toString('hex') }
}

export function signInKeys(stored: StoredSignInKeys): SignInKeys {
  const secret = Buffer.from(stored.seal, 'base64')
  const kid = stored.signing.kid ?? ''
  return {
    seal: (text) => seal(secret, text),
    open: (sealed) => open(secret, sealed),
    signingKey: async () => ({ kid, key: await importSigningKey(stored.signing) }),
    publicKeys: () => {
      const key = createPublicKey(createPrivateKey({ format: 'jwk', key: stored.signing as JsonWebKey }))
      return { keys: [{ ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] }
    },
    issuingKey: () => {
      if (!stored.issuing) throw new Error('the file of the sign-in keys has no key for the built-in provider')
      return { ...stored.issuing, use: 'sig', alg: 'RS256' }
    },
    keyFor: (purpose) => Buffer.from(hkdfSync('sha256', secret, '', `rondom ${purpose}`, 32)),
  }
}

const importSigningKey = ({ kid: _, ...jwk }: JWK): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', jwk as never, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign'])

function seal(secret: Buffer, text: string): string {
  const start = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret, start)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([start, cipher.getAuthTag(), body]).toString('base64')
}

function open(secret: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
}
