import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type {
  NewRegionChoices,
  OrganisationReach,
  RegionOrganisation,
  RegionPage,
  RegionPreview,
  RegionVersion,
} from '../contract.ts'

const key = 'region-choices'
const soon = 1_000

/** The choices that hold now; asked again and again while families are being derived. */
export function useRegion() {
  return useQuery({
    queryKey: [key],
    queryFn: () => call<RegionPage>('GET', '/region-choices'),
    refetchInterval: ({ state }) => (isDeriving(state.data) ? soon : false),
  })
}

export const isDeriving = (page: RegionPage | undefined) =>
  page !== undefined && page.derivation.done < page.derivation.families

export function useVersions() {
  return useQuery({
    queryKey: [key, 'versions'],
    queryFn: () => call<{ versions: RegionVersion[] }>('GET', '/region-choices/versions'),
  })
}

export function useCount(onBegun: (id: string) => void) {
  return useSave(
    (body: NewRegionChoices) => call<{ id: string }>('POST', '/region-choices/_preview', { body }),
    [],
    ({ id }) => onBegun(id),
  )
}

export function useCounted(id: string) {
  return useQuery({
    queryKey: [key, 'previews', id],
    queryFn: () => call<RegionPreview>('GET', `/region-choices/previews/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? soon / 2 : false),
  })
}

export function useSaveChoices(version: number, onSaved: () => void) {
  return useSave(
    (body: NewRegionChoices) => call<{ version: number }>('POST', '/region-choices', { body, version }),
    [key],
    onSaved,
  )
}

export function useOrganisations() {
  return useQuery({
    queryKey: [key, 'organisations'],
    queryFn: () => call<{ organisations: RegionOrganisation[] }>('GET', '/organisations'),
  })
}

export function useReach(organisationId: string) {
  return useQuery({
    queryKey: [key, 'reach', organisationId],
    queryFn: () => call<OrganisationReach>('GET', `/organisations/${organisationId}/reach`),
  })
}

export function useDeparture(organisation: RegionOrganisation, onDone: () => void) {
  const verb = organisation.hasLeft ? '_return' : '_leave'
  return useSave(
    (note: string) =>
      call<{ version: number }>('POST', `/organisations/${organisation.id}/${verb}`, { body: { note } }),
    [key],
    onDone,
  )
}
