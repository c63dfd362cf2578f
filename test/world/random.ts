/** A seeded generator (mulberry32): the same seed gives the same world on every machine. */
export type Random = {
  /** A whole number from `low` up to and including `high`. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Each with its own probability of being kept; never nothing, unless there was nothing. */
  some<T>(from: readonly T[], probability: number): T[]
  weighted<T extends string>(weights: Record<T, number>): T
}

export function seeded(seed: number): Random {
  const next = mulberry32(seed)
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const chance = (probability: number) => next() < probability
  function pick<T>(from: readonly T[]): T {
    const picked = from[int(0, from.length - 1)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  function some<T>(from: readonly T[], probability: number): T[] {
    const kept = from.filter(() => chance(probability))
    return kept.length > 0 || from.length === 0 ? kept : [pick(from)]
  }
  return { int, chance, pick, some, weighted: (weights) => weigh(next(), weights) }
}

function weigh<T extends string>(at: number, weights: Record<T, number>): T {
  const entries = Object.entries<number>(weights) as [T, number][]
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight] of entries) {
    left -= weight
    if (left < 0) return name
  }
  throw new Error('no weights')
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
