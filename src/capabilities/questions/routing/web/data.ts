import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { Session } from '../../../accounts/contract.ts'
import type { RouteOnDay, RoutingGaps, RoutingPlaces, TeamQuestions } from '../contract.ts'

const touched = ['team-questions', 'questions']

export function useTeamQuestions() {
  return useQuery({ queryKey: ['team-questions'], queryFn: () => call<TeamQuestions>('GET', '/team-questions') })
}

export const useTakeQuestion = (onTaken: (id: string) => void) =>
  useSave(
    async (id: string) => {
      await call('POST', `/questions/${id}/_take`)
      return id
    },
    touched,
    onTaken,
  )

export const useHandOverQuestion = (id: string, onDone: () => void) =>
  useSave((accountId: string) => call('POST', `/questions/${id}/_handover`, { body: { accountId } }), touched, onDone)

export function useRoutes(query: string) {
  return useQuery({
    queryKey: ['question-routes', query],
    queryFn: () => call<{ routes: RouteOnDay[] }>('GET', `/question-routes?${query}`),
  })
}

export function useRoutingPlaces() {
  return useQuery({
    queryKey: ['question-routes', 'places'],
    queryFn: () => call<RoutingPlaces>('GET', '/question-routes/places'),
  })
}

export function useGaps() {
  return useQuery({ queryKey: ['routing-gaps'], queryFn: () => call<RoutingGaps>('GET', '/routing-gaps') })
}

/** Whether this person is of a youth team, which divides its questions by itself; the shell has asked already. */
export function useIsOfTeam(): boolean {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: () => call<Session>('GET', '/session'),
    staleTime: 60_000,
  })
  return data?.role === 'WIJKTEAM'
}
