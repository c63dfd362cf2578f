import { addDays } from '../../../platform/pure/dates.ts'
import type { Ground } from './ground.ts'

/** Ends a dated row on the day before today: today the next one begins. What began today is taken back, and held on no day. */
export const endedBy = <Row extends { until_on: string | null }>(row: Row, { today }: Pick<Ground, 'today'>): Row => ({
  ...row,
  until_on: addDays(today, -1),
})

/** A row that begins today and has no end. */
export const begun = <Row extends object>(row: Row, { today }: Pick<Ground, 'today'>) => ({
  ...row,
  from_on: today,
  until_on: null,
})
