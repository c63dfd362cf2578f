// A piece about several people: the caller asks for each, and takes the answers together (C-9, decide-format.md).

import { type Level, levels } from '../../access/vocabulary.ts'
import type { Decision } from './request.ts'

/** All must allow: the first denial answers, with everyone's missing; the lowest level and the earliest `until` count. */
export function decideTogether([first, ...others]: readonly [Decision, ...Decision[]]): Decision {
  const all = [first, ...others]
  const answer = all.find(({ decision }) => decision === 'deny') ?? first
  const untils = all.flatMap(({ until }) => until ?? []).sort()
  return {
    ...answer,
    missing: [...new Set(all.flatMap(({ missing }) => missing))].sort(),
    mustInform: answer.decision === 'allow' && all.some(({ mustInform }) => mustInform),
    level: answer.decision === 'deny' ? null : lowestLevel(all.map(({ level }) => level)),
    until: untils[0] ?? null,
  }
}

/** Null, no level at all, is lower than `dates`. */
export function lowestLevel(given: readonly (Level | null)[]): Level | null {
  return given.includes(null) ? null : (levels.find((level) => given.includes(level)) ?? null)
}
