import { addDays, type CivilDate, earlierOf } from '../../platform/pure/dates.ts'
import { closedBecause, type Exception, type Holiday, hasDay, presenceOn, type Slot } from './rules.ts'

/** The school year in which a day falls, by its first calendar year: 1 August to 31 July. */
export const schoolYearOf = (day: CivilDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
export const firstDayOf = (year: number): CivilDate => `${year}-08-01`
export const lastDayOf = (year: number): CivilDate => `${year + 1}-07-31`

const minutesAt = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const minutesOf = ({ fromTime, untilTime }: { fromTime: string; untilTime: string }) =>
  minutesAt(untilTime) - minutesAt(fromTime)

export interface Hours {
  /** In the whole school year. */
  planned: number
  /** Until today, today included. */
  plannedSoFar: number
  realisedSoFar: number
}

/**
 * presence-06 — P3.1. Minutes of one slot in a school year. Planned: its days without holidays. Realised: planned, minus who was away,
 * and with other times as they were; nobody keeps a clock.
 */
export function hoursOf(
  slot: Slot,
  { exceptions, holidays }: { exceptions: readonly Exception[]; holidays: readonly Holiday[] },
  year: number,
  today: CivilDate,
): Hours {
  const hours: Hours = { planned: 0, plannedSoFar: 0, realisedSoFar: 0 }
  const until = earlierOf(lastDayOf(year), slot.untilOn ?? lastDayOf(year))
  for (let day = firstDayOf(year); day <= until; day = addDays(day, 1)) {
    if (!hasDay(slot, day)) continue
    const planned = closedBecause(day, holidays) ? 0 : minutesOf(slot)
    hours.planned += planned
    if (day > today) continue
    hours.plannedSoFar += planned
    const there = presenceOn({ slots: [slot], exceptions, holidays }, day).filter(({ state }) => state !== 'away')
    hours.realisedSoFar += there.reduce((sum, one) => sum + minutesOf(one), 0)
  }
  return hours
}

/** presence-07 — P3.1. Shares are in hundredths of a percent and make up the whole; each payer has one. */
export function sharesAddUp(shares: readonly { payerId: string; share: number }[]): boolean {
  const isOnce = new Set(shares.map(({ payerId }) => payerId)).size === shares.length
  return isOnce && shares.reduce((sum, { share }) => sum + share, 0) === 10_000
}
