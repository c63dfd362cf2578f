import { isOver, stateAfter } from '../life/rules.ts'
import type { QuestionState } from '../life/vocabulary.ts'

interface Happened {
  at: string
  state: QuestionState
}

/** What the asker sees of the state: the last thing that was told or done; nothing yet is new. */
export function stateForAsker(happened: readonly Happened[]): QuestionState {
  return happened.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1)?.state ?? 'new'
}

/** questions-06: while a question is not over its asker may add to it, and take it back. What was handed over is new elsewhere. */
export function mayStill(state: QuestionState, wasHanded: boolean): { add: boolean; withdraw: boolean } {
  const isElsewhere = state === 'passed-on' && wasHanded
  return { add: isElsewhere || !isOver(state), withdraw: isElsewhere || stateAfter(state, 'withdraw') !== undefined }
}
