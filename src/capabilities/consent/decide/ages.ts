// The age of the subject on the day of the disclosure decides, not the age when something was signed (C-10).
import type { AgeBand } from '../policy/deciders.ts'
import type { Case } from './case.ts'

export function ageBand({ at, life, request }: Case): AgeBand {
  if (at < life.youthJoins) return 'under12'
  const capable = request.subject.capable ?? true
  if (at < life.youthAlone) return capable ? '12to15' : '12to15Incapable'
  if (at < life.adult) return capable ? '16to17' : '16to17Incapable'
  return capable ? 'adult' : 'adultIncapable'
}

export function isAdult({ at, life }: Case): boolean {
  return at >= life.adult
}
