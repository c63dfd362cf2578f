import { useCallback, useEffect, useState } from 'react'
import type { SharingMarker } from '../../../capabilities/access/contract.ts'
import { call } from '../../../platform/web/api.ts'
import type { ReadersPreview } from './bodies.ts'
import { usePlace } from './place.ts'

export type Readers = { marker: SharingMarker | undefined; isFailed: boolean; ask: () => void }

/** Who will be able to read what is being written; from the server, which reads the real keys. */
export function useReaders({ subjectIds, goalId }: Pick<ReadersPreview, 'subjectIds' | 'goalId'>): Readers {
  const { dossier } = usePlace()
  const [state, set] = useState<{ marker?: SharingMarker; isFailed: boolean }>({ isFailed: false })
  const subjects = subjectIds.join()
  const ask = useCallback(() => {
    let isCurrent = true
    set({ isFailed: false })
    if (subjects !== '') {
      preview(dossier.id, subjects.split(','), goalId).then(
        (marker) => isCurrent && set({ marker, isFailed: false }),
        () => isCurrent && set({ isFailed: true }),
      )
    }
    return () => {
      isCurrent = false
    }
  }, [dossier.id, subjects, goalId])
  useEffect(ask, [ask])
  return { marker: state.marker, isFailed: state.isFailed, ask }
}

function preview(dossierId: string, subjectIds: string[], goalId: string | null): Promise<SharingMarker> {
  const body: ReadersPreview = { category: 'PLAN_GOAL_ACTION', level: 'full', subjectIds, goalId, isOwn: false }
  return call<SharingMarker>('POST', `/dossiers/${dossierId}/readers/_preview`, { body })
}
