import { WhoWillRead } from '../../access/web/WhoWillRead.tsx'
import type { Goal } from '../contract.ts'

/** Who will be able to read what is added to this goal. */
export function ReadersOfGoal({ dossierId, goal }: { dossierId: string; goal: Goal }) {
  const subjectIds = goal.about.map(({ id }) => id)
  return (
    <WhoWillRead
      dossierId={dossierId}
      about={{ category: 'PLAN_GOAL_ACTION', level: 'full', subjectIds, goalId: goal.id, isOwn: false }}
    />
  )
}
