/** The terms in the life of a consent [policy]; a region may choose its own. */
export const consentTerms = {
  source: 'C-25',
  asOf: '2026-11',
  /** After a no the same is not asked again for this many days, unless something is new. */
  restAfterRefusalDays: 30,
} as const
