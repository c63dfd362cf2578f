import { randomBytes, randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for each other on paper (Crockford): no I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code of a letter: sixteen signs, 80 bits, in groups of four. */
export function newCode(): string {
  const code = [...randomBytes(16)].map((byte) => signs[byte % 32]).join('')
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** The second code, told by mouth or telephone: six digits. Five wrong tries end the invitation. */
export const newSecondCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** A code as somebody typed it from paper: without spaces and dashes, O for 0, I and L for 1. Empty when it is none. */
export function readCode(typed: string): string {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : ''
}

export const readSecondCode = (typed: string): string => typed.replace(/\D/g, '')

/** What of a code is hashed: the sixteen signs. */
export const plainCode = (code: string): string => code.replaceAll('-', '')
