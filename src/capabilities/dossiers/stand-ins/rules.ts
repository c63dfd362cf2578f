import { addMonths, type CivilDate } from '../../../platform/pure/dates.ts'

export type StandInFault = 'stand-in-in-past' | 'stand-in-ends-before' | 'stand-in-too-long' | 'stand-in-role'

/** How many months someone stands in at most; who stays longer is a member of their own. */
export const longestStandIn = 3

/** dossiers-09: from today or later, not reversed, and not for longer than three months. */
export function faultOfDays(fromOn: CivilDate, untilOn: CivilDate, today: CivilDate) {
  if (fromOn < today) return { field: 'fromOn', code: 'stand-in-in-past' } as const
  if (untilOn < fromOn) return { field: 'untilOn', code: 'stand-in-ends-before' } as const
  if (untilOn > addMonths(fromOn, longestStandIn)) return { field: 'untilOn', code: 'stand-in-too-long' } as const
  return null
}
