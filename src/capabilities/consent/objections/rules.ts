import { ageOn, type CivilDate } from '../../../platform/pure/dates.ts'

export interface Said {
  parentId: string
  state: 'raised' | 'upheld' | 'set-aside' | 'taken-back'
  position: number
}

/** D22: who is 12 to 15 may say that a parent does not read along; from 16 no parent reads by themselves. */
export function maySay(bornOn: CivilDate | null, today: CivilDate): boolean {
  if (bornOn === null) return false
  const age = ageOn(bornOn, today)
  return age >= 12 && age < 16
}

/** D22: of each parent the newest word counts. */
export function newestPerParent<T extends Said>(said: readonly T[]): T[] {
  const newest = new Map<string, T>()
  for (const one of [...said].sort((a, b) => a.position - b.position)) newest.set(one.parentId, one)
  return [...newest.values()]
}

/** D22: what a professional set aside is raised again only with words: something new must be said. */
export function needsWords(newest: Said | undefined, words: string): boolean {
  return newest?.state === 'set-aside' && words.trim() === ''
}

/** D22: closed while it is raised or upheld; open again once it is set aside or taken back. */
export const isClosed = (newest: Said | undefined) => newest?.state === 'raised' || newest?.state === 'upheld'
