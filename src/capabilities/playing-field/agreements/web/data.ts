import { useQuery } from '@tanstack/react-query'
import { call, send } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { Cooperation, CooperationLine, NewAgreement, NewTurn } from '../contract.ts'
import { READINESS } from './readiness.ts'

const COOPERATIONS = 'cooperations'

export function useCooperations() {
  return useQuery({
    queryKey: [COOPERATIONS],
    queryFn: () => call<{ cooperations: CooperationLine[] }>('GET', '/cooperations'),
  })
}

export function useCooperation(id: string) {
  return useQuery({ queryKey: [COOPERATIONS, id], queryFn: () => call<Cooperation>('GET', `/cooperations/${id}`) })
}

/** A version is made on the newest one there is; 0 for the first. */
export function useMakeVersion(id: string, basedOn: number, onSaved: () => void) {
  return useSave(
    (body: NewAgreement) => call('POST', `/cooperations/${id}/agreements`, { body, version: basedOn }),
    [COOPERATIONS],
    onSaved,
  )
}

export function useWriteNote(id: string, onSaved: () => void) {
  return useSave(
    (words: string) => call('POST', `/cooperations/${id}/learning-notes`, { body: { text: words } }),
    [COOPERATIONS],
    onSaved,
  )
}

export function useTurn(id: string, onSaved: () => void) {
  return useSave(
    (body: NewTurn) => call<void>('POST', `/cooperations/${id}/sign-offs`, { body }),
    [COOPERATIONS, READINESS],
    onSaved,
  )
}

export const papersAt = (id: string, agreementId: string) => `/cooperations/${id}/agreements/${agreementId}/papers`

export function useAttachPaper(id: string, agreementId: string) {
  return useSave((file: File) => send(papersAt(id, agreementId), file), [COOPERATIONS])
}
