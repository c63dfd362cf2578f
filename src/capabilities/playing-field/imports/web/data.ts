import { useQuery } from '@tanstack/react-query'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { call, follow, send } from '../../../../platform/web/api.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import { fieldKey } from '../../organisations/web/data.ts'
import type { FieldChange, ImportChoices, ImportLine, ImportState } from '../contract.ts'
import type { ImportKind } from '../vocabulary.ts'

/** A file on its way: the part of it that has left, from 0 to 1; then it is being read. */
export function useLook(onLooked: (state: ImportState) => void) {
  const [part, setPart] = useState(0)
  const look = useSave(
    ({ kind, file, isWhole }: { kind: ImportKind; file: File; isWhole: boolean }) => {
      setPart(0)
      // Browsers call the same file many names; what it is, is said here.
      return send<ImportState>(
        `/import-files/${kind}${isWhole ? '?municipalities=all' : ''}`,
        new Blob([file], { type: 'text/csv' }),
        setPart,
      )
    },
    [],
    onLooked,
  )
  return { look, part }
}

/** A file that was looked at, and saving it: the answer of the saving itself tells how far it is. */
export function useImport(looked: ImportState) {
  const [state, setState] = useState(looked)
  const [isLost, setLost] = useState(false)
  const save = useSave(
    async (choices: ImportChoices) => {
      const { isWhole } = await followSaving(looked.id, choices, setState)
      setLost(!isWhole)
    },
    [fieldKey],
  )
  const lookAgain = useSave(
    () => call<ImportState>('GET', `/imports/${looked.id}`),
    [fieldKey],
    (now) => {
      setState(now)
      setLost(now.state === 'writing')
    },
  )
  return { state, save, isLost, lookAgain }
}

/** imports-16: whole when the last line came; a connection that breaks off says nothing of what was saved. */
async function followSaving(id: string, choices: ImportChoices, tell: Dispatch<SetStateAction<ImportState>>) {
  let [hasBegun, isWhole] = [false, false]
  try {
    await follow<ImportLine>(`/imports/${id}/_apply`, choices, ({ progress, end }) => {
      hasBegun = true
      isWhole = end !== null
      tell((before) => end ?? { ...before, state: 'writing', progress })
    })
  } catch (error) {
    if (!hasBegun) throw error
  }
  return { isWhole }
}

export function useChanges() {
  return useQuery({
    queryKey: [fieldKey, 'changes'],
    queryFn: () => call<{ changes: FieldChange[] }>('GET', '/field-changes'),
  })
}
