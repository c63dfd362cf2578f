import type { Goal } from '../../../../capabilities/plan/contract.ts'

/** For the readers of what is written under a goal: the goal's own people and part. */
export function aboutGoal(goal: Goal): { subjectIds: string[]; goalId: string } {
  return { subjectIds: goal.about.map(({ id }) => id), goalId: goal.id }
}
