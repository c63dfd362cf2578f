import { createHmac, randomBytes } from 'node:crypto'
import { lineOf, type Named } from './rules.ts'

/** The keys of the marks, held outside the database. While a key is changed there are two, and each child has a mark of both. */
export interface OverlapKeys {
  current: number
  /** By version, in base64. */
  keys: Readonly<Record<string, string>>
}

/** Where the keys are kept; read each time, so that a change reaches a server that runs. */
export interface Keyring {
  read(): OverlapKeys
  write(keys: OverlapKeys): void
}

export interface Mark {
  version: number
  mark: string
}

export const newKey = () => randomBytes(32).toString('base64')

/** One mark for each key that there is. */
export const marksOf = (child: Named, { keys }: OverlapKeys): Mark[] =>
  Object.entries(keys).map(([version, key]) => ({ version: Number(version), mark: markOf(child, key) }))

const markOf = (child: Named, key: string) =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(lineOf(child)).digest('hex')

/** Keys that end with the process. */
export function keptInMemory(): Keyring {
  let held: OverlapKeys = { current: 1, keys: { 1: newKey() } }
  return {
    read: () => held,
    write: (keys) => {
      held = keys
    },
  }
}
