import type { CivilDate } from '../../../platform/pure/dates.ts'
import { addWorkingDays } from '../../../platform/pure/working-days.ts'
import type { Deed, QuestionState } from './vocabulary.ts'

/** questions-03: from which states a deed may be done, and what the question becomes by it. */
const moves: Readonly<Record<Deed, { from: readonly QuestionState[]; to: QuestionState }>> = {
  'pick-up': { from: ['new'], to: 'picked-up' },
  tell: { from: ['picked-up'], to: 'picked-up' },
  answer: { from: ['picked-up', 'answered', 'became-consult'], to: 'answered' },
  consult: { from: ['picked-up', 'answered'], to: 'became-consult' },
  'make-dossier': { from: ['picked-up', 'answered'], to: 'became-dossier' },
  'pass-on': { from: ['new', 'picked-up', 'answered'], to: 'passed-on' },
  close: { from: ['picked-up', 'answered', 'became-consult'], to: 'closed' },
  withdraw: { from: ['new', 'picked-up', 'answered', 'became-consult'], to: 'withdrawn' },
}

/** What a question becomes by a deed; undefined where the deed is refused. */
export function stateAfter(state: QuestionState, deed: Deed): QuestionState | undefined {
  const { from, to } = moves[deed]
  return from.includes(state) ? to : undefined
}

/** A question that has come to its end: nobody adds to it, and its secret link ends some time later. */
export const isOver = (state: QuestionState): boolean =>
  ['passed-on', 'became-dossier', 'closed', 'withdrawn'].includes(state)

/** How long the secret link still opens the question after its end. */
export const linkMonthsAfterEnd = 6

/** Within how many working days the team reacts, and answers. */
export interface AnswerTime {
  firstReaction: number
  answer: number
}

/** questions-01: the days before which the asker hears something, and has an answer: that many full working days have passed. */
export function clocksFrom(askedOn: CivilDate, time: AnswerTime): { reactBefore: CivilDate; answerBefore: CivilDate } {
  const reactBefore = addWorkingDays(askedOn, time.firstReaction + 1)
  const answerBefore = addWorkingDays(askedOn, Math.max(time.firstReaction, time.answer) + 1)
  return { reactBefore, answerBefore }
}

export interface Running {
  state: QuestionState
  /** The asker was told something in words, by the team that has the question. */
  hasHeard: boolean
  reactBefore: CivilDate
  answerBefore: CivilDate
}
export interface Clock {
  kind: 'reaction' | 'answer'
  before: CivilDate
}

/** questions-04: which clock runs. Picking up is no reaction: the asker has to hear something. An answer stops them all. */
export function clockOf({ state, hasHeard, reactBefore, answerBefore }: Running): Clock | null {
  if (state !== 'new' && state !== 'picked-up') return null
  return hasHeard ? { kind: 'answer', before: answerBefore } : { kind: 'reaction', before: reactBefore }
}

/** Calm while there is time; `today` on the last working day of it; `late` from the day before which it was promised. */
export function urgencyOf({ before }: Clock, today: CivilDate): 'calm' | 'today' | 'late' {
  if (today >= before) return 'late'
  return addWorkingDays(today, 1) >= before ? 'today' : 'calm'
}

/** Late ones on top, then what is due first; what has no clock keeps its order, below. */
export function byClock(today: CivilDate): (a: Clocked, b: Clocked) => number {
  const rank = ({ clock }: Clocked) => (clock ? `${urgencyOf(clock, today) === 'late' ? 0 : 1} ${clock.before}` : '2')
  return (a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)
}
interface Clocked {
  clock: Clock | null
}
