/** The numbers under which registers know an organisation (domain-nl §8); a BRIN is a school's, a VESTIGING one place of it. */
export const schemes = [
  'BRIN',
  'VESTIGING',
  'BOARD',
  'MUNICIPALITY',
  'SWV',
  'RMC',
  'OIN',
  'KVK',
  'AGB',
  'RSIN',
] as const
export type Scheme = (typeof schemes)[number]

const forms: Readonly<Record<Scheme, RegExp>> = {
  BRIN: /^\d{2}[A-Z]{2}$/,
  VESTIGING: /^\d{2}[A-Z]{2}\d{2}$/,
  BOARD: /^\d{5}$/,
  MUNICIPALITY: /^\d{4}$/,
  // The middle is the number of the province at the statistics office, 20 to 31.
  SWV: /^(PO|VO)(2\d|3[01])\d{2}$/,
  RMC: /^\d{1,2}$/,
  OIN: /^\d{20}$/,
  KVK: /^\d{8}$/,
  AGB: /^\d{8}$/,
  RSIN: /^\d{9}$/,
}

/** playing-field-03: an identifier has the form of its scheme (domain-nl §8); an RSIN also passes the eleven-proof. */
export function isIdentifier(scheme: Scheme, value: string): boolean {
  return forms[scheme].test(value) && (scheme !== 'RSIN' || passesElevenProof(value))
}

/** Nine down to two times each figure, minus the last: a multiple of eleven (RSIN, as BSN). */
function passesElevenProof(value: string): boolean {
  const sum = [...value].reduce((total, figure, index) => total + Number(figure) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0 && sum !== 0
}

/** As registers write it: without blanks, in capitals, a municipality with its leading nought and without GM. */
export function tidyIdentifier(scheme: Scheme, written: string): string {
  const bare = written.replaceAll(/\s/g, '').toUpperCase()
  if (scheme === 'MUNICIPALITY') return bare.replace(/^GM/, '').padStart(4, '0')
  return bare
}
