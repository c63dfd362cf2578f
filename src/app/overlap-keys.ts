import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Keyring, newKey, type OverlapKeys } from '../capabilities/overlap/mark.ts'

/**
 * The keys of the marks, in a file outside the database that only the server's user reads: in the data folder, or where
 * RONDOM_OVERLAP_KEYS says. All servers on one database read the same file. Made when it is first asked for.
 */
export function overlapKeysIn(folder: string): Keyring {
  const path = process.env.RONDOM_OVERLAP_KEYS ?? join(folder, 'overlap-keys.json')
  const write = (keys: OverlapKeys) => {
    mkdirSync(dirname(path), { recursive: true })
    // Half a file would be no key at all: the whole one takes its place.
    writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return {
    write,
    read: () => {
      if (!existsSync(path)) write({ current: 1, keys: { 1: newKey() } })
      return JSON.parse(readFileSync(path, 'utf8')) as OverlapKeys
    },
  }
}
