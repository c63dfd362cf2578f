// Whose answer is missing, in words: "de ouders met gezag en de jongere".

import type { DeciderKind } from '../vocabulary.ts'
import type { DecideRequest, DeciderInput, Verdict } from './request.ts'

/** `isOne`: exactly one person, so that what is said holds for that person. */
export type Who = { nl: string; en: string; isOne: boolean }

type Words = { nl: string; en: string }

const single: Readonly<Record<DeciderKind, Words>> = {
  parent: { nl: 'de ouder met gezag', en: 'the parent with authority' },
  guardian: { nl: 'de voogd', en: 'the guardian' },
  gi: { nl: 'de gecertificeerde instelling', en: 'the certified institution' },
  youth: { nl: 'de jongere', en: 'the young person' },
  adult: { nl: 'de persoon zelf', en: 'the person themself' },
  curator: { nl: 'de curator of mentor', en: 'the curator or mentor' },
  mentor: { nl: 'de curator of mentor', en: 'the curator or mentor' },
}
const otherParent: Words = { nl: 'de andere ouder met gezag', en: 'the other parent with authority' }
const parents: Words = { nl: 'de ouders met gezag', en: 'the parents with authority' }

export function whoIsMissing({ missing }: Verdict, { deciders }: DecideRequest): Who {
  const kinds = missing.map((name) => kindOf(name, deciders))
  const words = [...new Set(kinds)].map((kind) => (kind === 'parent' ? wordsForParents(kinds, deciders) : single[kind]))
  const join = (language: 'nl' | 'en') => new Intl.ListFormat(language).format(words.map((one) => one[language]))
  return { nl: join('nl'), en: join('en'), isOne: missing.length === 1 }
}

function kindOf(name: string, deciders: readonly DeciderInput[]): DeciderKind {
  const known = deciders.find(({ id }) => id === name)
  return known?.is ?? (name in single ? (name as DeciderKind) : 'parent')
}

function wordsForParents(kinds: readonly DeciderKind[], deciders: readonly DeciderInput[]): Words {
  if (kinds.filter((kind) => kind === 'parent').length > 1) return parents
  const withGezag = deciders.filter(({ is, hasGezag }) => is === 'parent' && hasGezag)
  return withGezag.length > 1 ? otherParent : single.parent
}
