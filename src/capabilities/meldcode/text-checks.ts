/** D28: nine digits, spaces or dots or dashes between them allowed, that pass the eleven-proof of a citizen service number. */
export function holdsNumber(text: string): boolean {
  const runs = text.match(/\d(?:[ .-]?\d){8,}/g) ?? []
  return runs.map((run) => run.replace(/\D/g, '')).some((digits) => digits.length === 9 && passesElevenProof(digits))
}

function passesElevenProof(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return sum % 11 === 0 && digits !== '000000000'
}
