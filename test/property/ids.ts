// Ids of a world's people and things: the same seed and attempt give the same ids, so that a failure can be met again.
import { createHash } from 'node:crypto'

export type IdOf = (...name: readonly string[]) => string

export function idsFor(seed: number, attempt: number): IdOf {
  return (...name) =>
    asUuid(
      createHash('sha256')
        .update([seed, attempt, ...name].join('/'))
        .digest('hex'),
    )
}

function asUuid(hex: string): string {
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return parts.join('-')
}
