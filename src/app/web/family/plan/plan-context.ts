import { createContext, useContext } from 'react'
import type { ConsentRequest } from '../../../../capabilities/consent/contract.ts'
import type { Plan } from '../../../../capabilities/plan/contract.ts'

/** The plan on the screen, what is asked about it, and how to read it again after a change. */
export type PlanOnScreen = { plan: Plan; requests: readonly ConsentRequest[]; reload: () => Promise<void> }

export const PlanContext = createContext<PlanOnScreen | undefined>(undefined)

export function usePlan(): PlanOnScreen {
  const shown = useContext(PlanContext)
  if (!shown) throw new Error('usePlan outside PlanContext')
  return shown
}
