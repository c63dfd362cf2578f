import type { AreaKind } from '../vocabulary.ts'

/** How the border of each kind is drawn: told apart by their dashes and weight, never by colour. */
export const lineOf: Readonly<Record<AreaKind, { width: number; dash?: string; isRound?: true; isDouble?: true }>> = {
  municipality: { width: 1.4 },
  'swv-po': { width: 2.4, dash: '9 5' },
  'swv-vo': { width: 2.8, dash: '0.1 5.5', isRound: true },
  rmc: { width: 2.4, dash: '13 4 2.5 4' },
  'youth-region': { width: 4.6, isDouble: true },
  ggd: { width: 2.4, dash: '20 6' },
  'veilig-thuis': { width: 4.2, dash: '0.1 9', isRound: true },
  cooperation: { width: 3.2 },
}
