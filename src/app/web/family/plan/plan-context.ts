import { createContext, useContext } from 'react'
import type { Plan } from '../../../../capabilities/plan/contract.ts'

/** The plan on the screen, and how to read it again after a change. */
export type PlanOnScreen = { plan: Plan; reload: () => Promise<void> }

export const PlanContext = createContext<PlanOnScreen | undefined>(undefined)

export function usePlan(): PlanOnScreen {
  const shown = useContext(PlanContext)
  if (!shown) throw new Error('usePlan outside PlanContext')
  return shown
}
