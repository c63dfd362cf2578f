import { type PasswordFault, passwordLength } from '../rules.ts'
import { commonWords } from './common-words.ts'

/**
 * own-provider-05 — length over composition (NIST SP 800-63B §3.1.1.2): 12 to 128 signs, none of those that everybody tries first, and
 * not one's own name.
 */
export function faultOfPassword(password: string, own: { loginName: string; name: string }): PasswordFault | undefined {
  const length = [...password].length
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  const spellings = spellingsOf(password)
  if (spellings.some((letters) => isOwnName(letters, own))) return 'own-name'
  return isWorn(password) || spellings.some(isCommon) ? 'common' : undefined
}

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '')

/** The letters of a text, once without its digits and signs, once with each read as the letter that it looks like. */
function spellingsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  return [lettersOf(plain), lettersOf([...plain].map((sign) => lookAlikes[sign] ?? sign).join(''))]
}

/** Few different signs, or digits alone: a row, a date, a telephone number. */
const isWorn = (password: string) => new Set(password).size < 5 || /^[\d\s.+-]+$/.test(password)

/** Words that everybody uses, with nothing of one's own beside them. */
const isCommon = (letters: string) => leavesLittle(letters, commonWords)

function isOwnName(letters: string, { loginName, name }: { loginName: string; name: string }): boolean {
  const parts = [loginName, name, ...name.split(/\s+/)].flatMap(spellingsOf).filter((part) => part.length >= 3)
  return leavesLittle(
    letters,
    parts.toSorted((a, b) => b.length - a.length),
  )
}

function leavesLittle(letters: string, words: readonly string[]): boolean {
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), letters)
  return rest.length < 4 && rest.length < letters.length
}
