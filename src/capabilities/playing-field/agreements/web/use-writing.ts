import { useState } from 'react'
import { useToday } from '../../../../platform/web/today.ts'
import type { Cooperation } from '../contract.ts'
import type { ComparedField } from '../rules.ts'
import { type AgreementDraft, draftFrom, newAgreementOf } from './agreement-draft.ts'
import { useMakeVersion } from './data.ts'
import { draftFaults, standingOf } from './draft-faults.ts'
import { overtakenBy, rebased } from './rebase.ts'

/**
 * A version being written on the one that the form began with, or went on from: whoever was first in between is seen before anything is
 * recorded.
 */
export function useWriting(cooperation: Cooperation, onSaved: () => void) {
  const today = useToday()
  const [newest] = cooperation.versions
  const [base, setBase] = useState(newest)
  const [draft, setDraft] = useState(() => draftFrom(base, today))
  const save = useMakeVersion(cooperation.id, base?.version ?? 0, onSaved)
  const wanted = newAgreementOf(draft)
  const standing = standingOf(cooperation, today)
  // One's own version is the newest too, on the way out.
  const isOwn = save.isPending || save.isSuccess
  const overtaking = newest !== undefined && newest.version !== base?.version && !isOwn ? newest : undefined
  const goOn = (given: readonly ComparedField[]) => {
    if (overtaking === undefined) return
    const { openNotes } = standing
    setDraft((old) => rebased(old, overtakenBy(old, base, overtaking), overtaking, { given, openNotes }))
    setBase(overtaking)
    save.reset()
  }
  return {
    ...{ base, draft, wanted, save, overtaking, goOn },
    faults: draftFaults(wanted, standing),
    notesGone: draft.noteIds.filter((id) => !standing.openNotes.includes(id)).length,
    change: (part: Partial<AgreementDraft>) => setDraft((old) => ({ ...old, ...part })),
  }
}
export type Writing = ReturnType<typeof useWriting>
