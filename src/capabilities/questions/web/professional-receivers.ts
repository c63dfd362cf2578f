import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import { useQuestions } from './professional-data.ts'

/** Roles that questions come to; for others the list is only there once something is in it. */
const receivingRoles: readonly string[] = ['WIJKTEAM', 'RMC', 'SCHOOL_IB_ZOCO']

/** Whether questions are part of this person's work: no place is shown that would always be empty. */
export function useGetsQuestions(role: string | null): boolean {
  const { data } = useQuestions()
  return receivingRoles.includes(role ?? '') || (data?.questions.length ?? 0) > 0
}

/** Whoever works in a youth team answers its phone. */
export function useTakesCalls(): boolean {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: () => call<{ role: string | null }>('GET', '/session'),
    staleTime: 60_000,
  })
  return data?.role === 'WIJKTEAM'
}
