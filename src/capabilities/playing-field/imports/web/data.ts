import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, send } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import { fieldKey } from '../../organisations/web/data.ts'
import type { FieldChange, ImportChoices, ImportState } from '../contract.ts'
import type { ImportKind } from '../vocabulary.ts'

const key = 'imports'
const soon = 500

export function useLook(onLooked: (state: ImportState) => void) {
  return useSave(
    // Browsers call the same file many names; what it is, is said here.
    ({ kind, file }: { kind: ImportKind; file: File }) =>
      send<ImportState>(`/import-files/${kind}`, new Blob([file], { type: 'text/csv' })),
    [],
    onLooked,
  )
}

/** A file that was looked at; asked again and again while it is being saved. */
export function useImport(looked: ImportState) {
  const [isSaving, setSaving] = useState(false)
  const query = useQuery({
    queryKey: [key, looked.id],
    queryFn: () => call<ImportState>('GET', `/imports/${looked.id}`),
    initialData: looked,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (isSaving && state.data?.state === 'writing' ? soon : false),
  })
  const save = useSave(
    (body: ImportChoices) => call<ImportState>('POST', `/imports/${looked.id}/_apply`, { body }),
    [key, fieldKey],
    () => setSaving(true),
  )
  return { state: query.data, save }
}

export function useChanges() {
  return useQuery({
    queryKey: [fieldKey, 'changes'],
    queryFn: () => call<{ changes: FieldChange[] }>('GET', '/field-changes'),
  })
}
