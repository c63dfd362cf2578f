// The kinds of information and how much of it (domain-nl §1.4): what doors are made of. Read by server and browser alike.

export const categories = [
  'LOGISTICS',
  'IDENTITY_CONTACT',
  'ATTENDANCE',
  'SCHOOL_PROGRESS',
  'SUPPORT_NEED',
  'WELLBEING_SIGNAL',
  'FAMILY_SITUATION',
  'HEALTH',
  'CARE_CONTENT',
  'SAFETY_CONCERN',
  'PLAN_GOAL_ACTION',
  'FINANCE_DEBT',
  'CRIMINAL',
] as const
export type Category = (typeof categories)[number]

/** From least to most: a key opens its level and those before it. */
export const levels = ['dates', 'summary', 'full'] as const
export type Level = (typeof levels)[number]
