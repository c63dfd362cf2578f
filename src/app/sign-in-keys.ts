import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  grown,
  newSignInKeys,
  type SignInKeys,
  type StoredSignInKeys,
  signInKeys,
} from '../capabilities/accounts/sign-in/keys.ts'

/**
 * The keys to sign in with, in a file outside the database that only the server's user reads: in the data folder, or where
 * RONDOM_SIGN_IN_KEYS says. All servers on one database read the same file. Made when the server first starts; a file of an earlier
 * version grows by the key that it lacks, and keeps the others.
 */
export function signInKeysIn(folder: string): SignInKeys {
  const path = process.env.RONDOM_SIGN_IN_KEYS ?? join(folder, 'sign-in-keys.json')
  if (!existsSync(path)) make(path)
  if (!read(path).issuing) grow(path)
  return signInKeys(read(path))
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as StoredSignInKeys

/** Half a file would be no key at all: the whole one appears at once, and of two servers that start together the first one's stays. */
function make(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(newSignInKeys()), { mode: 0o600 })
  try {
    linkSync(fresh, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    unlinkSync(fresh)
  }
}

/** One server makes the missing key; another that starts at the same moment waits for it. */
function grow(path: string): void {
  const fresh = `${path}.new`
  try {
    writeFileSync(fresh, JSON.stringify(grown(read(path))), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    for (let tries = 0; tries < 50 && !read(path).issuing; tries++)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    if (read(path).issuing) return
    throw new Error(`${fresh} was left behind by a server that stopped halfway: remove it, and start again`)
  }
  renameSync(fresh, path)
}
