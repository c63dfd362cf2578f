import { createHash, randomBytes } from 'node:crypto'

/** The secret of a link, said once: 32 random bytes, as an address can hold them. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it. A token has the strength of a key, so one hash without salt is enough; whatever else is sent hashes alike. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export const followRoute = '/vraag/volgen/:token'
export const followPath = (token: string): string => `/vraag/volgen/${token}`
