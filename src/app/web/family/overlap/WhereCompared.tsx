import type { ReactNode } from 'react'
import type { OverlapSwitches, Overlaps } from '../../../../capabilities/overlap/contract.ts'
import { usePlace } from '../place.ts'
import { useLoad } from '../useLoad.ts'

/** Only where the region compares is there anything to ask. */
export function WhereCompared({ children }: { children: ReactNode }) {
  const { data } = useLoad<OverlapSwitches>('/overlap-switches')
  return data?.isOn ? children : null
}

/** The children about whom I am asked, or said yes. */
export function useMine() {
  const { dossier } = usePlace()
  const { data, put } = useLoad<Overlaps>(`/dossiers/${dossier.id}/overlaps`)
  const mine = (data?.children ?? []).filter(({ yours }) => yours?.isNeeded || yours?.answer === 'GRANTED')
  return { mine, put }
}
