import type { Terms } from './filter.ts'
import { reading, Types } from './library.ts'
import { refuseScim } from './refusal.ts'

const longestFilter = 400
const mostTerms = 8

/** A filter, taken apart. What it costs is bounded before it is read; `not` is refused, as its reader takes it apart wrongly. */
export function readFilter(text: string): Terms[] {
  const words = text.replace(/"(?:[^"\\]|\\.)*"/g, '""').toLowerCase()
  if (text.length > longestFilter || (words.match(/\b(?:and|or)\b/g)?.length ?? 0) > mostTerms)
    return refuseScim(400, 'This filter is too long.', 'invalidFilter')
  if (/\bnot\b/.test(words)) return refuseScim(400, 'not is no part of filters here.', 'invalidFilter')
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/gi, (found) =>
    found.startsWith('"') ? found : '',
  )
  return reading(() => {
    try {
      return [...new Types.Filter(plain)] as Terms[]
    } catch {
      return refuseScim(400, 'This filter cannot be read.', 'invalidFilter')
    }
  })
}
