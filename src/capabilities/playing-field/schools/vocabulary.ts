/** Who has which task in the support of a school. `other` has a name of its own. */
export const schoolRoles = ['care-lead', 'confidant', 'complaints', 'child-abuse-lead', 'director', 'other'] as const
export type SchoolRole = (typeof schoolRoles)[number]

/** How a team and a school spoke. */
export const momentKinds = ['visit', 'call', 'meeting'] as const
export type MomentKind = (typeof momentKinds)[number]

/** Every how many weeks a team speaks with a school where nothing else is agreed (practice P5.4). */
export const usualRhythm = 6
