// What a family reads about its own child, by age and gezag (domain-nl §1.6, D21–D24).
import type { Category, Level } from '../../access/vocabulary.ts'

export type ReadingRow = { rule: 'D21' | 'D22' | 'D23' | 'D24'; source: string; asOf: string; mustInform: boolean }

const asOf = '2026-11'

export const readingRows = {
  under12: { rule: 'D21', source: 'Jeugdwet 7.3.10, 7.3.15(4)', asOf, mustInform: false },
  from12: { rule: 'D22', source: 'Rijksoverheid, jeugdhulpdossier inzien', asOf, mustInform: true },
  from16: { rule: 'D23', source: 'Rijksoverheid, jeugdhulpdossier inzien', asOf, mustInform: false },
  withoutGezag: { rule: 'D24', source: 'BW 1:377c', asOf, mustInform: true },
} as const satisfies Record<string, ReadingRow>

/** Never open to a parent by themselves: the author first says what was discussed. */
export const discussedFirst: readonly Category[] = ['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT']

/** BW 1:377c: the important facts that a parent without gezag may ask for, and how much of them. */
export const importantFacts: { categories: readonly Category[]; level: Level } = {
  categories: ['IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS', 'HEALTH'],
  level: 'dates',
}
