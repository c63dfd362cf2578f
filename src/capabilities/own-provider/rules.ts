/**
 * How somebody showed who they are. These are names of our own: nobody assessed them against the levels of eIDAS, so no such level is
 * claimed. A passkey with a finger, face or pin cannot be given away to a false site; a password with a code can.
 */
export const acrValues = {
  passkey: 'urn:rondom:acr:passkey',
  password: 'urn:rondom:acr:password-and-code',
} as const

/** RFC 8176: a key with the person verified by it; a password with a code of one time. */
export const amrValues = { passkey: ['swk', 'user', 'mfa'], password: ['pwd', 'otp', 'mfa'] } as const

export const passwordLength = { least: 12, most: 128 } as const
export type PasswordFault = 'short' | 'long' | 'common' | 'own-name'

export type LoginNameFault = 'wrong-signs' | 'taken' | 'too-often'

/** A login name is compared without capitals and spaces around it. */
export const plainLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** Three to sixty letters, digits and a few signs: an e-mail address will do. */
export const faultOfLogin = (typed: string): LoginNameFault | undefined =>
  /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{2,59}$/u.test(plainLogin(typed)) ? undefined : 'wrong-signs'
