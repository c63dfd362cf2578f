import { Secret, TOTP } from 'otpauth'

const seconds = 30

/** A new secret for an app that shows codes (RFC 6238): 160 bits, base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string, label: string) =>
  new TOTP({
    issuer: 'Rondom',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: seconds,
    secret: Secret.fromBase32(secret),
  })

/** What the square code says to the app. */
export const totpAddress = (secret: string, loginName: string): string => totpOf(secret, loginName).toString()

/** own-provider-07 — which step of the clock a code belongs to: this one, or one before or after; undefined when it is none of them. */
export function stepOfCode(secret: string, typed: string, now: Date): number | undefined {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(secret, '').validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / seconds) + delta
}

/** The key as somebody types it by hand: in groups of four. */
export const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret
