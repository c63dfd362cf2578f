import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type {
  FieldChoices,
  FieldDescription,
  FieldOrganisationPage,
  FieldOrganisations,
  LinkBegin,
  LinkEnd,
  NewFieldOrganisation,
} from '../contract.ts'

export const fieldKey = 'field-organisations'

/** What the list is narrowed to; it stands in the address. */
export interface Narrowing {
  soort?: string
  zoek?: string
  op?: string
  vanaf?: number
}

export function useFieldOrganisations({ soort, zoek, op, vanaf }: Narrowing) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ kind: soort, q: zoek, on: op, from: vanaf })) {
    if (value) query.set(name, String(value))
  }
  return useQuery({
    queryKey: [fieldKey, 'list', query.toString()],
    queryFn: () => call<FieldOrganisations>('GET', `/field-organisations?${query}`),
    placeholderData: keepPreviousData,
  })
}

export function useFieldOrganisation(id: string) {
  return useQuery({
    queryKey: [fieldKey, id],
    queryFn: () => call<FieldOrganisationPage>('GET', `/field-organisations/${id}`),
  })
}

export function useFieldChoices() {
  return useQuery({
    queryKey: [fieldKey, 'choices'],
    queryFn: () => call<FieldChoices>('GET', '/field-choices'),
  })
}

export function useAddOrganisation(onSaved: (one: { id: string }) => void) {
  return useSave(
    (body: NewFieldOrganisation) => call<{ id: string }>('POST', '/field-organisations', { body }),
    [fieldKey],
    onSaved,
  )
}

function useChange<Body>(id: string, verb: string, onSaved: () => void) {
  return useSave(
    (body: Body) => call<void>('POST', `/field-organisations/${id}/${verb}`, { body }),
    [fieldKey],
    onSaved,
  )
}
export const useDescribe = (id: string, onSaved: () => void) => useChange<FieldDescription>(id, '_describe', onSaved)
export const useBegin = (id: string, onSaved: () => void) => useChange<LinkBegin>(id, '_begin', onSaved)
export const useEnd = (id: string, onSaved: () => void) => useChange<LinkEnd>(id, '_end', onSaved)
