// What a learning note may not hold (P1.7): nothing that looks like it points at a person.

export type PersonalTrace = 'looks-like-bsn' | 'looks-like-phone' | 'looks-like-email' | 'looks-like-birth-date'

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|' +
  'jan|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec'
const between = String.raw`[\s.\-/·()]*`
const digits = (count: string) => String.raw`(?:${between}\d){${count}}(?!\d)`
const dayOfMonth = String.raw`(?<!\d)\d{1,2}(?:e|ste|de|st|nd|rd|th)?[\s\-.]+(?:of\s+)?`

const traces: readonly (readonly [PersonalTrace, RegExp])[] = [
  ['looks-like-email', /[^\s@]+(?:@|\s?[[(]at[\])]\s?)[^\s@]+\.\p{L}{2,}/iu],
  ['looks-like-phone', new RegExp(String.raw`(?<!\d)(?:\+|00)${digits('9,14')}`)],
  ['looks-like-phone', new RegExp(String.raw`(?<!\d)0${digits('9')}`)],
  ['looks-like-bsn', new RegExp(String.raw`(?<!\d)\d${digits('8')}`)],
  // A whole date: day, month and year. Day and month alone, or month and year, say nobody's birthday.
  ['looks-like-birth-date', /(?<!\d)\d{1,2}\s*[-/.\s]\s*\d{1,2}\s*[-/.\s]\s*(?:19|20)?\d{2}(?!\d)/],
  ['looks-like-birth-date', /(?<!\d)(?:19|20)\d{2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}(?!\d)/],
  ['looks-like-birth-date', /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/],
  ['looks-like-birth-date', new RegExp(String.raw`${dayOfMonth}(?:${months})\.?[\s\-,'’]*(?:19|20)?\d{2}(?!\d)`, 'iu')],
]

/** agreements-06 (P1.7): the first trace of a person in a text; figures in other signs, or with signs between that nobody sees, count too. */
export function personalTraceIn(text: string): PersonalTrace | undefined {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\u00ad]/gu, '')
  const inAscii = plain.replace(/\p{Nd}/gu, asciiDigit)
  return traces.find(([, looks]) => looks.test(inAscii))?.[0]
}

/** Decimal digits stand in runs of ten: the last of those before a sign that is no digit is its nought. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code < 128) return sign
  let nought = code
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1
  return String((code - nought) % 10)
}
