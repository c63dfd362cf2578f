import type { Action } from '../../../../capabilities/plan/contract.ts'
import { type CivilDate, civilDateOf, dayAndMonth, relativeDay } from '../../../../platform/pure/format.ts'
import type { Words } from '../text.ts'

/** Who does it, how often or before when, and who ticked it off: "Marco, vóór 5 december". */
export function actionHint({ doer, rhythm, dueOn, tick }: Action, today: CivilDate, { text, language }: Words): string {
  const when = [rhythm, dueOn && text.plan.action.before(dayAndMonth(dueOn, language))].filter(Boolean)
  const who = [doer, ...when].join(', ')
  if (!tick?.isDone) return who
  return `${who} · ${text.plan.action.doneBy(tick.by, relativeDay(civilDateOf(tick.at), today, language))}`
}
