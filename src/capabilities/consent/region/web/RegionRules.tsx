import { type ReactNode, useState } from 'react'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import type { NewRegionChoices, RegionPage, RegionVersion } from '../contract.ts'
import { useCount, useRegion } from './data.ts'
import { RegionCheck } from './RegionCheck.tsx'
import { RegionForm } from './RegionForm.tsx'
import { RegionFrame } from './RegionFrame.tsx'
import { text } from './text.ts'

/** What the region chooses: read, change, count, save; below it what another capability lets it choose. */
export function RegionRules({ mayChange, children }: { mayChange: boolean; children: ReactNode }) {
  const query = useRegion()
  return (
    <RegionFrame mayChange={mayChange} lead={text.lead}>
      <Loaded query={query}>{(page) => <Rules key={page.current.version} page={page} mayChange={mayChange} />}</Loaded>
      {children}
    </RegionFrame>
  )
}

const draftOf = ({
  kind: _k,
  organisation: _o,
  changedBy: _b,
  changedAt: _a,
  version: _v,
  ...choices
}: RegionVersion): NewRegionChoices => ({
  ...choices,
  note: '',
})

function Rules({ page, mayChange }: { page: RegionPage; mayChange: boolean }) {
  const [draft, setDraft] = useState(() => draftOf(page.current))
  const [previewId, setPreviewId] = useState<string>()
  const count = useCount(setPreviewId)
  if (previewId !== undefined)
    return <RegionCheck page={page} draft={draft} previewId={previewId} onBack={() => setPreviewId(undefined)} />
  return (
    <RegionForm
      page={page}
      draft={draft}
      mayChange={mayChange}
      error={count.error}
      isBusy={count.isPending}
      onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
      onSubmit={() => count.mutate(draft)}
    />
  )
}
