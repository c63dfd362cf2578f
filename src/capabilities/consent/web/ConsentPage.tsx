import { useState } from 'react'
import { useToday } from '../../../platform/web/today.ts'
import { CheckRequest } from './CheckRequest.tsx'
import { usePreview } from './data.ts'
import { RequestForm } from './RequestForm.tsx'
import { RequestList } from './RequestList.tsx'
import { type Asker, firstRequest, newRequestOf, renewed } from './request-draft.ts'
import { text } from './text.ts'

export type ConsentPageProps = {
  dossierId: string
  asker: Asker
  persons: readonly { id: string; givenName: string; isChild: boolean; age: number | null }[]
  goals: readonly { id: string; number: number; title: string }[]
  mayAsk: boolean
  /** In the address, so that going back from the check leads to the form. */
  isChecking: boolean
  onCheck: (isChecking: boolean) => void
}

/** Asking the family whether somebody may see along: write, check, send; below it what was asked before. */
export function ConsentPage(props: ConsentPageProps) {
  const { dossierId, asker, persons, mayAsk, isChecking, onCheck } = props
  const today = useToday()
  const fresh = () =>
    firstRequest(
      persons.filter(({ isChild }) => isChild).map(({ id }) => id),
      today,
    )
  const [draft, setDraft] = useState(fresh)
  const [isSent, setSent] = useState(false)
  const preview = usePreview(dossierId, () => onCheck(true))
  const sent = () => {
    setDraft(fresh())
    setSent(true)
    preview.reset()
    onCheck(false)
  }
  if (isChecking && preview.data !== undefined) {
    return (
      <CheckRequest
        {...props}
        draft={draft}
        preview={preview.data}
        onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
        onSent={sent}
      />
    )
  }
  const check = () => {
    setSent(false)
    preview.mutate(newRequestOf(draft))
  }
  return (
    <div className="consent-page">
      {mayAsk ? (
        <RequestForm
          {...props}
          draft={draft}
          onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
          error={preview.error}
          isBusy={preview.isPending}
          onSubmit={check}
        />
      ) : (
        <p className="meta">{text.onlyRegie}</p>
      )}
      <RequestList
        dossierId={dossierId}
        asker={asker}
        isSent={isSent}
        mayAsk={mayAsk}
        onRenew={(request) => {
          setDraft(renewed(request, today))
          setSent(false)
          preview.reset()
          requestAnimationFrame(() => document.getElementById('request-explanation')?.focus())
        }}
      />
    </div>
  )
}
