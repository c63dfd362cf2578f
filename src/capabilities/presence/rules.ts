import { addDays, type CivilDate, earlierOf, laterOf } from '../../platform/pure/dates.ts'
import { isWorkingDay } from '../../platform/pure/working-days.ts'
import type { WeekKind } from './vocabulary.ts'

/** Somebody in a school on a day of the week. Times are "09:00": they compare as text. */
export interface Slot {
  id: string
  accountId: string
  schoolId: string
  weekday: number
  weeks: WeekKind
  fromTime: string
  untilTime: string
  room: string
  fromOn: CivilDate
  untilOn: CivilDate | null
}

/** A day on which a slot is otherwise; without times nobody is there. */
export interface Exception {
  slotId: string
  onDay: CivilDate
  fromTime: string | null
  untilTime: string | null
  room: string | null
  reason: string | null
}

export interface Holiday {
  name: string
  fromOn: CivilDate
  untilOn: CivilDate
}

const DAY = 86_400_000
/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: CivilDate): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day))

/** The number of the week by ISO 8601: that of its Thursday. */
export function weekOf(day: CivilDate): number {
  const thursday = addDays(mondayOf(day), 3)
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / DAY / 7) + 1
}

const isInWeek = (weeks: WeekKind, day: CivilDate) =>
  weeks === 'every' || (weekOf(day) % 2 === 0) === (weeks === 'even')

/** presence-01 — P3.1. A slot has its day in its weeks, from its first day until its last; holidays are not looked at. */
export const hasDay = (slot: Pick<Slot, 'weekday' | 'weeks' | 'fromOn' | 'untilOn'>, day: CivilDate): boolean =>
  weekdayOf(day) === slot.weekday &&
  slot.fromOn <= day &&
  (slot.untilOn === null || day <= slot.untilOn) &&
  isInWeek(slot.weeks, day)

/** Why there is no school on a day; null on a school day. A national holiday has no name here. */
export function closedBecause(day: CivilDate, holidays: readonly Holiday[]): { name: string | null } | null {
  const holiday = holidays.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)
  if (holiday) return { name: holiday.name }
  return isWorkingDay(day) ? null : { name: null }
}

export interface Presence<S extends Slot = Slot> {
  slot: S
  state: 'here' | 'moved' | 'away'
  fromTime: string
  untilTime: string
  room: string
  reason: string | null
}

export interface Pattern<S extends Slot = Slot> {
  slots: readonly S[]
  exceptions: readonly Exception[]
  holidays: readonly Holiday[]
}

/**
 * presence-02 — P3.1. Who is there on a day: every slot that has the day, with its exception. On a national or school holiday nobody,
 * unless an exception names the day with times of its own.
 */
export function presenceOn<S extends Slot>({ slots, exceptions, holidays }: Pattern<S>, day: CivilDate): Presence<S>[] {
  const isClosed = closedBecause(day, holidays) !== null
  return slots
    .filter((slot) => hasDay(slot, day))
    .map((slot) =>
      asIs(
        slot,
        exceptions.find((one) => one.slotId === slot.id && one.onDay === day),
      ),
    )
    .filter(({ state }) => !isClosed || state === 'moved')
    .toSorted((a, b) => (a.fromTime < b.fromTime ? -1 : a.fromTime > b.fromTime ? 1 : 0))
}

function asIs<S extends Slot>(slot: S, exception: Exception | undefined): Presence<S> {
  const { fromTime, untilTime, room } = slot
  const usual = { slot, fromTime, untilTime, room, reason: exception?.reason ?? null }
  if (!exception) return { ...usual, state: 'here' }
  if (exception.fromTime === null || exception.untilTime === null) return { ...usual, state: 'away' }
  const { fromTime: from, untilTime: until } = exception
  return { ...usual, state: 'moved', fromTime: from, untilTime: until, room: exception.room ?? room }
}

export interface PresenceDay<S extends Slot = Slot> {
  day: CivilDate
  closed: { name: string | null } | null
  people: Presence<S>[]
}

/** presence-03 — P3.3. The school days of this week and the next; in the weekend, of the two weeks that come. */
export function twoWeeks<S extends Slot>(pattern: Pattern<S>, today: CivilDate): PresenceDay<S>[] {
  const monday = mondayOf(weekdayOf(today) > 5 ? addDays(today, 2) : today)
  return [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((days) => {
    const day = addDays(monday, days)
    return { day, closed: closedBecause(day, pattern.holidays), people: presenceOn(pattern, day) }
  })
}

/** The first day on which somebody is there, today or within so many days. */
export function nextPresence<S extends Slot>(pattern: Pattern<S>, today: CivilDate, within = 28) {
  for (let day = today, left = within; left > 0; day = addDays(day, 1), left -= 1) {
    const there = presenceOn(pattern, day).find(({ state }) => state !== 'away')
    if (there) return { day, ...there }
  }
  return undefined
}

const overlap = (a: { fromTime: string; untilTime: string }, b: { fromTime: string; untilTime: string }) =>
  a.fromTime < b.untilTime && b.fromTime < a.untilTime

/**
 * presence-04 — P3.1. Nobody is in two places at once: the slot of this person that has a day and a time in common with the new one, if
 * there is one. Of weeks that alternate, three in a row hold every kind.
 */
export function clashWith<S extends Slot>(wanted: Omit<Slot, 'id'>, others: readonly S[]): S | undefined {
  return others.find(
    (one) => one.accountId === wanted.accountId && overlap(one, wanted) && daysInCommon(one, wanted).length > 0,
  )
}

function daysInCommon(a: Omit<Slot, 'id'>, b: Omit<Slot, 'id'>): CivilDate[] {
  if (a.weekday !== b.weekday) return []
  const from = laterOf(a.fromOn, b.fromOn)
  const until = earlierOf(a.untilOn ?? '9999-12-31', b.untilOn ?? '9999-12-31')
  const first = addDays(from, (a.weekday - weekdayOf(from) + 7) % 7)
  return [0, 7, 14]
    .map((days) => addDays(first, days))
    .filter((day) => day <= until && hasDay(a, day) && hasDay(b, day))
}

/** presence-05 — P3.1. Also on one day with another time: who of this person's other slots is elsewhere then. */
export function clashOnDay<S extends Slot>(
  wanted: { slotId: string; onDay: CivilDate; fromTime: string; untilTime: string },
  others: readonly S[],
  exceptions: readonly Exception[],
): Presence<S> | undefined {
  const ofOthers = others.filter(({ id }) => id !== wanted.slotId)
  return presenceOn({ slots: ofOthers, exceptions, holidays: [] }, wanted.onDay).find(
    (one) => one.state !== 'away' && overlap(one, wanted),
  )
}
