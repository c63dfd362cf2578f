import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { KeptProviders, ProviderChange, SavedProvider, Tested } from '../contract.ts'

export const providersKey = 'providers'

export const useProviders = () =>
  useQuery({ queryKey: [providersKey], queryFn: () => call<KeptProviders>('GET', '/providers') })

interface Saving {
  id: string
  /** Null for one that is new. */
  version: number | null
  body: ProviderChange
}
export const useSaveProvider = (onSaved: (saved: SavedProvider) => void) =>
  useSave(
    ({ id, version, body }: Saving) =>
      version === null
        ? call<SavedProvider>('POST', '/providers', { body: { id, ...body } })
        : call<SavedProvider>('PUT', `/providers/${id}`, { body, version }),
    [providersKey],
    onSaved,
  )

export const useTryProvider = () =>
  useMutation<Tested, unknown, ProviderChange>({
    mutationFn: (body) => call<Tested>('POST', '/providers/_test', { body }),
  })
