import { hash, verify } from '@node-rs/argon2'
import type { SignInKeys } from '../../accounts/sign-in/keys.ts'

/** How costly a password is to try: Argon2id, memory in KiB. */
export interface Cost {
  memoryCost: number
  timeCost: number
  parallelism: number
}

/** own-provider-05 — OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
export const owaspCost: Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes as long for nobody's password as for somebody's. */
  verify(hashed: string | undefined, password: string): Promise<boolean>
  /** How often a password was held against a hash: the same for a name that exists and one that does not. */
  verifications(): number
}

export function passwordsWith(keys: SignInKeys, cost: Cost = owaspCost): Passwords {
  const options = { ...cost, secret: keys.keyFor('own-provider pepper') }
  const nobody = hash('nobody has this password', options)
  let verified = 0
  return {
    hash: (password) => hash(normal(password), options),
    verify: async (hashed, password) => {
      verified += 1
      const isRight = await verify(hashed ?? (await nobody), normal(password), options)
      return isRight && hashed !== undefined
    },
    verifications: () => verified,
  }
}

/** The same signs typed on another keyboard are the same password (NIST SP 800-63B, §3.1.1.2). */
const normal = (password: string) => password.normalize('NFKC')
