import { randomBytes } from 'node:crypto'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const many = 10

/** Ten codes for on paper, of ten signs each (50 bits) that are not mistaken for each other. */
export const newRecoveryCodes = (): string[] => Array.from({ length: many }, newRecoveryCode)

function newRecoveryCode(): string {
  const code = [...randomBytes(10)].map((byte) => signs[byte % 32]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** A code as somebody typed it from paper; empty when it is none. */
export function readRecoveryCode(typed: string): string {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : ''
}
