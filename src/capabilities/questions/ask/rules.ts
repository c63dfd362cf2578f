import type { NewQuestion } from '../contract.ts'

/** Only who works with children asks about the regie: for a family everything is about help (practice P3.3). */
export const asksAboutRegie = (asker: string): boolean => asker === 'SCHOOL_STAFF' || asker === 'PROFESSIONAL'

export const subjectOf = ({ asker, subject }: Pick<NewQuestion, 'asker' | 'subject'>): 'help' | 'regie' =>
  asksAboutRegie(asker) ? (subject ?? 'help') : 'help'
