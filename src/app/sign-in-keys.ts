import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  newSignInKeys,
  type SignInKeys,
  type StoredSignInKeys,
  signInKeys,
} from '../capabilities/accounts/sign-in/keys.ts'

/**
 * The keys to sign in with, in a file outside the database that only the server's user reads: in the data folder, or where
 * RONDOM_SIGN_IN_KEYS says. All servers on one database read the same file. Made when the server first starts.
 */
export function signInKeysIn(folder: string): SignInKeys {
  const path = process.env.RONDOM_SIGN_IN_KEYS ?? join(folder, 'sign-in-keys.json')
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    // Half a file would be no key at all: the whole one takes its place.
    writeFileSync(`${path}.new`, JSON.stringify(newSignInKeys()), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return signInKeys(JSON.parse(readFileSync(path, 'utf8')) as StoredSignInKeys)
}
