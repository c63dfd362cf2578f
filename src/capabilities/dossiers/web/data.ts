import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import type { Colleague } from '../../playing-field/contract.ts'
import type { Dossier, DossierRow, OwnWriting, Review, TimelineItem } from '../contract.ts'

/** Everything of dossiers hangs under this key, so that one change asks anew for all that it may have touched. */
export const DOSSIERS = 'dossiers'

type Rows = { dossiers: DossierRow[]; total: number }

/** All that are open to this person, or those that a search finds; the words searched for never stand in an address. */
export function useDossierRows(search: string) {
  return useQuery({
    queryKey: [DOSSIERS, 'list', search],
    queryFn: () =>
      search === ''
        ? call<Rows>('GET', '/dossiers')
        : call<Rows>('POST', '/dossiers/_search', { body: { text: search } }),
    placeholderData: keepPreviousData,
  })
}

export function useDossier(id: string) {
  return useQuery({ queryKey: [DOSSIERS, id], queryFn: () => call<Dossier>('GET', `/dossiers/${id}`) })
}

export function useTimeline(id: string) {
  return useQuery({
    queryKey: [DOSSIERS, id, 'timeline'],
    queryFn: () => call<{ items: TimelineItem[] }>('GET', `/dossiers/${id}/timeline`),
  })
}

export function useOwnWritings() {
  return useQuery({
    queryKey: [DOSSIERS, 'own-writings'],
    queryFn: () => call<{ writings: OwnWriting[] }>('GET', '/own-writings'),
  })
}

/** What the parents do not read yet hangs under this key. */
export const REVIEWS = 'reviews'

export function useReviews() {
  return useQuery({ queryKey: [REVIEWS], queryFn: () => call<{ reviews: Review[] }>('GET', '/reviews') })
}

/** With whom this person can talk something over: the others of the team, and colleagues of the own organisation. */
export function useColleaguesOf({ team }: Dossier): { accountId: string; name: string; organisation: string }[] {
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => call<{ colleagues: Colleague[] }>('GET', '/colleagues'),
  })
  const me = team.find((one) => one.isYou)
  const own = (data?.colleagues ?? []).filter((one) => one.organisation === me?.organisation)
  const others = [...own, ...team].filter((one) => one.accountId !== me?.accountId)
  return [...new Map(others.map((one) => [one.accountId, one])).values()]
}
