// The rules about informing a family (domain-nl §1.7a, I-1 to I-4). Which row must inform is the row's own column.
export type InformRule = { rule: string; source: string; asOf: string; says: string }

export const informTerms: { informWithinMonths: number; reviewWithinDays: number } = {
  /** I-1: what came from someone else is told at first contact or first disclosure, at the latest within this. */
  informWithinMonths: 1,
  /** I-3: who waits for safety looks again within this. */
  reviewWithinDays: 28,
}

const asOf = '2026-11'
const rule = (number: number, source: string, says: string): InformRule => ({ rule: `I-${number}`, source, asOf, says })

export const informRules: readonly InformRule[] = [
  rule(
    1,
    'AVG 13, 14',
    'The notice comes before the first question; about what came from others at first contact or first disclosure, within 1 month at the latest.',
  ),
  rule(
    2,
    'AVG 13, 14',
    'The notice says who told what to whom, why, on which ground, for how long, and how to object.',
  ),
  rule(
    3,
    'UAVG 41',
    'Informing may wait for safety only: with a reason, a second professional, and a review within 28 days.',
  ),
  rule(
    4,
    'domain §1.7a',
    'Every row that allows without consent and says "inform" makes a task with a day: done on, or postponed until.',
  ),
]
