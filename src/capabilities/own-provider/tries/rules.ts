/** Where tries are counted: how many are free, how many seconds the first wait is (it doubles each time), and the longest. */
export interface Bucket {
  key: string
  free: number
  first: number
  longest: number
  /** Shared by many: a sign-in that goes well takes back its own try only. */
  isOfAll: boolean
}

const minutes = 60

/**
 * own-provider-09 — a browser in which somebody was in before counts for itself, so that guessing elsewhere never keeps its owner out.
 * Elsewhere tries count by name and place, by name, and by place: many tries at one name and one try at many names both come to stand
 * still. Nothing is ever locked: each wait ends.
 */
export function bucketsOfName(
  loginHash: string,
  from: { address: string; browser: string },
  isKnown: boolean,
): Bucket[] {
  if (isKnown) return [{ key: `browser ${from.browser}`, free: 10, first: 15, longest: 15 * minutes, isOfAll: false }]
  const place = placeOf(from.address)
  return [
    { key: `name ${loginHash} at ${place}`, free: 5, first: 15, longest: 15 * minutes, isOfAll: false },
    { key: `name ${loginHash}`, free: 20, first: 1, longest: 1 * minutes, isOfAll: true },
    { key: `place ${place}`, free: 20, first: 5, longest: 5 * minutes, isOfAll: true },
  ]
}

/** Codes are short: after the password was right, five are free. */
export function bucketsOfCode(accountId: string, from: { browser: string }, isKnown: boolean): Bucket[] {
  const where = isKnown ? `browser ${from.browser}` : 'elsewhere'
  return [{ key: `code ${accountId} ${where}`, free: 5, first: 30, longest: 15 * minutes, isOfAll: false }]
}

/** An address of IPv6 is one of very many that the same person has: its network counts. */
export function placeOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail = ''] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
