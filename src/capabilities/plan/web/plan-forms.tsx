import type { Action, Goal, Wish } from '../contract.ts'
import { ActionForm } from './ActionForm.tsx'
import { ChangeGoalForm } from './ChangeGoalForm.tsx'
import { GoalForm } from './GoalForm.tsx'
import { ScoreForm } from './ScoreForm.tsx'
import { WishForm } from './WishForm.tsx'

/** The people of a family that something in the plan can be about. */
export type PlanPerson = { id: string; givenName: string; isChild: boolean }

/** Which form stands open beside the plan, and what it changes; a new thing when it names none. */
export type PlanForm =
  | { form: 'goal'; goal?: Goal }
  | { form: 'score'; goal: Goal }
  | { form: 'action'; goal?: Goal; action?: Action }
  | { form: 'wish'; wish?: Wish }

export type OpenForm = (form: PlanForm) => void

export type PlanFormProps = { dossierId: string; persons: readonly PlanPerson[]; onClose: () => void }

export function PlanFormPanel({ open, ...props }: PlanFormProps & { open: PlanForm }) {
  switch (open.form) {
    case 'goal':
      return open.goal === undefined ? <GoalForm {...props} /> : <ChangeGoalForm {...props} goal={open.goal} />
    case 'score':
      return <ScoreForm {...props} goal={open.goal} />
    case 'action':
      return <ActionForm {...props} goal={open.goal} action={open.action} />
    case 'wish':
      return <WishForm {...props} wish={open.wish} />
  }
}
