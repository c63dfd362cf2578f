import type { QuestionState } from '../life/vocabulary.ts'

/** What the asker sees who comes by the secret link. */
export interface Followed {
  reference: string
  askedAt: string
  words: string
  state: QuestionState
  /** Who has it now, by name. */
  holders: string[]
  reactBefore: string
  answerBefore: string
  told: { state: QuestionState; words: string | null; by: string; at: string }[]
  added: { words: string; at: string }[]
  passings: FollowedPassing[]
  may: { add: boolean; withdraw: boolean }
}

/** Where it belongs. */
export interface FollowedPassing {
  id: string
  organisation: string | null
  words: string
  by: string
  at: string
  /** Waits for a yes or a no of the asker. */
  isAsked: boolean
  answer: boolean | null
  /** The question itself went there. */
  isHanded: boolean
}
