import { addDays, type CivilDate } from '../../../platform/pure/dates.ts'
import type { Ground } from './ground.ts'

/** Ends a dated row on the day before today: today the next one begins. What began today is taken back, and held on no day. */
export const endedBy = <Row extends { until_on: string | null }>(row: Row, { today }: Pick<Ground, 'today'>): Row => ({
  ...row,
  until_on: addDays(today, -1),
})

/** A row that begins today; it has no end, or goes on until what was planned after it. */
export const begun = <Row extends object>(
  row: Row,
  { today, planned }: Pick<Ground, 'today' | 'planned'>,
  key?: string,
): Row & { from_on: CivilDate; until_on: CivilDate | null } => {
  const next = key === undefined ? undefined : planned.get(key)
  return { ...row, from_on: today, until_on: next === undefined ? null : addDays(next, -1) }
}
