import { weekdayDate } from '../../platform/pure/format.ts'
import type { RefusalKind } from '../../platform/refusal.ts'
import type { SlotRow } from './queries.ts'
import { presenceRefusals } from './refusals.ts'
import type { Presence } from './rules.ts'

const days = {
  nl: ['', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  en: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
} as const
const weeks = {
  nl: { every: '', even: ' (even weken)', odd: ' (oneven weken)' },
  en: { every: '', even: ' (even weeks)', odd: ' (odd weeks)' },
} as const

/** Says where this person is then, every week. */
export function elsewhereWeekly({ name, school, weekday, weeks: which, fromTime, untilTime }: SlotRow): RefusalKind {
  const time = `${fromTime}–${untilTime}`
  return {
    ...presenceRefusals.elsewhere,
    nl: `${name} is dan al op ${school}: ${days.nl[weekday]} ${time}${weeks.nl[which]}.`,
    en: `${name} is at ${school} then: ${days.en[weekday]} ${time}${weeks.en[which]}.`,
  }
}

/** Says where this person is on that one day. */
export function elsewhereOn({ slot, fromTime, untilTime }: Presence<SlotRow>, onDay: string): RefusalKind {
  const time = `${fromTime}–${untilTime}`
  return {
    ...presenceRefusals.elsewhere,
    nl: `${slot.name} is dan al op ${slot.school}: ${weekdayDate(onDay, 'nl')} ${time}.`,
    en: `${slot.name} is at ${slot.school} then: ${weekdayDate(onDay, 'en')} ${time}.`,
  }
}
