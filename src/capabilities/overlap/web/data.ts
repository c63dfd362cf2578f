import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/api.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { NewSwitch, OverlapSwitches, Overlaps } from '../contract.ts'

const SWITCHES = 'overlap-switches'
const OVERLAPS = 'overlaps'

export function useSwitches() {
  return useQuery({ queryKey: [SWITCHES], queryFn: () => call<OverlapSwitches>('GET', '/overlap-switches') })
}

/** Asked only where it is on: while it is off there is nothing to ask for. */
export function useOverlaps(dossierId: string) {
  return useQuery({
    queryKey: [OVERLAPS, dossierId],
    queryFn: () => call<Overlaps>('GET', `/dossiers/${dossierId}/overlaps`),
  })
}

export function useAsk(dossierId: string) {
  return useSave(
    (subjectIds: string[]) => call<Overlaps>('POST', `/dossiers/${dossierId}/overlaps`, { body: { subjectIds } }),
    [OVERLAPS],
  )
}

export function useTurn(onDone: () => void) {
  return useSave(
    (body: NewSwitch) => call<{ version: number }>('POST', '/overlap-switches', { body }),
    [SWITCHES],
    onDone,
  )
}
