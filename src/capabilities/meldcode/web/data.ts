import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import type { Colleague } from '../../playing-field/contract.ts'
import type { Gathering, Meldcode, MeldcodeRow } from '../contract.ts'

export const MELDCODES = 'meldcodes'

export function useMeldcodes() {
  return useQuery({
    queryKey: [MELDCODES, 'list'],
    queryFn: () => call<{ meldcodes: MeldcodeRow[] }>('GET', '/meldcodes'),
  })
}

export function useMeldcode(id: string) {
  return useQuery({ queryKey: [MELDCODES, id], queryFn: () => call<Meldcode>('GET', `/meldcodes/${id}`) })
}

/** Asked once, when it is wanted: it is a look in the dossier. */
export function useGathering(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['gathering', id],
    queryFn: () => call<Gathering>('GET', `/meldcodes/${id}/gathering`),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
}

export function useColleagues() {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: () => call<{ colleagues: Colleague[] }>('GET', '/colleagues'),
    staleTime: 60_000,
  })
}
