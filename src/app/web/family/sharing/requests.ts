import type { ConsentRequest, Decider } from '../../../../capabilities/consent/contract.ts'
import type { PartyKind } from '../../../../design/parties.ts'
import { joinAnd, longDate } from '../../../../platform/pure/format.ts'
import { groupBy } from '../group.ts'
import type { Words } from '../text.ts'

/** This question needs my yes or no. */
export function waitsForMe(request: ConsentRequest): boolean {
  return request.state === 'asked' && request.myAnswer === 'none'
}

/** Not yet decided: it stands on top of "Wie ziet wat". */
export function isOpen(request: ConsentRequest): boolean {
  return request.state === 'asked' || request.state === 'blocked'
}

/** This question is about whether this party may see this goal. */
export function asksFor({ receiver, levels, goals }: ConsentRequest, party: PartyKind, goalId: string): boolean {
  const isAboutPlan = levels.some(({ category }) => category === 'PLAN_GOAL_ACTION')
  const isAboutGoal = goals === null || goals.some(({ id }) => id === goalId)
  return receiver.party === party && isAboutPlan && isAboutGoal
}

/** Whether I gave an answer that I can still give otherwise here; after a common yes the switches are the place. */
export function mayAnswerAgain(request: ConsentRequest): boolean {
  return (request.state === 'asked' || request.state === 'refused') && hasAnswered(request)
}

export function hasAnswered({ myAnswer }: ConsentRequest): boolean {
  return myAnswer !== 'none' && myAnswer !== 'not-asked'
}

/** Who has not answered yet, each once. */
export function waitingNames({ deciders }: ConsentRequest): string[] {
  return [...new Set(deciders.filter((one) => one.answer === 'none' && !one.isYou).map((one) => one.name))]
}

export type DeciderLine = { key: string; who: string; why: string; answer: string; scanId: string | null }

/** One line per person and reason: for two children with the same parents every parent stands there once. */
export function deciderLines(deciders: readonly Decider[], { text, language }: Words): DeciderLine[] {
  const words = text.sharing.request
  const groups = groupBy(deciders, (one) => `${one.personId} ${one.why} ${one.answer}`)
  return [...groups].flatMap(([key, group]) => {
    const [one] = group
    if (!one) return []
    const about = joinAnd([...new Set(group.map((each) => each.subjectName))], language)
    const isSilent = one.answer === 'none' && !one.hasAccount
    return {
      key,
      who: one.isYou ? text.you(one.name) : one.name,
      why: words.why[one.why](about),
      answer: isSilent ? words.noAccount : words.answers[one.answer] + notedWords(one, { text, language } as Words),
      scanId: one.noted?.scanId ?? null,
    }
  })
}

/** ", gezegd op 3 november, opgeschreven door Noah, Marit was erbij": what others noted of what somebody said. */
function notedWords({ noted, answeredOn }: Decider, { text, language }: Words): string {
  if (noted === null) return ''
  const words = text.sharing.request.noted
  return `, ${words[noted.method](longDate(answeredOn ?? '', language), noted.by)}${noted.present ? words.present(noted.present) : ''}`
}

/** Why I am asked about what others had answered before. */
export function whyAgain({ deciders, receiver, graceUntil }: ConsentRequest, { text, language }: Words): string[] {
  const mine = deciders.find((one) => one.isYou && one.again !== null)
  if (!mine?.again) return []
  const words = text.sharing.request.askedAgain
  const until = graceUntil === null ? [] : [words.until(longDate(graceUntil, language))]
  return [words[mine.again](receiver.name), ...until]
}
