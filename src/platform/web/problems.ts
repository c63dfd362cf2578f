import type { FieldError } from '../../design/ErrorSummary.tsx'
import { Refused } from './api.ts'
import { text } from './text.ts'

/** What a form shows of a refusal: the errors as a list for the summary, and the one of each field. */
export type FormProblem = {
  list: readonly FieldError[]
  /** When nothing can be pointed at: the sentence for on top. */
  sentence: string | undefined
  of: (field: string) => string | undefined
}

/** The id of a field: the form's name, then the path of the field in what is sent ("persons/0/bornOn"). */
export function fieldId(form: string, field: string): string {
  return `${form}-${field.replace(/^\//, '').replaceAll('/', '-')}`
}

export function formProblem(error: unknown, form: string): FormProblem {
  const errors = error instanceof Refused ? (error.problem.errors ?? []) : []
  const isConflict = conflictOf(error) !== undefined
  const byField = new Map(errors.map(({ field, detail }) => [field.replace(/^\//, ''), detail]))
  return {
    list: [...byField].map(([field, message]) => ({ fieldId: fieldId(form, field), message })),
    sentence: error && errors.length === 0 && !isConflict ? sentenceOf(error) : undefined,
    of: (field) => byField.get(field),
  }
}

/** What the server said, or that it could not be asked. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Refused)) return text.offline
  return error.problem.status >= 500 || error.problem.detail === '' ? text.fault : error.problem.detail
}

/** What stands there now, when the thing was changed by somebody else in the meantime (412). */
export function conflictOf<Thing>(error: unknown): Thing | undefined {
  if (!(error instanceof Refused) || error.problem.status !== 412) return undefined
  return error.problem.current as Thing | undefined
}
