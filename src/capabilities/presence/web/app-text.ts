import { weekdayDate } from '../../../platform/pure/format.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { SchoolPageModel } from './school-page.ts'
import { timesOf } from './school-page.ts'
import type { SchoolPageText } from './text.nl.ts'

/** The page in few words, for the app of a school: who is there in these two weeks, and where to ask. */
export function appText(
  { name, slug, id, days, announcements }: SchoolPageModel['school'],
  origin: string,
  language: Language,
  text: SchoolPageText,
): string {
  const present = days.flatMap(({ day, people }) =>
    people
      .filter(({ state }) => state !== 'away')
      .map((one) => `${weekdayDate(day, language)}, ${timesOf(one, language)}: ${one.name} (${one.room})`),
  )
  const afternoons = announcements
    .filter(({ kind }) => kind === 'info-afternoon')
    .map(
      (one) =>
        `${one.title}: ${weekdayDate(one.onDay ?? '', language)}, ${timesOf({ fromTime: one.fromTime ?? '', untilTime: one.untilTime }, language)}`,
    )
  const lines = present.length === 0 ? [text.nothing] : present
  return [
    text.appHere(name),
    ...lines,
    ...afternoons,
    text.appAsk(`${origin}/vraag?school=${id}`),
    `${origin}/school/${slug}`,
  ].join('\n')
}
