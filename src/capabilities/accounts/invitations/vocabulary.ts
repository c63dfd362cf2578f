/** How somebody of a family comes in. */
export const waysIn = ['not-invited', 'invited', 'withdrawn', 'lapsed', 'signed-in', 'ended'] as const
export type WayIn = (typeof waysIn)[number]
