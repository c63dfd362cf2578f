// One plain sentence that says why: on which ground it is told, or whose answer or what else stands in the way.

import type { ReasonCode, RuleId } from '../vocabulary.ts'
import type { DecideRequest, Verdict } from './request.ts'
import { allowed, denied, type Explanation, type Sentence } from './sentences.ts'
import { whoIsMissing } from './who.ts'

const ofAllow: Readonly<Partial<Record<RuleId, Sentence>>> = allowed
const ofDenial: Readonly<Record<RuleId, Readonly<Partial<Record<ReasonCode, Sentence>>>>> = denied

/** The sentence of a verdict; the request says who the people are whose answer is missing. */
export function explain(verdict: Verdict, request: DecideRequest): Explanation {
  const sentence = verdict.reason === null ? ofAllow[verdict.rule] : ofDenial[verdict.rule][verdict.reason]
  if (!sentence) throw new Error(`no sentence for ${verdict.rule} ${verdict.reason}`)
  return typeof sentence === 'function' ? sentence(whoIsMissing(verdict, request)) : sentence
}
