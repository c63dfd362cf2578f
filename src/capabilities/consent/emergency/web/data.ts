import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import type { Emergencies, Reviewable } from '../contract.ts'

export const EMERGENCIES = 'emergencies'
export const REVIEWS = 'oversight'

/** My own emergencies in this dossier, and what my role can ask for. */
export function useEmergencies(dossierId: string) {
  return useQuery({
    queryKey: [EMERGENCIES, dossierId],
    queryFn: () => call<Emergencies>('GET', `/dossiers/${dossierId}/emergencies`),
  })
}

export function useReviews() {
  return useQuery({ queryKey: [REVIEWS], queryFn: () => call<{ items: Reviewable[] }>('GET', '/oversight-items') })
}

/** Leads to the sign-in, to show anew who one is, and from there back to this page. */
export function signInAgain(): void {
  location.assign(`/inloggen/opnieuw?terug=${encodeURIComponent(location.pathname)}`)
}
