import { dateText, noDate, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import type { SchoolSlot, SlotChange } from '../contract.ts'
import type { WeekKind } from '../vocabulary.ts'
import { text } from './professional-text.ts'

/** When somebody is in a school, as typed. */
export interface SlotDraft {
  weekday: string
  weeks: WeekKind
  fromTime: string
  untilTime: string
  room: string
  fromOn: TypedDate
  untilOn: TypedDate
}

export const newSlot = (today: string): SlotDraft => ({
  ...{ weekday: '1', weeks: 'every', fromTime: '', untilTime: '', room: '' },
  ...{ fromOn: typedDate(today), untilOn: noDate },
})

/** A slot as it is, to be otherwise from a day on. */
export const slotFrom = (
  { weekday, weeks, fromTime, untilTime, room, untilOn }: SchoolSlot,
  day: string,
): SlotDraft => ({
  ...{ weekday: String(weekday), weeks, fromTime, untilTime, room },
  ...{ fromOn: typedDate(day), untilOn: typedDate(untilOn) },
})

export const slotTyped = ({ weekday, weeks, fromTime, untilTime, room, fromOn, untilOn }: SlotDraft): SlotChange => ({
  ...{ weekday: Number(weekday), weeks, fromTime, untilTime, room: room.trim() },
  ...{ fromOn: dateText(fromOn), untilOn: dateText(untilOn) || null },
})

const words = text.presence
export const slotNames: Readonly<Record<string, string | null>> = {
  accountId: words.person,
  organisationId: null,
  function: words.function,
  // "Noah is dan al op De Wilgenhof" says it all.
  weekday: '',
  weeks: words.weeks,
  fromTime: words.from,
  untilTime: words.until,
  room: words.room,
  fromOn: words.fromOn,
  untilOn: words.untilOn,
  lastOn: words.lastOn,
}
