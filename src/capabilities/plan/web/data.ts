import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Plan } from '../contract.ts'

/** The plan is part of the family's page: one change there asks anew for all of it. */
const TOUCHES = ['dossiers']

export function usePlan(dossierId: string) {
  return useQuery({
    queryKey: ['dossiers', dossierId, 'plan'],
    queryFn: () => call<Plan>('GET', `/dossiers/${dossierId}/plan`),
  })
}

/** A change in the plan: a new thing (POST), or an existing one on top of the version that was read (PATCH). */
export type PlanChange = { path: string; body: unknown; version?: number }

export function useChangePlan(dossierId: string, onSaved?: () => void) {
  return useSave(
    ({ path, body, version }: PlanChange) => {
      const address = `/dossiers/${dossierId}/${path}`
      return version === undefined ? call('POST', address, { body }) : call('PATCH', address, { body, version })
    },
    TOUCHES,
    onSaved,
  )
}
