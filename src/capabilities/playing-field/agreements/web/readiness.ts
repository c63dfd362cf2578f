import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import type { Readiness } from '../contract.ts'

export const READINESS = 'dossier-readiness'

/** The sentence why the team can make no dossier yet (P1.6); undefined when it can, or while that is asked. */
export function useWhyNoDossier(): string | undefined {
  const { data } = useQuery({
    queryKey: [READINESS],
    queryFn: () => call<Readiness>('GET', '/dossier-readiness'),
    staleTime: 0,
  })
  return data?.sentence ?? undefined
}
