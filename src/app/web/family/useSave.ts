import { useState } from 'react'
import type { FieldError } from '../../../design/ErrorSummary.tsx'
import type { Problem } from '../../../platform/contract.ts'
import { Refused } from '../../../platform/web/api.ts'
import { useText } from './text.ts'

export type Saving = {
  isBusy: boolean
  /** By field, as the API names it. */
  errors: Readonly<Record<string, string>>
  /** One sentence about the whole, when there is no field to point at. */
  trouble: string | undefined
  /** Saves, unless something is missing; true when it is kept. */
  save: (missing: Record<string, string>, send: () => Promise<void>) => Promise<boolean>
}

type State = Pick<Saving, 'isBusy' | 'errors' | 'trouble'>

/** Sends a form; what the server refuses becomes words at the field. `onOlder` is called at a 412. */
export function useSave(onOlder?: (problem: Problem) => Promise<void>): Saving {
  const { text } = useText()
  const [state, set] = useState<State>({ isBusy: false, errors: {}, trouble: undefined })
  const save: Saving['save'] = async (missing, send) => {
    if (Object.keys(missing).length > 0) {
      set({ isBusy: false, errors: missing, trouble: undefined })
      return false
    }
    set({ isBusy: true, errors: {}, trouble: undefined })
    try {
      await send()
      set({ isBusy: false, errors: {}, trouble: undefined })
      return true
    } catch (error) {
      const problem = error instanceof Refused ? error.problem : undefined
      if (problem?.status === 412 && onOlder) await onOlder(problem)
      set({ isBusy: false, ...(problem?.status === 412 && onOlder ? nothing : troubleOf(problem, text.form.notSaved)) })
      return false
    }
  }
  return { ...state, save }
}

const nothing = { errors: {}, trouble: undefined }

function troubleOf(problem: Problem | undefined, otherwise: string): Pick<State, 'errors' | 'trouble'> {
  const errors = Object.fromEntries((problem?.errors ?? []).map(({ field, detail }) => [field, detail]))
  return { errors, trouble: Object.keys(errors).length > 0 ? undefined : problem?.detail || otherwise }
}

/** The same errors for the summary on top of the form. */
export function summaryOf(formId: string, errors: Saving['errors']): FieldError[] {
  return Object.entries(errors).map(([field, message]) => ({ fieldId: `${formId}-${field}`, message }))
}
