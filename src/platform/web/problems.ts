import type { FieldError } from '../../design/ErrorSummary.tsx'
import { Refused } from './api.ts'
import { text } from './text.ts'

/** What a form shows of a refusal: the errors as a list for the summary, and the one of each field. */
export type FormProblem = {
  list: readonly FieldError[]
  /** When nothing can be pointed at: the sentence for on top. */
  sentence: string | undefined
  /** It asks for a fresh sign-in: what was typed stays, and can be sent again after that. */
  asksFreshSignIn: boolean
  of: (field: string) => string | undefined
}

/**
 * What a field is called on the screen: "Vul dit in" alone says nothing in a list of six. Null for a field that the screen
 * fills in together with another, which then bears the error of both.
 */
export type NameOfField = (field: string) => string | null | undefined

/** The id of a field: the form's name, then the path of the field in what is sent ("persons/0/bornOn"). */
export function fieldId(form: string, field: string): string {
  return `${form}-${field.replaceAll('/', '-')}`
}

export function formProblem(error: unknown, form: string, nameOf: NameOfField = () => undefined): FormProblem {
  const errors = error instanceof Refused ? (error.problem.errors ?? []) : []
  const isConflict = conflictOf(error) !== undefined
  const sentence = error && errors.length === 0 && !isConflict ? sentenceOf(error) : undefined
  return { ...problemFrom(errors, form, nameOf), sentence, asksFreshSignIn: asksFreshSignIn(error) }
}

/** A sentence about a field, by the path of the field in what is sent. */
export type FieldDetail = { field: string; detail: string }

/** The same, of what the form itself found. */
export function problemFrom(errors: readonly FieldDetail[], form: string, nameOf: NameOfField): FormProblem {
  const shown = errors.filter(({ field }) => nameOf(pathOf(field)) !== null)
  const byField = new Map(shown.map(({ field, detail }) => [pathOf(field), named(detail, nameOf(pathOf(field)))]))
  return {
    list: [...byField].map(([field, message]) => ({ fieldId: fieldId(form, field), message })),
    sentence: undefined,
    asksFreshSignIn: false,
    of: (field) => byField.get(field),
  }
}

/** Of an item in a list of ids or kinds the error belongs to the list: "categories/2" is shown at "categories". */
function pathOf(field: string): string {
  return field.replace(/^\//, '').replace(/\/\d+$/, '')
}

/** "Doel: vul dit in.", "Wie zegt dit? Vul dit in." */
function named(detail: string, name: string | null | undefined): string {
  if (!name) return detail
  return name.endsWith('?') ? `${name} ${detail}` : `${name}: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}`
}

/** Whether somebody must first show anew who they are. */
export const asksFreshSignIn = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === 'fresh-sign-in'

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
