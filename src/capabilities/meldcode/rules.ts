import { addDays, type CivilDate } from '../../platform/pure/dates.ts'
import { addWorkingDays } from '../../platform/pure/working-days.ts'
import { type Step, steps, type WeighingAnswer, type WeighingQuestion, weighingQuestions } from './vocabulary.ts'

/** Where the weighing stands: the next question, advice to ask first, or what the professional norm says. */
export type Weighing =
  | { is: 'asking'; question: WeighingQuestion }
  | { is: 'ask-advice'; question: WeighingQuestion }
  | { is: 'weighed'; norm: Norm; by: WeighingQuestion }

/** `close`: no suspicion. `report`: reporting is the norm. `watch`: help does what it must; agree how to keep watch. */
export type Norm = 'close' | 'report' | 'watch'

export type Answers = Partial<Record<WeighingQuestion, WeighingAnswer>>

/** What an answer leads to; a question that is not named here goes on to the next. */
const leadsTo: Readonly<Record<WeighingQuestion, Partial<Record<'yes' | 'no', Norm>>>> = {
  M1: { no: 'close' },
  M2: { yes: 'report' },
  M3: { no: 'report' },
  M4: { no: 'report' },
  M5: { no: 'report', yes: 'watch' },
}

/** meldcode-01 (§1.8): the five questions in order; doubt first asks advice of Veilig Thuis; each answer goes on or says the norm. */
export function weigh(answers: Answers): Weighing {
  for (const question of weighingQuestions) {
    const answer = answers[question]
    if (answer === undefined) return { is: 'asking', question }
    if (answer === 'doubt') return { is: 'ask-advice', question }
    const norm = leadsTo[question][answer]
    if (norm) return { is: 'weighed', norm, by: question }
  }
  throw new Error('the fifth question always leads somewhere')
}

export interface Standing {
  /** The newest state of each step that was visited. */
  steps: Partial<Record<Step, 'done' | 'skipped'>>
  weighing: Weighing
  decision: { isReportNecessary: boolean } | null
  hasReport: boolean
  /** Reports about which the family was neither informed, nor is it said why it waits. */
  isInformingOpen: boolean
}

export type ClosingVerdict =
  | { may: true; outcome: 'no-suspicion' | 'reported' | 'help-with-monitoring' | 'otherwise' }
  | { may: false; code: 'steps-open' | 'not-weighed' | 'not-decided' | 'not-reported' | 'family-not-informed' }

/** meldcode-02 (§1.8): a concern closes when every step was taken or skipped with a reason, weighed, decided, and a report made. */
export function mayClose(standing: Standing): ClosingVerdict {
  const { weighing, decision } = standing
  if (weighing.is === 'weighed' && weighing.norm === 'close' && stepsBefore('weigh', standing))
    return { may: true, outcome: 'no-suspicion' }
  if (!stepsBefore('decide', standing)) return { may: false, code: 'steps-open' }
  if (weighing.is !== 'weighed') return { may: false, code: 'not-weighed' }
  if (decision === null) return { may: false, code: 'not-decided' }
  if (decision.isReportNecessary && !standing.hasReport) return { may: false, code: 'not-reported' }
  if (standing.isInformingOpen) return { may: false, code: 'family-not-informed' }
  if (standing.hasReport) return { may: true, outcome: 'reported' }
  return { may: true, outcome: weighing.norm === 'watch' ? 'help-with-monitoring' : 'otherwise' }
}

/** meldcode-03: the decision comes after steps 1 to 4 were each taken or skipped; their own order is free. */
export function stepsBefore(step: 'weigh' | 'decide', { steps: taken }: Pick<Standing, 'steps'>): boolean {
  return steps.slice(0, steps.indexOf(step)).every((one) => taken[one] !== undefined)
}

/** meldcode-04 (§1.8): Veilig Thuis answers the reporter within five working days. */
export const answerBefore = (toldOn: CivilDate): CivilDate => addWorkingDays(toldOn, 5)

/** meldcode-05 (I-3): telling the family may wait for safety, for at most four weeks at a time. */
export const lastReviewDay = (today: CivilDate): CivilDate => addDays(today, 28)
