import { createHmac, timingSafeEqual } from 'node:crypto'

/** A person needs longer than this to read the form and write two sentences. */
const tooSoon = 3_000
const tooLate = 24 * 3_600_000

export type StampVerdict = 'fine' | 'too-soon' | 'stale'

/** When a form was made, sealed so that nobody makes one up; it says nothing of who reads it, and no cookie is needed. */
export function stampFor(key: Buffer, at: Date): string {
  const moment = at.getTime().toString(36)
  return `${moment}.${sealOf(key, moment)}`
}

/** For a form that came back as stale: whoever checked it once needs no three seconds more. */
export const stampForAgain = (key: Buffer, at: Date): string => stampFor(key, new Date(at.getTime() - tooSoon))

/** A seal that is not ours is stale: the server may have begun again while somebody was writing, and their words are not to be lost. */
export function verdictOn(key: Buffer, stamp: string, now: Date): StampVerdict {
  const [moment = '', seal = ''] = stamp.split('.')
  const expected = Buffer.from(sealOf(key, moment))
  const given = Buffer.from(seal)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'stale'
  const age = now.getTime() - Number.parseInt(moment, 36)
  if (age < tooSoon) return 'too-soon'
  return age > tooLate ? 'stale' : 'fine'
}

const sealOf = (key: Buffer, moment: string) => createHmac('sha256', key).update(`form ${moment}`).digest('base64url')
