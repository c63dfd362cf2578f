import type { Choices } from './apply.ts'
import type { Plan } from './plan.ts'

/** What an import came down to, in numbers: for the list of changes. */
export function countsOf(plan: Plan, { endVanished }: Pick<Choices, 'endVanished'>) {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    ended: endVanished ? plan.ended.length : 0,
    unchanged: plan.unchanged,
    faultyRows: faultyRows(plan),
    ...(plan.scope ? { leftOut: plan.scope.leftOut } : {}),
  }
}

export const faultyRows = ({ faults }: Pick<Plan, 'faults'>) => new Set(faults.map(({ line }) => line)).size
