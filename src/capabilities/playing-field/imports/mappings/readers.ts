// How cells are read: each gives the value as it is kept, or what is wrong with it.
import { isCivilDate } from '../../../../platform/pure/dates.ts'
import { areaKinds } from '../../areas/vocabulary.ts'
import { isIdentifier, type Scheme, tidyIdentifier } from '../../organisations/identifiers.ts'
import type { Reading } from '../columns.ts'

/** What each number looks like, for who must mend it. */
const forms: Readonly<Record<Scheme, string>> = {
  BRIN: '00AA',
  VESTIGING: '00AA00',
  BOARD: '00000',
  MUNICIPALITY: '0000',
  SWV: 'PO0000 / VO0000',
  RMC: '00',
  OIN: '00000000000000000000',
  KVK: '00000000',
  AGB: '00000000',
  RSIN: '000000000',
}

export const identifier =
  (scheme: Scheme) =>
  (text: string): Reading => {
    const value = tidyIdentifier(scheme, text)
    return isIdentifier(scheme, value) ? value : { code: 'form', about: forms[scheme] }
  }

const byPattern =
  (pattern: RegExp, about: string, tidy: (text: string) => string) =>
  (text: string): Reading => {
    const value = tidy(text)
    return pattern.test(value) ? value : { code: 'form', about }
  }
const withoutBlanks = (text: string) => text.replaceAll(/\s/g, '').toUpperCase()

export const postcode = byPattern(/^[1-9]\d{3}[A-Z]{2}$/, '1234AB', withoutBlanks)
export const postcode4 = byPattern(/^[1-9]\d{3}$/, '1234', withoutBlanks)
export const phone = byPattern(/^[+\d(][\d ()./-]{2,29}$/, '0123 456789', (text) => text)
export const website = byPattern(
  /^(https?:\/\/)?[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/[^\s"<>]*)?$/iu,
  'www.voorbeeld.nl',
  (text) => text,
)

/** As the calendar writes it, or day first as spreadsheets here do. */
export function date(text: string): Reading {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text)
  const [, day = '', month = '', year = ''] = dutch ?? []
  const value = dutch ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isCivilDate(value) && value >= '1900-01-01' ? value : { code: 'no-date' }
}

/** A word of a closed list, as the list writes it or as people here do. */
export function oneOf<Word extends string>(list: readonly Word[], spoken: Readonly<Partial<Record<string, Word>>>) {
  return (text: string): Reading => {
    const word = text.toLowerCase()
    const found = list.find((one) => one.toLowerCase() === word) ?? spoken[word]
    return found ?? { code: 'not-on-list', about: [...new Set([...Object.keys(spoken), ...list])].join(', ') }
  }
}

export const areaKind = oneOf(areaKinds, {
  gemeente: 'municipality',
  jeugdregio: 'youth-region',
  samenwerking: 'cooperation',
})

/** Areas by kind and code, one or more: `gemeente:9901|rmc:98`. Kept as `municipality 9901|rmc 98`. */
export function areaList(text: string): Reading {
  const read: string[] = []
  for (const one of text.split('|')) {
    const [kind = '', code = ''] = one
      .trim()
      .split(':')
      .map((part) => part.trim())
    const known = areaKind(kind)
    if (typeof known !== 'string' || code === '') return { code: 'form', about: 'gemeente:0000|rmc:00' }
    read.push(`${known} ${code}`)
  }
  return read.join('|')
}
