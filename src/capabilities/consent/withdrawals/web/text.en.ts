import type { nl } from './text.nl.ts'

export const en: typeof nl = {
  title: 'Consent stopped',
  lead: 'Do not pass on what you read before.',
  less: 'A family took consent back. You now read less of this family.',
  nothing: 'A family took all consent back. It is no longer in your list.',
  ask: (names) => `Do you not know which family? Ask ${names}.`,
  look: 'See what you still read',
  since: (date) => `Since ${date}`,
}
