const letters = 'BCDFGHJKLMNPQRSTVWXZ23456789'

/** A reference that can be said on the phone: eight characters without vowels, so that it never spells a word. */
export function referenceFrom(randomId: string): string {
  const numbers = randomId.replaceAll('-', '').match(/.{4}/g) ?? []
  const text = numbers.map((four) => letters[Number.parseInt(four, 16) % letters.length]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}`
}
