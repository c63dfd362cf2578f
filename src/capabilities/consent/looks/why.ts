import type { Why } from '../../access/contract.ts'

/** What each rule means to a family that reads why someone looked. What is not here reads as a duty of the law. */
const whyOfRule: Readonly<Record<string, Why>> = {
  'C-7': 'youth-alone',
  'C-8': 'asked',
  D02: 'duty',
  D03: 'duty',
  D04: 'report',
  D05: 'report',
  D06: 'report',
  D07: 'court',
  D08: 'inquiry',
  D09: 'same-help',
  D10: 'education',
  D11: 'education',
  D12: 'transfer',
  D13: 'access-decision',
  D14: 'consent',
  D15: 'consent',
  D16: 'consent',
  D17: 'school-policy',
  D18: 'consent',
  D19: 'danger',
  D20: 'emergency',
  D21: 'family',
  D22: 'family',
  D23: 'family',
  D24: 'family',
  D25: 'figures',
  looks: 'own-looks',
  oversight: 'oversight',
}

export interface Looked {
  action: string
  viewerKind: 'professional' | 'relative' | 'system'
  hasRegie: boolean
  grounds: readonly string[]
}

/** Why someone looked, every reason once: an emergency first, as that is what a family must not miss. */
export function whysOf({ action, viewerKind, hasRegie, grounds }: Looked): Why[] {
  if (action === 'refused') return ['refused']
  if (viewerKind === 'system') return ['system']
  if (action === 'emergency') return ['emergency']
  if (viewerKind === 'relative') return grounds.includes('looks') ? ['own-looks'] : ['family']
  const whys = grounds.map((ground) => (ground === 'source' ? ownOf(hasRegie) : (whyOfRule[ground] ?? 'duty')))
  const found = new Set<Why>(whys.length ? whys : [ownOf(hasRegie)])
  // Who keeps the plan together is told as that, whatever single key was used; a yes of the family says it better than own writing.
  if (hasRegie && !found.has('emergency')) return ['regie']
  return [...found].filter((why) => why !== 'own-writing' || found.size === 1).sort(mostTellingFirst)
}

const ownOf = (hasRegie: boolean): Why => (hasRegie ? 'regie' : 'own-writing')

const mostTellingFirst = (a: Why, b: Why) => Number(b === 'emergency') - Number(a === 'emergency')

/** The rules to show beside it: those of the law, not the words of this system. */
export const rulesOf = (grounds: readonly string[]): string[] =>
  [...new Set(grounds)].filter((one) => /^[CDI]-?\d+$/.test(one)).sort()
