import { useState } from 'react'

/** What is being typed in a form, and whether anything was typed yet. */
export function useDraft<Draft extends object>(initial: Draft) {
  const [first] = useState(initial)
  const [draft, setDraft] = useState(first)
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  return { draft, change, isDirty: draft !== first }
}
