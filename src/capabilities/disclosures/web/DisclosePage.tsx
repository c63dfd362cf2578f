import { useState } from 'react'
import { CheckPackage } from './CheckPackage.tsx'
import { DiscloseForm } from './DiscloseForm.tsx'
import { DisclosureList } from './DisclosureList.tsx'
import { useGather, usePreviewDisclosure } from './data.ts'
import { type DisclosureDraft, firstDraft, gatheringOf, newDisclosureOf } from './disclosure-draft.ts'
import { text } from './text.ts'

export type DisclosePageProps = {
  dossierId: string
  persons: readonly { id: string; givenName: string; isChild: boolean }[]
  /** In the address, so that going back from the check leads to the form. */
  isChecking: boolean
  onCheck: (isChecking: boolean) => void
}

/** Telling something once: choose, gather, check, send; below it what was told before. */
export function DisclosePage(props: DisclosePageProps) {
  const { dossierId, persons, isChecking, onCheck } = props
  const fresh = () => firstDraft(persons.filter(({ isChild }) => isChild).map(({ id }) => id))
  const [draft, setDraft] = useState(fresh)
  const [done, setDone] = useState('')
  const gather = useGather(dossierId)
  const preview = usePreviewDisclosure(dossierId, () => onCheck(true))
  const change = (part: Partial<DisclosureDraft>) => {
    // Another message, receiver or child: what may go along must be asked anew.
    if ('kind' in part || 'receiver' in part || 'subjectIds' in part) gather.reset()
    setDraft((old) => ({ ...old, ...part }))
  }
  const sent = () => {
    setDone(draft.kind === 'conflict-of-duties' ? text.asked : text.sent)
    setDraft(fresh())
    gather.reset()
    preview.reset()
    onCheck(false)
  }
  if (isChecking && preview.data !== undefined) {
    return (
      <CheckPackage
        dossierId={dossierId}
        given={newDisclosureOf(draft)}
        preview={preview.data}
        onBack={() => onCheck(false)}
        onSent={sent}
      />
    )
  }
  const gatherNow = () => {
    setDone('')
    gather.mutate(gatheringOf(draft))
  }
  return (
    <div className="consent-page disclose-page">
      <DiscloseForm
        dossierId={dossierId}
        persons={persons}
        draft={draft}
        gathering={gather.data}
        error={gather.error ?? preview.error}
        isBusy={gather.isPending || preview.isPending}
        onChange={change}
        onGather={gatherNow}
        onCheck={() => preview.mutate(newDisclosureOf(draft))}
      />
      <DisclosureList dossierId={dossierId} done={done} />
    </div>
  )
}
